package dev.liftgate.press;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.liftgate.PhoneCamera;
import org.junit.jupiter.api.Test;

class QrTest {

    @Test
    void a_long_link_is_read_as_well() throws Exception {
        String link = "https://a-long-name-of-a-shop.example.test/e/" + "aB3-_".repeat(20);
        assertEquals(link, PhoneCamera.read(Qr.of(link).substring("data:image/png;base64,".length())));
    }
}

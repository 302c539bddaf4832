package dev.liftgate.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class DeviceTest {

    @Test
    void people_know_their_browser_by_its_name_and_system() {
        assertEquals(
                "Chrome on Android",
                Device.named("Mozilla/5.0 (Linux; Android 14; SM-X200) AppleWebKit/537.36 (KHTML, like Gecko)"
                        + " Chrome/142.0.0.0 Safari/537.36"));
        assertEquals(
                "Edge on Windows",
                Device.named("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)"
                        + " Chrome/142.0.0.0 Safari/537.36 Edg/142.0.0.0"));
        assertEquals(
                "Safari on iPhone",
                Device.named("Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15"
                        + " (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1"));
        assertEquals(
                "Firefox on Linux",
                Device.named("Mozilla/5.0 (X11; Linux x86_64; rv:144.0) Gecko/20100101 Firefox/144.0"));
    }

    @Test
    void what_does_not_say_what_it_is_is_another_program() {
        assertEquals("Another program", Device.named(null));
        assertEquals("Another program", Device.named("curl/8.5.0"));
    }
}

package dev.liftgate.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AddressTest {

    @Test
    void a_page_of_ours_has_a_whole_link_once_the_shop_says_where_it_is() {
        Address known = () -> Optional.of(" https://shop.example.org/lift/ ");
        assertEquals(Optional.of("https://shop.example.org/lift/orders/1"), known.of("/orders/1"));
    }

    @Test
    void without_an_address_there_is_no_link() {
        Address unknown = Optional::empty;
        assertEquals(Optional.empty(), unknown.of("/orders/1"));
    }

    @Test
    void a_link_that_has_to_be_leads_to_where_the_advisor_reached_the_shop() {
        Address unknown = Optional::empty;
        URI reached = URI.create("http://10.0.0.5:8080/");
        assertEquals("http://10.0.0.5:8080/e/abc", unknown.of("/e/abc", reached));
        Address known = () -> Optional.of("https://shop.example.org");
        assertEquals("https://shop.example.org/e/abc", known.of("/e/abc", reached));
    }
}

package dev.liftgate.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;

class NetworkTest {

    @Test
    void a_household_with_many_addresses_counts_as_one() {
        assertEquals(Network.of("2001:db8:1:2:a:b:c:d"), Network.of("2001:db8:1:2:1:1:1:1"));
        assertNotEquals(Network.of("2001:db8:1:2:a:b:c:d"), Network.of("2001:db8:1:3:a:b:c:d"));
        assertEquals("203.0.113.7", Network.of("203.0.113.7"));
    }
}

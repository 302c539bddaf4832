package dev.liftgate.portal;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.liftgate.staff.Token;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class TriesTest {

    private final AtomicLong nanos = new AtomicLong();
    private final Tries tries = new Tries(3, Duration.ofMinutes(10), nanos::get);

    @Test
    void after_so_many_an_address_has_to_wait_and_others_have_not() {
        for (int i = 0; i < 3; i++) {
            assertFalse(tries.areTooMany("203.0.113.7"));
            tries.count("203.0.113.7");
        }
        assertTrue(tries.areTooMany("203.0.113.7"));
        assertFalse(tries.areTooMany("203.0.113.8"));
        nanos.addAndGet(Duration.ofMinutes(11).toNanos());
        assertFalse(tries.areTooMany("203.0.113.7"));
    }

    @Test
    void a_secret_is_24_characters_for_an_address_bar_and_never_the_same() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            Token token = Token.fresh(Links.SECRET_BYTES);
            assertTrue(token.text().matches("[A-Za-z0-9_-]{24}"));
            assertTrue(token.sha256().matches("[0-9a-f]{64}"));
            assertTrue(seen.add(token.text()));
            assertFalse(token.toString().contains(token.text()));
        }
    }
}

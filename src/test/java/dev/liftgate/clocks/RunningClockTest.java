package dev.liftgate.clocks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.liftgate.staff.Actor;
import dev.liftgate.web.Refused;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunningClockTest {

    private static final ZoneId SHOP = ZoneId.of("America/Los_Angeles");
    private static final Actor TOM = new Actor(2, "Tom Becker");

    /** At the shop it is seven hours earlier. */
    @ParameterizedTest
    @CsvSource({
        "2026-07-10T15:00:00Z, 2026-07-11T00:59:00Z, false",
        "2026-07-10T15:00:00Z, 2026-07-11T01:01:00Z, true",
        "2026-07-11T05:00:00Z, 2026-07-11T06:59:00Z, false",
        "2026-07-11T05:00:00Z, 2026-07-11T07:00:00Z, false",
        "2026-07-11T05:00:00Z, 2026-07-11T09:00:00Z, false",
        "2026-07-11T05:00:00Z, 2026-07-11T09:01:00Z, true",
        "2026-07-10T15:00:00Z, 2026-07-13T15:00:00Z, true",
    })
    void a_clock_is_forgotten_over_night_or_after_ten_hours_but_not_by_a_late_shift(
            Instant since, Instant now, boolean forgotten) {
        RunningClock running = new RunningClock(1, 1001, "2014 Honda CR-V", 1, "A", "Latch", since);
        assertEquals(forgotten, running.isForgotten(now, SHOP));
    }

    @Test
    void a_clock_ends_once_and_not_before_it_started() {
        TimeEntry entry = new TimeEntry(1, TOM.at(Instant.parse("2026-07-10T15:00:00Z")));
        assertThrows(Refused.class, () -> entry.end(Instant.parse("2026-07-10T14:59:59Z"), false));
        assertTrue(entry.isRunning());
        entry.end(Instant.parse("2026-07-10T16:05:00Z"), true);
        assertEquals("1:05", entry.clocked(Instant.parse("2026-07-10T19:00:00Z")));
        assertTrue(entry.isPaused());
        assertThrows(Refused.class, () -> entry.end(Instant.parse("2026-07-10T17:00:00Z"), false));
    }
}

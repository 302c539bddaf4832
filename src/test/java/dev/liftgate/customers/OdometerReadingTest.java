package dev.liftgate.customers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.liftgate.staff.Actor;
import dev.liftgate.web.Refused;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OdometerReadingTest {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    @Test
    void a_lower_reading_is_questioned_with_the_day_of_the_last_in_the_shops_own_time() {
        Refused refused = assertThrows(Refused.class, () -> next(118_239, ""));
        assertEquals("The last was 118,240 on 25 Nov 2026; say why it is lower", refused.getMessage());
        assertEquals("odometer", refused.field());
    }

    @Test
    void a_reason_settles_a_lower_and_a_much_higher_reading() {
        assertEquals(5, next(5, "instrument replaced").distance());
        assertEquals(500_000, next(500_000, "misread last time").distance());
    }

    @Test
    void a_jump_of_300000_is_believed_and_one_more_is_not() {
        assertEquals("418,240", next(418_240, "").text());
        assertThrows(Refused.class, () -> next(418_241, "  "));
    }

    @Test
    void no_reason_settles_what_no_odometer_shows() {
        assertThrows(Refused.class, () -> next(2_000_001, "really"));
        assertThrows(Refused.class, () -> next(-1, "really"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"118240", "118,240", "118 240", "118.240", " 118'240 "})
    void thousands_may_stand_apart(String typed) {
        assertEquals(118_240, OdometerReading.distance(typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "many", "-1", "118240.5", "1,18,240", "9999999999", "12e5"})
    void anything_else_is_asked_for_again(String typed) {
        assertEquals(
                "odometer",
                assertThrows(Refused.class, () -> OdometerReading.distance(typed))
                        .field());
    }

    private static OdometerReading next(int distance, String reason) {
        OdometerReading last = reading(118_240, "", Instant.parse("2026-11-24T20:00:00Z"));
        return reading(distance, reason, Instant.parse("2026-12-01T09:00:00Z")).after(Optional.of(last), TOKYO);
    }

    private static OdometerReading reading(int distance, String reason, Instant at) {
        return new OdometerReading(null, distance, reason, new Actor(1, "Ana Flores").at(at));
    }
}

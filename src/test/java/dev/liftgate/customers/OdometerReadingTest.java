package dev.liftgate.customers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.liftgate.staff.Actor;
import dev.liftgate.web.Figures;
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
        assertEquals("The last was 118,240 mi on 25 Nov 2026; say why it is lower", refused.getMessage());
        assertEquals("odometer", refused.field());
    }

    @Test
    void a_reason_settles_a_lower_and_a_much_higher_reading() {
        assertEquals(5, next(5, "instrument replaced").odometer().distance());
        assertEquals(500_000, next(500_000, "misread last time").odometer().distance());
    }

    @Test
    void a_jump_of_300000_is_believed_and_one_more_is_not() {
        assertEquals("418,240 mi", next(418_240, "").text());
        assertThrows(Refused.class, () -> next(418_241, "  "));
    }

    @Test
    void a_reading_in_the_other_unit_is_compared_as_the_same_distance() {
        // 118,240 miles are 190,289 kilometers
        assertEquals("190,289 km", next(Odometer.kilometers(190_289), "").text());
        Refused lower = assertThrows(Refused.class, () -> next(Odometer.kilometers(190_288), ""));
        assertEquals("The last was 118,240 mi on 25 Nov 2026; say why it is lower", lower.getMessage());
        assertThrows(Refused.class, () -> next(Odometer.kilometers(118_300), ""));
        assertEquals("5 km", next(Odometer.kilometers(5), "instrument replaced").text());
        assertEquals("673,092 km", next(Odometer.kilometers(673_092), "").text());
        assertThrows(Refused.class, () -> next(Odometer.kilometers(673_094), ""));
    }

    @Test
    void a_distance_is_converted_to_the_nearest_whole() {
        assertEquals(Odometer.kilometers(161), Odometer.miles(100).in("km"));
        assertEquals(Odometer.miles(100), Odometer.kilometers(161).in("mi"));
        assertEquals(Odometer.miles(0), Odometer.kilometers(0).in("mi"));
        assertEquals(Odometer.kilometers(2_000_000), Odometer.miles(2_000_000).in("km"));
        assertEquals(Odometer.miles(5), Odometer.miles(5).in("mi"));
        assertEquals(-1, Odometer.kilometers(159).since(Odometer.miles(100)));
    }

    @Test
    void what_is_typed_without_a_unit_is_in_the_usual_one() {
        assertEquals(Odometer.kilometers(118_240), Odometer.read("118 240", "", "km", Figures.PLAIN));
        assertEquals(Odometer.kilometers(118_240), Odometer.read("118 240", null, "km", Figures.PLAIN));
        assertEquals(Odometer.miles(118_240), Odometer.read("118 240", "mi", "km", Figures.PLAIN));
        assertEquals(Odometer.kilometers(118_240), Odometer.read("118.240\u00a0km", "", "mi", Figures.PLAIN));
        assertThrows(Refused.class, () -> Odometer.read("118,240 km", "mi", "mi", Figures.PLAIN));
        assertEquals(null, Odometer.optional("  ", "mi", "km", Figures.PLAIN));
        assertThrows(Refused.class, () -> Odometer.optional("many", "mi", "km", Figures.PLAIN));
    }

    @Test
    void no_reason_settles_what_no_odometer_shows() {
        assertThrows(Refused.class, () -> next(2_000_001, "really"));
        assertThrows(Refused.class, () -> next(-1, "really"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"118240", "118,240", "118 240", "118.240", " 118'240 "})
    void thousands_may_stand_apart(String typed) {
        assertEquals(118_240, Odometer.read(typed, "", "mi", Figures.PLAIN).distance());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "many", "-1", "118240.5", "1,18,240", "9999999999", "12e5"})
    void anything_else_is_asked_for_again(String typed) {
        assertEquals(
                "odometer",
                assertThrows(Refused.class, () -> Odometer.read(typed, "", "mi", Figures.PLAIN))
                        .field());
    }

    private static OdometerReading next(int distance, String reason) {
        return next(Odometer.miles(distance), reason);
    }

    private static OdometerReading next(Odometer read, String reason) {
        OdometerReading last = reading(Odometer.miles(118_240), "", Instant.parse("2026-11-24T20:00:00Z"));
        return reading(read, reason, Instant.parse("2026-12-01T09:00:00Z")).after(Optional.of(last), TOKYO);
    }

    private static OdometerReading reading(Odometer read, String reason, Instant at) {
        return new OdometerReading(null, read, reason, new Actor(1, "Ana Flores").at(at));
    }
}

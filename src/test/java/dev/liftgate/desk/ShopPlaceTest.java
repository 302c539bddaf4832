package dev.liftgate.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ShopPlaceTest {

    @Test
    void the_day_when_a_law_was_read_is_written_as_days_are_there() {
        assertEquals("Sun, Nov 22, 2026", ShopPlace.find("us-fl").orElseThrow().readOn());
        assertEquals("Sun 22 Nov 2026", ShopPlace.find("es").orElseThrow().readOn());
    }
}

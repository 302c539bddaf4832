package dev.liftgate.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AskedWorkTest {

    private static final AskedWork CATALOG = new AskedWork(Map.of(
            "oil", "Oil and filter change",
            "front", "Replace the front brake pads",
            "rear", "Replace the rear brake pads",
            "battery", "Replace the battery",
            "handle", "Replace the inside door handle",
            "rotate", "Rotate the tires",
            "latch", "Replace the door latch"));

    @ParameterizedTest
    @CsvSource({
        "Oil change please, oil",
        "OIL CHANGE, oil",
        "needs a new battery, battery",
        "wants his tires rotated, rotate",
        "front brakes and pads, front",
    })
    void work_that_is_asked_for_by_name_is_found(String words, String code) {
        assertEquals(code, CATALOG.in(words, 3).get(0));
    }

    @Test
    void a_complaint_or_a_word_that_all_work_has_finds_nothing() {
        assertEquals(List.of(), CATALOG.in("It makes a noise when turning left", 3));
        assertEquals(List.of(), CATALOG.in("please replace the thing", 3));
        assertEquals(List.of(), CATALOG.in("", 3));
        assertEquals(List.of(), new AskedWork(Map.of()).in("oil", 3));
    }

    @Test
    void several_are_offered_the_best_first_and_no_more_than_asked_for() {
        assertEquals(List.of("front", "rear"), CATALOG.in("front and rear brake pads", 3));
        assertEquals(1, CATALOG.in("front and rear brake pads", 1).size());
    }
}

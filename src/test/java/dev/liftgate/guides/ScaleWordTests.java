package dev.liftgate.guides;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScaleWordTests {

    @Test
    void the_scale_is_the_published_one() {
        Map<String, Double> scale = Arrays.stream(ScaleWord.values())
                .collect(Collectors.toMap(ScaleWord::code, ScaleWord::value, (one, two) -> one, LinkedHashMap::new));
        assertEquals(
                "{by-design=0.97, usually=0.8, often=0.7, points-to=0.6, may=0.4, sometimes=0.25, mentioned=0.12,"
                        + " hardly-ever=0.04}",
                scale.toString());
    }

    @Test
    void a_word_is_never_shown_without_its_number() {
        assertEquals("points to (0.60)", ScaleWord.POINTS_TO.label());
        assertEquals("hardly ever (0.04)", ScaleWord.HARDLY_EVER.label());
    }

    @Test
    void the_scale_names_its_sources() {
        assertTrue(ScaleWord.SOURCE.contains("Kent 1964") && ScaleWord.SOURCE.contains("Rohrmann 2000"));
    }

    @ParameterizedTest
    @CsvSource({"12.5, 13", "12.499999999999998, 13", "12.49999, 12", "12.4, 12", "0, 0", "99.5, 100"})
    void a_half_is_the_same_whole_number_for_shop_and_tablet(double number, long whole) {
        assertEquals(whole, ScaleWord.whole(number));
    }
}

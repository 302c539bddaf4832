package dev.liftgate.money;

import static dev.liftgate.money.Dollars.all;
import static dev.liftgate.money.Dollars.range;
import static dev.liftgate.money.Dollars.sum;
import static dev.liftgate.money.Dollars.usd;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A price spread over lines, worked out by hand. */
class SpreadTest {

    @Test
    void every_line_stands_at_the_same_point_of_its_range() {
        List<MoneyRange> ranges = List.of(range("120.00", "240.00"), range("25.00", "100.00"), range("5.00", "10.00"));
        assertEquals(all("180.00", "62.50", "7.50"), Spread.over(ranges, usd("250.00")));
    }

    @Test
    void the_ends_of_the_range_are_the_ends_of_the_lines() {
        List<MoneyRange> ranges = List.of(range("120.00", "240.00"), range("25.00", "100.00"));
        assertEquals(all("120.00", "25.00"), Spread.over(ranges, usd("145.00")));
        assertEquals(all("240.00", "100.00"), Spread.over(ranges, usd("340.00")));
    }

    @Test
    void below_the_range_the_lines_shrink_in_proportion_to_their_lows() {
        assertEquals(
                all("60.00", "30.00"),
                Spread.over(List.of(range("120.00", "240.00"), range("60.00", "60.00")), usd("90.00")));
    }

    @Test
    void above_the_range_the_lines_grow_in_proportion_to_their_highs() {
        assertEquals(
                all("300.00", "100.00"),
                Spread.over(List.of(range("100.00", "150.00"), range("50.00", "50.00")), usd("400.00")));
    }

    @Test
    void a_cent_that_is_left_over_goes_to_the_line_that_lost_most() {
        assertEquals(all("0.33", "0.33", "0.34"), Spread.byWeight(all("33.00", "33.00", "34.00"), usd("1.00")));
        assertEquals(all("0.34", "0.33", "0.33"), Spread.byWeight(all("1.00", "1.00", "1.00"), usd("1.00")));
    }

    @Test
    void one_cent_over_two_hundred_lines_is_one_cent() {
        List<MoneyRange> ranges = Collections.nCopies(200, range("0.00", "0.01"));
        assertEquals(usd("0.01"), sum(Spread.over(ranges, usd("0.01"))));
    }

    @Test
    void nothing_over_any_lines_is_nothing_on_each() {
        assertEquals(
                all("0.00", "0.00"), Spread.over(List.of(range("10.00", "20.00"), range("1.00", "2.00")), usd("0")));
    }

    @Test
    void lines_without_weight_share_evenly() {
        assertEquals(all("0.02", "0.01"), Spread.over(Collections.nCopies(2, range("0.00", "0.00")), usd("0.03")));
    }

    @Test
    void there_must_be_a_line_to_carry_the_amount() {
        assertThrows(IllegalArgumentException.class, () -> Spread.over(List.of(), usd("1.00")));
    }
}

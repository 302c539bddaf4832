package dev.liftgate.money;

import static dev.liftgate.money.Dollars.cents;
import static dev.liftgate.money.Dollars.sum;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.joda.money.Money;

/** Spreading an amount, for any lines and any amount. */
class SpreadArithmeticTests {

    private static final long MOST = 10_000_000;

    @Property(tries = 500)
    void adds_up_to_the_cent(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 200) int lines,
            @ForAll @LongRange(max = MOST) long cents) {
        assertEquals(cents(cents), sum(Spread.over(ranges(seed, lines), cents(cents))));
    }

    @Property(tries = 500)
    void stays_within_every_lines_range_when_the_amount_lies_within_the_whole(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 200) int lines) {
        List<MoneyRange> ranges = ranges(seed, lines);
        List<Money> amounts = Spread.over(ranges, within(ranges, seed));
        IntStream.range(0, lines)
                .forEach(i -> assertTrue(
                        ranges.get(i).contains(amounts.get(i)), () -> amounts.get(i) + " outside " + ranges.get(i)));
    }

    @Property(tries = 500)
    void gives_no_line_less_than_nothing(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 50) int lines,
            @ForAll @LongRange(max = MOST) long cents) {
        assertTrue(Spread.over(ranges(seed, lines), cents(cents)).stream().noneMatch(Money::isNegative));
    }

    @Property(tries = 300)
    void gives_the_same_total_and_at_most_a_cent_elsewhere_in_any_order_of_lines(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 50) int lines) {
        List<MoneyRange> ranges = ranges(seed, lines);
        Money amount = within(ranges, seed);
        List<Integer> order = new ArrayList<>(IntStream.range(0, lines).boxed().toList());
        Collections.shuffle(order, new Random(seed));
        List<Money> straight = Spread.over(ranges, amount);
        List<Money> shuffled = Spread.over(order.stream().map(ranges::get).toList(), amount);
        assertEquals(sum(straight), sum(shuffled));
        IntStream.range(0, lines)
                .forEach(i -> assertTrue(
                        straight.get(order.get(i)).minus(shuffled.get(i)).abs().compareTo(cents(1)) <= 0));
    }

    @Property(tries = 300)
    void takes_weights_of_any_size(
            @ForAll @LongRange(min = 1) long heavy,
            @ForAll @LongRange(min = 1, max = 9) long light,
            @ForAll @LongRange(max = MOST) long cents) {
        List<Money> pieces = Spread.byWeight(List.of(cents(heavy), cents(light), cents(0)), cents(cents));
        assertEquals(cents(cents), sum(pieces));
        assertTrue(pieces.get(2).isZero());
    }

    private static List<MoneyRange> ranges(long seed, int lines) {
        Random random = new Random(seed);
        return IntStream.range(0, lines)
                .mapToObj(i -> {
                    long low = random.nextInt(4) == 0 ? random.nextInt(2) : random.nextInt(100_000);
                    long more = random.nextInt(4) == 0 ? random.nextInt(2) : random.nextInt(100_000);
                    return MoneyRange.of(cents(low), cents(low + more));
                })
                .toList();
    }

    private static Money within(List<MoneyRange> ranges, long seed) {
        Money low = sum(ranges.stream().map(MoneyRange::low).toList());
        Money high = sum(ranges.stream().map(MoneyRange::high).toList());
        long room = high.minus(low).getAmountMinorLong();
        return low.plus(cents(room == 0 ? 0 : Math.floorMod(seed, room + 1)));
    }
}

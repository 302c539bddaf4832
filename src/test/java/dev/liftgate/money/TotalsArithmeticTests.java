package dev.liftgate.money;

import static dev.liftgate.money.Dollars.cents;
import static dev.liftgate.money.Dollars.sum;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.liftgate.money.Charge.ChargeKind;
import dev.liftgate.money.Discount.DiscountAmount;
import dev.liftgate.money.Totals.FeeAmount;
import dev.liftgate.money.Totals.FeeRule;
import dev.liftgate.money.Totals.Rules;
import dev.liftgate.money.Totals.TaxAmount;
import dev.liftgate.money.Totals.TaxRule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** What a document adds up to, for any charges, fees and taxes. */
class TotalsArithmeticTests {

    private static final String[] CODES = {null, "sales", "tires"};

    @Property(tries = 500)
    void what_is_printed_adds_up_to_the_total(@ForAll long seed, @ForAll @IntRange(max = 200) int lines) {
        Totals totals = Totals.of(CurrencyUnit.USD, charges(seed, lines), rules(seed));
        assertEquals(
                totals.total(),
                totals.labor()
                        .plus(totals.parts())
                        .plus(totals.sublet())
                        .minus(sum(totals.discounts().stream()
                                .map(DiscountAmount::amount)
                                .toList()))
                        .plus(sum(totals.fees().stream().map(FeeAmount::amount).toList()))
                        .plus(sum(totals.taxes().stream().map(TaxAmount::amount).toList())));
    }

    @Property(tries = 300)
    void the_order_of_the_lines_does_not_matter(@ForAll long seed, @ForAll @IntRange(max = 200) int lines) {
        List<Charge> shuffled = new ArrayList<>(charges(seed, lines));
        Collections.shuffle(shuffled, new Random(seed + 1));
        assertEquals(
                Totals.of(CurrencyUnit.USD, charges(seed, lines), rules(seed)),
                Totals.of(CurrencyUnit.USD, shuffled, rules(seed)));
    }

    @Property(tries = 300)
    void lines_spread_from_a_price_total_the_price(@ForAll long seed, @ForAll @IntRange(min = 1, max = 50) int lines) {
        List<Charge> charges = charges(seed, lines);
        List<MoneyRange> ranges = charges.stream()
                .map(charge -> MoneyRange.of(charge.amount(), charge.amount().plus(cents(999))))
                .toList();
        long price = new Random(seed).nextInt(10_000_000);
        List<Charge> priced = Spread.over(ranges, cents(price)).stream()
                .map(amount -> new Charge(ChargeKind.PART, amount, null))
                .toList();
        assertEquals(
                cents(price),
                Totals.of(CurrencyUnit.USD, priced, new Rules(List.of(), List.of()))
                        .total());
    }

    @Property(tries = 300)
    void a_discount_is_taken_off_to_the_cent_and_never_makes_a_line_negative(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 200) int lines) {
        List<Charge> charges = charges(seed, lines);
        Money before = sum(charges.stream().map(Charge::net).toList());
        Discount discount = discount(new Random(seed));
        List<Charge> after = discount.from(charges);
        assertEquals(
                before.minus(discount.off(before)),
                sum(after.stream().map(Charge::net).toList()));
        after.forEach(charge -> assertTrue(charge.net().isPositiveOrZero(), charge::toString));
    }

    private static List<Charge> charges(long seed, int lines) {
        Random random = new Random(seed);
        return IntStream.range(0, lines)
                .mapToObj(i -> new Charge(
                        ChargeKind.values()[random.nextInt(3)],
                        cents(random.nextInt(3) == 0 ? random.nextInt(2) : random.nextInt(1_000_000)),
                        CODES[random.nextInt(3)]))
                .map(charge -> random.nextInt(4) == 0
                        ? discount(random).from(List.of(charge)).get(0)
                        : charge)
                .toList();
    }

    private static Discount discount(Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> new Discount("Senior", BigDecimal.valueOf(random.nextInt(10_001), 2), null);
            case 1 -> new Discount("Goodwill", null, cents(random.nextInt(2_000_000)));
            default -> new Discount("On the house", new BigDecimal("100"), null);
        };
    }

    private static Rules rules(long seed) {
        Random random = new Random(~seed);
        return new Rules(
                List.of(
                        new FeeRule(
                                "Waste",
                                cents(random.nextInt(1000)),
                                null,
                                null,
                                null,
                                CODES[random.nextInt(3)],
                                null,
                                null),
                        new FeeRule(
                                "Supplies",
                                null,
                                BigDecimal.valueOf(random.nextInt(2000), 2),
                                FeeBase.values()[random.nextInt(3)],
                                random.nextBoolean() ? cents(random.nextInt(5000)) : null,
                                CODES[random.nextInt(3)],
                                null,
                                null)),
                List.of(
                        new TaxRule("sales", "Sales tax", BigDecimal.valueOf(random.nextInt(2500), 2)),
                        new TaxRule("tires", "Tire tax", BigDecimal.valueOf(random.nextInt(2500), 3))),
                random.nextBoolean() ? discount(random) : null);
    }
}

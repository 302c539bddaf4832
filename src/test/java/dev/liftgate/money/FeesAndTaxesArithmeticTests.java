package dev.liftgate.money;

import static dev.liftgate.money.Dollars.cents;
import static dev.liftgate.money.Dollars.sum;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.liftgate.money.Charge.ChargeKind;
import dev.liftgate.money.Discount.DiscountAmount;
import dev.liftgate.money.Totals.FeeAmount;
import dev.liftgate.money.Totals.FeeRule;
import dev.liftgate.money.Totals.Rules;
import dev.liftgate.money.Totals.TaxAmount;
import dev.liftgate.money.Totals.TaxRule;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Fees by job and piece and taxes of every way, for any charges, against a pencil. */
class FeesAndTaxesArithmeticTests {

    private static final String[] TAXES = {null, "city", "state", "country"};
    private static final String[] FEES = {null, "tire", "oil", "share"};

    @Property(tries = 500)
    void fees_are_counted_as_a_pencil_counts_them(@ForAll long seed, @ForAll @IntRange(max = 30) int lines) {
        List<Charge> charges = charges(seed, lines);
        Rules rules = rules(seed, TaxWay.ON_TOP, null);
        Map<Long, Long> jobs = new LinkedHashMap<>();
        charges.forEach(charge -> jobs.merge(charge.job(), charge.net().getAmountMinorLong(), Long::sum));
        long tires = 0;
        List<Long> oily = new ArrayList<>();
        for (Charge charge : charges) {
            boolean paid = jobs.get(charge.job()) > 0;
            if (paid && "tire".equals(charge.fee())) {
                tires += charge.pieces().longValueExact();
            }
            if (paid && "oil".equals(charge.fee()) && !oily.contains(charge.job())) {
                oily.add(charge.job());
            }
        }
        long paid = jobs.values().stream().filter(net -> net > 0).count();
        Totals totals = Totals.of(CurrencyUnit.USD, charges, rules);
        assertEquals(tires * 175, amount(totals, "tire"));
        assertEquals(oily.size() * 350L, amount(totals, "oil"));
        assertEquals(paid * 99, amount(totals, "bay"));
        assertEquals(paid > 0 ? 500 : 0, amount(totals, "order"));
    }

    @Property(tries = 500)
    void what_is_printed_adds_up_to_the_total_whatever_the_place_of_taxes(
            @ForAll long seed, @ForAll @IntRange(max = 60) int lines, @ForAll TaxWay way) {
        Totals totals = Totals.of(CurrencyUnit.USD, charges(seed, lines), rules(seed, way, discount(seed)));
        assertEquals(totals.total(), added(totals));
    }

    @Property(tries = 500)
    void prices_contain_for_each_group_what_is_above_its_price_without_tax(
            @ForAll long seed, @ForAll @IntRange(max = 60) int lines) {
        List<Charge> charges = charges(seed, lines);
        Rules rules = rules(seed, TaxWay.INCLUDED, null);
        Map<String, Long> gross = new LinkedHashMap<>();
        charges.forEach(charge -> gross.merge(
                charge.taxCode() == null ? "" : charge.taxCode(), charge.net().getAmountMinorLong(), Long::sum));
        Totals totals =
                Totals.of(CurrencyUnit.USD, charges, new Rules(List.of(), rules.taxes(), null, TaxWay.INCLUDED));
        BigDecimal contained = BigDecimal.ZERO;
        for (Map.Entry<String, Long> group : gross.entrySet()) {
            BigDecimal with = BigDecimal.valueOf(group.getValue());
            BigDecimal rate = TaxRule.on(rules.taxes(), group.getKey()).stream()
                    .map(TaxRule::percent)
                    .reduce(new BigDecimal("100"), BigDecimal::add);
            contained = contained.add(with.subtract(with.movePointRight(2).divide(rate, 0, RoundingMode.HALF_DOWN)));
        }
        assertEquals(
                contained.longValueExact(),
                totals.taxes().stream()
                        .mapToLong(tax -> tax.amount().getAmountMinorLong())
                        .sum());
        totals.taxes().forEach(tax -> assertFalse(tax.amount().isNegative(), () -> tax + " of " + totals));
    }

    @Property(tries = 300)
    void the_order_of_the_lines_does_not_matter(@ForAll long seed, @ForAll @IntRange(max = 60) int lines) {
        for (TaxWay way : TaxWay.values()) {
            List<Charge> shuffled = new ArrayList<>(charges(seed, lines));
            Collections.shuffle(shuffled, new Random(seed + 1));
            Rules rules = rules(seed, way, discount(seed));
            assertEquals(
                    Totals.of(CurrencyUnit.USD, charges(seed, lines), rules),
                    Totals.of(CurrencyUnit.USD, shuffled, rules));
        }
    }

    /** As an account does it: each note is the totals before less the totals of what is left. */
    @Property(tries = 2000)
    void credit_notes_over_parts_of_lines_are_the_invoice_to_the_cent(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int lines, @ForAll TaxWay way) {
        List<Charge> charges = charges(seed, lines);
        Rules rules = rules(seed, way, discount(seed));
        Random random = new Random(seed);
        long[] taken = new long[lines];
        Totals before = left(charges, taken, rules);
        assertEquals(Totals.of(CurrencyUnit.USD, charges, rules), before);
        Totals invoice = before;
        List<Totals> notes = new ArrayList<>();
        for (int i = 0; i < lines; i = taken[i] < charges.get(i).amount().getAmountMinorLong() ? i : i + 1) {
            long left = charges.get(i).amount().getAmountMinorLong() - taken[i];
            taken[i] += random.nextInt(3) == 0 ? left : Math.min(left, 1 + random.nextInt(20_000));
            Totals after = left(charges, taken, rules);
            Totals note = before.minus(after);
            assertEquals(note.total(), added(note), note::toString);
            note.fees().stream()
                    .filter(fee -> fee.times() != null)
                    .forEach(fee ->
                            assertEquals(fee.amount(), fee.each().multipliedBy(fee.times(), RoundingMode.UNNECESSARY)));
            notes.add(note);
            before = after;
        }
        assertEquals(invoice.total(), sum(notes.stream().map(Totals::total).toList()));
        for (FeeAmount fee : invoice.fees()) {
            assertEquals(
                    fee.amount(),
                    sum(notes.stream()
                            .flatMap(note -> note.fees().stream())
                            .filter(each -> each.code().equals(fee.code()))
                            .map(FeeAmount::amount)
                            .toList()));
        }
    }

    private static Totals left(List<Charge> charges, long[] taken, Rules rules) {
        return Totals.of(
                CurrencyUnit.USD,
                IntStream.range(0, taken.length)
                        .filter(i -> charges.get(i).amount().isZero()
                                || taken[i] < charges.get(i).amount().getAmountMinorLong())
                        .mapToObj(i -> charges.get(i).without(cents(taken[i])))
                        .toList(),
                rules);
    }

    private static Money added(Totals totals) {
        Money sum = totals.labor()
                .plus(totals.parts())
                .plus(totals.sublet())
                .minus(sum(
                        totals.discounts().stream().map(DiscountAmount::amount).toList()))
                .plus(sum(totals.fees().stream().map(FeeAmount::amount).toList()));
        Money taxes = sum(totals.taxes().stream().map(TaxAmount::amount).toList());
        return switch (totals.taxWay()) {
            case ON_TOP -> sum.plus(taxes);
            case INCLUDED -> sum;
            case TAKEN_OUT -> sum.minus(taxes);
        };
    }

    private static long amount(Totals totals, String fee) {
        return totals.fees().stream()
                .filter(each -> each.code().equals(fee))
                .mapToLong(each -> each.amount().getAmountMinorLong())
                .sum();
    }

    private static List<Charge> charges(long seed, int lines) {
        Random random = new Random(seed);
        return IntStream.range(0, lines)
                .mapToObj(i -> new Charge(
                        ChargeKind.values()[random.nextInt(3)],
                        cents(random.nextInt(4) == 0 ? 0 : random.nextInt(100_000)),
                        TAXES[random.nextInt(4)],
                        FEES[random.nextInt(4)],
                        BigDecimal.valueOf(1 + random.nextInt(6)),
                        (long) random.nextInt(5)))
                .map(charge -> random.nextInt(6) == 0
                        ? new Discount("Off", BigDecimal.valueOf(random.nextInt(101)), null)
                                .from(List.of(charge))
                                .get(0)
                        : charge)
                .toList();
    }

    private static Discount discount(long seed) {
        Random random = new Random(seed * 31);
        return switch (random.nextInt(3)) {
            case 0 -> null;
            case 1 -> new Discount("Senior", BigDecimal.valueOf(random.nextInt(5_000), 2), null);
            default -> new Discount("Goodwill", null, cents(random.nextInt(20_000)));
        };
    }

    private static Rules rules(long seed, TaxWay way, Discount discount) {
        Random random = new Random(~seed);
        FeeRule share = new FeeRule(
                "Share",
                null,
                BigDecimal.valueOf(random.nextInt(2_000), 2),
                FeeBase.values()[random.nextInt(3)],
                random.nextBoolean() ? cents(random.nextInt(5_000)) : null,
                TAXES[random.nextInt(4)],
                null,
                null,
                "share",
                FeeUnit.ORDER,
                true);
        return new Rules(
                List.of(
                        fee("tire", 175, TAXES[random.nextInt(4)], FeeUnit.PIECE, true),
                        fee("oil", 350, TAXES[random.nextInt(4)], FeeUnit.JOB, true),
                        fee("bay", 99, TAXES[random.nextInt(4)], FeeUnit.JOB, false),
                        fee("order", 500, TAXES[random.nextInt(4)], FeeUnit.ORDER, false),
                        share),
                List.of(
                        new TaxRule("city", "Tax", BigDecimal.valueOf(random.nextInt(2_500), 2), "state"),
                        new TaxRule("state", "Tax", BigDecimal.valueOf(random.nextInt(25_000), 3), "country"),
                        new TaxRule("country", "Tax", BigDecimal.valueOf(random.nextInt(25)))),
                discount,
                way);
    }

    private static FeeRule fee(String code, int cents, String tax, FeeUnit per, boolean tied) {
        return new FeeRule("Fee", cents(cents), null, null, null, tax, null, null, code, per, tied);
    }
}

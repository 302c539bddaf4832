package dev.liftgate.money;

import dev.liftgate.money.Charge.ChargeKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.joda.money.Money;

/**
 * A price cut under a printed label: a percentage or an amount.
 *
 * @param percent such as 10 for 10 %, or null
 * @param amount or null; exactly one of the two is given
 */
public record Discount(String label, BigDecimal percent, Money amount) {

    /** A discount as it was applied, in words: {@code Senior −10 %}. */
    public record DiscountAmount(String words, Money amount) {

        /** Whether this is the sum of all discounts on single jobs. The words are then ours, not the shop's. */
        public boolean isOnJobs() {
            return words.equals(Totals.ON_JOBS);
        }
    }

    /** This discount as applied to something, ready to print. */
    public DiscountAmount on(String what, Money off) {
        return new DiscountAmount((what.isEmpty() ? "" : what + ": ") + label + " −" + text(), off);
    }

    /** Whether it is an amount that is more than all there is to take it off. */
    public boolean isMoreThan(Money base) {
        return amount != null && amount.isGreaterThan(base);
    }

    /** The amount it takes off, never more than the base. */
    public Money off(Money base) {
        Money off = percent != null ? Percent.of(percent, base) : amount;
        return off.isGreaterThan(base) ? base : off;
    }

    /**
     * The same charges with this discount shared out among them, to the cent. Each bears it in proportion to what is
     * left of it. Leftover cents go first to a group (kind and tax), then to a line in it. So the order of the lines
     * changes neither a subtotal nor a tax.
     */
    public List<Charge> from(List<Charge> charges) {
        if (charges.isEmpty()) {
            return charges;
        }
        Map<Bearing, List<Integer>> groups = IntStream.range(0, charges.size())
                .boxed()
                .collect(Collectors.groupingBy(i -> Bearing.of(charges.get(i)), TreeMap::new, Collectors.toList()));
        List<Money> left =
                groups.values().stream().map(group -> left(charges, group)).toList();
        Iterator<Money> pieces = Spread.byWeight(left, off(Money.total(left))).iterator();
        List<Charge> reduced = new ArrayList<>(charges);
        for (List<Integer> group : groups.values()) {
            Iterator<Money> cents = Spread.byWeight(
                            group.stream().map(i -> charges.get(i).net()).toList(), pieces.next())
                    .iterator();
            group.forEach(i -> reduced.set(i, charges.get(i).less(cents.next())));
        }
        return reduced;
    }

    private static Money left(List<Charge> charges, List<Integer> group) {
        return Money.total(group.stream().map(i -> charges.get(i).net()).toList());
    }

    /** A group of charges with the same kind and tax: totals keep these apart. */
    private record Bearing(ChargeKind kind, String taxCode) implements Comparable<Bearing> {

        static Bearing of(Charge charge) {
            return new Bearing(charge.kind(), charge.taxCode() == null ? "" : charge.taxCode());
        }

        @Override
        public int compareTo(Bearing other) {
            return Comparator.comparing(Bearing::kind)
                    .thenComparing(Bearing::taxCode)
                    .compare(this, other);
        }
    }

    /** For people: {@code 10 %} or {@code $20.00}. */
    public String text() {
        return percent != null ? MoneyText.text(percent) + " %" : MoneyText.text(amount);
    }
}

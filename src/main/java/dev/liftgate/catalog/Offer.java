package dev.liftgate.catalog;

import dev.liftgate.money.MoneyRange;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.joda.money.Money;

/**
 * An operation at today's prices. An order copies it when it sells the work.
 *
 * @param typical the usual cost of such work elsewhere, parts and labor together; null if nobody said
 * @param source who said so, or that it is the shop's own figure
 */
public record Offer(
        String code,
        String title,
        boolean teardown,
        boolean openEnded,
        MoneyRange typical,
        String source,
        String safetyWords,
        Labor labor,
        List<PartChoice> parts) {

    /**
     * Clock hours at one hourly rate.
     *
     * @param taxCode null if labor is not taxed
     * @param fee the code of the fee that the work calls for, or null
     */
    public record Labor(
            String description, BigDecimal hoursLow, BigDecimal hoursHigh, Money rate, String taxCode, String fee) {

        /** Labor that calls for no fee. */
        public Labor(String description, BigDecimal hoursLow, BigDecimal hoursHigh, Money rate, String taxCode) {
            this(description, hoursLow, hoursHigh, rate, taxCode, null);
        }

        /** Hours times rate. Each end is rounded half up to the cent. */
        public MoneyRange range() {
            return MoneyRange.of(
                    rate.multipliedBy(hoursLow, RoundingMode.HALF_UP),
                    rate.multipliedBy(hoursHigh, RoundingMode.HALF_UP));
        }
    }

    /**
     * One part, or a choice between a plainer and a better one. Without a choice, both are the same.
     *
     * @param fee the code of the fee that each piece calls for, or null
     */
    public record PartChoice(
            String description, BigDecimal quantity, String taxCode, String fee, PartOffer economy, PartOffer premium) {

        /** Puts the cheaper one first: prices may have changed since the operation was written. */
        static PartChoice between(
                String description, BigDecimal quantity, String taxCode, String fee, PartOffer a, PartOffer b) {
            return a.price().isGreaterThan(b.price())
                    ? new PartChoice(description, quantity, taxCode, fee, b, a)
                    : new PartChoice(description, quantity, taxCode, fee, a, b);
        }

        /** Quantity times price. Each end is rounded half up to the cent. */
        public MoneyRange range() {
            return MoneyRange.of(
                    economy.price().multipliedBy(quantity, RoundingMode.HALF_UP),
                    premium.price().multipliedBy(quantity, RoundingMode.HALF_UP));
        }

        public boolean isChoice() {
            return !economy.equals(premium);
        }
    }

    /** The price range of labor and parts together; open-ended if the operation is. */
    public MoneyRange range() {
        return parts.stream()
                .map(PartChoice::range)
                .reduce(labor.range(), MoneyRange::plus)
                .openEnded(openEnded);
    }

    /** Whether the shop's own range differs from the usual one. */
    public boolean differsFromTypical() {
        return typical != null && !typical.equals(range());
    }
}

package dev.liftgate.catalog;

import dev.liftgate.money.MoneyRange;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;
import org.joda.money.Money;

/**
 * An operation at today's prices. An order copies it when it sells the work.
 *
 * @param typical the usual cost of such work elsewhere, parts and labor together; null if nobody said
 * @param source who said so, or that it is the shop's own figure
 * @param more the labor of the operations that a package includes
 * @param packagePrice the one price of a package, else null
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
        List<Labor> more,
        List<PartChoice> parts,
        Money packagePrice) {

    /** Work that is no package. */
    public Offer(
            String code,
            String title,
            boolean teardown,
            boolean openEnded,
            MoneyRange typical,
            String source,
            String safetyWords,
            Labor labor,
            List<PartChoice> parts) {
        this(code, title, teardown, openEnded, typical, source, safetyWords, labor, List.of(), parts, null);
    }

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
     * @param premiumUsual whether the shop usually sells the better one
     */
    public record PartChoice(
            String description,
            BigDecimal quantity,
            String taxCode,
            String fee,
            PartOffer economy,
            PartOffer premium,
            boolean premiumUsual) {

        /** One part; or two, of which the plainer one is usual. */
        public PartChoice(
                String description,
                BigDecimal quantity,
                String taxCode,
                String fee,
                PartOffer economy,
                PartOffer premium) {
            this(description, quantity, taxCode, fee, economy, premium, false);
        }

        /** Puts the cheaper one first: prices may have changed since the operation was written. */
        static PartChoice between(
                String description,
                BigDecimal quantity,
                String taxCode,
                String fee,
                PartOffer a,
                PartOffer b,
                boolean originalUsual) {
            boolean dearer = a.price().isGreaterThan(b.price());
            PartOffer economy = dearer ? b : a;
            PartOffer premium = dearer ? a : b;
            return new PartChoice(
                    description, quantity, taxCode, fee, economy, premium, isUsual(premium, economy, originalUsual));
        }

        /** Where both or none are the car maker's own, the plainer one is usual. */
        private static boolean isUsual(PartOffer premium, PartOffer economy, boolean originalUsual) {
            return isOriginal(premium) == originalUsual && isOriginal(economy) != originalUsual;
        }

        private static boolean isOriginal(PartOffer part) {
            return part.condition() == PartCondition.NEW_OEM;
        }

        /** Quantity times price. Each end is rounded half up to the cent. */
        public MoneyRange range() {
            return MoneyRange.of(
                    economy.price().multipliedBy(quantity, RoundingMode.HALF_UP),
                    premium.price().multipliedBy(quantity, RoundingMode.HALF_UP));
        }

        /** The one that is sold until somebody chooses. */
        PartOffer usual() {
            return premiumUsual ? premium : economy;
        }

        public boolean isChoice() {
            return !economy.equals(premium);
        }
    }

    /** All labor: of the operation, and of those that a package includes. */
    public List<Labor> allLabor() {
        return Stream.concat(Stream.of(labor), more.stream()).toList();
    }

    private MoneyRange laborRange() {
        return more.stream().map(Labor::range).reduce(labor.range(), MoneyRange::plus);
    }

    /** The price range of labor and parts together; open-ended if the operation is; exact for a package. */
    public MoneyRange range() {
        return packagePrice != null
                ? MoneyRange.exactly(packagePrice)
                : parts.stream()
                        .map(PartChoice::range)
                        .reduce(laborRange(), MoneyRange::plus)
                        .openEnded(openEnded);
    }

    /** The price to propose: the middle of the range with the usual parts; null if it has no end. */
    public Money proposal() {
        MoneyRange range = parts.stream()
                .map(part ->
                        MoneyRange.exactly(part.usual().price().multipliedBy(part.quantity(), RoundingMode.HALF_UP)))
                .reduce(laborRange(), MoneyRange::plus);
        return packagePrice != null ? packagePrice : openEnded ? null : range.middle();
    }

    /** Whether the shop's own range differs from the usual one. */
    public boolean differsFromTypical() {
        return typical != null && !typical.equals(range());
    }
}

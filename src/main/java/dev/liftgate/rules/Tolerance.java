package dev.liftgate.rules;

import dev.liftgate.money.MoneyText;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * How far a bill may go beyond what the customer authorized. Amounts are meant in the currency of the shop.
 *
 * @param percent of what was authorized, as people say it: 10 for 10 %
 * @param amount a fixed sum
 * @param take which of the two counts where both are given
 * @param cap never more than this
 * @param taxCounts which figures to compare
 * @param per what the tolerance belongs to: one job may not use up what another left over
 */
public record Tolerance(
        Optional<BigDecimal> percent,
        Optional<BigDecimal> amount,
        Take take,
        Optional<BigDecimal> cap,
        TaxCounts taxCounts,
        Per per,
        Cite cite) {

    public enum Take {
        SMALLER,
        LARGER
    }

    public enum Per {
        ORDER,
        JOB
    }

    /** Compare totals with tax, totals without it, or both where the law is silent. */
    public enum TaxCounts {
        YES,
        NO,
        UNKNOWN;

        public boolean withTax() {
            return this != NO;
        }

        public boolean withoutTax() {
            return this != YES;
        }
    }

    static Tolerance of(Block rule) {
        Optional<BigDecimal> percent = rule.optionalNumber("percent");
        Optional<BigDecimal> amount = rule.optionalNumber("amount");
        Optional<Take> take = rule.optionalChoice("take", Take.class);
        if (percent.isEmpty() && amount.isEmpty()) {
            rule.problem("a tolerance has a \"percent\" or an \"amount\", or both; 0 for none");
        } else if (percent.isPresent() && amount.isPresent() && take.isEmpty()) {
            rule.problem("with both \"percent\" and \"amount\", \"take\" says which counts: smaller or larger");
        }
        return new Tolerance(
                percent,
                amount,
                take.orElse(Take.SMALLER),
                rule.optionalNumber("cap"),
                rule.choice("tax-counts", TaxCounts.class),
                rule.optionalChoice("per", Per.class).orElse(Per.ORDER),
                Cite.of(rule));
    }

    /** The largest bill that needs no further asking. Parts of a cent go to the customer. */
    public Money most(Money authorized) {
        BigDecimal share = percent.map(each -> authorized.getAmount().multiply(each.movePointLeft(2)))
                .orElse(null);
        BigDecimal slack = Stream.of(Optional.ofNullable(share), amount)
                .flatMap(Optional::stream)
                .reduce(take == Take.LARGER ? BigDecimal::max : BigDecimal::min)
                .orElse(BigDecimal.ZERO);
        BigDecimal capped = cap.map(slack::min).orElse(slack);
        return authorized.plus(capped, RoundingMode.DOWN);
    }

    /** Both with tax, or both without it: see {@link TaxCounts}. */
    public boolean allows(Money authorized, Money charged) {
        return !charged.isGreaterThan(most(authorized));
    }

    /** One sentence for people, to be shown beside an estimate. */
    public String words(CurrencyUnit currency) {
        if (isNone(currency)) {
            return "The bill may not exceed what was authorized.";
        }
        String share = percent.map(each -> MoneyText.text(each) + " %").orElse("");
        String sum = amount.map(each -> text(each, currency)).orElse("");
        String both = share.isEmpty() || sum.isEmpty()
                ? share + sum
                : share + " or " + sum + ", whichever is " + Block.spelled(take);
        return "The %s may exceed what was authorized by up to %s%s%s."
                .formatted(
                        per == Per.JOB ? "price of each job" : "bill",
                        both,
                        cap.map(each -> ", but never by more than " + text(each, currency))
                                .orElse(""),
                        switch (taxCounts) {
                            case YES -> ", tax included";
                            case NO -> ", tax not counted";
                            case UNKNOWN -> "";
                        });
    }

    /** Whether nothing may be added to what was authorized. */
    public boolean isNone(CurrencyUnit currency) {
        Money sample = Money.ofMajor(currency, 1_000_000);
        return most(sample).isEqual(sample);
    }

    private static String text(BigDecimal amount, CurrencyUnit currency) {
        return MoneyText.text(Money.of(currency, amount, RoundingMode.DOWN));
    }
}

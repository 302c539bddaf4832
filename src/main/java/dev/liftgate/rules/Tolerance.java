package dev.liftgate.rules;

import dev.liftgate.money.HouseStyle;
import dev.liftgate.money.MoneyText;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.function.Function;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * The amount by which a bill may exceed the authorization. Amounts are in the shop's currency.
 *
 * @param percent of the authorized amount, as people say it: 10 for 10 %
 * @param amount a fixed sum
 * @param take which of the two counts if both are given
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

    private static final ResourceBundle.Control ENGLISH_ELSE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    public enum Take {
        SMALLER,
        LARGER
    }

    public enum Per {
        ORDER,
        JOB
    }

    /** The totals to compare: with tax, without it, or both if the law is silent. */
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

    /** The largest bill that needs no new approval. Fractions of a cent go to the customer. */
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

    /**
     * Whether the bill is within the tolerance. Both amounts are with tax, or both without it: see {@link TaxCounts}.
     */
    public boolean allows(Money authorized, Money charged) {
        return !charged.isGreaterThan(most(authorized));
    }

    /** One sentence for people, shown beside an estimate. */
    public String words(CurrencyUnit currency) {
        return words(currency, Locale.ENGLISH, HouseStyle.locale());
    }

    /** The same in the language of a paper, with its style of figures. */
    public String words(CurrencyUnit currency, Locale language, Locale figures) {
        ResourceBundle say = ResourceBundle.getBundle("rules/tolerance", language, ENGLISH_ELSE);
        if (isNone(currency)) {
            return say.getString("none");
        }
        Function<BigDecimal, String> sum = each -> MoneyText.text(money(each, currency), figures);
        String most = Stream.of(percent.map(each -> MoneyText.text(each, figures) + " %"), amount.map(sum))
                .flatMap(Optional::stream)
                .reduce((share, fixed) -> say.getString(Block.spelled(take)).formatted(share, fixed))
                .orElseThrow();
        String capped = cap.map(each -> say.getString("capped").formatted(most, sum.apply(each)))
                .orElse(most);
        String taxed = taxCounts == TaxCounts.UNKNOWN
                ? capped
                : say.getString(taxCounts == TaxCounts.YES ? "taxIncluded" : "taxNotCounted")
                        .formatted(capped);
        return say.getString(Block.spelled(per)).formatted(taxed);
    }

    /** Whether nothing may be added to what was authorized. */
    public boolean isNone(CurrencyUnit currency) {
        Money sample = Money.ofMajor(currency, 1_000_000);
        return most(sample).isEqual(sample);
    }

    private static Money money(BigDecimal amount, CurrencyUnit currency) {
        return Money.of(currency, amount, RoundingMode.DOWN);
    }
}

package dev.liftgate.rules;

import dev.liftgate.money.MoneyText;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** The terms of a law besides facts and tolerance. Each is empty if we found no such rule. */
public record LegalTerms(
        WrittenEstimate writtenEstimate,
        Optional<ShopSupplies> shopSupplies,
        Optional<Validity> validity,
        Optional<PartsReturn> replacedParts,
        Optional<Teardown> teardown,
        Optional<Warranty> warranty,
        Optional<Retention> retention) {

    /**
     * The rule for estimates in writing.
     *
     * @param over needed above this amount, in the shop's currency; empty if only on the customer's request
     */
    public record WrittenEstimate(Optional<BigDecimal> over, Cite cite) {

        public boolean needed(Money total) {
            return over.isPresent() && total.getAmount().compareTo(over.get()) > 0;
        }

        /** Whether it is needed only above a sum. */
        public boolean hasThreshold() {
            return over.filter(sum -> sum.signum() > 0).isPresent();
        }

        private String words(CurrencyUnit currency) {
            return over.map(amount -> amount.signum() == 0
                            ? "Always needed."
                            : "Needed for work above %s."
                                    .formatted(MoneyText.text(Money.of(currency, amount, RoundingMode.DOWN))))
                    .orElse("Needed only if the customer asks for one.");
        }
    }

    public enum Supplies {
        ALLOWED("One line may charge for them."),
        WITH_SENTENCE("One line may charge for them, with the sentence that the law prescribes."),
        FORBIDDEN("No general line: a material is charged by its name, quantity and price.");

        private final String words;

        Supplies(String words) {
            this.words = words;
        }
    }

    /** Whether one line may charge for shop supplies in general. */
    public record ShopSupplies(Supplies line, Cite cite) {}

    public enum Days {
        WORKING,
        CALENDAR
    }

    /** The shortest time that an estimate must hold. */
    public record Validity(int days, Days kind, Cite cite) {

        /** The last day of that time. Working days are Monday to Friday; holidays are not known here. */
        public LocalDate earliestEnd(LocalDate issued) {
            LocalDate day = issued;
            for (int left = days; left > 0; ) {
                day = day.plusDays(1);
                left -= kind == Days.CALENDAR || isWorking(day) ? 1 : 0;
            }
            return day;
        }

        private static boolean isWorking(LocalDate day) {
            return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0;
        }
    }

    public enum Return {
        ON_ESTIMATE("The customer chooses on the estimate whether to have them back."),
        ON_REQUEST("The customer has them back on request."),
        BY_DEFAULT("The customer has them back unless it is declined.");

        private final String words;

        Return(String words) {
            this.words = words;
        }
    }

    /** The way in which a customer gets the replaced parts. */
    public record PartsReturn(Return choice, Cite cite) {}

    /** The facts that a customer must be told before the vehicle is taken apart. */
    public record Teardown(List<Fact> needs, Cite cite) {

        private String words() {
            return "The estimate shows: " + needs.stream().map(Fact::words).collect(Collectors.joining(", ")) + ".";
        }
    }

    public enum Unit {
        KM,
        MI
    }

    /** The shortest warranty. It ends with the time or the distance, whichever comes first. */
    public record Warranty(Period time, int distance, Unit unit, Cite cite) {}

    /** The time for which papers must be kept. */
    public record Retention(Period time, Cite cite) {}

    /** One rule in words for people, under a short title. */
    public record RuleLine(String title, String words, Cite cite) {}

    /** All of these rules in plain words. */
    List<RuleLine> lines(CurrencyUnit currency) {
        return Stream.of(
                        Optional.of(new RuleLine(
                                "Written estimate", writtenEstimate.words(currency), writtenEstimate.cite())),
                        validity.map(rule -> new RuleLine(
                                "An estimate holds",
                                "At least %d %s days.".formatted(rule.days(), Block.spelled(rule.kind())),
                                rule.cite())),
                        shopSupplies.map(rule -> new RuleLine("Shop supplies", rule.line().words, rule.cite())),
                        replacedParts.map(rule -> new RuleLine("Replaced parts", rule.choice().words, rule.cite())),
                        teardown.map(rule -> new RuleLine("Teardown", rule.words(), rule.cite())),
                        warranty.map(rule -> new RuleLine(
                                "Least warranty",
                                "%s or %s %s, whichever ends first."
                                        .formatted(
                                                words(rule.time()),
                                                MoneyText.text(rule.distance()),
                                                Block.spelled(rule.unit())),
                                rule.cite())),
                        retention.map(rule ->
                                new RuleLine("Papers are kept", "At least " + words(rule.time()) + ".", rule.cite())))
                .flatMap(Optional::stream)
                .toList();
    }

    private static String words(Period time) {
        return Stream.of(part(time.getYears(), "year"), part(time.getMonths(), "month"), part(time.getDays(), "day"))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
    }

    private static Optional<String> part(int count, String unit) {
        return count == 0 ? Optional.empty() : Optional.of(count + " " + unit + (count == 1 ? "" : "s"));
    }

    static LegalTerms of(Block top) {
        return new LegalTerms(
                writtenEstimate(top),
                top.block("shop-supplies")
                        .map(rule -> new ShopSupplies(rule.choice("line", Supplies.class), Cite.of(rule))),
                top.block("validity")
                        .map(rule -> new Validity(count(rule, "days"), rule.choice("kind", Days.class), Cite.of(rule))),
                top.block("replaced-parts")
                        .map(rule -> new PartsReturn(rule.choice("choice", Return.class), Cite.of(rule))),
                top.block("teardown").map(rule -> new Teardown(rule.choices("needs", Fact.class), Cite.of(rule))),
                top.block("warranty")
                        .map(rule -> new Warranty(
                                period(rule), count(rule, "distance"), rule.choice("unit", Unit.class), Cite.of(rule))),
                top.block("retention").map(rule -> new Retention(period(rule), Cite.of(rule))));
    }

    private static WrittenEstimate writtenEstimate(Block top) {
        Optional<Block> rule = top.block("written-estimate");
        if (rule.isEmpty()) {
            top.problem("\"written-estimate\" is missing");
            return null;
        }
        Optional<BigDecimal> over = rule.get().optionalNumber("over");
        if (rule.get().flag("on-request", false) == over.isPresent()) {
            rule.get().problem("a written estimate is needed either \"over\" an amount or \"on-request: true\"");
        }
        return new WrittenEstimate(over, Cite.of(rule.get()));
    }

    private static int count(Block rule, String key) {
        Optional<Integer> count = rule.optionalCount(key);
        if (count.isEmpty()) {
            rule.problem("\"" + key + "\" is missing or wrong");
        }
        return count.orElse(1);
    }

    private static Period period(Block rule) {
        Period period = Period.of(
                rule.optionalCount("years").orElse(0),
                rule.optionalCount("months").orElse(0),
                rule.optionalCount("days").orElse(0));
        if (period.isZero()) {
            rule.problem("a time in \"years\", \"months\" or \"days\" is missing");
        }
        return period;
    }

    Stream<RulePack.Demand> teardownDemands() {
        return teardown.stream().flatMap(rule -> rule.needs().stream()
                .map(fact -> new RulePack.Demand(fact, Optional.of(When.TEARDOWN), true, rule.cite())));
    }
}

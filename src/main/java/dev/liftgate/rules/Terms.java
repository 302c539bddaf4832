package dev.liftgate.rules;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.Money;

/** What a law says beside facts and tolerance; each is empty where no such rule was found. */
public record Terms(
        WrittenEstimate writtenEstimate,
        Optional<ShopSupplies> shopSupplies,
        Optional<Validity> validity,
        Optional<ReplacedParts> replacedParts,
        Optional<Teardown> teardown,
        Optional<Warranty> warranty,
        Optional<Retention> retention) {

    /** @param over needed above this amount, in the shop's currency; empty where only on the customer's request */
    public record WrittenEstimate(Optional<BigDecimal> over, Cite cite) {

        public boolean needed(Money total) {
            return over.isPresent() && total.getAmount().compareTo(over.get()) > 0;
        }
    }

    public enum Supplies {
        ALLOWED,
        WITH_SENTENCE,
        FORBIDDEN
    }

    /** Whether one line may charge for shop supplies in general. */
    public record ShopSupplies(Supplies line, Cite cite) {}

    public enum Days {
        WORKING,
        CALENDAR
    }

    /** The least time that an estimate holds. */
    public record Validity(int days, Days kind, Cite cite) {

        /** Working days are Monday to Friday; holidays are not known here. */
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
        ON_ESTIMATE,
        ON_REQUEST,
        BY_DEFAULT
    }

    /** How a customer comes to have the replaced parts. */
    public record ReplacedParts(Return choice, Cite cite) {}

    /** What a customer is told before the vehicle is taken apart. */
    public record Teardown(List<Fact> needs, Cite cite) {}

    public enum Unit {
        KM,
        MI
    }

    /** The least warranty, whichever ends first. */
    public record Warranty(Period time, int distance, Unit unit, Cite cite) {}

    /** How long papers are kept. */
    public record Retention(Period time, Cite cite) {

        public LocalDate until(LocalDate written) {
            return written.plus(time);
        }
    }

    static Terms of(Block top) {
        return new Terms(
                writtenEstimate(top),
                top.block("shop-supplies")
                        .map(rule -> new ShopSupplies(rule.choice("line", Supplies.class), Cite.of(rule))),
                top.block("validity")
                        .map(rule -> new Validity(count(rule, "days"), rule.choice("kind", Days.class), Cite.of(rule))),
                top.block("replaced-parts")
                        .map(rule -> new ReplacedParts(rule.choice("choice", Return.class), Cite.of(rule))),
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
                .map(fact -> new RulePack.Demand(fact, Optional.of(When.TEARDOWN), rule.cite())));
    }
}

package dev.liftgate.paper;

import dev.liftgate.catalog.PartOffer;
import dev.liftgate.money.Charge;
import dev.liftgate.money.Discount;
import dev.liftgate.money.MoneyText;
import dev.liftgate.orders.Arrangement.Work;
import dev.liftgate.orders.Job;
import dev.liftgate.orders.JobState;
import dev.liftgate.orders.Line;
import dev.liftgate.orders.Quote.Basis;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.Money;

/**
 * A job as a paper shows it, copied with its lines.
 *
 * @param price what the customer decides on: the lines less the discounts; null for a job nobody put a figure on
 * @param expected the range the work is expected to cost, said only where the price is a not-to-exceed; else empty
 * @param reason why the customer declined or deferred it; else empty
 * @param agreed what the customer agreed to, where the work came to another price; else null
 * @param finalReason why it did; else empty
 * @param concern the position of the concern it is for; 0 for none
 */
public record Item(
        long job,
        String letter,
        String title,
        String safetyWords,
        Basis basis,
        Money price,
        String expected,
        JobState state,
        String reason,
        List<Row> rows,
        List<Discount.Off> discounts,
        Choice choice,
        boolean teardown,
        Work work,
        Money agreed,
        String finalReason,
        int concern) {

    /**
     * That this is one of several ways to do the same work.
     *
     * @param number which ways belong together
     * @param counted whether the total has this one; it has exactly one of them
     * @param total what the whole paper comes to with this one instead
     */
    public record Choice(int number, String tier, boolean counted, Money total) {

        static Choice of(Job job) {
            return job.choice() == null
                    ? null
                    : new Choice(
                            job.choice(),
                            job.tier(),
                            job.isChosen(),
                            job.order().totalsWith(job).total());
        }
    }

    /** Older papers lack what was added later. */
    public Item {
        discounts = discounts == null ? List.of() : discounts;
        work = work == null ? Work.NONE : work;
        finalReason = finalReason == null ? "" : finalReason;
    }

    /**
     * One line of a job. Quantity and the price of one are null where the charge is flat or comes out uneven.
     *
     * @param hours of labor behind such a charge, to the hundredth, at this rate; null where there are none
     */
    public record Row(
            Charge.Kind kind,
            String description,
            String number,
            String brand,
            String condition,
            BigDecimal quantity,
            Money each,
            Money amount,
            BigDecimal hours,
            Money rate) {

        static Row of(Line line, Work work) {
            PartOffer part = line.part();
            boolean isPart = line.kind() == Charge.Kind.PART;
            BigDecimal hours = line.isFlat() && line.kind() == Charge.Kind.LABOR ? work.hours() : line.hours();
            return new Row(
                    line.kind(),
                    line.description(),
                    part == null ? null : part.number(),
                    part == null ? null : part.brand(),
                    part == null ? null : part.condition().words(),
                    isPart ? line.quantityLow() : line.quantity(),
                    isPart || line.quantity() != null ? line.unitPrice() : null,
                    line.amount(),
                    hours,
                    hours == null
                            ? null
                            : line.isFlat()
                                    ? perHour(line.amount(), hours)
                                    : line.economy().price());
        }

        private static Money perHour(Money amount, BigDecimal hours) {
            return amount == null || hours.signum() == 0 ? null : amount.dividedBy(hours, RoundingMode.HALF_UP);
        }

        public boolean isPart() {
            return kind == Charge.Kind.PART;
        }

        public boolean isLabor() {
            return kind == Charge.Kind.LABOR;
        }

        /** What it is, without any price: {@code Release cable · 72131 · Genuine · new, original maker}. */
        public String what() {
            return join(
                    switch (kind) {
                        case LABOR -> "Labor: " + description;
                        case SUBLET -> "Done elsewhere: " + description;
                        case PART -> description;
                    },
                    number,
                    brand,
                    condition);
        }

        /** Hours or pieces without their price: {@code 1.3 h}. */
        public String quantityText() {
            return quantity == null ? "" : MoneyText.text(quantity) + (kind == Charge.Kind.LABOR ? " h" : " pcs");
        }

        private String reckoning() {
            if (quantity == null) {
                return rate == null
                        ? "flat"
                        : "flat, %s h at %s".formatted(MoneyText.text(hours), MoneyText.text(rate));
            }
            String howMuch = MoneyText.text(quantity) + (kind == Charge.Kind.LABOR ? " h" : "");
            return howMuch + (each == null ? " pcs" : " × " + MoneyText.text(each));
        }

        private static String join(String... words) {
            return Stream.of(words)
                    .filter(Objects::nonNull)
                    .filter(word -> !word.isBlank())
                    .collect(Collectors.joining(" · "));
        }
    }

    /** @param job with its lines at hand */
    public static Item of(Job job) {
        return new Item(
                job.id() == null ? 0 : job.id(),
                job.letter(),
                job.title(),
                job.safetyWords(),
                job.basis(),
                job.net(),
                job.basis() == Basis.NOT_TO_EXCEED ? MoneyText.text(job.narrowed()) : "",
                job.state(),
                job.reason(),
                job.lines().stream().map(line -> Row.of(line, job.work())).toList(),
                job.discounts(),
                Choice.of(job),
                job.isTeardown(),
                job.work(),
                job.isConcluded() ? job.authorizedPrice() : null,
                job.finalReason(),
                job.concern() == null ? 0 : job.concern().position());
    }

    /** Job by job, the ways to do the same work in one list, where the first of them stands. */
    public static List<List<Item>> byChoice(List<Item> items) {
        Map<Object, List<Item>> blocks = new LinkedHashMap<>();
        items.forEach(item -> blocks.computeIfAbsent(item.decidedAs(), key -> new ArrayList<>())
                .add(item));
        return List.copyOf(blocks.values());
    }

    /** What a form calls the decision that settles this job: alternatives share one. */
    public String decidedAs() {
        return choice == null ? String.valueOf(job) : "c" + choice.number();
    }

    /** Whether its price is in the total. */
    public boolean counted() {
        return choice == null || choice.counted();
    }

    /** A line and how its amount comes about: {@code Release cable · 72131 · new, other maker · 1 × $71.90}. */
    public String words(Row row) {
        boolean saysTheTitle =
                row.kind() == Charge.Kind.LABOR && row.description().equals(title);
        return Row.join(saysTheTitle ? "Labor" : row.what(), row.reckoning());
    }

    /** How the price is meant, where that needs saying: {@code Not to exceed; expected $150.00 – $350.00}. */
    public String terms() {
        return basis == Basis.NOT_TO_EXCEED ? "Not to exceed this price; expected " + expected + "." : "";
    }

    /** Nothing but one figure: neither hours nor parts are priced by themselves. */
    public boolean isOneFlatPrice() {
        return rows.size() == 1 && !rows.get(0).isPart() && rows.get(0).quantity() == null;
    }

    public boolean isFree() {
        return price != null && price.isZero();
    }

    public boolean saysWhyItIsFree() {
        return !work.freeBecause().isBlank() || !discounts.isEmpty();
    }

    public boolean authorized() {
        return state.isAuthorized();
    }

    /** Whether it stands on the paper for the customer to decide. */
    public boolean open() {
        return state == JobState.OFFERED;
    }

    public String name() {
        return letter + " · " + title + (choice == null || choice.tier().isBlank() ? "" : " (" + choice.tier() + ")");
    }
}

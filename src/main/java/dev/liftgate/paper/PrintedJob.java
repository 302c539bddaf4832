package dev.liftgate.paper;

import dev.liftgate.catalog.PartCondition;
import dev.liftgate.catalog.PartOffer;
import dev.liftgate.money.Charge.ChargeKind;
import dev.liftgate.money.Discount.DiscountAmount;
import dev.liftgate.orders.Job;
import dev.liftgate.orders.JobState;
import dev.liftgate.orders.JobTerms;
import dev.liftgate.orders.Line;
import dev.liftgate.orders.PriceBasis;
import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateExtension.TemplateAttribute;
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
 * @param price the amount that the customer decides on: the lines less the discounts; null if nobody gave a figure
 * @param expected the range of the expected cost, only if the price is a not-to-exceed; else empty
 * @param reason why the customer declined or deferred it; else empty
 * @param agreed the price that the customer agreed to, if the final one differs; else null
 * @param finalReason why the final price differs; else empty
 * @param concern the position of its concern; 0 for none
 */
public record PrintedJob(
        long job,
        String letter,
        String title,
        String safetyWords,
        PriceBasis basis,
        Money price,
        String expected,
        JobState state,
        String reason,
        List<PrintedLine> rows,
        List<DiscountAmount> discounts,
        PrintedWay choice,
        boolean teardown,
        JobTerms work,
        Money agreed,
        String finalReason,
        int concern) {

    /**
     * One of several ways to do the same work.
     *
     * @param number ways with the same number belong together
     * @param counted whether the total includes this one; it includes exactly one of them
     * @param total of the whole paper with this one instead
     */
    public record PrintedWay(int number, String tier, boolean counted, Money total) {

        static PrintedWay of(Job job) {
            return job.way().choice() == null
                    ? null
                    : new PrintedWay(
                            job.way().choice(),
                            job.way().tier(),
                            job.way().isChosen(),
                            job.order().reckoning().totalsWith(job).total());
        }
    }

    /** Older papers lack what was added later. */
    public PrintedJob {
        discounts = discounts == null ? List.of() : discounts;
        work = work == null ? JobTerms.NONE : work;
        finalReason = finalReason == null ? "" : finalReason;
    }

    /**
     * One line of a job. Quantity and unit price are null if the charge is flat or does not divide evenly.
     *
     * @param hours of labor behind such a charge, to the hundredth, at this rate; null if there are none
     */
    public record PrintedLine(
            ChargeKind kind,
            String description,
            String number,
            String brand,
            String condition,
            BigDecimal quantity,
            Money each,
            Money amount,
            BigDecimal hours,
            Money rate) {

        static PrintedLine of(Line line, JobTerms work) {
            PartOffer part = line.part();
            boolean isPart = line.kind() == ChargeKind.PART;
            boolean isFlat = line.isFlat() || !isPart && line.isOutside();
            BigDecimal hours = isFlat && line.kind() == ChargeKind.LABOR ? work.hours() : line.hours();
            return new PrintedLine(
                    line.kind(),
                    line.description(),
                    part == null ? null : part.number(),
                    part == null ? null : part.brand(),
                    part == null || part.condition() == null
                            ? null
                            : part.condition().name(),
                    isPart ? line.quantityLow() : line.quantity(),
                    isPart || line.quantity() != null ? line.unitPrice() : null,
                    line.amount(),
                    hours,
                    hours == null
                            ? null
                            : isFlat
                                    ? perHour(line.amount(), hours)
                                    : line.economy().price());
        }

        private static Money perHour(Money amount, BigDecimal hours) {
            return amount == null || hours.signum() == 0 ? null : amount.dividedBy(hours, RoundingMode.HALF_UP);
        }

        boolean isNew() {
            return PartCondition.NEW_OEM.name().equals(condition)
                    || PartCondition.NEW_AFTERMARKET.name().equals(condition);
        }

        public boolean isPart() {
            return kind == ChargeKind.PART;
        }

        public boolean isLabor() {
            return kind == ChargeKind.LABOR;
        }

        /** The line without any price: {@code Release cable · 72131 · Genuine · new, original maker}. */
        private String what(Speech speech) {
            return join(
                    switch (kind) {
                        case LABOR -> speech.say().laborOf(description);
                        case SUBLET -> speech.say().elsewhere(description);
                        case PART -> description;
                    },
                    number,
                    brand,
                    condition == null ? null : speech.condition(condition));
        }

        /** Hours or pieces without their price: {@code 1.3 h}. */
        private String count(Speech speech) {
            String count = speech.text(quantity);
            return isLabor() ? speech.say().hours(count) : speech.say().pieces(count);
        }

        private String reckoning(Speech speech) {
            if (quantity == null) {
                return rate == null
                        ? speech.say().flat()
                        : speech.say().flatOf(speech.say().hours(speech.text(hours)), speech.text(rate));
            }
            if (each == null) {
                return count(speech);
            }
            return (isLabor() ? count(speech) : speech.text(quantity)) + " × " + speech.text(each);
        }

        private static String join(String... words) {
            return Stream.of(words)
                    .filter(Objects::nonNull)
                    .filter(word -> !word.isBlank())
                    .collect(Collectors.joining(" · "));
        }
    }

    /** @param job with its lines loaded; the words are those of the screens */
    public static PrintedJob of(Job job) {
        return of(job, Speech.ofScreens());
    }

    /** The same in the words of a paper's own speech. */
    public static PrintedJob of(Job job, Speech speech) {
        return new PrintedJob(
                job.id() == null ? 0 : job.id(),
                job.letter(),
                job.title(),
                job.safetyWords(),
                job.quote().basis(),
                job.quote().net(),
                job.quote().basis() == PriceBasis.NOT_TO_EXCEED
                        ? speech.text(job.quote().narrowed())
                        : "",
                job.state(),
                job.reason(),
                job.lines().stream()
                        .map(line -> PrintedLine.of(line, job.terms()))
                        .toList(),
                job.quote().discounts(),
                PrintedWay.of(job),
                job.isTeardown(),
                job.terms(),
                job.agreed().isConcluded() ? job.agreed().price() : null,
                job.agreed().finalReason(),
                job.concern() == null ? 0 : job.concern().position());
    }

    /** The jobs in lists: all ways to do the same work share one, at the place of the first. */
    public static List<List<PrintedJob>> byChoice(List<PrintedJob> items) {
        Map<Object, List<PrintedJob>> blocks = new LinkedHashMap<>();
        items.forEach(item -> blocks.computeIfAbsent(item.decidedAs(), key -> new ArrayList<>())
                .add(item));
        return List.copyOf(blocks.values());
    }

    /** The name of the job's decision in a form. Alternatives share one. */
    public String decidedAs() {
        return choice == null ? String.valueOf(job) : "c" + choice.number();
    }

    /** What sets it apart from other ways to do the same work; empty where there is only this one. */
    public String tier() {
        return choice == null ? "" : choice.tier();
    }

    /** Whether its price is in the total. */
    public boolean counted() {
        return choice == null || choice.counted();
    }

    /** A line and how its amount is made up: {@code Release cable · 72131 · new, other maker · 1 × $71.90}. */
    @TemplateExtension
    static String words(PrintedJob item, PrintedLine row, @TemplateAttribute("speech") Object spoken) {
        Speech speech = Speech.of(spoken);
        boolean saysTheTitle = row.isLabor() && row.description().equals(item.title());
        return PrintedLine.join(saysTheTitle ? speech.say().labor() : row.what(speech), row.reckoning(speech));
    }

    /** A line for the bay: the work or part and how much, without any price. */
    @TemplateExtension
    static String priceless(PrintedLine row, @TemplateAttribute("speech") Object spoken) {
        Speech speech = Speech.of(spoken);
        return PrintedLine.join(row.what(speech), row.quantity() == null ? null : row.count(speech));
    }

    /** Whether the price is a maximum. */
    public boolean capped() {
        return basis == PriceBasis.NOT_TO_EXCEED;
    }

    /** The meaning of the price, if a screen must say it: {@code Not to exceed; expected $150.00 – $350.00}. */
    public String terms() {
        return capped() ? "Not to exceed this price; expected " + expected + "." : "";
    }

    /** Whether it is only one figure: neither hours nor parts have prices of their own. */
    public boolean isOneFlatPrice() {
        return rows.size() == 1 && !rows.get(0).isPart() && rows.get(0).quantity() == null;
    }

    /** Whether it says that no parts are in it; a line with a part takes the place of that. */
    public boolean saysNoParts() {
        return work.noParts() && rows.stream().noneMatch(PrintedLine::isPart);
    }

    /** Whether a sum of these jobs says that there are no parts: one of them says it, and no flat price says nothing. */
    public static boolean sayNoParts(List<PrintedJob> items) {
        return items.stream().anyMatch(PrintedJob::saysNoParts)
                && items.stream().flatMap(item -> item.rows().stream()).noneMatch(PrintedLine::isPart)
                && items.stream()
                        .filter(item ->
                                item.isOneFlatPrice() && item.rows.get(0).isLabor())
                        .allMatch(item -> item.work.noParts());
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

    /** Whether the customer can decide on it on this paper. */
    public boolean open() {
        return state == JobState.OFFERED;
    }

    public String name() {
        return letter + " · " + title + (tier().isBlank() ? "" : " (" + tier() + ")");
    }
}

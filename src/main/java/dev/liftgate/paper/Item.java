package dev.liftgate.paper;

import dev.liftgate.catalog.PartOffer;
import dev.liftgate.money.Charge;
import dev.liftgate.money.Discount;
import dev.liftgate.orders.Job;
import dev.liftgate.orders.JobState;
import dev.liftgate.orders.Line;
import dev.liftgate.orders.Quote.Basis;
import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateExtension.TemplateAttribute;
import java.math.BigDecimal;
import java.util.List;
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
        List<Discount.Off> discounts) {

    /** Papers from before there were discounts say nothing of them. */
    public Item {
        discounts = discounts == null ? List.of() : discounts;
    }

    /** One line of a job. Quantity and the price of one are null where the charge is flat or comes out uneven. */
    public record Row(
            Charge.Kind kind,
            String description,
            String number,
            String brand,
            String condition,
            BigDecimal quantity,
            Money each,
            Money amount) {

        static Row of(Line line) {
            PartOffer part = line.part();
            boolean isPart = line.kind() == Charge.Kind.PART;
            return new Row(
                    line.kind(),
                    line.description(),
                    part == null ? null : part.number(),
                    part == null ? null : part.brand(),
                    part == null ? null : part.condition().name(),
                    isPart ? line.quantityLow() : line.quantity(),
                    isPart || line.quantity() != null ? line.unitPrice() : null,
                    line.amount());
        }

        boolean isLabor() {
            return kind == Charge.Kind.LABOR;
        }

        /** What it is, without any price: {@code Release cable · 72131 · Genuine · new, original maker}. */
        private String what(Speech speech) {
            String name = isLabor() ? speech.say().laborOf(description) : description;
            return join(name, number, brand, condition == null ? null : speech.condition(condition));
        }

        /** Hours or pieces without their price: {@code 1.3 h}. */
        private String count(Speech speech) {
            String count = speech.text(quantity);
            return isLabor() ? speech.say().hours(count) : speech.say().pieces(count);
        }

        private String reckoning(Speech speech) {
            if (quantity == null) {
                return speech.say().flat();
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

    /** @param job with its lines at hand; it speaks as the screens do */
    public static Item of(Job job) {
        return of(job, Speech.HOUSE);
    }

    /** The same in the words of a paper's own speech. */
    public static Item of(Job job, Speech speech) {
        return new Item(
                job.id() == null ? 0 : job.id(),
                job.letter(),
                job.title(),
                job.safetyWords(),
                job.basis(),
                job.net(),
                job.basis() == Basis.NOT_TO_EXCEED ? speech.text(job.narrowed()) : "",
                job.state(),
                job.reason(),
                job.lines().stream().map(Row::of).toList(),
                job.discounts());
    }

    /** A line and how its amount comes about: {@code Release cable · 72131 · new, other maker · 1 × $71.90}. */
    @TemplateExtension
    static String words(Item item, Row row, @TemplateAttribute("speech") Object spoken) {
        Speech speech = Speech.of(spoken);
        boolean saysTheTitle = row.isLabor() && row.description().equals(item.title());
        return Row.join(saysTheTitle ? speech.say().labor() : row.what(speech), row.reckoning(speech));
    }

    /** A line for the bay: what and how much, without any price. */
    @TemplateExtension
    static String priceless(Row row, @TemplateAttribute("speech") Object spoken) {
        Speech speech = Speech.of(spoken);
        return Row.join(row.what(speech), row.quantity() == null ? null : row.count(speech));
    }

    /** Whether the price is the most that it may cost. */
    public boolean capped() {
        return basis == Basis.NOT_TO_EXCEED;
    }

    /** How the price is meant, where that needs saying on a screen: {@code Not to exceed; expected $150.00 – $350.00}. */
    public String terms() {
        return capped() ? "Not to exceed this price; expected " + expected + "." : "";
    }

    public boolean authorized() {
        return state.isAuthorized();
    }

    /** Whether it stands on the paper for the customer to decide. */
    public boolean open() {
        return state == JobState.OFFERED;
    }

    public String name() {
        return letter + " · " + title;
    }
}

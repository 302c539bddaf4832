package dev.liftgate.paper;

import dev.liftgate.catalog.PartOffer;
import dev.liftgate.money.Charge;
import dev.liftgate.money.Discount;
import dev.liftgate.money.MoneyText;
import dev.liftgate.orders.Job;
import dev.liftgate.orders.JobState;
import dev.liftgate.orders.Line;
import dev.liftgate.orders.Quote.Basis;
import java.math.BigDecimal;
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
        Choice choice) {

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
                    part == null ? null : part.condition().words(),
                    isPart ? line.quantityLow() : line.quantity(),
                    isPart || line.quantity() != null ? line.unitPrice() : null,
                    line.amount());
        }

        /** What it is, without any price: {@code Release cable · 72131 · Genuine · new, original maker}. */
        public String what() {
            return join(kind == Charge.Kind.LABOR ? "Labor: " + description : description, number, brand, condition);
        }

        /** Hours or pieces without their price: {@code 1.3 h}. */
        public String quantityText() {
            return quantity == null ? "" : MoneyText.text(quantity) + (kind == Charge.Kind.LABOR ? " h" : " pcs");
        }

        private String reckoning() {
            if (quantity == null) {
                return "flat";
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
                job.lines().stream().map(Row::of).toList(),
                job.discounts(),
                Choice.of(job));
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

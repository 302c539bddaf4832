package dev.liftgate.estimates;

import dev.liftgate.money.MoneyJson;
import dev.liftgate.money.Totals;
import dev.liftgate.paper.Item;
import dev.liftgate.paper.Sheet;
import dev.liftgate.paper.Speech;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.Money;

/**
 * Everything that an estimate version prints.
 *
 * @param replaces the version before, 0 for the first
 * @param declined what was turned down earlier; it counts in no total
 * @param authorized what the customer had said yes to when this was issued, with fees and tax
 * @param toAuthorize what a yes to everything else adds
 * @param comparedWith the version that {@code changes} starts from: the last one decided on, or the one before; 0 for
 *     none
 */
public record Estimate(
        Sheet sheet,
        int version,
        int replaces,
        Instant issuedAt,
        String issuedBy,
        LocalDate validUntil,
        List<Item> jobs,
        List<Item> declined,
        Totals totals,
        Money authorized,
        Money toAuthorize,
        int comparedWith,
        List<String> changes) {

    public String title() {
        return sheet.speech().say().estimateTitle(sheet.order(), version);
    }

    /** The concerns whose cause is known. */
    public List<Sheet.Told> found() {
        return sheet.concerns().stream().filter(told -> told.cause() != null).toList();
    }

    public List<Item> undecided() {
        return jobs.stream().filter(Item::open).toList();
    }

    /** Whether both would put the same before the customer; number, dates and comparison aside. */
    boolean saysTheSameAs(Estimate other) {
        return said().equals(other.said());
    }

    private String said() {
        return MoneyJson.write(List.of(sheet, jobs, declined, totals, authorized));
    }

    /** In words of that speech, job by job: what was added, taken off, or got another price. */
    static List<String> changes(List<Item> before, List<Item> now, Speech speech) {
        Map<Long, Item> old = byJob(before);
        Map<Long, Item> current = byJob(now);
        return Stream.concat(
                        now.stream().flatMap(item -> change(old.get(item.job()), item, speech)),
                        before.stream()
                                .filter(item -> !current.containsKey(item.job()))
                                .map(item -> speech.say().takenOff(item.name(), speech.text(item.price()))))
                .toList();
    }

    private static Stream<String> change(Item before, Item now, Speech speech) {
        String price = speech.text(now.price());
        if (before == null) {
            return Stream.of(speech.say().added(now.name(), price));
        }
        return before.price().isEqual(now.price())
                ? Stream.empty()
                : Stream.of(speech.say().nowWas(now.name(), price, speech.text(before.price())));
    }

    private static Map<Long, Item> byJob(List<Item> items) {
        return items.stream().collect(Collectors.toMap(Item::job, Function.identity()));
    }
}

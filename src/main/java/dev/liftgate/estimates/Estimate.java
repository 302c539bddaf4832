package dev.liftgate.estimates;

import dev.liftgate.money.Discount.DiscountAmount;
import dev.liftgate.money.KeptJson;
import dev.liftgate.money.Totals;
import dev.liftgate.paper.PaperFacts;
import dev.liftgate.paper.PrintedJob;
import dev.liftgate.paper.PrintedRules;
import dev.liftgate.paper.Sheet;
import dev.liftgate.paper.Sheet.PrintedConcern;
import dev.liftgate.paper.Speech;
import dev.liftgate.rules.Fact;
import dev.liftgate.rules.RulePack;
import dev.liftgate.rules.When;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.joda.money.Money;

/**
 * The frozen content of an estimate version, with everything that it prints.
 *
 * @param replaces the version before, 0 for the first
 * @param declined what was turned down earlier; it counts in no total
 * @param authorized what the customer had said yes to when this was issued, with fees and tax
 * @param toAuthorize what a yes to everything else adds
 * @param comparedWith the version that {@code changes} starts from: the last one that was authorized, or the one
 *     before; 0 for none
 * @param law the rules it was printed by; null on older papers
 * @param pictures the photos that were chosen for it, in the order in which they were taken
 */
public record Estimate(
        Sheet sheet,
        int version,
        int replaces,
        Instant issuedAt,
        String issuedBy,
        LocalDate validUntil,
        List<PrintedJob> jobs,
        List<PrintedJob> declined,
        Totals totals,
        Money authorized,
        Money toAuthorize,
        int comparedWith,
        List<String> changes,
        PrintedRules law,
        List<PrintedPhoto> pictures) {

    /** Fills in the parts that older papers lack, because they were added later. */
    public Estimate {
        pictures = pictures == null ? List.of() : pictures;
    }

    /**
     * A photo on the paper, with its words, who took it and when. {@code concern} counts the sheet's concerns, from 0.
     */
    public record PrintedPhoto(UUID photo, int concern, String shows, String by, Instant at) {}

    /** The finding about a concern: its cause (null while unknown) and its photos. */
    public record PrintedFinding(PrintedConcern told, List<PrintedPhoto> pictures) {}

    /** The printed facts that a law may ask for. */
    PaperFacts shown(RulePack pack) {
        return PaperFacts.of(sheet)
                .on(sheet.date(issuedAt))
                .work(jobs)
                .teardown(open())
                .totals(totals)
                .show(Fact.NUMBER, Fact.VERSION, Fact.DATE, Fact.TIME, Fact.VALID_UNTIL)
                .show(Fact.TOLERANCE_WORDS, Fact.SIGNATURE_BLOCK, Fact.SHOP_SIGNATURE)
                .show(Fact.REPLACED_PARTS_CHOICE) // recorded, or boxes to tick
                .when(When.OVER_THRESHOLD, pack.terms().writtenEstimate().needed(totals.total()));
    }

    public String title() {
        return sheet.speech().say().estimateTitle(sheet.order(), version);
    }

    /** The concerns that have a known cause, a check of their own or a photo. */
    public List<PrintedFinding> found() {
        return IntStream.range(0, sheet.concerns().size())
                .mapToObj(index -> new PrintedFinding(
                        sheet.concerns().get(index),
                        pictures.stream()
                                .filter(picture -> picture.concern() == index)
                                .toList()))
                .filter(found -> found.told().cause() != null
                        || !found.told().evidence().isEmpty()
                        || !found.pictures().isEmpty())
                .toList();
    }

    /** Whether the total holds no parts, and the jobs in it say so. */
    public boolean saysNoParts() {
        return PrintedJob.sayNoParts(jobs.stream().filter(PrintedJob::counted).toList());
    }

    /** Whether that photo is on the paper. */
    public boolean shows(UUID photo) {
        return pictures.stream().anyMatch(picture -> picture.photo().equals(photo));
    }

    /** The proposed jobs, with those authorized already; several ways to do the same work stand together. */
    public List<List<PrintedJob>> proposed() {
        return PrintedJob.byChoice(jobs);
    }

    public List<List<PrintedJob>> undecided() {
        return PrintedJob.byChoice(open());
    }

    private List<PrintedJob> open() {
        return jobs.stream().filter(PrintedJob::open).toList();
    }

    /** Whether both offer the customer the same; number, dates and comparison do not count. */
    boolean saysTheSameAs(Estimate other) {
        return said().equals(other.said());
    }

    private String said() {
        return KeptJson.write(Arrays.asList(sheet, jobs, declined, totals, authorized, law, pictures));
    }

    /**
     * The changes since an earlier version, in the given language: job by job, then discounts, fees and taxes, the
     * total last.
     */
    static List<String> changes(Estimate before, List<PrintedJob> now, Totals totals, Speech speech) {
        return Stream.of(
                        changes(before.jobs(), now, speech).stream(),
                        changes(discounts(before.totals(), speech), discounts(totals, speech), speech),
                        changes(fees(before.totals()), fees(totals), speech),
                        changes(taxes(before.totals(), speech), taxes(totals, speech), speech),
                        total(before.totals().total(), totals.total(), speech))
                .flatMap(Function.identity())
                .toList();
    }

    private static Stream<String> total(Money was, Money now, Speech speech) {
        return was.isEqual(now)
                ? Stream.empty()
                : Stream.of(speech.say().totalNow(speech.text(now), speech.text(was), more(was, now, speech)));
    }

    private static Map<String, Money> discounts(Totals totals, Speech speech) {
        return amounts(
                totals.discounts(),
                off -> off.isOnJobs() ? speech.say().discountsOnJobs() : off.words(),
                DiscountAmount::amount);
    }

    private static Map<String, Money> fees(Totals totals) {
        return amounts(totals.fees(), Totals.FeeAmount::label, Totals.FeeAmount::amount);
    }

    private static Map<String, Money> taxes(Totals totals, Speech speech) {
        return amounts(
                totals.taxes(), tax -> tax.label() + " " + speech.text(tax.percent()) + " %", Totals.TaxAmount::amount);
    }

    private static <T> Map<String, Money> amounts(List<T> all, Function<T, String> name, Function<T, Money> amount) {
        return all.stream().collect(Collectors.toMap(name, amount, Money::plus, LinkedHashMap::new));
    }

    /** The amounts that are new, gone, or another sum; whatever merely follows from another price is among them. */
    private static Stream<String> changes(Map<String, Money> before, Map<String, Money> now, Speech speech) {
        return Stream.concat(before.keySet().stream(), now.keySet().stream())
                .distinct()
                .filter(name -> !Objects.equals(before.get(name), now.get(name)))
                .map(name -> speech.say().amountNow(name, text(now.get(name), speech), text(before.get(name), speech)));
    }

    private static String text(Money amount, Speech speech) {
        return amount == null ? "–" : speech.text(amount);
    }

    /** The changes job by job: added, taken off, or with another price. */
    static List<String> changes(List<PrintedJob> before, List<PrintedJob> now, Speech speech) {
        Map<Long, PrintedJob> old = byJob(before);
        Map<Long, PrintedJob> current = byJob(now);
        return Stream.concat(
                        now.stream().flatMap(item -> change(old.get(item.job()), item, speech)),
                        before.stream()
                                .filter(item -> !current.containsKey(item.job()))
                                .map(item -> speech.say().takenOff(item.name(), speech.text(item.price()))))
                .toList();
    }

    private static Stream<String> change(PrintedJob before, PrintedJob now, Speech speech) {
        String price = speech.text(now.price());
        if (before == null) {
            return Stream.of(speech.say().added(now.name(), price));
        }
        String was = speech.text(before.price());
        String difference = more(before.price(), now.price(), speech);
        return before.price().isEqual(now.price())
                ? Stream.empty()
                : Stream.of(
                        now.price().isGreaterThan(before.price())
                                ? speech.say().dearer(now.name(), price, was, difference)
                                : speech.say().cheaper(now.name(), price, was, difference));
    }

    /** The difference from before, with its sign. */
    private static String more(Money before, Money now, Speech speech) {
        return (now.isGreaterThan(before) ? "+" : "−")
                + speech.text(now.minus(before).abs());
    }

    private static Map<Long, PrintedJob> byJob(List<PrintedJob> items) {
        return items.stream().collect(Collectors.toMap(PrintedJob::job, Function.identity()));
    }
}

package dev.liftgate.checklist;

import dev.liftgate.checklist.CheckResult.AnswerSource;
import dev.liftgate.checklist.Results.ConcernResults;
import dev.liftgate.checks.Reply;
import dev.liftgate.diagnosis.Diagnosis;
import dev.liftgate.guides.Guide;
import dev.liftgate.library.Guides;
import dev.liftgate.library.Prices;
import dev.liftgate.orders.Concern;
import dev.liftgate.orders.Job;
import dev.liftgate.orders.JobState;
import dev.liftgate.orders.PriceBasis;
import dev.liftgate.orders.Quote;
import dev.liftgate.orders.RecordedFactor;
import dev.liftgate.orders.WorkOrder;
import dev.liftgate.orders.WorkOrders;
import dev.liftgate.staff.Stamp;
import dev.liftgate.sync.Entry;
import dev.liftgate.sync.Recorder;
import dev.liftgate.web.EditConflict;
import dev.liftgate.web.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/** The checklists of all concerns: records answers and the changes they cause on the order. */
@ApplicationScoped
@Transactional
public class Checklists implements Recorder {

    private static final String BEFORE =
            """
            select r, c.guideHash from CheckResult r join Concern c on c.id = r.concernId
            where c.order.vehicle.id = :vehicle and c.order.number < :number and c.guideHash is not null
            and r.observation is not null and r.state = ANSWERED and r.source = TECHNICIAN
            and not exists (select 1 from Concern later where later.order.vehicle.id = :vehicle
                and later.guideHash is not null and later.order.number < :number and later.order.number > c.order.number)
            order by r.id""";

    /** What the page of a concern shows of it and of its neighbors, read in one statement. */
    record ConcernCase(Checklist checklist, List<SharedConcern> shared) {}

    @Inject
    Guides guides;

    @Inject
    Prices prices;

    @Inject
    WorkOrders orders;

    @Inject
    Engines engines;

    @Inject
    Results results;

    /** Whether an order has a guide left whose confirmed cause brings jobs. */
    public static boolean awaitsCause(WorkOrder order) {
        return order.progress().isWorkable()
                && order.concerns().stream()
                        .anyMatch(concern ->
                                concern.guideHash() != null && concern.kind().hasCause() && concern.cause() == null);
    }

    /**
     * The checklist of every concern of an order that has a guide, by concern id, in one statement. What was found for
     * one concern counts in the others where it holds for the whole car.
     */
    public Map<Long, Checklist> of(WorkOrder order) {
        return together(alone(order));
    }

    /** The same, each with what was found for its own concern alone. */
    private Map<Long, Checklist> alone(WorkOrder order) {
        List<Concern> guided = order.concerns().stream()
                .filter(concern -> concern.guideHash() != null)
                .toList();
        if (guided.isEmpty()) {
            return Map.of();
        }
        ConcernResults found =
                results.of(order, guided.stream().map(Concern::id).toList());
        Map<Long, List<CheckResult>> byConcern =
                found.all().stream().collect(Collectors.groupingBy(CheckResult::concernId));
        Map<Long, Checklist> checklists = new LinkedHashMap<>();
        guided.forEach(concern -> checklists.put(
                concern.id(), checklist(concern, found.mark(), byConcern.getOrDefault(concern.id(), List.of()))));
        return checklists;
    }

    private Map<Long, Checklist> together(Map<Long, Checklist> alone) {
        Map<Long, Checklist> together = new LinkedHashMap<>();
        alone.forEach((id, here) -> {
            List<CheckResult> borrowed = alone.values().stream()
                    .filter(other -> other != here)
                    .flatMap(other -> here.borrowedFrom(other).stream())
                    .toList();
            together.put(id, borrowed.isEmpty() ? here : here.with(borrowed, prices.costs(here.guide())));
        });
        return together;
    }

    /** The checklist that a concern would have by that guide, with all that was ever found about it. */
    Checklist by(Guide guide, Concern concern) {
        ConcernResults found = results.of(concern.order(), List.of(concern.id()));
        return checklist(guide.sha256(), concern, found.mark(), found.all());
    }

    private Checklist checklist(Concern concern, String mark, List<CheckResult> results) {
        return checklist(concern.guideHash(), concern, mark, results);
    }

    private Checklist checklist(String guide, Concern concern, String mark, List<CheckResult> results) {
        Diagnosis diagnosis = engines.of(guide, mark);
        return new Checklist(
                diagnosis,
                prices.costs(diagnosis.guide()),
                List.of(),
                results,
                concern.order().openingUp(concern).isAuthorized());
    }

    /** The answers from this car's last visit with the same guide, by check; to be confirmed, not assumed. */
    public Map<String, CheckResult> before(Concern concern, Checklist checklist) {
        Map<String, CheckResult> latest = new LinkedHashMap<>();
        CheckResult.getEntityManager()
                .createQuery(BEFORE, Object[].class)
                .setParameter("vehicle", concern.order().vehicle().id())
                .setParameter("number", concern.order().number())
                .getResultStream()
                .filter(row -> guides.version((String) row[1])
                        .code()
                        .equals(checklist.guide().code()))
                .map(row -> (CheckResult) row[0])
                .filter(result -> checklist.knows(result.observation(), new Reply(result.state(), result.answer(), "")))
                .forEach(result -> latest.put(result.observation(), result));
        return latest;
    }

    /** A concern's checklist, and the other concerns that one cause would explain as well. */
    Optional<ConcernCase> with(Concern concern) {
        Map<Long, Checklist> alone = alone(concern.order());
        Map<Long, Checklist> together = together(alone);
        return Optional.ofNullable(together.get(concern.id()))
                .map(checklist -> new ConcernCase(checklist, SharedConcern.of(concern, alone, together)));
    }

    public Optional<Checklist> of(Concern concern) {
        return Optional.ofNullable(of(concern.order()).get(concern.id()));
    }

    /** Records what the customer said at the counter: the facet's answers and any others that were heard. */
    public void heard(WorkOrder order, Concern concern, Map<String, String> answers, Stamp by) {
        Guide guide = guides.version(concern.guideHash());
        Map<String, String> all = new LinkedHashMap<>();
        guide.facets().stream()
                .flatMap(facet -> facet.option(concern.facet()).stream())
                .flatMap(option -> option.implies().stream())
                .forEach(condition -> all.put(condition.observation(), condition.answer()));
        all.putAll(answers);
        all.forEach((observation, answer) -> results.keep(
                order,
                CheckResult.ofCheck(concern.id(), observation, Reply.of(answer, ""), AnswerSource.CUSTOMER, by)));
    }

    @Override
    public Map<String, BiConsumer<Entry, Stamp>> verbs() {
        return Map.of(
                "answer",
                (entry, by) -> answer(entry.order(), entry.number("concern"), CheckAnswer.from(entry), by),
                "ask-teardown",
                (entry, by) -> askToOpenUp(entry.order(), entry.number("concern"), by));
    }

    /**
     * Records one answer of the technician.
     *
     * @throws EditConflict if somebody said something else meanwhile, unseen by whoever answers
     */
    public void answer(long number, long concernId, CheckAnswer given, Stamp stamp) {
        orders.change(number, stamp, (order, by) -> {
            Concern concern = order.concern(concernId);
            Checklist before = guided(concern);
            refuseAnotherGuide(before, given);
            Reply reply = before.accept(given.check(), given.reply());
            before.last(given.check())
                    .filter(result -> !result.isWhatWasSeen(given.seen()) && !result.says(reply))
                    .ifPresent(result -> refuseUnseen(before, result, reply));
            order.progress().beginDiagnosis(by);
            CheckResult result = CheckResult.ofCheck(concern.id(), given.check(), reply, AnswerSource.TECHNICIAN, by)
                    .from(given.entry());
            results.keep(order, result);
            order.checked(told(before, result), by);
        });
    }

    /**
     * Refuses an answer to another guide version, unless the guide still asks the same in the same words. It may have
     * changed while the tablet was away.
     */
    private void refuseAnotherGuide(Checklist now, CheckAnswer given) {
        boolean same = given.guide().isEmpty()
                || given.guide().equals(now.guide().sha256())
                || guides.known(given.guide())
                        .map(asked ->
                                now.asksAs(asked, given.check(), given.reply().answer()))
                        .orElseGet(() -> now.knows(given.check(), given.reply()));
        if (!same) {
            throw new Refused("The guide of this concern was changed meanwhile and does not ask this any more.");
        }
    }

    private static void refuseUnseen(Checklist list, CheckResult stands, Reply reply) {
        throw new EditConflict(
                "",
                "Meanwhile " + stands.by() + " recorded: “" + list.label(stands) + "”. You recorded “"
                        + list.label(stands.observation(), reply) + "” without having seen that. What "
                        + stands.by() + " recorded stands.");
    }

    private static String told(Checklist list, CheckResult result) {
        String words =
                list.guide().observation(result.observation()).orElseThrow().question() + " " + list.label(result);
        return result.note().isBlank() ? words : words + " — " + result.note();
    }

    private Checklist guided(Concern concern) {
        return of(concern).orElseThrow(() -> new Refused("This concern has no guide to check by."));
    }

    /**
     * Puts the diagnosis that opens the car up before the customer, at the price that the catalog proposes. The desk has
     * to price it where the catalog cannot.
     */
    public void askToOpenUp(long number, long concernId, Stamp stamp) {
        orders.change(number, stamp, (order, by) -> {
            Concern concern = order.concern(concernId);
            String operation = of(concern)
                    .flatMap(checklist -> checklist.guide().teardownOperation())
                    .orElseThrow(() -> new Refused("This concern’s guide asks for no teardown."));
            Job job = orders.recommend(order, concern, operation, by);
            Quote quote = job.quote();
            if (quote.price() == null && quote.proposal() != null) {
                quote.price(quote.proposal(), PriceBasis.PRICE, job.version(), by);
            }
            if (quote.price() != null && job.state() == JobState.RECOMMENDED) {
                job.offer(by);
            }
        });
    }

    /** Records a cost factor of the concern's guide on a job. */
    public void narrow(long number, long jobId, String factor, String option, Stamp stamp) {
        orders.change(number, stamp, (order, by) -> {
            Job job = order.job(jobId);
            RecordedFactor chosen = Optional.ofNullable(job.concern()).flatMap(this::of).stream()
                    .flatMap(checklist -> checklist.guide().costFactors().stream())
                    .filter(known -> known.code().equals(factor))
                    .flatMap(known -> known.options().stream())
                    .filter(known -> known.code().equals(option))
                    .findFirst()
                    .map(found -> new RecordedFactor(
                            found.label(),
                            found.labor().orElse(null),
                            found.parts().orElse(null)))
                    .orElseThrow(() -> new Refused("The guide has no such cost factor."));
            job.quote().narrow(factor, chosen, by);
        });
    }
}

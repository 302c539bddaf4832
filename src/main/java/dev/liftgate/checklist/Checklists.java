package dev.liftgate.checklist;

import dev.liftgate.diagnosis.Diagnosis;
import dev.liftgate.guides.Guide;
import dev.liftgate.guides.Observation;
import dev.liftgate.library.Guides;
import dev.liftgate.library.Prices;
import dev.liftgate.orders.Concern;
import dev.liftgate.orders.Job;
import dev.liftgate.orders.Quote.Factor;
import dev.liftgate.orders.WorkOrder;
import dev.liftgate.orders.WorkOrders;
import dev.liftgate.staff.Actor;
import dev.liftgate.web.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** The checklists of all concerns: answering, and what an answer asks for or changes on the order. */
@ApplicationScoped
@Transactional
public class Checklists {

    /** The results, and how far the shop's own repairs have come: a row with the latter alone where there are none. */
    private static final String ANSWERS =
            """
            select m.mark, r from RepairsMark m left join CheckResult r on r.concernId in :concerns order by r.id""";

    @Inject
    Guides guides;

    @Inject
    Prices prices;

    @Inject
    WorkOrders orders;

    @Inject
    Engines engines;

    /** The checklist of every concern of an order that has a guide, by concern id, in one statement. */
    public Map<Long, Checklist> of(WorkOrder order) {
        List<Concern> guided = order.concerns().stream()
                .filter(concern -> concern.guideHash() != null)
                .toList();
        if (guided.isEmpty()) {
            return Map.of();
        }
        List<Object[]> rows = CheckResult.getEntityManager()
                .createQuery(ANSWERS, Object[].class)
                .setParameter("concerns", guided.stream().map(Concern::id).toList())
                .getResultList();
        String mark = (String) rows.get(0)[0];
        Map<Long, List<CheckResult>> results = rows.stream()
                .map(row -> (CheckResult) row[1])
                .filter(Objects::nonNull)
                .collect(Collectors.groupingBy(CheckResult::concernId));
        Map<Long, Checklist> checklists = new LinkedHashMap<>();
        guided.forEach(concern ->
                checklists.put(concern.id(), checklist(concern, mark, results.getOrDefault(concern.id(), List.of()))));
        return checklists;
    }

    private Checklist checklist(Concern concern, String mark, List<CheckResult> results) {
        Diagnosis diagnosis = engines.of(concern.guideHash(), mark);
        return new Checklist(
                diagnosis,
                prices.costs(diagnosis.guide()),
                results,
                concern.order().isTeardownAuthorized());
    }

    public Optional<Checklist> of(Concern concern) {
        return Optional.ofNullable(of(concern.order()).get(concern.id()));
    }

    /** Records what the customer already said at the counter: the facet's answers and any others heard. */
    public void heard(WorkOrder order, Concern concern, Map<String, String> answers, Actor by, Instant at) {
        Guide guide = guides.version(concern.guideHash());
        Map<String, String> all = new LinkedHashMap<>();
        guide.facets().stream()
                .flatMap(facet -> facet.option(concern.facet()).stream())
                .flatMap(option -> option.implies().stream())
                .forEach(condition -> all.put(condition.observation(), condition.answer()));
        all.putAll(answers);
        all.forEach((observation, answer) ->
                record(concern, observation, CheckResult.Reply.of(answer, ""), CheckResult.Source.CUSTOMER, by, at));
    }

    /** Records one reply of the technician. */
    public void answer(long number, long concernId, String observation, CheckResult.Reply said, Actor by) {
        orders.change(number, (order, at) -> {
            Concern concern = order.concern(concernId);
            Checklist before = of(concern).orElseThrow(() -> new Refused("This concern has no guide to check by."));
            CheckResult.Reply reply = before.accept(observation, said);
            order.beginDiagnosis(by, at);
            CheckResult result = record(concern, observation, reply, CheckResult.Source.TECHNICIAN, by, at);
            Observation asked = before.guide().observation(observation).orElseThrow();
            order.checked(
                    asked.question() + " " + before.label(result)
                            + (reply.note().isBlank() ? "" : " — " + reply.note()),
                    by,
                    at);
        });
    }

    private CheckResult record(
            Concern concern,
            String observation,
            CheckResult.Reply reply,
            CheckResult.Source source,
            Actor by,
            Instant at) {
        CheckResult result = CheckResult.ofCheck(concern.id(), observation, reply, source, by.name(), at);
        result.persist();
        return result;
    }

    /** Puts the guide's diagnosis that opens the car up on the order, to be offered and authorized first. */
    public void recommendTeardown(long number, long concernId, Actor by) {
        orders.change(number, (order, at) -> {
            Concern concern = order.concern(concernId);
            String operation = of(concern)
                    .flatMap(checklist -> checklist.guide().teardownOperation())
                    .orElseThrow(() -> new Refused("This concern’s guide asks for no teardown."));
            orders.recommend(order, concern, operation, by, at);
        });
    }

    /** Records a cost factor of the concern's guide on a job. */
    public void narrow(long number, long jobId, String factor, String option, Actor by) {
        orders.change(number, (order, at) -> {
            Job job = order.job(jobId);
            Factor chosen = Optional.ofNullable(job.concern()).flatMap(this::of).stream()
                    .flatMap(checklist -> checklist.guide().costFactors().stream())
                    .filter(known -> known.code().equals(factor))
                    .flatMap(known -> known.options().stream())
                    .filter(known -> known.code().equals(option))
                    .findFirst()
                    .map(found -> new Factor(
                            found.label(),
                            found.labor().orElse(null),
                            found.parts().orElse(null)))
                    .orElseThrow(() -> new Refused("The guide has no such cost factor."));
            order.narrow(job, factor, chosen, by, at);
        });
    }
}

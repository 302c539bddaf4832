package dev.liftgate.checklist;

import dev.liftgate.diagnosis.Diagnosis;
import dev.liftgate.diagnosis.Experience;
import dev.liftgate.diagnosis.Ranked;
import dev.liftgate.guides.Cause;
import dev.liftgate.guides.Guide;
import dev.liftgate.guides.Observation;
import dev.liftgate.guides.Situation;
import dev.liftgate.library.Guides;
import dev.liftgate.library.Prices;
import dev.liftgate.library.VerifiedRepairs;
import dev.liftgate.money.MoneyJson;
import dev.liftgate.orders.Concern;
import dev.liftgate.orders.Job;
import dev.liftgate.orders.Quote.Factor;
import dev.liftgate.orders.WorkOrder;
import dev.liftgate.orders.WorkOrders;
import dev.liftgate.staff.Actor;
import dev.liftgate.web.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The checklists of all concerns: answering, confirming a cause, and recommending what mends it. */
@ApplicationScoped
@Transactional
public class Checklists {

    /** The answers, and how far the shop's own repairs have come: a row with the latter alone where there are none. */
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

    @Inject
    VerifiedRepairs repairs;

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
    public void answer(long number, long concernId, String observation, CheckResult.Reply reply, Actor by) {
        orders.change(number, (order, at) -> {
            Concern concern = order.concern(concernId);
            Checklist before = of(concern).orElseThrow(() -> new Refused("This concern has no guide to check by."));
            before.accept(observation, reply);
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
        CheckResult result = new CheckResult(concern.id(), observation, reply, source, by.name(), at);
        result.persist();
        return result;
    }

    /** The technician has seen the cause; what mends it, and what the situation asks for, becomes recommended jobs. */
    public void confirm(long number, long concernId, String causeCode, String words, Actor by) {
        orders.change(number, (order, at) -> {
            Concern concern = order.concern(concernId);
            Optional<Checklist> checklist = of(concern);
            Optional<Cause> cause = checklist.flatMap(list -> cause(list.guide(), causeCode));
            order.confirm(concern, finding(checklist, cause, words), by, at);
            checklist.ifPresent(list -> Stream.concat(
                            cause.stream().flatMap(found -> found.operations().stream()),
                            list.guide().situations().stream()
                                    .filter(situation -> situation.holds(list.answers()))
                                    .map(Situation::operations)
                                    .flatMap(List::stream))
                    .distinct()
                    .forEach(operation -> recommend(order, concern, operation, by, at)));
        });
    }

    /** Empty for a cause that the guide does not list. */
    private static Optional<Cause> cause(Guide guide, String code) {
        if (code == null || code.isBlank() || code.equals(Cause.OTHER)) {
            return Optional.empty();
        }
        return Optional.of(
                guide.cause(code).orElseThrow(() -> new Refused("“" + code + "” is no cause in this guide.")));
    }

    private static Concern.Finding finding(Optional<Checklist> checklist, Optional<Cause> cause, String words) {
        return new Concern.Finding(
                cause.map(Cause::code).orElse(null),
                words,
                checklist.map(Checklists::snapshot).orElse(""),
                cause.map(found -> String.join("\n", checklist.orElseThrow().speaksFor(found.code())))
                        .orElse(""),
                cause.map(found -> sentence(found.severity().label(), found.severityReason()))
                        .orElse(""),
                checklist
                        .map(Checklist::driveability)
                        .map(may -> sentence(may.level().label(), String.join(" ", may.reasons())))
                        .orElse(""));
    }

    /** The guide's word as a sentence of its own, then the reason. */
    private static String sentence(String label, String reason) {
        return Character.toUpperCase(label.charAt(0)) + label.substring(1) + ". " + reason;
    }

    /** What is found stands, even where the shop's catalog has no operation for it yet. */
    private void recommend(WorkOrder order, Concern concern, String operation, Actor by, Instant at) {
        if (orders.sells(operation)) {
            orders.recommend(order, concern, operation, by, at);
        } else {
            order.note("The catalog has no operation “" + operation + "”: add the job by hand.", by, at);
        }
    }

    /** The complaint is gone: what was confirmed, and all that was seen, counts from now on. */
    void learn(@Observes Concern.Gone gone) {
        Concern concern = gone.concern();
        if (concern.cause() == null) {
            return;
        }
        String cause = concern.causeCode() == null ? Cause.OTHER : concern.causeCode();
        of(concern)
                .ifPresent(checklist -> repairs.record(
                        concern.id(),
                        checklist.guide(),
                        new Experience.Repair(cause, checklist.answers()),
                        gone.by(),
                        gone.at()));
    }

    void unlearn(@Observes Concern.CameBack back) {
        repairs.withdraw(back.concern().id(), back.by(), back.at());
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

    /** The ranking as it stood, kept with the decision. */
    private static String snapshot(Checklist checklist) {
        Map<String, Double> causes = new LinkedHashMap<>();
        for (Ranked ranked : checklist.ranking().causes()) {
            causes.put(ranked.cause(), ranked.probability());
        }
        return MoneyJson.write(causes);
    }
}

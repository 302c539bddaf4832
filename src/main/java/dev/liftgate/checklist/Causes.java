package dev.liftgate.checklist;

import dev.liftgate.checks.Reply;
import dev.liftgate.diagnosis.Experience;
import dev.liftgate.diagnosis.RankedCause;
import dev.liftgate.guides.Cause;
import dev.liftgate.guides.Guide;
import dev.liftgate.guides.Situation;
import dev.liftgate.library.VerifiedRepairs;
import dev.liftgate.money.KeptJson;
import dev.liftgate.orders.CauseProof;
import dev.liftgate.orders.Concern;
import dev.liftgate.orders.ConcernNews;
import dev.liftgate.orders.Confirmation;
import dev.liftgate.orders.OrderEvent.EventKind;
import dev.liftgate.orders.WorkOrder;
import dev.liftgate.orders.WorkOrders;
import dev.liftgate.staff.Stamp;
import dev.liftgate.sync.Entry;
import dev.liftgate.sync.Recorder;
import dev.liftgate.web.EditConflict;
import dev.liftgate.web.Refused;
import dev.liftgate.web.Typed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The verdicts on causes: confirmed, ruled out, or taken back. It also learns from a complaint that is gone. */
@ApplicationScoped
@Transactional
public class Causes implements Recorder {

    private static final int LONGEST = 2000;
    private static final String IN_VAIN = "Repaired, still there";

    @Inject
    Checklists checklists;

    @Inject
    Results results;

    @Inject
    WorkOrders orders;

    @Inject
    VerifiedRepairs repairs;

    @Override
    public Map<String, BiConsumer<Entry, Stamp>> verbs() {
        return Map.of(
                "cause",
                (entry, by) -> confirm(
                        entry.order(),
                        entry.number("concern"),
                        entry.optional("cause").orElse(""),
                        entry.optional("words").orElse(""),
                        entry.optional("proof").orElse(""),
                        entry.seen(),
                        by),
                "not-the-cause",
                (entry, by) -> ruleOut(entry.order(), entry.number("concern"), entry.text("cause"), by),
                "maybe-the-cause",
                (entry, by) -> readmit(entry.order(), entry.number("concern"), entry.text("cause"), by));
    }

    /**
     * Confirms a cause that the technician has seen. The repairs for it, and those that the answers ask for, become
     * recommended jobs. If it was ruled out before, that is taken back. If somebody else confirmed the same cause
     * meanwhile, nothing is added.
     *
     * @param causeCode of the guide; empty or {@code other} for one that it does not list
     * @param words what was found, for the customer
     * @param proof name of a {@link CauseProof}, or empty
     * @param seen the words of the cause that was confirmed when this person looked; empty for none
     * @throws EditConflict if another one is confirmed by now
     */
    public void confirm(
            long number, long concernId, String causeCode, String words, String proof, String seen, Stamp stamp) {
        CauseProof rests = CauseProof.of(proof);
        String found = Typed.lines("words", words, LONGEST);
        if (found.isEmpty()) {
            throw new Refused("words", "What did you find? The customer reads this.");
        }
        orders.change(number, stamp, (order, by) -> {
            Concern concern = order.concern(concernId);
            if (concern.cause() != null && !concern.cause().equals(Typed.lines(seen))) {
                requireSame(concern, causeCode, found);
                return;
            }
            Optional<Checklist> checklist = readmitted(concern, causeCode, by);
            Optional<Cause> cause = checklist.flatMap(list -> cause(list.guide(), causeCode));
            concern.confirm(finding(checklist, cause, found, rests), by);
            Stream.concat(
                            cause.stream().flatMap(known -> known.operations().stream()),
                            checklist.stream()
                                    .flatMap(Causes::situations)
                                    .filter(operation -> isNew(order, concern, operation)))
                    .distinct()
                    .forEach(operation -> recommend(order, concern, operation, by));
        });
    }

    /** Refuses another cause than the confirmed one, which this person has not seen. */
    private static void requireSame(Concern concern, String causeCode, String found) {
        String stands = concern.causeCode() == null ? "" : concern.causeCode();
        if (!concern.cause().equals(found) || !stands.equals(isListed(causeCode) ? causeCode : "")) {
            throw new EditConflict(
                    "",
                    "Meanwhile " + concern.causeConfirmedBy() + " has confirmed a cause: “" + concern.cause()
                            + "”. It stands.");
        }
    }

    /** The checklist without the exclusion of this cause, which is taken back where there was one. */
    private Optional<Checklist> readmitted(Concern concern, String causeCode, Stamp by) {
        Optional<Checklist> checklist = checklists.of(concern);
        if (checklist.filter(list -> list.isRuledOut(causeCode)).isEmpty()) {
            return checklist;
        }
        record(concern, checklist.get(), causeCode, Reply.WITHDRAWN, by);
        return checklists.of(concern);
    }

    /** The operations that the answers ask for, whatever the cause is. */
    private static Stream<String> situations(Checklist list) {
        return list.guide().situations().stream()
                .filter(situation -> situation.holds(list.answers()))
                .map(Situation::operations)
                .flatMap(List::stream);
    }

    /**
     * Whether the concern has no job for the operation yet. Opening a locked door, for instance, is not done twice,
     * even if the repair behind it was in vain.
     */
    private static boolean isNew(WorkOrder order, Concern concern, String operation) {
        return order.jobsOf(concern).stream().noneMatch(job -> operation.equals(job.operationCode()));
    }

    /** The guide's cause; empty for one that it does not list. */
    private static Optional<Cause> cause(Guide guide, String code) {
        return isListed(code)
                ? Optional.of(
                        guide.cause(code).orElseThrow(() -> new Refused("“" + code + "” is no cause in this guide.")))
                : Optional.empty();
    }

    private static boolean isListed(String code) {
        return code != null && !code.isBlank() && !code.equals(Cause.OTHER);
    }

    private static Confirmation finding(
            Optional<Checklist> checklist, Optional<Cause> cause, String words, CauseProof proof) {
        return new Confirmation(
                cause.map(Cause::code).orElse(null),
                words,
                proof,
                checklist.map(Causes::snapshot).orElse(""),
                cause.map(found -> String.join("\n", checklist.orElseThrow().speaksFor(found.code())))
                        .orElse(""),
                cause.map(found -> sentence(found.severity().label(), found.severityReason()))
                        .orElse(""),
                checklist
                        .map(Checklist::driveability)
                        .map(may -> sentence(may.level().label(), String.join(" ", may.reasons())))
                        .orElse(""));
    }

    /** The ranking as it stood, kept with the decision. */
    private static String snapshot(Checklist checklist) {
        return KeptJson.write(checklist.ranking().causes().stream()
                .collect(Collectors.toMap(RankedCause::cause, RankedCause::probability)));
    }

    /** The guide's word as a sentence of its own, then the reason. */
    private static String sentence(String label, String reason) {
        return Character.toUpperCase(label.charAt(0)) + label.substring(1) + ". " + reason;
    }

    /**
     * Recommends an operation if the shop sells it. The confirmed cause stands even where it cannot say yet what the
     * repair costs.
     */
    private void recommend(WorkOrder order, Concern concern, String operation, Stamp by) {
        if (orders.sells(operation)) {
            orders.recommend(order, concern, operation, by);
        } else {
            order.record(EventKind.NOTE, "The catalog has no price for “" + operation + "”: add the job by hand.", by);
        }
    }

    /**
     * Rules a cause of the guide out. Doing it twice changes nothing.
     *
     * @throws Refused for the cause that is confirmed, and for what the guide does not list
     */
    public void ruleOut(long number, long concernId, String cause, Stamp stamp) {
        orders.change(number, stamp, (order, by) -> {
            Concern concern = order.concern(concernId);
            Checklist list = guided(concern);
            list.acceptNotTheCause(cause);
            if (cause.equals(concern.causeCode())) {
                throw new Refused("This cause is confirmed. If its repair did not help, say “Still there”.");
            }
            if (!list.isRuledOut(cause)) {
                order.progress().beginDiagnosis(by);
                record(concern, list, cause, Reply.ruledOut(""), by);
            }
        });
    }

    /** Takes back that a cause was ruled out. Where nobody ruled it out, nothing happens. */
    public void readmit(long number, long concernId, String cause, Stamp stamp) {
        orders.change(number, stamp, (order, by) -> {
            Concern concern = order.concern(concernId);
            Checklist list = guided(concern);
            if (list.isRuledOut(cause)) {
                record(concern, list, cause, Reply.WITHDRAWN, by);
            }
        });
    }

    private void record(Concern concern, Checklist list, String cause, Reply reply, Stamp by) {
        CheckResult result = CheckResult.ofCause(concern.id(), cause, reply, by);
        results.keep(concern.order(), result);
        String words = (result.isWithdrawn() ? "No longer ruled out: " : "Not the cause: ") + list.cause(result);
        concern.order().checked(reply.note().isBlank() ? words : words + " — " + reply.note(), by);
    }

    private Checklist guided(Concern concern) {
        return checklists.of(concern).orElseThrow(() -> new Refused("This concern has no guide with causes."));
    }

    /** Rules out a cause that was repaired in vain. */
    void ruleOut(@Observes ConcernNews.StillThere still) {
        if (still.causeCode() != null) {
            Reply inVain = Reply.ruledOut(IN_VAIN);
            record(still.concern(), guided(still.concern()), still.causeCode(), inVain, still.by());
        }
    }

    /** Records a verified repair once the complaint is gone: cause and answers count from now on. */
    void learn(@Observes ConcernNews.Gone gone) {
        Concern concern = gone.concern();
        if (concern.cause() == null) {
            return;
        }
        String cause = concern.causeCode() == null ? Cause.OTHER : concern.causeCode();
        checklists
                .of(concern)
                .ifPresent(checklist -> repairs.record(
                        concern.id(),
                        checklist.guide(),
                        new Experience.Repair(cause, checklist.answers()),
                        proof(concern),
                        gone.by()));
    }

    private static String proof(Concern concern) {
        CauseProof proof = concern.found().proof();
        return proof == null ? null : proof.name();
    }

    void unlearn(@Observes ConcernNews.CameBack back) {
        repairs.withdraw(back.concern().id(), back.by());
    }
}

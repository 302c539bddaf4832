package dev.liftgate.checklist;

import dev.liftgate.checklist.CheckResult.AnswerSource;
import dev.liftgate.checks.Reply;
import dev.liftgate.complaints.Understanding;
import dev.liftgate.guides.Condition;
import dev.liftgate.guides.Facet.FacetOption;
import dev.liftgate.guides.Guide;
import dev.liftgate.guides.Observation;
import dev.liftgate.library.GuideWords;
import dev.liftgate.library.Guides;
import dev.liftgate.library.Guides.StoredGuide;
import dev.liftgate.orders.Concern;
import dev.liftgate.orders.ConcernKind;
import dev.liftgate.orders.OrderVerb;
import dev.liftgate.orders.WorkOrder;
import dev.liftgate.orders.WorkOrders;
import dev.liftgate.staff.Stamp;
import dev.liftgate.web.EditConflict;
import dev.liftgate.web.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** The changes of a concern's kind, guide or place on the car after check-in. */
@ApplicationScoped
@Transactional
class GuideSwitches {

    private static final String NONE = "none";

    /**
     * What a concern is to be.
     *
     * @param kind null for the kind as it is
     * @param guide as in {@link #to}
     * @param facet the code of the place; null or empty for none
     * @param heard answers of the guide that the customer's words give, as {@code observation=answer}
     */
    record Wish(ConcernKind kind, String guide, String facet, List<String> heard) {

        boolean hasGuide() {
            return guide != null && !guide.isBlank() && !guide.equals(NONE);
        }
    }

    @Inject
    Checklists checklists;

    @Inject
    Results results;

    @Inject
    Guides guides;

    @Inject
    GuideWords words;

    @Inject
    WorkOrders orders;

    List<StoredGuide> choice() {
        return guides.current();
    }

    /** What the guides make of the customer's words. */
    Understanding understood(Concern concern) {
        return guides.understand(concern.words());
    }

    /**
     * What changes with that guide. A concern's own guide is the version that it began with.
     *
     * @param code empty for the guide as it is, {@code none} for none
     * @throws Refused beside {@code guide} for an unknown one
     */
    GuideSwitch to(String code, Concern concern) {
        Checklist now = checklists.of(concern).orElse(null);
        String wanted = code == null || code.isBlank()
                ? now == null ? NONE : now.guide().code()
                : code;
        if (wanted.equals(NONE)) {
            return new GuideSwitch(concern, now, null);
        }
        if (now != null && now.guide().code().equals(wanted)) {
            return new GuideSwitch(concern, now, now);
        }
        Guide guide = guides.current(wanted)
                .map(StoredGuide::guide)
                .orElseThrow(() -> new Refused("guide", "The shop has no such guide. Choose one of the list."));
        return new GuideSwitch(concern, now, checklists.by(guide, concern));
    }

    /**
     * Changes kind, guide and place. Answers that fit count further, and what the customer said about the place is said anew;
     * everything stays on record.
     *
     * @param seen the version of the concern that the person had before their eyes
     */
    void change(long number, long concernId, Wish wish, int seen, Stamp stamp) {
        orders.change(number, stamp, (order, by) -> {
            order.progress().require(OrderVerb.GUIDE);
            Concern concern = order.concern(concernId);
            ConcernKind kind = wish.kind() == null ? concern.kind() : wish.kind();
            if (!kind.needsWork() && !concern.kind().needsWork() && wish.hasGuide()) {
                throw new Refused("kind", "With a guide it is more than something to know: choose what it is.");
            }
            GuideSwitch change = to(kind.needsWork() ? wish.guide() : NONE, concern);
            if (concern.version() != seen) {
                throw new EditConflict(
                        "",
                        "Somebody changed this concern meanwhile: it is now “"
                                + concern.kind().choice() + "”, by " + words(change)
                                + ". Nothing of yours was saved yet: look again, then save.");
            }
            Guide then = change.then() == null ? null : change.then().guide();
            Optional<FacetOption> place =
                    Optional.ofNullable(then).flatMap(guide -> GuideSwitch.place(guide, wish.facet()));
            if (then != null && place.isEmpty() && !then.facets().isEmpty()) {
                throw new Refused("facet", "Choose one: " + then.facets().get(0).question());
            }
            String label = place.map(FacetOption::label).orElse("");
            String differences = differences(change, kind, then, label);
            if (differences.isEmpty()) {
                return;
            }
            concern.guide(
                    kind,
                    then == null ? null : then.sha256(),
                    place.map(FacetOption::code).orElse(""),
                    label,
                    "Concern " + concern.position() + differences,
                    by);
            if (then != null && !change.isSameGuide()) {
                words.keep(
                        then,
                        words.unheard(then, concern.words()),
                        order.customer().names());
            }
            answerAnew(order, change, place.map(FacetOption::implies).orElse(List.of()), by);
            if (then != null) {
                hear(order, change, wish.heard(), by);
            }
        });
    }

    /** For the timeline; empty where nothing changes. */
    private static String differences(GuideSwitch change, ConcernKind kind, Guide then, String label) {
        ConcernKind before = change.concern().kind();
        String was = words(change);
        String is = GuideSwitch.words(then, label);
        String asked = kind == before ? "" : " is now “" + kind.choice() + "”; before “" + before.choice() + "”";
        String by = is.equals(was) && (change.now() == null || change.isSameGuide())
                ? ""
                : " is looked for by " + is + "; before by " + was;
        return asked + (asked.isEmpty() || by.isEmpty() ? "" : ". It") + by;
    }

    private static String words(GuideSwitch change) {
        return GuideSwitch.words(
                change.now() == null ? null : change.now().guide(),
                change.concern().facetLabel());
    }

    /** Takes back what the former place told and what would be mistaken, and records what the new place tells. */
    private void answerAnew(WorkOrder order, GuideSwitch change, List<Condition> told, Stamp by) {
        if (change.then() == null) {
            return;
        }
        List<CheckResult> mistaken = change.mistaken();
        mistaken.forEach(result -> results.keep(
                order,
                result.isAboutCause()
                        ? CheckResult.ofCause(change.concern().id(), result.cause(), Reply.WITHDRAWN, by)
                        : result(change, result.observation(), Reply.WITHDRAWN, result.source(), by)));
        change.implied().stream()
                .filter(each -> change.now().result(each.observation()) != null)
                .filter(each -> saidByCustomer(change.now().result(each.observation())))
                .filter(each -> told.stream().noneMatch(now -> now.observation().equals(each.observation())))
                .forEach(each -> results.keep(
                        order, result(change, each.observation(), Reply.WITHDRAWN, AnswerSource.CUSTOMER, by)));
        for (Condition each : told) {
            CheckResult stands = change.then().result(each.observation());
            if (stands == null
                    || mistaken.contains(stands)
                    || saidByCustomer(stands) && !each.answer().equals(stands.answer())) {
                Reply reply = Reply.of(each.answer(), "");
                results.keep(order, result(change, each.observation(), reply, AnswerSource.CUSTOMER, by));
            }
        }
    }

    /** Records what the customer said at check-in already, unless somebody has found out since. */
    private void hear(WorkOrder order, GuideSwitch change, List<String> heard, Stamp by) {
        for (Observation check : change.then().guide().observations()) {
            check.answers().stream()
                    .filter(answer -> heard.contains(check.code() + "=" + answer.code()))
                    .filter(answer -> change.then().result(check.code()) == null)
                    .forEach(answer -> results.keep(
                            order,
                            result(change, check.code(), Reply.of(answer.code(), ""), AnswerSource.CUSTOMER, by)));
        }
    }

    private static boolean saidByCustomer(CheckResult result) {
        return result.source() == AnswerSource.CUSTOMER;
    }

    private static CheckResult result(
            GuideSwitch change, String observation, Reply reply, AnswerSource source, Stamp by) {
        return CheckResult.ofCheck(change.concern().id(), observation, reply, source, by);
    }
}

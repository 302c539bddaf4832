package dev.liftgate.checklist;

import dev.liftgate.complaints.Understanding;
import dev.liftgate.complaints.VolunteeredAnswer;
import dev.liftgate.guides.Condition;
import dev.liftgate.guides.Facet.FacetOption;
import dev.liftgate.guides.Guide;
import dev.liftgate.orders.Concern;
import dev.liftgate.orders.ConcernKind;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A concern's guide now and then, with the answers that count by both.
 *
 * @param now null while the concern has no guide
 * @param then the same concern by the other guide; null to take the guide away
 */
public record GuideSwitch(Concern concern, Checklist now, Checklist then) {

    /** What a concern can be. */
    public List<ConcernKind> kinds() {
        return List.of(ConcernKind.values());
    }

    /** The code of the guide to be; {@code none} for none. */
    public String code() {
        return then == null ? "none" : then.guide().code();
    }

    /** Whether only the place on the car can change. */
    public boolean isSameGuide() {
        return now != null
                && then != null
                && now.guide().sha256().equals(then.guide().sha256());
    }

    /** The answers of the other guide that the customer's words give, and nobody has found out yet. */
    public List<VolunteeredAnswer> heard(Understanding understood) {
        return isSameGuide() || then == null
                ? List.of()
                : Stream.concat(understood.offered().stream(), understood.perhaps().stream())
                        .filter(reading -> reading.guide().code().equals(code()))
                        .limit(1)
                        .flatMap(reading -> reading.heard().stream())
                        .filter(answer -> then.result(answer.observation().code()) == null)
                        .toList();
    }

    /** The answers and excluded causes that count by the other guide too, in words. */
    public List<String> counting() {
        return then == null
                ? List.of()
                : results(then)
                        .filter(this::counts)
                        .map(result -> words(then, result))
                        .toList();
    }

    /** Those that stay on record and do not count, in words. */
    public List<String> notCounting() {
        return now == null
                ? List.of()
                : results(now)
                        .filter(result -> !counts(result))
                        .map(result -> words(now, result))
                        .toList();
    }

    /** Those that the other guide would take for something else, because it uses the same word for it. */
    List<CheckResult> mistaken() {
        return now == null || then == null
                ? List.of()
                : results(then).filter(result -> !counts(result)).toList();
    }

    private boolean counts(CheckResult result) {
        if (then == null) {
            return false;
        }
        boolean foundByNow = now != null && results(now).anyMatch(result::equals);
        return foundByNow ? now.countsBy(then.guide(), result) : results(then).anyMatch(result::equals);
    }

    private static Stream<CheckResult> results(Checklist list) {
        return Stream.concat(list.results().stream(), list.ruledOut().stream());
    }

    private static String words(Checklist list, CheckResult result) {
        return result.isAboutCause()
                ? "Ruled out: " + list.cause(result)
                : list.guide().observation(result.observation()).orElseThrow().question() + " " + list.label(result);
    }

    /** The answers that the place on the car has given so far. */
    List<Condition> implied() {
        return now == null
                ? List.of()
                : place(now.guide(), concern.facet()).stream()
                        .flatMap(option -> option.implies().stream())
                        .toList();
    }

    static Optional<FacetOption> place(Guide guide, String facet) {
        return guide.facets().stream()
                .flatMap(asked -> asked.option(facet).stream())
                .findFirst();
    }

    /** A guide and a place in words. */
    static String words(Guide guide, String place) {
        return guide == null ? "no guide" : "“" + guide.title() + "”" + (place.isEmpty() ? "" : ", " + place);
    }
}

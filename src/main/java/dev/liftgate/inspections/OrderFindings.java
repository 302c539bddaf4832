package dev.liftgate.inspections;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All findings of one order, and those of them that count.
 *
 * @param all by when they were found, which tells more than when they arrived
 */
record OrderFindings(List<InspectionFinding> all) {

    private static final Comparator<InspectionFinding> BY_TIME =
            Comparator.comparing(InspectionFinding::at).thenComparing(InspectionFinding::id);

    static OrderFindings of(long number) {
        List<InspectionFinding> all = InspectionFinding.list("order = ?1 order by at, id", number);
        // never changed, so none of them need be looked through before every further verb
        all.forEach(InspectionFinding.getEntityManager()::detach);
        return new OrderFindings(all);
    }

    /** Puts a further one on record. */
    void add(InspectionFinding finding) {
        finding.persist();
        all.add(finding);
        all.sort(BY_TIME);
    }

    /**
     * What counts at each point: the latest. What a press said of a whole group says nothing where somebody had looked
     * at the point itself, even if a tablet brought that later.
     */
    Map<String, InspectionFinding> standing() {
        Map<String, InspectionFinding> standing = new LinkedHashMap<>();
        for (InspectionFinding finding : all) {
            InspectionFinding before = standing.get(finding.point());
            if (!finding.isOfGroup() || before == null || before.isOfGroup()) {
                standing.put(finding.point(), finding);
            }
            if (finding.colour() == Colour.WITHDRAWN) {
                standing.remove(finding.point(), finding);
            }
        }
        return standing;
    }

    /** The first that the shop knew of: by its form the inspection began. */
    Optional<InspectionFinding> first() {
        return all.stream().min(Comparator.comparing(InspectionFinding::id));
    }
}

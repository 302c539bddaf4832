package dev.liftgate.checklist;

import dev.liftgate.diagnosis.RankedCause;
import dev.liftgate.diagnosis.SharedCause;
import dev.liftgate.orders.Concern;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Another concern of the same car that one cause would explain as well.
 *
 * @param here the cause among those of the concern at hand
 * @param there its percentage at the other concern, or that it is confirmed
 */
public record SharedConcern(Concern other, RankedCause here, String there) {

    private static final String CONFIRMED = "confirmed";

    /** Those that the checklists of an order tell of, for one of its concerns; none once its cause is confirmed. */
    static List<SharedConcern> of(Concern concern, Map<Long, Checklist> checklists) {
        if (concern.cause() != null) {
            return List.of();
        }
        return concern.order().concerns().stream()
                .filter(other -> !other.equals(concern) && checklists.containsKey(other.id()))
                .filter(other -> mayShare(concern, other))
                .flatMap(other -> between(concern, other, checklists).stream())
                .toList();
    }

    /** A latch at the left door does not explain the right one. */
    private static boolean mayShare(Concern one, Concern two) {
        String here = Objects.requireNonNullElse(one.facetLabel(), "");
        String there = Objects.requireNonNullElse(two.facetLabel(), "");
        return here.isEmpty() || there.isEmpty() || here.equals(there);
    }

    private static Optional<SharedConcern> between(Concern concern, Concern other, Map<Long, Checklist> checklists) {
        Checklist here = checklists.get(concern.id());
        if (other.cause() == null) {
            return SharedCause.of(here.ranking(), checklists.get(other.id()).ranking())
                    .map(both -> new SharedConcern(other, both.one(), both.two().percentText()));
        }
        return Stream.ofNullable(other.causeCode())
                .flatMap(code -> here.ranking().causes().stream()
                        .filter(each -> each.cause().equals(code) && !each.ruledOut()))
                .map(each -> new SharedConcern(other, each, CONFIRMED))
                .findFirst();
    }
}

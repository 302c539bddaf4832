package dev.liftgate.checklist;

import dev.liftgate.diagnosis.RankedCause;
import dev.liftgate.diagnosis.Ranking;
import dev.liftgate.diagnosis.SharedCause;
import dev.liftgate.orders.Concern;
import dev.liftgate.web.Typed;
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
    private static final int WORDS_SHOWN = 80;

    /** The beginning of what the customer said of it. */
    public String words() {
        return Typed.cut(other.words(), WORDS_SHOWN);
    }

    /**
     * Those of an order, for one of its concerns; none once its cause is confirmed.
     *
     * @param alone checklists without what is borrowed from one another: an answer speaks once
     * @param together the checklists as they are shown
     */
    static List<SharedConcern> of(Concern concern, Map<Long, Checklist> alone, Map<Long, Checklist> together) {
        if (concern.cause() != null) {
            return List.of();
        }
        return concern.order().concerns().stream()
                .filter(other -> !other.equals(concern) && alone.containsKey(other.id()))
                .filter(other -> mayShare(concern, other))
                .flatMap(other -> between(concern, other, alone, together).stream())
                .toList();
    }

    /** A latch at the left door does not explain the right one. */
    private static boolean mayShare(Concern one, Concern two) {
        String here = Objects.requireNonNullElse(one.facetLabel(), "");
        String there = Objects.requireNonNullElse(two.facetLabel(), "");
        return here.isEmpty() || there.isEmpty() || here.equals(there);
    }

    private static Optional<SharedConcern> between(
            Concern concern, Concern other, Map<Long, Checklist> alone, Map<Long, Checklist> together) {
        Ranking here = together.get(concern.id()).ranking();
        if (other.cause() == null) {
            return SharedCause.of(
                            alone.get(concern.id()).ranking(),
                            alone.get(other.id()).ranking())
                    .map(both -> both.one().cause())
                    .map(code -> new SharedConcern(
                            other,
                            here.cause(code),
                            together.get(other.id()).ranking().cause(code).percentText()));
        }
        return Stream.ofNullable(other.causeCode())
                .flatMap(code ->
                        here.causes().stream().filter(each -> each.cause().equals(code) && !each.ruledOut()))
                .map(each -> new SharedConcern(other, each, CONFIRMED))
                .findFirst();
    }
}

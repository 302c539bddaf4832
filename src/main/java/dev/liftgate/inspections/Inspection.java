package dev.liftgate.inspections;

import dev.liftgate.guides.BundledText;
import dev.liftgate.guides.GuideProblems;
import java.util.List;
import java.util.Optional;

/** The form of an inspection. Its points come in the order in which one walks around a car. */
public record Inspection(String code, String title, List<Group> groups) {

    public record Group(String title, List<Point> points) {}

    /**
     * @param how what to look for
     * @param measure null where the eye decides
     * @param operation code of the catalog's operation that mends it; empty for none
     */
    public record Point(String code, String title, String how, ColourScale measure, String operation) {}

    private static final class MultiPoint {
        private static final Inspection MULTI_POINT = parse(BundledText.of("/inspections/multi-point.yaml"));
    }

    /** The multi-point inspection that comes with Liftgate. */
    static Inspection multiPoint() {
        return MultiPoint.MULTI_POINT;
    }

    /** @throws GuideProblems with everything that is wrong with it, line by line */
    static Inspection parse(String yaml) {
        return new InspectionFile().read(yaml);
    }

    List<Point> points() {
        return groups.stream().flatMap(group -> group.points().stream()).toList();
    }

    Optional<Point> point(String code) {
        return points().stream().filter(point -> point.code().equals(code)).findFirst();
    }
}

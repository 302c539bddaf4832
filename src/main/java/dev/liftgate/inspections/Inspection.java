package dev.liftgate.inspections;

import dev.liftgate.guides.BundledText;
import dev.liftgate.guides.GuideProblems;
import dev.liftgate.rows.Fingerprint;
import dev.liftgate.web.Refused;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The form of an inspection. Its points come in the order in which one walks around a car.
 *
 * @param sha256 of its text, in hex
 */
public record Inspection(String code, String title, List<Group> groups, String sha256) {

    public record Group(String title, List<Point> points) {}

    /**
     * @param how what to look for
     * @param measure null where the eye decides
     * @param usMeasure what takes its place where tools show US units; null where it is the same everywhere
     * @param operation code of the catalog's operation that mends it; empty for none
     */
    public record Point(
            String code, String title, String how, ColourScale measure, ColourScale usMeasure, String operation) {

        /** The scale that a shop reads on its tools; null where the eye decides. */
        public ColourScale scale(boolean usUnits) {
            return usUnits && usMeasure != null ? usMeasure : measure;
        }

        /** Both scales, or the one, or none where the eye decides. */
        public List<ColourScale> scales() {
            return Stream.of(measure, usMeasure).filter(Objects::nonNull).toList();
        }

        /**
         * The scale with that unit.
         *
         * @param unit empty for the form's own, which pages showed before they named it
         * @throws Refused if the point is not measured in it
         */
        ColourScale scaleIn(String unit) {
            return scales().stream()
                    .filter(scale -> unit.isEmpty() || scale.unit().equals(unit))
                    .findFirst()
                    .orElseThrow(() -> new Refused("value", "“" + title + "” is not measured in " + unit + "."));
        }
    }

    /** The multi-point inspection that comes with Liftgate. */
    static Inspection multiPoint() {
        return MultiPoint.READ;
    }

    static String multiPointText() {
        return MultiPoint.TEXT;
    }

    private static final class MultiPoint {
        private static final String TEXT = BundledText.of("/inspections/multi-point.yaml");
        private static final Inspection READ = parse(TEXT);
    }

    /** @throws GuideProblems with everything that is wrong with it, line by line */
    static Inspection parse(String yaml) {
        return new InspectionFile().read(yaml, Fingerprint.of(yaml));
    }

    Optional<Group> group(String title) {
        return groups.stream().filter(group -> group.title().equals(title)).findFirst();
    }

    public List<Point> points() {
        return groups.stream().flatMap(group -> group.points().stream()).toList();
    }

    Optional<Point> point(String code) {
        return points().stream().filter(point -> point.code().equals(code)).findFirst();
    }
}

package dev.liftgate.inspections;

import dev.liftgate.guides.GuideFile;
import dev.liftgate.guides.Section;
import dev.liftgate.inspections.Inspection.Group;
import dev.liftgate.inspections.Inspection.Point;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The reader of an inspection's file, which has the format of the guides. */
final class InspectionFile {

    private static final BigDecimal LARGEST = new BigDecimal("100000");

    private final GuideFile file = new GuideFile("an inspection");

    Inspection read(String yaml) {
        Section top = file.open(yaml);
        Inspection inspection = new Inspection(top.code("code"), top.text("title"), groups(top));
        top.refuseUnread();
        check(inspection);
        file.throwProblems();
        return inspection;
    }

    private List<Group> groups(Section top) {
        return top.each("sections", section -> new Group(section.text("title"), section.each("points", this::point)));
    }

    private Point point(Section point) {
        ColourScale measure = point.section("measure").map(this::measure).orElse(null);
        return new Point(
                point.code("code"),
                point.text("title"),
                point.text("how"),
                measure,
                point.optionalCode("operation").orElse(""));
    }

    private ColourScale measure(Section measure) {
        boolean lowIsBad = !measure.has("yellow-above") && !measure.has("red-above");
        String side = lowIsBad ? "below" : "above";
        ColourScale read = new ColourScale(
                measure.text("unit"),
                lowIsBad,
                edge(measure, "yellow-" + side),
                edge(measure, "red-" + side),
                edge(measure, "most"),
                measure.text("source"));
        measure.refuseUnread();
        return read;
    }

    /** A limit; zero if it could not be read. */
    private static BigDecimal edge(Section measure, String key) {
        BigDecimal edge = measure.decimal(key).orElse(null);
        if (!measure.has(key)) {
            measure.wrong(key, "is missing");
        } else if (edge != null && (edge.signum() <= 0 || edge.compareTo(LARGEST) > 0)) {
            measure.wrong(key, "must be more than 0 and at most 100000");
            return BigDecimal.ZERO;
        }
        return edge == null ? BigDecimal.ZERO : edge;
    }

    private void check(Inspection inspection) {
        if (inspection.groups().isEmpty()) {
            file.problemAt(inspection.groups(), "an inspection needs \"sections\" with points");
        }
        Set<String> codes = new HashSet<>();
        inspection.groups().stream()
                .filter(group -> group.points().isEmpty())
                .forEach(group -> file.problemAt(group, "this section has no points"));
        for (Point point : inspection.points()) {
            if (!codes.add(point.code())) {
                file.problemAt(point, "\"" + point.code() + "\" is there twice");
            }
            if (point.measure() != null && isRead(point.measure())) {
                check(point, point.measure());
            }
        }
    }

    private static boolean isRead(ColourScale measure) {
        return Stream.of(measure.yellow(), measure.red(), measure.most()).allMatch(edge -> edge.signum() > 0);
    }

    private void check(Point point, ColourScale measure) {
        int order = measure.yellow().compareTo(measure.red());
        if (measure.lowIsBad() ? order <= 0 : order >= 0) {
            file.problemAt(point, "red must be worse than yellow. " + measure.words() + " is not");
        }
        if (measure.most().compareTo(measure.yellow().max(measure.red())) <= 0) {
            file.problemAt(point, "\"most\" must be more than any threshold");
        }
    }
}

package dev.liftgate.inspections;

import dev.liftgate.guides.GuideFile;
import dev.liftgate.guides.Section;
import dev.liftgate.inspections.Inspection.Group;
import dev.liftgate.inspections.Inspection.Point;
import dev.liftgate.web.Typed;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The reader of an inspection's file, which has the format of the guides. */
final class InspectionFile {

    private static final BigDecimal LARGEST = new BigDecimal("100000");

    private static final int LONGEST_LINE = 80;
    private static final int MOST_POINTS = 250;

    private final GuideFile file = new GuideFile("an inspection");

    Inspection read(String yaml, String sha256) {
        Section top = file.open(yaml);
        Inspection inspection = new Inspection(top.code("code"), line(top, "title"), groups(top), sha256);
        top.refuseUnread();
        check(inspection);
        file.throwProblems();
        return inspection;
    }

    private List<Group> groups(Section top) {
        return top.each("sections", section -> new Group(line(section, "title"), section.each("points", this::point)));
    }

    /** What stands on a button or a heading, and so is short. */
    private static String line(Section section, String key) {
        String text = Typed.line(section.text(key));
        if (text.length() > LONGEST_LINE) {
            section.wrong(key, "has " + text.length() + " characters; at most " + LONGEST_LINE + " fit on the page");
        }
        return text;
    }

    private Point point(Section point) {
        ColourScale measure = point.section("measure").map(this::measure).orElse(null);
        ColourScale usMeasure = point.section("measure-us").map(this::measure).orElse(null);
        if (measure == null && usMeasure != null) {
            point.wrong("measure-us", "stands beside \"measure\", which is for shops with other units");
        } else if (usMeasure != null
                && (measure.unit().equals(usMeasure.unit()) || measure.lowIsBad() != usMeasure.lowIsBad())) {
            point.wrong("measure-us", "says the same as \"measure\" in another unit, with its own limits");
        }
        return new Point(
                point.code("code"),
                line(point, "title"),
                point.text("how"),
                measure,
                usMeasure,
                point.optionalCode("operation").orElse(""));
    }

    private ColourScale measure(Section measure) {
        boolean lowIsBad = !measure.has("yellow-above") && !measure.has("red-above");
        String side = lowIsBad ? "below" : "above";
        ColourScale read = new ColourScale(
                line(measure, "unit"),
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
        int points = inspection.points().size();
        if (points > MOST_POINTS) {
            file.problemAt(
                    inspection.groups(),
                    "an inspection has at most " + MOST_POINTS + " points, this one has " + points);
        }
        Set<String> titles = new HashSet<>();
        for (Group group : inspection.groups()) {
            if (group.points().isEmpty()) {
                file.problemAt(group, "this section has no points");
            }
            if (!titles.add(group.title())) {
                file.problemAt(group, "\"" + group.title() + "\" is there twice");
            }
        }
        Set<String> codes = new HashSet<>();
        for (Point point : inspection.points()) {
            if (!codes.add(point.code())) {
                file.problemAt(point, "\"" + point.code() + "\" is there twice");
            }
            point.scales().stream().filter(InspectionFile::isRead).forEach(scale -> check(point, scale));
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

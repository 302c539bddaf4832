package dev.liftgate.inspections;

import dev.liftgate.inspections.Inspection.Group;
import dev.liftgate.inspections.Inspection.Point;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * A group of points with what was found there on one car.
 *
 * @param number its place in the form, from 1; 0 for points that are only in another form
 * @param found what counts, by the code of its point
 */
record InspectedGroup(int number, Group group, Map<String, InspectionFinding> found) {

    static List<InspectedGroup> of(Inspection form, Map<String, InspectionFinding> found) {
        return IntStream.rangeClosed(1, form.groups().size())
                .mapToObj(number -> new InspectedGroup(number, form.groups().get(number - 1), found))
                .toList();
    }

    public String title() {
        return group.title();
    }

    public List<Point> points() {
        return group.points();
    }

    /** Points for the eye that nobody has looked at: one press says that they are fine. */
    public List<Point> untouched() {
        return that(point -> point.measure() == null && !found.containsKey(point.code()));
    }

    /** Points of which only such a press says so: another one takes it back. */
    public List<Point> pressed() {
        return that(point ->
                found.containsKey(point.code()) && found.get(point.code()).isOfGroup());
    }

    private List<Point> that(Predicate<Point> holds) {
        return number == 0 ? List.of() : points().stream().filter(holds).toList();
    }

    public int count(String colour) {
        return (int) points().stream()
                .filter(point -> found.containsKey(point.code())
                        && found.get(point.code()).colour().code().equals(colour))
                .count();
    }

    public int done() {
        return (int) points().stream()
                .filter(point -> found.containsKey(point.code()))
                .count();
    }

    public int size() {
        return points().size();
    }

    public int left() {
        return size() - done();
    }

    boolean has(String code) {
        return points().stream().anyMatch(point -> point.code().equals(code));
    }
}

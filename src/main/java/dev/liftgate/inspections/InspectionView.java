package dev.liftgate.inspections;

import dev.liftgate.inspections.Inspection.Point;
import dev.liftgate.orders.WorkOrder;
import dev.liftgate.web.FormState;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/**
 * An order's inspection as its page shows it now.
 *
 * @param inspection the form that it began with
 * @param groups those of the form, and what another form found besides
 * @param found what counts, by the code of its point
 * @param remedies titles of what the shop sells for it, by code of the operation
 * @param wrong code of the point whose form complains, or an empty text
 */
record InspectionView(
        WorkOrder order,
        Inspection inspection,
        List<InspectedGroup> groups,
        Map<String, InspectionFinding> found,
        Map<String, String> remedies,
        String wrong,
        FormState form) {

    /** The finding at a point; null while nobody has looked. */
    public InspectionFinding finding(Point point) {
        return found.get(point.code());
    }

    public boolean isWrong(Point point) {
        return point.code().equals(wrong);
    }

    public String typed(Point point, String field) {
        return isWrong(point) ? form.value(field) : "";
    }

    /** The message about the form that was wrong, for one field or for the whole. */
    public String complaint() {
        return form.message() != null
                ? form.message()
                : form.errors().values().stream().findFirst().orElse("");
    }

    /** The message about a form whose point is not on this page; else an empty text. */
    public String stray() {
        return points().anyMatch(this::isWrong) ? "" : complaint();
    }

    public boolean isProposed(Point point) {
        return Inspections.isProposed(order, point);
    }

    /** The title of the repair, where one tap can put it on the order; else an empty text. */
    public String remedy(Point point) {
        InspectionFinding finding = finding(point);
        boolean open = finding != null && finding.colour().asksForWork() && order.isOpen() && !isProposed(point);
        return open ? remedies.getOrDefault(point.operation(), "") : "";
    }

    public List<Point> troubles() {
        return points().filter(point ->
                        finding(point) != null && finding(point).colour().asksForWork())
                .toList();
    }

    private Stream<Point> points() {
        return groups.stream().flatMap(group -> group.points().stream());
    }

    /** Whether the group stands open: something is left to inspect, or a form in it complains. */
    public boolean isOpen(InspectedGroup group) {
        return order.isOpen() && group.left() > 0 || group.has(wrong);
    }

    public int count(String colour) {
        return sum(group -> group.count(colour));
    }

    public int done() {
        return sum(InspectedGroup::done);
    }

    public int size() {
        return sum(InspectedGroup::size);
    }

    public int left() {
        return sum(InspectedGroup::left);
    }

    private int sum(ToIntFunction<InspectedGroup> part) {
        return groups.stream().mapToInt(part).sum();
    }
}

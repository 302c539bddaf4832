package dev.liftgate.inspections;

import dev.liftgate.catalog.Catalog;
import dev.liftgate.catalog.Operation;
import dev.liftgate.inspections.Inspection.Group;
import dev.liftgate.inspections.Inspection.Point;
import dev.liftgate.inspections.InspectionFinding.FindingFacts;
import dev.liftgate.orders.Job;
import dev.liftgate.orders.OrderVerb;
import dev.liftgate.orders.WorkOrder;
import dev.liftgate.orders.WorkOrders;
import dev.liftgate.staff.Stamp;
import dev.liftgate.web.FormState;
import dev.liftgate.web.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The inspections of all orders: records findings and recommends repairs for them. */
@ApplicationScoped
@Transactional
public class Inspections {

    @Inject
    WorkOrders orders;

    @Inject
    Catalog catalog;

    @Inject
    InspectionForms forms;

    /**
     * Records a finding at a point.
     *
     * @param seen hash of the form that its person had before their eyes; empty for the one in use. The form that the
     *     inspection began with goes first, and this one judges what that one lacks
     * @throws Refused if the order is over, or it makes no sense for this point
     */
    public void record(long number, String code, FindingFacts said, String seen, Stamp stamp) {
        orders.change(number, stamp, (order, by) -> {
            order.progress().require(OrderVerb.INSPECT);
            OrderFindings findings = findings(order);
            Stream<Inspection> judges = Stream.concat(
                    judges(findings, seen),
                    Optional.ofNullable(findings.standing().get(code)).map(forms::of).stream());
            Inspection form = judges.filter(each -> each.point(code).isPresent())
                    .findFirst()
                    .orElseThrow(() -> new Refused("point", "The inspection has no point “" + code + "”."));
            findings.add(new InspectionFinding(
                    number, form.sha256(), form.point(code).orElseThrow(), said, by));
        });
    }

    /**
     * Says of a whole group that it is fine: of each point for the eye that nobody has looked at. Or takes that back,
     * wherever nobody has looked since. What somebody recorded at a point stays, and a point that the person's form
     * lacks was not seen.
     *
     * @param colour {@code green} or {@code withdrawn}
     * @param seen as for {@link #record}
     * @return the group's number in the form, from 1
     * @throws Refused if the order is over, or there is no such group
     */
    public int allFine(long number, String title, String colour, String seen, Stamp stamp) {
        boolean fine = Colour.of(colour) == Colour.GREEN;
        if (!fine && Colour.of(colour) != Colour.WITHDRAWN) {
            throw new Refused("colour", "A whole group can only be fine, or open again.");
        }
        return orders.make(number, stamp, (order, by) -> {
            order.progress().require(OrderVerb.INSPECT);
            OrderFindings findings = findings(order);
            Inspection form = judges(findings, seen)
                    .filter(each -> each.group(title).isPresent())
                    .findFirst()
                    .orElseThrow(() -> new Refused("group", "The inspection has no group “" + title + "”."));
            InspectedGroup group = InspectedGroup.of(form, findings.standing()).stream()
                    .filter(each -> each.title().equals(title))
                    .findFirst()
                    .orElseThrow();
            Inspection shown = shown(seen).orElse(form);
            (fine ? group.untouched() : group.pressed())
                    .stream()
                            .filter(point -> shown.point(point.code()).isPresent())
                            .forEach(point ->
                                    findings.add(InspectionFinding.ofGroup(number, form.sha256(), point, fine, by)));
            return group.number();
        });
    }

    private OrderFindings findings(WorkOrder order) {
        return orders.known(order, OrderFindings.class)
                .orElseGet(() -> orders.remember(order, OrderFindings.of(order.number())));
    }

    /** The form that the inspection began with, and then what the person saw; for a new one without, that in use. */
    private Stream<Inspection> judges(OrderFindings findings, String seen) {
        List<Inspection> known = Stream.concat(findings.first().map(forms::of).stream(), shown(seen).stream())
                .toList();
        return known.isEmpty() ? Stream.of(forms.current()) : known.stream();
    }

    private Optional<Inspection> shown(String seen) {
        return seen.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        forms.known(seen).orElseThrow(() -> new Refused("form", "This shop never had such a form.")));
    }

    /** Puts the repair of a point on the order, as a recommended job without a concern. */
    public void recommend(long number, String code, Stamp stamp) {
        orders.change(number, stamp, (order, by) -> {
            InspectionFinding found = latest(number).get(code);
            if (found == null) {
                throw new Refused("Nothing is wrong there any more.");
            }
            Point point = point(found);
            if (!found.colour().asksForWork()) {
                throw new Refused("Nothing is wrong with “" + point.title() + "” any more.");
            }
            if (point.operation().isEmpty()) {
                throw new Refused("No operation of the catalog mends “" + point.title() + "” by itself: add a job.");
            }
            if (!isProposed(order, point)) {
                orders.recommend(order, null, point.operation(), by);
            }
        });
    }

    /** The point of a finding, as its own form has it. */
    private Point point(InspectionFinding finding) {
        return forms.of(finding)
                .point(finding.point())
                .orElseGet(() -> new Point(finding.point(), finding.title(), "", null, null, ""));
    }

    /** The findings that count, by the code of their point; without points that were taken back. */
    public Map<String, InspectionFinding> latest(long number) {
        return OrderFindings.of(number).standing();
    }

    /** @param wrong code of the point whose form complains, or an empty text */
    InspectionView view(WorkOrder order, String wrong, FormState form) {
        OrderFindings findings = OrderFindings.of(order.number());
        Inspection shown = findings.first().map(forms::of).orElseGet(forms::current);
        Map<String, InspectionFinding> found = findings.standing();
        List<InspectedGroup> groups = new ArrayList<>(InspectedGroup.of(shown, found));
        List<Point> others = found.values().stream()
                .filter(finding -> shown.point(finding.point()).isEmpty())
                .map(this::point)
                .toList();
        if (!others.isEmpty()) {
            groups.add(new InspectedGroup(0, new Group("Found by another form", others), found));
        }
        return new InspectionView(order, shown, groups, found, remedies(groups), wrong, form);
    }

    /**
     * Titles of the repairs for the points that need one, by code of the operation; only those that the shop sells.
     */
    private Map<String, String> remedies(List<InspectedGroup> groups) {
        Set<String> asked = groups.stream()
                .flatMap(group -> group.points().stream()
                        .filter(point -> group.found().containsKey(point.code())
                                && group.found().get(point.code()).colour().asksForWork()))
                .map(Point::operation)
                .collect(Collectors.toSet());
        return asked.isEmpty()
                ? Map.of()
                : catalog.operations().stream()
                        .filter(operation -> asked.contains(operation.code()))
                        .collect(Collectors.toMap(Operation::code, Operation::title));
    }

    /** Whether the order has a job for the repair, in whatever state. */
    static boolean isProposed(WorkOrder order, Point point) {
        return order.jobs().stream().map(Job::operationCode).anyMatch(point.operation()::equals);
    }
}

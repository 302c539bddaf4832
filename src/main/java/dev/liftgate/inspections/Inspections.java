package dev.liftgate.inspections;

import dev.liftgate.catalog.Catalog;
import dev.liftgate.catalog.Operation;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The inspections of all orders: records findings and recommends repairs for them. */
@ApplicationScoped
@Transactional
public class Inspections {

    @Inject
    WorkOrders orders;

    @Inject
    Catalog catalog;

    /**
     * Records a finding at a point.
     *
     * @throws Refused if the order is over, or it makes no sense for this point
     */
    public void record(long number, String code, FindingFacts said, Stamp stamp) {
        Point point = point(code);
        orders.change(number, stamp, (order, by) -> {
            order.progress().require(OrderVerb.INSPECT);
            new InspectionFinding(number, point, said, by).persist();
        });
    }

    /** Puts the repair of a point on the order, as a recommended job without a concern. */
    public void recommend(long number, String code, Stamp stamp) {
        Point point = point(code);
        orders.change(number, stamp, (order, by) -> {
            InspectionFinding found = latest(number).get(code);
            if (found == null || !found.colour().asksForWork()) {
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

    private static Point point(String code) {
        return Inspection.multiPoint()
                .point(code)
                .orElseThrow(() -> new Refused("point", "The inspection has no point “" + code + "”."));
    }

    /** The latest findings by the code of their point, without points that were taken back. */
    public Map<String, InspectionFinding> latest(long number) {
        Map<String, InspectionFinding> latest = new LinkedHashMap<>();
        List<InspectionFinding> all = InspectionFinding.list("order = ?1 order by at, id", number);
        all.forEach(finding -> latest.put(finding.point(), finding));
        latest.values().removeIf(finding -> finding.colour() == Colour.WITHDRAWN);
        return latest;
    }

    /** @param wrong code of the point whose form complains, or an empty text */
    InspectionView view(WorkOrder order, String wrong, FormState form) {
        Map<String, InspectionFinding> found = latest(order.number());
        return new InspectionView(order, Inspection.multiPoint(), found, remedies(found), wrong, form);
    }

    /**
     * Titles of the repairs for the points that need one, by code of the operation; only those that the shop sells.
     */
    private Map<String, String> remedies(Map<String, InspectionFinding> found) {
        Set<String> asked = Inspection.multiPoint().points().stream()
                .filter(point -> found.containsKey(point.code())
                        && found.get(point.code()).colour().asksForWork())
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

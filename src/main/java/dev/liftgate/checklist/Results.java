package dev.liftgate.checklist;

import dev.liftgate.orders.WorkOrder;
import dev.liftgate.orders.WorkOrders;
import dev.liftgate.rows.AnyOf;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The results of an order's concerns, in one statement. A transaction that holds the order reads them once: nobody else
 * adds to them meanwhile.
 */
@ApplicationScoped
class Results {

    /** The results with the mark of the repair log. Where there are no results, one row has the mark alone. */
    private static final String ANSWERS = "select m.mark, r from RepairsMark m left join CheckResult r on "
            + AnyOf.in("r.concernId", ":concerns") + " order by r.id";

    /**
     * @param mark how far the shop's own repairs have come
     * @param all oldest first
     */
    record ConcernResults(List<Long> concerns, String mark, List<CheckResult> all) {}

    @Inject
    WorkOrders orders;

    ConcernResults of(WorkOrder order, List<Long> concerns) {
        return orders.known(order, ConcernResults.class)
                .filter(known -> known.concerns().equals(concerns))
                .orElseGet(() -> orders.remember(order, read(concerns)));
    }

    private static ConcernResults read(List<Long> concerns) {
        List<Object[]> rows = CheckResult.getEntityManager()
                .createQuery(ANSWERS, Object[].class)
                .setParameter("concerns", concerns.toArray(Long[]::new))
                .getResultList();
        List<CheckResult> all = new ArrayList<>();
        // never changed, so none of them need be looked through before every further verb
        rows.stream().map(row -> (CheckResult) row[1]).filter(Objects::nonNull).forEach(result -> {
            CheckResult.getEntityManager().detach(result);
            all.add(result);
        });
        return new ConcernResults(concerns, (String) rows.get(0)[0], all);
    }

    void keep(WorkOrder order, CheckResult result) {
        result.persist();
        orders.known(order, ConcernResults.class).ifPresent(known -> known.all().add(result));
    }
}

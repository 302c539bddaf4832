package dev.liftgate.requests;

import dev.liftgate.orders.OrderEvent.EventKind;
import dev.liftgate.orders.OrderVerb;
import dev.liftgate.orders.WorkOrder;
import dev.liftgate.orders.WorkOrders;
import dev.liftgate.requests.Request.RequestFacts;
import dev.liftgate.requests.RequestAnswer.RequestAnswerFacts;
import dev.liftgate.rows.AnyOf;
import dev.liftgate.staff.Stamp;
import dev.liftgate.web.EditConflict;
import dev.liftgate.web.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The bay's requests to the desk: asks, answers, and counts the unanswered ones. */
@ApplicationScoped
@Transactional
public class Requests {

    @Inject
    WorkOrders orders;

    @Inject
    EntityManager entities;

    /** All requests on an order with their answers, the oldest first, in one statement. */
    public List<Request> of(WorkOrder order) {
        return Request.list(
                "select distinct r from Request r left join fetch r.answers where r.orderId = ?1 order by r.id",
                order.id());
    }

    Optional<Request> of(WorkOrder order, long id) {
        return of(order).stream().filter(each -> each.id() == id).findFirst();
    }

    /** The latest request on each of these orders with its answers, by the order's id, in one statement. */
    public Map<Long, Request> latest(List<WorkOrder> orders) {
        return Request.<Request>list(
                        """
                        select distinct r from Request r left join fetch r.answers where %s
                        and not exists (select 1 from Request later where later.orderId = r.orderId and later.id > r.id)"""
                                .formatted(AnyOf.in("r.orderId", "?1")),
                        (Object) orders.stream().map(WorkOrder::id).toArray(Long[]::new))
                .stream()
                .collect(Collectors.toMap(Request::orderId, Function.identity()));
    }

    /** The number of unanswered requests by the id of their order; orders without any are left out. */
    public Map<Long, Long> unanswered(List<Long> orders) {
        return entities.createQuery(
                        """
                        select r.orderId, count(*) from Request r
                        where %s
                        and not exists (select 1 from RequestAnswer a where a.request = r)
                        group by r.orderId"""
                                .formatted(AnyOf.in("r.orderId", ":orders")),
                        Object[].class)
                .setParameter("orders", orders.toArray(Long[]::new))
                .getResultStream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> (Long) row[1]));
    }

    public void ask(long number, RequestFacts asked, Stamp stamp) {
        orders.change(number, stamp, (order, by) -> {
            order.progress().require(OrderVerb.ASK);
            Request request = new Request(order.id(), asked, about(order, asked.about()), by);
            request.persist();
            order.record(EventKind.REQUEST, "Asked for " + asked.kind().label() + ": " + request.text(), by);
        });
    }

    /** The name of the job or concern that it is for. */
    private static String about(WorkOrder order, String about) {
        String[] parts = about.split(":", 2);
        if (about.isEmpty()) {
            return "";
        }
        if (parts.length == 2 && parts[1].matches("\\d{1,18}")) {
            long id = Long.parseLong(parts[1]);
            if (parts[0].equals("job")) {
                return "job " + order.job(id).letter();
            }
            if (parts[0].equals("concern")) {
                return "concern " + order.concern(id).position();
            }
        }
        throw new Refused("about", "Choose what it is for, or leave it open");
    }

    /**
     * Records the desk's answer, or a new one in place of it.
     *
     * @param seen how many answers the person saw
     * @throws EditConflict if somebody answered meanwhile
     */
    void answer(long number, long id, int seen, RequestAnswerFacts given, Stamp stamp) {
        orders.change(number, stamp, (order, by) -> {
            Request request =
                    of(order, id).orElseThrow(() -> new Refused("Nobody asked for that on order " + number + "."));
            if (request.answers().size() != seen) {
                throw new EditConflict("", "Somebody answered this while you were writing. Look at it again.");
            }
            new RequestAnswer(request, given, by).persist();
            order.record(
                    EventKind.REQUEST,
                    "Answered “" + request.text() + "”: " + given.outcome().label()
                            + (given.words().isEmpty() ? "" : ", " + given.words()),
                    by);
        });
    }
}

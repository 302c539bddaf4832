package dev.liftgate.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.liftgate.AWorkOrder;
import dev.liftgate.Visitor;
import dev.liftgate.checks.CheckFinding.FindingState;
import dev.liftgate.customers.Vehicle;
import dev.liftgate.orders.Concern;
import dev.liftgate.orders.OrderEvent.EventKind;
import dev.liftgate.staff.Actor;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A page asks the database the same few questions, however much stands on it; signing in is counted as well. */
@QuarkusTest
class StatementCountTest {

    private static final long MOST = 6;

    @Inject
    SessionFactory sessions;

    @Inject
    EntityManager entities;

    private Visitor ana;
    private Actor by;

    @BeforeEach
    void ana_is_at_the_desk() {
        ana = Visitor.advisor();
        by = AWorkOrder.actor("advisor");
    }

    @Test
    void the_board_with_one_order_and_with_eighty() {
        Actor nora = AWorkOrder.hired("technician");
        Vehicle vehicle = AWorkOrder.takenIn().now().vehicle();
        String board = "/?advisor=&technician=" + nora.id();
        AWorkOrder.open(vehicle, nora, 1);
        long few = statements(board);
        AWorkOrder.open(vehicle, nora, 79);
        assertEquals(61, ana.get(board).asString().split("class=\"ticket\"").length);
        assertEquals(few, statements(board));
        assertEquals(6, few);
        assertEquals(5, statements(board + "&stage=CHECK_IN"));
        assertEquals(2, statements("/orders"));
        assertTrue(statements("/search?q=CR-V") <= MOST);
        assertTrue(statements("/bay") <= MOST);
    }

    @Test
    void an_order_with_one_job_and_with_twelve_forty_answers_and_sixty_events() {
        AWorkOrder visit = AWorkOrder.takenIn();
        visit.recommendedJob("linkage-repair");
        List<String> pages = List.of(visit.path(), visit.bay(), visit.concernPath() + "/checks");
        List<Long> few = pages.stream().map(this::statements).toList();
        grow(visit);
        List<Long> many = pages.stream().map(this::statements).toList();
        assertEquals(few, many);
        assertTrue(many.stream().allMatch(count -> count <= MOST), () -> pages + ": " + many);
    }

    private void grow(AWorkOrder visit) {
        visit.does((order, by) -> {
            List<String> codes = List.of(
                    "inside-handle-replacement",
                    "latch-replacement",
                    "lock-actuator-replacement",
                    "stuck-closed-access",
                    "door-mechanism-cleaning",
                    "door-linkage-rerouting",
                    "door-panel-diagnosis",
                    "electrical-diagnosis",
                    "oil-change",
                    "brake-pads-front",
                    "brake-pads-rear");
            Concern concern = order.concerns().iterator().next();
            codes.forEach(code -> AWorkOrder.orders().recommend(order, concern, code, by));
            for (int i = 0; i < 60; i++) {
                order.record(EventKind.NOTE, "Event " + i, by);
            }
            return null;
        });
        long concern = visit.concern().id();
        QuarkusTransaction.requiringNew().run(() -> entities.createNativeQuery(
                        """
                        insert into check_result (concern_id, observation, state, answer, source, at, by_name)
                        select :concern, case when n % 2 = 0 then 'handle-feel' else 'sound-on-pull' end, 'ANSWERED',
                               case when n % 2 = 0 then 'loose' else 'none' end, 'TECHNICIAN', now(), 'Tom'
                        from generate_series(1, 40) n""")
                .setParameter("concern", concern)
                .executeUpdate());
        QuarkusTransaction.requiringNew().run(() -> entities.createNativeQuery(
                        """
                        insert into check_result (concern_id, cause, state, source, at, by_name)
                        select :concern, case when n % 2 = 0 then 'latch' else 'cable-rod' end, 'RULED_OUT',
                               'TECHNICIAN', now(), 'Tom'
                        from generate_series(1, 10) n""")
                .setParameter("concern", concern)
                .executeUpdate());
        QuarkusTransaction.requiringNew().run(() -> entities.createNativeQuery(
                        """
                        insert into own_check (concern_id, what, result, at, by_name)
                        select :concern, 'Fuse ' || n, 'fine', now(), 'Tom' from generate_series(1, 10) n""")
                .setParameter("concern", concern)
                .executeUpdate());
        run(
                """
                insert into bay_request (order_id, kind, words, by_id, by_name, at)
                select ?1, 'HELP', 'Hold this', ?2, 'Tom', now() from generate_series(1, 10)""",
                visit.now().id());
        run(
                """
                insert into time_entry (job_id, technician_id, technician_name, started_at, stopped_at)
                select (select min(id) from job where order_id = ?1), ?2, 'Tom', t, t + interval '1 hour'
                from (select now() - n * interval '700 days' t from generate_series(1, 10) n) times""",
                visit.now().id());
        visit.priced(visit.now().jobs().iterator().next().id(), "300.00");
        assertEquals(12, visit.now().jobs().size());
        assertTrue(visit.checklist().result("handle-feel").state() == FindingState.ANSWERED);
        assertEquals(2, visit.checklist().ruledOut().size());
    }

    private void run(String sql, long order) {
        QuarkusTransaction.requiringNew().run(() -> entities.createNativeQuery(sql)
                .setParameter(1, order)
                .setParameter(2, by.id())
                .executeUpdate());
    }

    private long statements(String page) {
        ana.get(page).then().statusCode(200);
        long before = sessions.getStatistics().getPrepareStatementCount();
        ana.get(page).then().statusCode(200);
        return sessions.getStatistics().getPrepareStatementCount() - before;
    }
}

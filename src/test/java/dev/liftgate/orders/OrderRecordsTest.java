package dev.liftgate.orders;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.liftgate.AWorkOrder;
import dev.liftgate.TheOwner;
import dev.liftgate.customers.Vehicle;
import dev.liftgate.orders.OrderEvent.EventKind;
import dev.liftgate.staff.Stamp;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the database itself refuses, whoever asks. */
@QuarkusTest
class OrderRecordsTest {

    @Inject
    WorkOrders orders;

    @Inject
    OrderLookup lookup;

    @Inject
    EntityManager entities;

    private AWorkOrder visit;
    private Stamp ana;

    @BeforeEach
    void a_car_is_in_the_shop() {
        visit = AWorkOrder.takenIn();
        ana = AWorkOrder.ana();
    }

    @Test
    void a_failed_intake_gives_its_number_back() {
        long last = open().number();
        assertThrows(IllegalStateException.class, () -> QuarkusTransaction.requiringNew()
                .run(() -> {
                    assertEquals(last + 1, open().number());
                    throw new IllegalStateException("the shop caught fire");
                }));
        assertEquals(last + 1, open().number());
    }

    @Test
    void numbers_run_without_gaps_when_two_desks_take_cars_in_at_once() {
        long last = open().number();
        List<Long> numbers = Stream.generate(() -> 0)
                .limit(20)
                .parallel()
                .map(each -> QuarkusTransaction.requiringNew().call(() -> open().number()))
                .sorted()
                .toList();
        for (int i = 0; i < numbers.size(); i++) {
            assertEquals(last + 1 + i, numbers.get(i));
        }
    }

    private WorkOrder open() {
        Vehicle vehicle = visit.now().vehicle();
        Concern.Statement told = new Concern.Statement("Squeals", null, "", "");
        return orders.open(vehicle, null, new Arrangement("", null, null, null), List.of(told), ana);
    }

    @Test
    void records_are_neither_changed_nor_deleted() {
        visit.authorizedJob("linkage-repair", "300.00");
        long concern = visit.concern().id();
        for (String table : List.of("order_event", "authorization_record")) {
            refuses(
                    "update " + table + " set order_id = order_id where order_id = "
                            + visit.now().id(),
                    "kept as they were written");
            refuses("delete from " + table + " where order_id = " + visit.now().id(), "kept as they were written");
        }
        refuses("update check_result set note = 'x' where concern_id = " + concern, "kept as they were written");
        refuses("delete from check_result where concern_id = " + concern, "kept as they were written");
        refuses(
                "update decision set reason = 'x' where job_id = "
                        + visit.now().jobs().iterator().next().id(),
                "kept");
        refuses(
                "delete from decision where job_id = "
                        + visit.now().jobs().iterator().next().id(),
                "kept");
    }

    @Test
    void a_result_is_about_a_check_or_about_a_cause() {
        String insert = "insert into check_result (concern_id, observation, cause, state, answer, source, at, by_name)"
                + " values (" + visit.concern().id() + ", %s, 'TECHNICIAN', now(), 'Tom')";
        refuses(insert.formatted("'handle-feel', 'latch', 'WITHDRAWN', null"), "check_result_about_ck");
        refuses(insert.formatted("null, null, 'WITHDRAWN', null"), "check_result_about_ck");
        refuses(insert.formatted("'handle-feel', null, 'RULED_OUT', null"), "check_result_cause_ck");
        refuses(insert.formatted("null, 'latch', 'UNKNOWN', null"), "check_result_cause_ck");
        refuses(insert.formatted("null, 'latch', 'ANSWERED', 'yes'"), "check_result_cause_ck");
        refuses(insert.formatted("null, '', 'RULED_OUT', null"), "check_result_cause_ck");
        refuses(insert.formatted("null, 'latch', 'GUESSED', null"), "check_result");
        run(insert.formatted("null, 'latch', 'RULED_OUT', null"));
        run(insert.formatted("null, 'latch', 'WITHDRAWN', null"));
    }

    @Test
    void jobs_and_lines_of_an_invoiced_order_stay_as_they_are() {
        AWorkOrder order = AWorkOrder.checkedIn()
                .withFlat("New clips", "39.00")
                .issued()
                .authorized()
                .done();
        long job = order.now().jobs().iterator().next().id();
        String title = "update job set title = title || '!' where id = " + job;
        String line = "update line set description = description || '!' where job_id = " + job;
        run(title);
        run(line);
        order.invoiced();
        String kept = "has its invoice";
        refuses(title, kept);
        refuses("update job set price = price + 1, agreed_price = price where id = " + job, kept);
        refuses("delete from job where id = " + job, kept);
        refuses(line, kept);
        refuses("delete from line where job_id = " + job, kept);
        run("update job set state = 'VERIFIED' where id = " + job);
    }

    @Test
    void a_letter_stays_as_it_was_written_and_a_sent_one_altogether() {
        String subject = "Letter " + visit.number();
        run("insert into message (about, to_address, subject, text_body, html_body, state, next_try_at, created_at,"
                + " created_by) values ('order " + visit.number() + "', 'vera@example.com', '" + subject
                + "', 'Text', 'Text', 'FAILED', now(), now(), 'Ana')");
        String its = " where subject = '" + subject + "'";
        refuses("update message set text_body = 'Other'" + its, "kept as they were written");
        refuses("update message set to_address = 'eve@example.com'" + its, "kept as they were written");
        refuses("delete from message" + its, "kept as they were written");
        run("update message set last_error = 'Refused by the server'" + its);
        run("update message set state = 'SENT', sent_at = now(), last_error = ''" + its);
        refuses("update message set state = 'WAITING'" + its, "kept as they were written");
    }

    @Test
    void the_customers_words_are_never_overwritten() {
        refuses(
                "update concern set words = 'all fine' where id = "
                        + visit.concern().id(),
                "never overwritten");
        run("update concern set correction = 'New cable' where id = "
                + visit.concern().id());
    }

    @Test
    void a_job_is_not_approved_without_the_price_that_was_authorized() {
        long job = visit.recommendedJob("linkage-repair");
        for (String state : List.of("APPROVED", "IN_PROGRESS", "DONE", "VERIFIED")) {
            refuses("update job set state = '" + state + "' where id = " + job, "job_work_is_authorized_ck");
        }
        refuses("update job set price = 10 where id = " + job, "job_priced_ck");
        refuses("update job set price = -1, basis = 'PRICE' where id = " + job, "job_price_ck");
    }

    @Test
    void a_person_has_one_running_clock() {
        long job = visit.authorizedJob("linkage-repair", "300.00");
        long tom = AWorkOrder.actor("technician").id();
        String start =
                "insert into time_entry (job_id, technician_id, technician_name, started_at) values (%d, %d, 'Tom', now())"
                        .formatted(job, tom);
        assertThrows(
                RuntimeException.class, () -> QuarkusTransaction.requiringNew().run(() -> {
                    entities.createNativeQuery(start).executeUpdate();
                    entities.createNativeQuery(start).executeUpdate();
                }));
        refuses(
                "insert into time_entry (job_id, technician_id, technician_name, started_at, stopped_at) values (%d, %d, 'Tom', now(), now() - interval '1 hour')"
                        .formatted(job, tom),
                "time_entry_order_ck");
    }

    @Test
    void an_order_is_not_closed_before_it_is_paid_and_handed_back() {
        refuses(
                "update work_order set recorded_stage = 'CLOSED', stage = 'CLOSED' where id = "
                        + visit.now().id(),
                "work_order_closed_ck");
        refuses(
                "update work_order set number = " + open().number() + " where id = "
                        + visit.now().id(),
                "work_order_number_uk");
    }

    @Test
    void a_job_is_decided_once_in_one_authorization() {
        long job = visit.authorizedJob("linkage-repair", "300.00");
        refuses(
                "insert into decision (authorization_id, job_id, job_title, verdict, price)"
                        + " select authorization_id, job_id, job_title, 'DECLINE', price from decision where job_id = "
                        + job,
                "decision_once_uk");
    }

    @Test
    void a_line_on_the_timeline_does_not_make_another_version_of_the_order() {
        int before = version();
        visit.change((order, by) -> order.record(EventKind.NOTE, "The customer called", by));
        assertEquals(before, version());
    }

    private int version() {
        return ((Number) entities.createNativeQuery("select version from work_order where number = " + visit.number())
                        .getSingleResult())
                .intValue();
    }

    @Test
    void two_changes_of_one_order_at_once_are_both_kept() {
        Stream.generate(() -> 0).limit(8).parallel().forEach(each -> QuarkusTransaction.requiringNew()
                .run(() -> visit.does((order, by) -> {
                    order.record(EventKind.NOTE, "One of eight", by);
                    return null;
                })));
        assertEquals(
                8,
                lookup.timeline(visit.now()).stream()
                        .filter(event -> event.words().equals("One of eight"))
                        .count());
    }

    @Test
    void what_an_order_is_reckoned_with_comes_back_as_it_was() {
        long job = visit.authorizedJob("linkage-repair", "299.99");
        WorkOrder order = visit.now();
        assertEquals(AWorkOrder.money("299.99"), order.job(job).quote().price());
        assertEquals(
                order.reckoning().totals(each -> true).total(),
                order.agreement().authorizedTotal());
        assertEquals(
                "Original (OEM)",
                order.job(job).quote().factors().get("part-grade").label());
        assertTrue(order.openedAt().isBefore(Instant.now()));
    }

    private void refuses(String sql, String because) {
        Throwable thrown = assertThrows(RuntimeException.class, () -> run(sql), sql);
        StringBuilder why = new StringBuilder();
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            why.append(cause.getMessage()).append('\n');
        }
        assertTrue(why.toString().contains(because), sql + "\n" + why);
    }

    private void run(String sql) {
        assertTrue(TheOwner.runs(sql) > 0);
    }
}

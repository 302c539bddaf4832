package dev.liftgate.estimates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.liftgate.AWorkOrder;
import dev.liftgate.TheOwner;
import dev.liftgate.money.KeptJson;
import dev.liftgate.orders.JobState;
import dev.liftgate.orders.PriceBasis;
import dev.liftgate.rows.Fingerprint;
import dev.liftgate.web.Refused;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EstimatesTest {

    @Inject
    Estimates estimates;

    @Inject
    EntityManager entities;

    @Test
    void a_version_is_kept_by_the_database_itself() {
        AWorkOrder order = issued();
        refusedBySql("update estimate_version set content = '{}' where order_id = " + id(order));
        refusedBySql("update estimate_version set total = 0 where order_id = " + id(order));
        refusedBySql("delete from estimate_version where order_id = " + id(order));
        assertEquals(1, estimates.versions(order.number()).size());
    }

    @Test
    void the_hash_is_the_one_of_what_is_kept() {
        EstimateVersion version = estimates.latest(issued().number()).orElseThrow();
        assertEquals(Fingerprint.of(version.content()), version.sha256());
        assertEquals(version.content(), KeptJson.write(version.estimate()));
    }

    @Test
    void a_version_says_the_same_after_the_customer_has_moved_and_the_job_was_repriced() {
        AWorkOrder order = issued();
        String before = estimates.version(order.number(), 1).orElseThrow().content();
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("update customer set address = 'Elsewhere' where id = "
                                + order.now().customer().id())
                        .executeUpdate());
        order.priced("A", "300.00", PriceBasis.PRICE)
                .change((each, by) -> each.copy().takeOver(by))
                .issued();
        assertEquals(before, estimates.version(order.number(), 1).orElseThrow().content());
        assertTrue(estimates.version(order.number(), 2).orElseThrow().content().contains("Elsewhere"));
    }

    @Test
    void what_a_yes_adds_is_what_the_paper_says_also_where_authorized_work_came_to_more() {
        AWorkOrder order = issued().authorized().withFlat("Wash", "5.00");
        Money first = order.now().agreement().authorizedTotal();
        Money more = order.job("A").quote().price().plus(AWorkOrder.money("1.00"));
        order.change((each, by) -> {
            each.job(order.job("A").id()).begin(by);
            each.job(order.job("A").id()).agreed().cameTo(more, "A clip more", by);
        });
        order.issued();
        Estimate second = estimates.version(order.number(), 2).orElseThrow().estimate();
        assertEquals(Money.parse("USD 5.00"), second.toAuthorize());
        order.authorized();
        assertEquals(first.plus(second.toAuthorize()), order.now().agreement().authorizedTotal());
    }

    @Test
    void a_version_is_compared_with_the_last_yes_that_stands() {
        AWorkOrder order =
                issued().authorized().withFlat("Wash", "5.00").issued().authorized();
        order.change(
                (each, by) -> each.agreement().withdraw(each.job(order.job("B").id()), "wrong car", by));
        order.priced("B", "6.00", PriceBasis.PRICE).issued();
        Estimate third = estimates.version(order.number(), 3).orElseThrow().estimate();
        assertEquals(1, third.comparedWith(), "the yes to version 2 was recorded wrongly");
        assertEquals("Added: B · Wash, $6.00", third.changes().get(0));
    }

    @Test
    void declined_work_stands_apart_and_counts_in_no_total() {
        AWorkOrder order = issued().authorized()
                .withFlat("Lubricate the other latches", "39.00")
                .issued()
                .declined("not now")
                .withFlat("Wash", "5.00")
                .issued();
        Estimate third = estimates.version(order.number(), 3).orElseThrow().estimate();
        assertEquals(
                List.of("A", "C"),
                third.jobs().stream().map(item -> item.letter()).toList());
        assertEquals("not now", third.declined().get(0).reason());
        assertEquals(Money.parse("USD 5.00"), third.toAuthorize());
        assertEquals(third.totals().total(), third.authorized().plus(third.toAuthorize()));
        assertEquals(JobState.APPROVED, order.job("A").state());
        assertEquals(JobState.DECLINED, order.job("B").state());
    }

    @Test
    void the_difference_is_to_what_was_authorized_and_only_that_is_asked() {
        AWorkOrder order = issued().authorized()
                .withFlat("Lubricate the other latches", "39.00")
                .issued()
                .declined("not now")
                .withFlat("Wash", "5.00")
                .issued();
        Estimate third = estimates.version(order.number(), 3).orElseThrow().estimate();
        assertEquals(1, third.comparedWith(), "version 2 was decided on, and nothing of it was authorized");
        assertEquals("Added: C · Wash, $5.00", third.changes().get(0));
        assertTrue(
                third.changes().get(1).startsWith("Total: now "),
                third.changes().get(1));
        assertTrue(third.changes().get(1).endsWith("(+$5.00)"), third.changes().get(1));
        assertEquals(
                List.of("C"),
                third.undecided().stream().map(ways -> ways.get(0).letter()).toList());

        order.authorized().priced("C", "4.00", PriceBasis.PRICE).issued();
        Estimate fourth = estimates.version(order.number(), 4).orElseThrow().estimate();
        assertEquals(3, fourth.comparedWith());
        assertEquals(
                "Price down: C · Wash, now $4.00, was $5.00 (−$1.00)",
                fourth.changes().get(0));
        assertEquals(
                List.of("C"),
                fourth.undecided().stream().map(ways -> ways.get(0).letter()).toList());
        assertEquals(JobState.APPROVED, order.job("A").state());
    }

    @Test
    void an_estimate_holds_as_long_as_the_law_wants_it_to() {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("update shop set estimate_valid_days = 1")
                        .executeUpdate());
        try {
            EstimateVersion version = estimates.latest(issued().number()).orElseThrow();
            LocalDate issued = LocalDate.ofInstant(
                    version.issuedAt(),
                    java.time.ZoneId.of(version.estimate().sheet().shop().zone()));
            assertTrue(version.validUntil().isAfter(issued.plusDays(15)), "12 working days");
        } finally {
            QuarkusTransaction.requiringNew()
                    .run(() -> entities.createNativeQuery("update shop set estimate_valid_days = 30")
                            .executeUpdate());
        }
    }

    @Test
    void an_open_ended_range_is_not_issued_without_a_figure() {
        AWorkOrder order = AWorkOrder.checkedIn();
        order.recommended("stuck-closed-access");
        Refused refused = assertThrows(Refused.class, order::issued);
        assertTrue(refused.getMessage().contains("may cost more than its range"), refused.getMessage());
    }

    @Test
    void a_not_to_exceed_says_what_is_expected() {
        AWorkOrder order = AWorkOrder.checkedIn()
                .withConfirmedCause()
                .priced()
                .priced("A", "400.00", PriceBasis.NOT_TO_EXCEED)
                .issued();
        Estimate estimate = estimates.latest(order.number()).orElseThrow().estimate();
        assertTrue(estimate.jobs().get(0).terms().startsWith("Not to exceed this price; expected $"));
    }

    @Test
    void an_expired_version_is_not_approved_and_may_be_issued_again() {
        EstimateVersion version = estimates.latest(issued().number()).orElseThrow();
        LocalDate last = version.validUntil();
        assertTrue(!version.isExpired(last) && version.isExpired(last.plusDays(1)));
        OpenDecisions asked = new OpenDecisions(
                7,
                "M",
                "",
                "",
                1,
                last,
                List.of(),
                List.of(new OpenDecisions.Question(1, version.estimate().jobs().get(0))),
                version.total(),
                version.total());
        assertTrue(assertThrows(Refused.class, () -> asked.requireApprovable(1, null))
                .getMessage()
                .contains("cannot be approved"));
    }

    @Test
    void nothing_is_issued_about_nothing() {
        AWorkOrder order = AWorkOrder.checkedIn();
        assertTrue(assertThrows(Refused.class, order::issued).getMessage().contains("no job"));
        assertEquals(0, order.now().agreement().lastEstimate());
    }

    private static AWorkOrder issued() {
        return AWorkOrder.checkedIn().withConfirmedCause().priced().issued();
    }

    private static long id(AWorkOrder order) {
        return order.now().id();
    }

    private void refusedBySql(String sql) {
        PersistenceException refused = assertThrows(PersistenceException.class, () -> TheOwner.runs(sql));
        assertTrue(refused.getMessage().contains("are kept as they were written"), refused.getMessage());
    }
}

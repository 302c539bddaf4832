package dev.liftgate.drawer;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.liftgate.AWorkOrder;
import dev.liftgate.TheOwner;
import dev.liftgate.Visitor;
import dev.liftgate.money.MoneyText;
import dev.liftgate.staff.Shop;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The drawer of a day says what came and went by method, and keeps every count of its cash. */
@QuarkusTest
class DrawerPagesTest {

    @Inject
    Drawer drawer;

    @Inject
    EntityManager entities;

    private Visitor ana;
    private LocalDate today;

    @BeforeEach
    void today_at_the_desk() {
        ana = Visitor.advisor();
        today = QuarkusTransaction.requiringNew()
                .call(() -> Shop.<Shop>findById(1).day(Instant.now()));
    }

    @Test
    void is_linked_from_the_board_and_open_to_the_desk_only() {
        ana.get("/").then().body(containsString("href=\"/drawer\""));
        ana.get("/drawer").then().statusCode(200).body(containsString(", today"));
        Visitor.manager().get("/drawer").then().statusCode(200);
        Visitor.technician().get("/drawer").then().statusCode(403);
        Visitor.technician().post("/drawer", "day", today).then().statusCode(403);
    }

    @Test
    void a_deposit_in_cash_and_its_return_are_in_the_drawer_of_today() {
        DrawerDay before = drawer.of(today);
        AWorkOrder order = AWorkOrder.checkedIn();
        deposit(order, "12.34", "CASH");
        deposit(order, "20.00", "CARD");
        DrawerDay taken = drawer.of(today);
        assertEquals(
                AWorkOrder.money("12.34"),
                taken.cash().net().minus(before.cash().net()));
        assertEquals(
                AWorkOrder.money("32.34"),
                taken.all().deposits().minus(before.all().deposits()));
        AWorkOrder.orders().cancel(order.number(), "Sold the car", AWorkOrder.ana());
        DrawerDay back = drawer.of(today);
        assertEquals(before.cash().net(), back.cash().net());
        assertEquals(
                AWorkOrder.money("32.34"),
                back.all().depositsBack().minus(before.all().depositsBack()));
        ana.get("/drawer")
                .then()
                .body(allOf(
                        containsString("href=\"/orders/" + order.number() + "\""),
                        containsString("Deposit given back, cash"),
                        containsString("−$12.34"),
                        containsString(MoneyText.text(back.all().taken()))));
    }

    @Test
    void of_two_deposits_the_one_that_was_mistyped_does_not_go_back_twice() {
        AWorkOrder order = AWorkOrder.checkedIn();
        deposit(order, "50.00", "CASH");
        String mistyped = deposit(order, "100.00", "CARD").header("Location").replaceAll(".*/", "");
        ana.post(order.path() + "/deposits/" + mistyped + "/correction", "reason", "Mistyped")
                .then()
                .statusCode(303);
        DrawerDay before = drawer.of(today);
        AWorkOrder.orders().cancel(order.number(), "Sold the car", AWorkOrder.ana());
        DrawerDay after = drawer.of(today);
        assertEquals(
                AWorkOrder.money("50.00"),
                after.cash().depositsBack().minus(before.cash().depositsBack()),
                "the cash goes back in cash");
        assertEquals(
                AWorkOrder.money("50.00"),
                after.all().depositsBack().minus(before.all().depositsBack()));
    }

    @Test
    void a_count_says_what_is_missing_and_a_second_one_does_not_erase_it() {
        LocalDate day = today.minusDays(40);
        count(day, "100.00", "99.50", "").then().statusCode(422).body(containsString("id=\"note-error\""));
        assertEquals(List.of(), drawer.of(day).counts());
        count(day, "100.00", "99.50", "Two quarters short").then().statusCode(303);
        page(day).then().body(allOf(containsString("$0.50 missing"), containsString("Two quarters short")));
        count(day, "100.00", "100.00", "").then().statusCode(303);
        page(day)
                .then()
                .body(allOf(
                        containsString("none</span>"),
                        containsString("Two quarters short"),
                        containsString("Ana Flores"),
                        not(containsString(" missing<"))));
        assertEquals(2, drawer.of(day).counts().size());
        page(day.plusDays(1))
                .then()
                .body(containsString("id=\"opening\" name=\"opening\" type=\"text\" class=\"short\" value=\"100.00\""));
        for (String change : List.of("update drawer_count set counted = 0", "delete from drawer_count")) {
            assertThrows(PersistenceException.class, () -> TheOwner.runs(change));
        }
    }

    @Test
    void cash_that_comes_after_the_count_asks_for_another_one() {
        Money there = drawer.of(today).expected(AWorkOrder.money("80.00"));
        Money whole = there.isNegative() ? AWorkOrder.money("0.00") : there;
        count(today, "80.00", MoneyText.plain(whole), "All in order").then().statusCode(303);
        page(today).then().body(not(containsString("count again at the end")));
        deposit(AWorkOrder.checkedIn(), "5.00", "CASH");
        page(today).then().body(allOf(containsString("count again at the end"), containsString("Count again")));
    }

    @Test
    void complains_beside_the_field_and_keeps_what_was_typed() {
        count(today, "-1", "100", "").then().statusCode(422).body(containsString("id=\"opening-error\""));
        count(today, "100", "1e9", "")
                .then()
                .statusCode(422)
                .body(allOf(containsString("id=\"counted-error\""), containsString("value=\"1e9\"")));
        count(today, "", "", "").then().statusCode(422).body(containsString("before the first customer"));
        count(today, "1", "2", "x".repeat(301)).then().statusCode(422).body(containsString("id=\"note-error\""));
        post("2026-02-31").then().statusCode(422).body(containsString("id=\"day-error\""));
        post("").then().statusCode(422).body(containsString("id=\"day-error\""));
        post(today.plusDays(1).toString()).then().statusCode(422).body(containsString("has not come yet"));
    }

    @Test
    void a_day_that_is_none_or_has_not_come_shows_today_and_says_so() {
        page("yesterday").then().statusCode(200).body(allOf(containsString("no such day"), containsString(", today")));
        page("2026-02-31").then().statusCode(200).body(containsString("id=\"day-error\""));
        page(today.plusDays(1)).then().statusCode(200).body(containsString("has not come yet"));
        page(LocalDate.of(2019, 1, 7)).then().statusCode(200).body(containsString("No money came or went."));
    }

    @Test
    void a_later_change_of_the_time_zone_moves_nothing() {
        AWorkOrder order = AWorkOrder.checkedIn();
        deposit(order, "7.77", "CHECK");
        String zone = QuarkusTransaction.requiringNew()
                .call(() -> Shop.<Shop>findById(1).facts().timeZone());
        List<?> before = drawer.of(today).movements();
        try {
            QuarkusTransaction.requiringNew().run(() -> Shop.update("facts.timeZone = 'Pacific/Kiritimati'"));
            assertEquals(before, drawer.of(today).movements());
            QuarkusTransaction.requiringNew().run(() -> Shop.update("facts.timeZone = 'Pacific/Pago_Pago'"));
            assertEquals(before, drawer.of(today).movements());
        } finally {
            QuarkusTransaction.requiringNew().run(() -> Shop.update("facts.timeZone = ?1", zone));
        }
        assertTrue(before.size() > 0);
    }

    private Response deposit(AWorkOrder order, String amount, String method) {
        Response taken = ana.post(
                order.path() + "/deposits", "amount", amount, "method", method, "purpose", "PARTS", "reference", "");
        taken.then().statusCode(303);
        return taken;
    }

    private Response count(LocalDate day, String opening, String counted, String note) {
        return ana.post("/drawer", "day", day, "opening", opening, "counted", counted, "note", note);
    }

    private Response post(String day) {
        return ana.post("/drawer", "day", day, "opening", "1", "counted", "1", "note", "Found so");
    }

    private Response page(Object day) {
        return ana.get("/drawer?day=" + day);
    }
}

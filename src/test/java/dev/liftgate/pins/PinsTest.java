package dev.liftgate.pins;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.liftgate.Visitor;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PinsTest {

    @Inject
    EntityManager entities;

    @Test
    void a_pin_opens_an_ordinary_session_on_a_registered_tablet() {
        APerson pat = APerson.technician().withPin();
        Visitor tablet = pat.tablet();
        tablet.get("/sign-in").then().statusCode(200).body(containsString(pat.keypad()));
        tablet.get(pat.keypad())
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("type=\"password\" inputmode=\"numeric\""),
                        containsString("autocomplete=\"off\"")));
        pat.types(tablet, APerson.PIN).then().statusCode(302).header("Location", endsWith("/"));
        tablet.get("/").then().statusCode(303).header("Location", endsWith("/bay"));
        tablet.get("/bay").then().statusCode(200).body(containsString("Switch person"));
        tablet.post("/sign-out").then().statusCode(303).header("Location", endsWith("/sign-in"));
        tablet.get("/bay").then().statusCode(302);
    }

    @Test
    void anywhere_else_the_same_pin_opens_nothing_and_counts_nothing() {
        APerson pat = APerson.technician().withPin();
        Visitor elsewhere = Visitor.stranger();
        elsewhere.get("/sign-in").then().body(not(containsString(pat.keypad())));
        elsewhere.get(pat.keypad()).then().statusCode(303).header("Location", endsWith("/sign-in"));
        for (int i = 0; i < 7; i++) {
            assertNull(pat.types(elsewhere, APerson.PIN).cookie("liftgate-session"));
            assertNull(pat.types(elsewhere, "111222").cookie("liftgate-session"));
        }
        assertNull(APerson.byPassword(elsewhere, pat.username, APerson.PIN).cookie("liftgate-session"));
        assertEquals(5, pin(pat).left());
        assertNull(elsewhere
                .request()
                .cookie("liftgate-tablet", "0123456789abcdef0123456789abcdef")
                .formParam("with", "pin")
                .formParam("j_username", pat.username)
                .formParam("j_password", APerson.PIN)
                .post("/sign-in/check")
                .cookie("liftgate-session"));
    }

    @Test
    void five_wrong_tries_lock_it_until_a_manager_resets_it_and_all_of_it_is_recorded() {
        APerson pat = APerson.technician().withPin();
        Visitor tablet = pat.tablet("Bay <b>9</b>");
        for (int left = 4; left > 0; left--) {
            Response answer = pat.types(tablet, "111222");
            answer.then().statusCode(302).header("Location", endsWith(pat.keypad() + "?wrong=true"));
            String words = left == 1 ? "One try is left" : left + " tries are left";
            tablet.get(pat.keypad() + "?wrong=true").then().body(containsString(words));
        }
        pat.types(tablet, "111222");
        tablet.get(pat.keypad()).then().body(allOf(containsString("is locked"), not(containsString("data-keypad"))));
        assertNull(pat.types(tablet, APerson.PIN).cookie("liftgate-session"), "the right one comes too late");
        pat.choose("739164").then().statusCode(422).body(containsString("Ask a manager"));
        Visitor manager = Visitor.manager();
        manager.get("/staff/pins")
                .then()
                .body(allOf(
                        containsString("/staff/pins/" + pat.id + "/reset"),
                        containsString("locked after five wrong tries on Bay &lt;b&gt;9&lt;/b&gt;")));
        manager.post("/staff/pins/" + pat.id + "/reset").then().statusCode(303);
        manager.get("/staff/pins").then().body(containsString("reset by Morgan Hale"));
        assertNotNull(pat.types(tablet, APerson.PIN).cookie("liftgate-session"));
        assertEquals(
                List.of("SET", "LOCKED", "RESET"),
                rows("select kind from staff_pin_event where member_id = " + pat.id + " order by id"));
    }

    @Test
    void a_right_one_forgets_the_wrong_ones_before_it() {
        APerson pat = APerson.technician().withPin();
        Visitor tablet = pat.tablet();
        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < 4; i++) {
                pat.types(tablet, "111222");
            }
            assertNotNull(pat.types(tablet, APerson.PIN).cookie("liftgate-session"));
            tablet.post("/sign-out");
        }
    }

    @Test
    void wrong_tries_at_the_same_moment_are_all_counted_and_lock_once() {
        APerson pat = APerson.technician().withPin();
        List<Visitor> tablets = Stream.generate(pat::tablet).limit(8).toList();
        List<CompletableFuture<Response>> tries = tablets.stream()
                .map(tablet -> CompletableFuture.supplyAsync(() -> pat.types(tablet, "111222")))
                .toList();
        tries.forEach(CompletableFuture::join);
        assertTrue(pin(pat).isLocked());
        assertEquals(
                List.of("LOCKED"),
                rows("select kind from staff_pin_event where kind = 'LOCKED' and member_id = " + pat.id));
        assertNull(pat.types(tablets.get(0), APerson.PIN).cookie("liftgate-session"));
    }

    @Test
    void a_tablet_that_was_taken_back_opens_nothing() {
        APerson pat = APerson.technician().withPin();
        Visitor tablet = pat.tablet();
        Object id = rows("select id from tablet where name = 'Bay " + pat.username + "'")
                .get(0);
        Visitor.technician()
                .post("/staff/pins/tablets/" + id + "/revocation")
                .then()
                .statusCode(403);
        Visitor manager = Visitor.manager();
        manager.get("/staff/pins").then().body(containsString("Bay " + pat.username));
        manager.post("/staff/pins/tablets/" + id + "/revocation").then().statusCode(303);
        manager.get("/staff/pins").then().body(containsString("taken back"));
        assertNull(pat.types(tablet, APerson.PIN).cookie("liftgate-session"));
        tablet.get("/sign-in").then().body(not(containsString(pat.keypad())));
        tablet.get(pat.keypad()).then().statusCode(303);
        assertEquals(5, pin(pat).left());
    }

    @Test
    void somebody_who_left_is_not_offered_and_not_let_in() {
        APerson pat = APerson.technician().withPin();
        Visitor tablet = pat.tablet();
        Visitor.manager().post("/staff/" + pat.id + "/deactivation").then().statusCode(303);
        tablet.get("/sign-in").then().body(not(containsString(pat.keypad())));
        tablet.get(pat.keypad()).then().statusCode(303);
        assertNull(pat.types(tablet, APerson.PIN).cookie("liftgate-session"));
        assertNull(APerson.byPassword(tablet, pat.username, APerson.PASSWORD).cookie("liftgate-session"));
    }

    @Test
    void a_pin_opens_no_managers_account_even_if_it_was_chosen_before() {
        APerson boss = APerson.manager();
        boss.choose(APerson.PIN).then().statusCode(422).body(containsString("A manager signs in with the password"));
        APerson pat = APerson.technician().withPin();
        Visitor tablet = pat.tablet();
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("update staff_member set role = 'manager' where id = " + pat.id)
                        .executeUpdate());
        assertNull(pat.types(tablet, APerson.PIN).cookie("liftgate-session"));
        tablet.get(pat.keypad()).then().statusCode(303);
    }

    @Test
    void another_site_can_neither_sign_in_nor_use_up_tries() {
        APerson pat = APerson.technician().withPin();
        Visitor tablet = pat.tablet();
        tablet.request()
                .header("Origin", "http://elsewhere.example")
                .formParam("with", "pin")
                .formParam("j_username", pat.username)
                .formParam("j_password", "111222")
                .post("/sign-in/check")
                .then()
                .statusCode(403);
        assertEquals(5, pin(pat).left());
        pat.browser
                .request()
                .formParam("pin", "739164")
                .formParam("password", APerson.PASSWORD)
                .post("/account/pin")
                .then()
                .statusCode(400);
    }

    @Test
    void choosing_one_shows_saves_and_complains() {
        APerson pat = APerson.technician();
        pat.browser
                .get("/account")
                .then()
                .body(allOf(containsString("/account/pin"), containsString("/account/tablet")));
        pat.browser.get("/account/pin").then().statusCode(200).body(containsString("Keep this PIN"));
        for (String bad : List.of("0000", "1234", "9876", "7890", "1212", "123", "123456789", "12a4")) {
            pat.choose(bad).then().statusCode(422);
        }
        pat.browser
                .post("/account/pin", "pin", APerson.PIN, "password", "not it, not it")
                .then()
                .statusCode(422)
                .body(allOf(containsString("not your present password"), not(containsString(APerson.PIN))));
        assertEquals(List.of(), rows("select 1 from staff_pin where member_id = " + pat.id));
        pat.withPin();
        pat.browser.get("/account/pin").then().body(containsString("You chose one"));
        assertFalse(rows("select pin_hash from staff_pin where member_id = " + pat.id)
                .toString()
                .contains(APerson.PIN));
        Visitor.stranger().get("/account/pin").then().statusCode(302);
    }

    @Test
    void registering_a_tablet_shows_saves_and_complains_and_keeps_only_a_hash() {
        APerson pat = APerson.technician();
        pat.browser.get("/account/tablet").then().statusCode(200).body(containsString("Register this tablet"));
        pat.browser
                .post("/account/tablet", "name", "Bay 7", "password", "not it, not it")
                .then()
                .statusCode(422)
                .body(allOf(containsString("not your present password"), containsString("value=\"Bay 7\"")));
        pat.browser
                .post("/account/tablet", "name", " ", "password", APerson.PASSWORD)
                .then()
                .statusCode(422);
        Response saved =
                pat.browser.post("/account/tablet", "name", "Bay " + pat.username, "password", APerson.PASSWORD);
        String cookie = saved.headers().getValues("Set-Cookie").stream()
                .filter(each -> each.startsWith("liftgate-tablet="))
                .findFirst()
                .orElseThrow();
        assertTrue(cookie.contains("HTTPOnly") && cookie.contains("SameSite=Lax"), cookie);
        String secret = cookie.substring("liftgate-tablet=".length(), cookie.indexOf(';'));
        assertTrue(secret.length() >= 32);
        assertFalse(rows("select token_sha256 from tablet").contains(secret));
        pat.browser.get("/account/tablet").then().body(containsString("knows it as Bay " + pat.username));
    }

    @Test
    void only_a_manager_sees_who_has_one() {
        Visitor.advisor().get("/staff/pins").then().statusCode(403);
        Visitor.technician().post("/staff/pins/1/reset").then().statusCode(403);
        Visitor.stranger().get("/staff/pins").then().statusCode(302);
        Visitor.manager().post("/staff/pins/999999/reset").then().statusCode(422);
    }

    @Test
    void no_log_and_no_page_ever_has_the_number() {
        List<String> logged = new CopyOnWriteArrayList<>();
        Handler ear = new Handler() {
            @Override
            public void publish(LogRecord line) {
                logged.add(line.getMessage()
                        + List.of(line.getParameters() == null ? new Object[0] : line.getParameters()));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        ear.setLevel(Level.ALL);
        Logger root = Logger.getLogger("");
        root.addHandler(ear);
        try {
            APerson pat = APerson.technician().withPin();
            Visitor tablet = pat.tablet();
            for (String tried : List.of("861357", APerson.PIN)) {
                Response answer = pat.types(tablet, tried);
                assertFalse(answer.headers().toString().contains(tried));
                assertFalse(answer.asString().contains(tried));
            }
            assertFalse(tablet.get("/account/pin").asString().contains(APerson.PIN));
        } finally {
            root.removeHandler(ear);
        }
        assertTrue(logged.stream().noneMatch(line -> line.contains(APerson.PIN) || line.contains("861357")));
    }

    private Pin pin(APerson person) {
        return QuarkusTransaction.requiringNew().call(() -> Pin.<Pin>findById(person.id));
    }

    private List<?> rows(String sql) {
        return QuarkusTransaction.requiringNew()
                .call(() -> entities.createNativeQuery(sql).getResultList());
    }
}

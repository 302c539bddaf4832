package dev.liftgate.pins;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.liftgate.Visitor;
import dev.liftgate.pins.SignInTries.Guess;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Guessing a password is slow, and only for who guesses. */
@QuarkusTest
class SignInTriesTest {

    @Inject
    EntityManager entities;

    @Inject
    SignInTries tries;

    @Test
    void after_five_wrong_ones_even_the_right_one_waits_and_everybody_else_does_not() {
        APerson pat = APerson.technician();
        Visitor street = Visitor.stranger();
        for (int i = 0; i < 5; i++) {
            wrong(street, pat.username).then().header("Location", endsWith("/sign-in?wrong=true"));
        }
        wrong(street, pat.username).then().header("Location", endsWith("/sign-in?wrong=true"));
        Response waits = APerson.byPassword(street, pat.username.toUpperCase(), APerson.PASSWORD);
        assertNull(waits.cookie("liftgate-session"));
        assertTrue(waits.header("Location").contains("/sign-in?wait="), waits.header("Location"));
        street.get("/sign-in?wait=17").then().statusCode(200).body(containsString("Wait 17 seconds"));
        assertNotNull(APerson.byPassword(street, "advisor", "liftgate-demo").cookie("liftgate-session"));
        QuarkusTransaction.requiringNew().run(() -> entities.createNativeQuery(
                        "update sign_in_try set wait_until = now() - interval '1 second' where counted = :name")
                .setParameter("name", "name " + pat.username)
                .executeUpdate());
        assertNotNull(APerson.byPassword(street, pat.username, APerson.PASSWORD).cookie("liftgate-session"));
        assertEquals(0, tries.take(Guess.of(pat.username, "203.0.113.9")), "forgotten with the right one");
    }

    @Test
    void the_name_of_a_failed_sign_in_is_there_again_and_never_the_password() {
        APerson pat = APerson.technician();
        Visitor street = Visitor.stranger();
        String name = "Josée \"<b>\" " + pat.username;
        Response wrong = wrong(street, name);
        wrong.then().header("Location", endsWith("/sign-in?wrong=true"));
        street.get("/sign-in?wrong=true")
                .then()
                .body(containsString("value=\"Josée &quot;&lt;b&gt;&quot; " + pat.username + "\""))
                .body(not(containsString("not the password")));
        for (int i = 0; i < 7; i++) {
            wrong = wrong(street, pat.username);
        }
        assertTrue(wrong.header("Location").contains("wait="), wrong.header("Location"));
        street.get("/sign-in?wait=17").then().body(containsString("value=\"" + pat.username + "\""));
        street.get("/sign-in").then().body(not(containsString(pat.username)));
        assertEquals(60, wrong.getDetailedCookie("liftgate-tried").getMaxAge());
        assertTrue(wrong.getDetailedCookie("liftgate-tried").isHttpOnly());
        Visitor.stranger()
                .request()
                .cookie("liftgate-tried", "%%%")
                .get("/sign-in?wrong=true")
                .then()
                .statusCode(200);
    }

    @Test
    void many_at_once_gain_nothing() {
        Guess ghost = Guess.of("ghost" + UUID.randomUUID(), "203.0.113.8");
        List<CompletableFuture<Long>> many = Stream.generate(
                        () -> CompletableFuture.supplyAsync(() -> tries.take(ghost)))
                .limit(20)
                .toList();
        long free = many.stream()
                .map(CompletableFuture::join)
                .filter(wait -> wait == 0)
                .count();
        assertTrue(free <= 6, free + " were looked at");
    }

    @Test
    void nonsense_is_refused_without_being_kept() {
        Visitor street = Visitor.stranger();
        wrong(street, "x".repeat(5_000)).then().statusCode(302).header("Location", endsWith("/sign-in?wrong=true"));
        wrong(street, "'; drop table staff_member; --").then().statusCode(302);
        street.get("/sign-in?wait=soon").then().statusCode(404);
    }

    @Test
    void one_sender_may_not_try_many_names() {
        for (int i = 0; i < 20; i++) {
            assertEquals(0, tries.take(Guess.of("ghost" + UUID.randomUUID(), "203.0.113.10")));
        }
        tries.take(Guess.of("ghost" + UUID.randomUUID(), "203.0.113.10"));
        assertTrue(tries.take(Guess.of("ghost" + UUID.randomUUID(), "203.0.113.10")) > 0);
        assertEquals(0, tries.take(Guess.of("ghost" + UUID.randomUUID(), "203.0.113.11")), "another sender");
    }

    @Test
    void right_passwords_from_one_address_do_not_count() {
        Guess guess = Guess.of("ghost" + UUID.randomUUID(), "203.0.113.12");
        for (int i = 0; i < 50; i++) {
            assertEquals(0, tries.take(guess));
            tries.succeed(guess);
        }
    }

    @Test
    void a_stranger_who_keeps_guessing_locks_nobody_out_of_their_own_browser() {
        APerson pat = APerson.technician();
        pat.browser.post("/sign-out");
        for (int i = 0; i < 8; i++) {
            wrong(Visitor.stranger(), pat.username);
        }
        assertNull(APerson.byPassword(Visitor.stranger(), pat.username, APerson.PASSWORD)
                .cookie("liftgate-session"));
        assertNotNull(
                APerson.byPassword(pat.browser, pat.username, APerson.PASSWORD).cookie("liftgate-session"));
    }

    @Test
    void a_known_browser_is_slowed_down_too() {
        APerson pat = APerson.technician();
        pat.browser.post("/sign-out");
        for (int i = 0; i < 7; i++) {
            wrong(pat.browser, pat.username);
        }
        assertTrue(wrong(pat.browser, pat.username).header("Location").contains("wait="));
    }

    /** All tests have one address. */
    @AfterEach
    void nobody_else_waits() {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("delete from sign_in_try").executeUpdate());
    }

    private static Response wrong(Visitor browser, String name) {
        return APerson.byPassword(browser, name, "not the password");
    }
}

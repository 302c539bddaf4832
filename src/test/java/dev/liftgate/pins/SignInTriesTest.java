package dev.liftgate.pins;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
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
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Guessing a password is slow, and only for the name that is guessed at. */
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
                        "update sign_in_try set wait_until = now() - interval '1 second' where name = :name")
                .setParameter("name", pat.username)
                .executeUpdate());
        assertNotNull(APerson.byPassword(street, pat.username, APerson.PASSWORD).cookie("liftgate-session"));
        assertEquals(0, tries.take(pat.username), "forgotten with the right one");
    }

    @Test
    void many_at_once_gain_nothing() {
        String name = "ghost" + UUID.randomUUID();
        List<CompletableFuture<Long>> many = Stream.generate(
                        () -> CompletableFuture.supplyAsync(() -> tries.take(name)))
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

    private static Response wrong(Visitor browser, String name) {
        return APerson.byPassword(browser, name, "not the password");
    }
}

package dev.liftgate.web;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;

import dev.liftgate.StoppablePostgres;
import dev.liftgate.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The database goes away in the middle of the day, and comes back. */
@QuarkusTest
@TestProfile(DatabaseGoneTest.OwnDatabase.class)
class DatabaseGoneTest {

    private static final long TEN_SECONDS = 10_000;

    /** What is there without a database, for somebody who is signed in as well. */
    private static final List<String> FILES = List.of(
            "/assets/app.css",
            "/assets/js/live.js",
            "/webjars/htmx.org/dist/htmx.min.js",
            "/icons/192.png",
            "/favicon.svg",
            "/manifest.webmanifest",
            "/service-worker.js",
            "/offline",
            "/q/health/live");

    public static class OwnDatabase implements QuarkusTestProfile {
        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(StoppablePostgres.class));
        }
    }

    @Test
    void pages_say_so_in_plain_words_and_work_again_without_a_restart() {
        Visitor ana = Visitor.advisor();
        String token = ana.token();
        fillThePool(ana);
        StoppablePostgres.goAway();
        try {
            for (int i = 0; i < 3; i++) {
                isPlain(ana.get("/orders"));
                isPlain(ana.get("/orders/1001"));
                isPlain(Visitor.stranger().get("/sign-in"));
            }
            isPlain(ana.request()
                    .formParam("csrf", token)
                    .formParam("words", "x")
                    .post("/orders/1001/notes"));
            isPlain(Visitor.stranger()
                    .request()
                    .formParam("j_username", "advisor")
                    .formParam("j_password", "liftgate-demo")
                    .post("/sign-in/check"));
            for (String file : FILES) {
                ana.get(file).then().statusCode(200);
            }
        } finally {
            StoppablePostgres.startAgain();
        }
        for (int i = 0; i < 20; i++) {
            ana.get("/orders").then().statusCode(200);
        }
        Visitor.technician().get("/bay").then().statusCode(200);
    }

    @Test
    void idle_connections_that_died_unnoticed_are_not_handed_to_anybody() {
        Visitor ana = Visitor.advisor();
        fillThePool(ana);
        StoppablePostgres.goAway();
        StoppablePostgres.startAgain();
        for (int i = 0; i < 20; i++) {
            ana.get("/orders").then().statusCode(200);
        }
    }

    private static void fillThePool(Visitor visitor) {
        List<CompletableFuture<Response>> many = Stream.generate(() -> visitor)
                .limit(12)
                .map(ana -> CompletableFuture.supplyAsync(() -> ana.get("/orders")))
                .toList();
        many.forEach(CompletableFuture::join);
    }

    private static void isPlain(Response answer) {
        answer.then()
                .statusCode(503)
                .contentType("text/html")
                .time(lessThan(TEN_SECONDS))
                .body(allOf(
                        containsString("The database does not answer"),
                        not(containsString("Exception")),
                        not(containsString("\tat ")),
                        not(containsString("select ")),
                        not(containsString("jdbc:"))));
    }
}

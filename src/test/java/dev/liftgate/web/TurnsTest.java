package dev.liftgate.web;

import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.liftgate.AWorkOrder;
import dev.liftgate.Visitor;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** Thirty people want what somebody else holds, and the shop stays open for all others. */
@QuarkusTest
class TurnsTest {

    private static final int WAITING = 30;
    private static final int TURNS = 12;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @Inject
    Turns turns;

    @Inject
    AgroalDataSource pool;

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(url, "postgres", "postgres");
    }

    @Test
    void while_thirty_wait_for_a_locked_table_people_sign_in_and_the_shop_is_ready() throws Exception {
        Visitor ana = Visitor.advisor();
        ana.get("/orders").then().statusCode(200);
        ExecutorService people = Executors.newFixedThreadPool(WAITING);
        try (Connection other = connect();
                Connection looking = connect()) {
            other.setAutoCommit(false);
            other.createStatement().execute("lock table work_order in access exclusive mode");
            List<CompletableFuture<Response>> waiting = Stream.generate(
                            () -> CompletableFuture.supplyAsync(() -> ana.get("/orders"), people))
                    .limit(WAITING)
                    .toList();
            until(looking, "select count(*) >= " + TURNS + " from pg_locks where not granted");

            Visitor.stranger().get("/q/health/ready").then().statusCode(200).body(containsString("UP"));
            Visitor.stranger().get("/sign-in").then().statusCode(200);
            Response signedIn = Visitor.stranger()
                    .request()
                    .formParam("j_username", "manager")
                    .formParam("j_password", "liftgate-demo")
                    .post("/sign-in/check");
            assertEquals(302, signedIn.statusCode());
            assertTrue(signedIn.cookies().containsKey("liftgate-session"));

            List<Response> answers =
                    waiting.stream().map(CompletableFuture::join).toList();
            assertTrue(
                    Set.of(423, 503)
                            .containsAll(
                                    answers.stream().map(Response::statusCode).toList()),
                    () -> answers.stream().map(Response::statusCode).toList().toString());
            List<Response> refused = answers.stream()
                    .filter(answer -> answer.statusCode() == 503)
                    .toList();
            assertTrue(!refused.isEmpty(), "nobody waited too long");
            refused.forEach(answer -> answer.then()
                    .header("Retry-After", "3")
                    .contentType("text/html")
                    .body(containsString("Too many at once"), containsString("Nothing of yours was saved")));
            other.rollback();
        } finally {
            people.shutdown();
        }
        ana.get("/orders").then().statusCode(200);
        assertEquals(TURNS, turns.free(), "every turn was given back");
    }

    @Test
    void while_every_connection_is_taken_nothing_is_saved_and_the_same_form_counts_once_afterwards() throws Exception {
        Visitor ana = Visitor.advisor();
        AWorkOrder order = AWorkOrder.takenIn();
        String key = UUID.randomUUID().toString();
        Supplier<Response> note =
                () -> ana.postOnce(key, order.path() + "/notes", "words", "Written while the pool was empty");
        List<Connection> taken = new ArrayList<>();
        try {
            takeAll(taken);
            assertTrue(taken.size() > TURNS, () -> "only " + taken.size());
            note.get().then().statusCode(503).contentType("text/html").body(containsString("does not answer"));
        } finally {
            for (Connection each : taken) {
                each.close();
            }
        }
        note.get().then().statusCode(303);
        note.get().then().statusCode(303);
        assertEquals(1, ana.get(order.path()).asString().split("Written while the pool was empty", -1).length - 1);
        assertEquals(TURNS, turns.free(), "every turn was given back");
    }

    /** Until the pool says that it has none left. */
    private void takeAll(List<Connection> taken) {
        try {
            while (true) {
                taken.add(pool.getConnection());
            }
        } catch (SQLException none) {
            assertTrue(none.getMessage().contains("acquisition timeout"), none.toString());
        }
    }

    private static void until(Connection looking, String question) throws SQLException {
        for (boolean is = false; !is; ) {
            try (ResultSet found = looking.createStatement().executeQuery(question)) {
                found.next();
                is = found.getBoolean(1);
            }
        }
    }
}

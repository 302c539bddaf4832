package dev.liftgate.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.liftgate.AWorkOrder;
import dev.liftgate.Visitor;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever is written by anybody reaches the pages that show it. */
@QuarkusTest
class LiveTest {

    @TestHTTPResource("")
    String base;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @Inject
    Audience audience;

    private AWorkOrder order;
    private String ana;

    @BeforeEach
    void a_car_is_in_the_shop_and_ana_at_the_desk() {
        order = AWorkOrder.checkedIn().withConfirmedCause();
        ana = AnEar.session("advisor");
    }

    @Test
    void what_another_connection_writes_is_heard_within_a_second() throws SQLException {
        try (AnEar board = listen("");
                AnEar page = listen("?order=" + order.number());
                AnEar other = listen("?order=" + (order.number() + 1_000_000))) {
            write("update work_order set key_tag = '8' where number = " + order.number());
            board.hears("order " + order.number());
            page.hears("order " + order.number());
            write("select pg_notify('liftgate', 'order " + (order.number() + 1_000_000) + "')");
            other.hears("order " + (order.number() + 1_000_000));
        }
    }

    @Test
    void nobody_who_writes_can_forget_to_say_so() throws SQLException {
        String number = String.valueOf(order.number());
        String id = "(select id from work_order where number = " + number + ")";
        String job = "(select id from job where order_id = " + id + " order by id limit 1)";
        String tom = "(select id from staff_member where username = 'technician')";
        List<String> writes = List.of(
                "insert into order_event (order_id, at, by_name, kind, words) values (" + id
                        + ", now(), 'Tom', 'NOTE', 'x')",
                "insert into check_result (concern_id, observation, state, source, at, by_name) select id, 'x',"
                        + " 'UNKNOWN', 'TECHNICIAN', now(), 'Tom' from concern where order_id = " + id,
                "update concern set evidence = 'x' where order_id = " + id,
                "update job set reason = 'x' where id = " + job,
                "update line set description = 'x' where job_id = " + job,
                "insert into time_entry (job_id, technician_id, technician_name, started_at, stopped_at) values (" + job
                        + ", " + tom + ", 'Tom', now(), now())",
                "insert into message (about, to_address, subject, text_body, html_body, state, next_try_at, created_at,"
                        + " created_by) values ('order " + number
                        + "', 'a@b.test', 's', 't', 'h', 'FAILED', now(), now(), 'Ana')",
                "insert into estimate_link (token_sha256, order_number, estimate_version, expires_at, created_at,"
                        + " created_by) values (encode(sha256(gen_random_uuid()::text::bytea), 'hex'), " + number
                        + ", 1, now(), now(), 'Ana')",
                "delete from line where job_id = " + job);
        try (AnEar page = listen("?order=" + number)) {
            for (String each : writes) {
                write(each);
                assertEquals("order " + number, page.next().what(), each);
            }
        }
    }

    @Test
    void one_transaction_is_one_piece_of_news_and_what_is_undone_is_none() throws SQLException {
        try (AnEar page = listen("?order=" + order.number());
                Connection writer = connect()) {
            writer.setAutoCommit(false);
            for (int i = 0; i < 12; i++) {
                writer.createStatement()
                        .execute("update work_order set key_tag = '" + i + "' where number = " + order.number());
            }
            writer.rollback();
            for (int i = 0; i < 12; i++) {
                writer.createStatement()
                        .execute("update work_order set key_tag = '" + i + "' where number = " + order.number());
            }
            writer.commit();
            String first = page.next().id();
            writer.createStatement().execute("update work_order set key_tag = '7' where number = " + order.number());
            writer.commit();
            AnEar.Heard second = page.next();
            assertEquals("order " + order.number(), second.what());
            assertTrue(Long.parseLong(second.id()) >= Long.parseLong(first));
            assertNull(page.anythingElse());
        }
    }

    @Test
    void two_processes_hear_the_same() throws Exception {
        BlockingQueue<String> elsewhere = new LinkedBlockingQueue<>();
        Listener second = new Listener();
        second.url = url;
        second.user = "postgres";
        second.password = "postgres";
        second.audience = new Audience() {
            @Override
            void tell(News news) {
                elsewhere.add(news.kind() + " " + news.number());
            }

            @Override
            void lookAgain() {
                elsewhere.add("again");
            }
        };
        second.start(null);
        try (AnEar here = listen("?order=" + order.number())) {
            assertEquals("again", elsewhere.poll(5, TimeUnit.SECONDS), "it listens from now on");
            order.answered("handle-feel", "loose");
            here.hears("order " + order.number());
            assertEquals("order " + order.number(), elsewhere.poll(1, TimeUnit.SECONDS));
        } finally {
            second.stop(null);
        }
    }

    @Test
    void a_listener_that_was_cut_off_comes_back_and_has_every_page_look_again() throws SQLException {
        try (AnEar page = listen("?order=" + order.number())) {
            write("select pg_terminate_backend(pid) from pg_stat_activity where application_name = '" + Listener.NAME
                    + "'");
            assertEquals("again all", page.next(10).what());
            write("update work_order set key_tag = '8' where number = " + order.number());
            page.hears("order " + order.number());
        }
    }

    @Test
    void whoever_comes_back_hears_what_was_missed_or_looks_again_where_nobody_remembers() throws SQLException {
        String last;
        try (AnEar page = listen("?order=" + order.number())) {
            order.answered("handle-feel", "loose");
            last = page.next().id();
        }
        order.answered("handle-feel", "normal");
        String later = String.valueOf(Long.parseLong(last) + 1);
        try (AnEar back = AnEar.at(base, "/live?order=" + order.number() + "&since=1", ana, later)) {
            back.hears("order " + order.number());
        }
        try (AnEar stale = listen("?order=" + order.number() + "&since=1")) {
            stale.hears("again all");
        }
    }

    @Test
    void a_page_that_is_drawn_names_its_stream_from_when_it_was_asked_for() {
        long before = Clock.systemUTC().millis();
        String page = Visitor.advisor().get(order.path()).asString();
        String since =
                page.replaceAll("(?s).*data-stream=\"/live\\?order=" + order.number() + "&amp;since=(\\d+)\".*", "$1");
        assertTrue(Long.parseLong(since) >= before, since);
        assertTrue(Visitor.advisor().get("/").asString().contains("data-stream=\"/live?since="));
        assertTrue(Visitor.technician()
                .get("/bay" + order.path())
                .asString()
                .contains("data-stream=\"/live?order=" + order.number()));
        assertTrue(Visitor.advisor().get("/customers").asString().contains("data-stream=\"\""));
    }

    @Test
    void strangers_hear_nothing_and_are_not_led_to_a_stream_once_they_sign_in() {
        for (Response answer : List.of(
                Visitor.stranger().get("/live"),
                Visitor.stranger().request().header(QuietRequests.HEADER, "yes").get(order.path()))) {
            answer.then().statusCode(401);
            assertNull(answer.header("Location"));
            assertNull(answer.cookie("quarkus-redirect-location"));
        }
        AnEar.at(base, "/live", AnEar.session("technician")).close();
    }

    @Test
    void what_a_page_asks_by_itself_gives_nobody_a_fresh_session() {
        assertNull(Visitor.stranger()
                .request()
                .header(QuietRequests.HEADER, "yes")
                .formParam("j_username", "advisor")
                .formParam("j_password", "liftgate-demo")
                .post("/sign-in/check")
                .cookie("liftgate-session"));
    }

    @Test
    void whoever_does_not_read_loses_the_seat_and_whoever_reads_keeps_it() {
        try (AnEar awake = listen("");
                AnEar asleep = AnEar.asleep(base, ana)) {
            assertTrue(audience.size() >= 2);
            long number = 5_000_000;
            while (audience.size() > 1 && number < 6_000_000) {
                for (int i = 0; i < 100; i++) {
                    audience.tell(new News("order", ++number));
                }
                String lastOne = "order " + number;
                while (!awake.next(5).what().equals(lastOne)) {
                    // the hundred before it
                }
            }
            assertEquals(1, audience.size());
            audience.tell(new News("order", 7));
            awake.hears("order 7");
        }
    }

    @Test
    void no_page_asks_again_and_again() throws IOException {
        try (var templates = Files.walk(Path.of("src/main/resources/templates"))) {
            List<Path> polling = templates
                    .filter(Files::isRegularFile)
                    .filter(file -> read(file).matches("(?s).*hx-trigger=\"[^\"]*every .*"))
                    .toList();
            assertEquals(List.of(), polling);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private AnEar listen(String query) {
        return AnEar.at(base, "/live" + query, ana);
    }

    private void write(String sql) throws SQLException {
        try (Connection own = connect()) {
            own.createStatement().execute(sql);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(url, "postgres", "postgres");
    }
}

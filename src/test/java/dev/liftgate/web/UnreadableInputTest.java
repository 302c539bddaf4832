package dev.liftgate.web;

import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.liftgate.AWorkOrder;
import dev.liftgate.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** Requests that no page of ours makes, and waits that are too long: an answer in words, never our own failure. */
@QuarkusTest
class UnreadableInputTest {

    private static final String NUL = "\0";

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @Inject
    EntityManager entities;

    private final Visitor ana = Visitor.advisor();

    @Test
    void a_sign_that_no_keyboard_types_is_left_out() {
        AWorkOrder order = AWorkOrder.checkedIn();
        ana.post(order.path() + "/notes", "words", "Spare key" + NUL + " in the box");
        assertTrue(ana.get(order.path()).asString().contains("Spare key in the box"));
        assertEquals(
                404,
                ana.request().urlEncodingEnabled(false).get("/guides/door%00").statusCode());
        assertEquals(200, ana.get("/search?q=CR" + NUL + "-V").statusCode());
    }

    @Test
    void a_form_without_its_fields_is_answered_in_words() {
        AWorkOrder order = AWorkOrder.checkedIn().withConfirmedCause().withFlat("Wash", "5.00");
        long job = order.job("B").id();
        List<String> broken = new ArrayList<>();
        Stream.of("/lines", "/alternative", "/alternatives", "/price", "/words")
                .map(form -> order.path() + "/jobs/" + job + form)
                .forEach(form -> {
                    int status = ana.post(form).statusCode();
                    if (status >= 500) {
                        broken.add(status + " " + form);
                    }
                });
        assertEquals(List.of(), broken);
    }

    @Test
    void a_form_of_ten_thousand_fields_is_refused() {
        RequestSpecification request = ana.request().formParam("csrf", ana.token());
        for (int i = 0; i < 10_000; i++) {
            request.formParam("field" + i, "1");
        }
        int status = request.post("/orders/new").statusCode();
        assertTrue(status >= 400 && status < 500, () -> "answers " + status);
    }

    @Test
    void a_form_that_is_none_is_answered_as_such() {
        for (String body : List.of("words=%ZZ", "words=%", "=")) {
            for (String path : List.of("/orders/1001/notes", "/e/abcdefghijklmnopqrstuvwx/total")) {
                int status = ana.request()
                        .header("X-CSRF-TOKEN", ana.token())
                        .body(body)
                        .post(path)
                        .statusCode();
                assertTrue(status >= 400 && status < 500, () -> path + " with " + body + " answers " + status);
            }
        }
        ana.request()
                .header("X-CSRF-TOKEN", ana.token())
                .body("words=%ZZ")
                .post("/orders/1001/notes")
                .then()
                .statusCode(400)
                .body(containsString("could not be understood"));
    }

    @Test
    void what_no_page_of_check_in_or_drawer_sends_is_refused() {
        for (String[] field : new String[][] {
            {"told", "null"},
            {"told", "{\"kind\":\"0x10\"}"},
            {"kind", "0x10"}
        }) {
            int status = ana.post("/orders/new/concerns", "words", "It squeaks", field[0], field[1])
                    .statusCode();
            assertTrue(status >= 400 && status < 500, () -> field[0] + " " + field[1] + " answers " + status);
        }
        int status = ana.post("/drawer", "day", "-999999999-01-01", "counted", "1.00", "opening", "1.00")
                .statusCode();
        assertTrue(status >= 400 && status < 500, () -> "answers " + status);
    }

    @Test
    void a_form_with_an_old_token_says_why_it_was_refused() {
        ana.request()
                .formParam("csrf", "old")
                .formParam("words", "Call back")
                .post("/orders/1001/notes")
                .then()
                .statusCode(400)
                .body(containsString("open for too long"));
    }

    @Test
    void a_cookie_that_leads_elsewhere_is_no_failure_of_ours() {
        int status = Visitor.stranger()
                .request()
                .cookie("quarkus-redirect-location", "https://elsewhere.example/board")
                .formParam("j_username", "advisor")
                .formParam("j_password", "liftgate-demo")
                .post("/sign-in/check")
                .statusCode();
        assertTrue(status < 500, () -> "answers " + status);
    }

    @Test
    void what_a_shop_shows_is_kept_by_no_cache() {
        AWorkOrder order = AWorkOrder.checkedIn();
        Stream.of("/", order.path(), "/catalog/parts.csv", "/sign-in")
                .forEach(page -> ana.get(page).then().header("Cache-Control", containsString("no-store")));
        ana.get("/favicon.svg").then().statusCode(200);
    }

    @Test
    void whoever_waits_for_somebody_else_is_told_so_and_can_try_again() throws Exception {
        AWorkOrder order = AWorkOrder.checkedIn();
        try (Connection other = DriverManager.getConnection(url, "postgres", "postgres")) {
            other.setAutoCommit(false);
            other.createStatement()
                    .execute("select 1 from work_order where number = " + order.number() + " for update");
            ana.post(order.path() + "/notes", "words", "Call back")
                    .then()
                    .statusCode(423)
                    .body(containsString("Somebody else is writing this"));
            other.rollback();
        }
        ana.post(order.path() + "/notes", "words", "Call back").then().statusCode(303);
    }

    @Test
    void no_table_can_be_emptied_at_once() {
        assertEquals(
                List.of(),
                entities.createNativeQuery(
                                """
                                select relname from pg_class c where relkind = 'r' and relname <> 'flyway_schema_history'
                                  and relnamespace = current_schema()::regnamespace and not exists (select from pg_trigger t
                                    where t.tgrelid = c.oid and tgname = relname || '_no_truncate')""")
                        .getResultList());
    }
}

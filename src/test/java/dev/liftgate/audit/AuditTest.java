package dev.liftgate.audit;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.liftgate.TheOwner;
import dev.liftgate.Visitor;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The manager finds out who saw or changed what. */
@QuarkusTest
class AuditTest {

    private static final String PASSWORD = "long enough to keep";

    @Inject
    EntityManager entities;

    private Visitor morgan;
    private Visitor ana;

    @BeforeEach
    void both_are_signed_in() {
        morgan = Visitor.manager();
        ana = Visitor.advisor();
    }

    @Test
    void who_opened_the_page_of_a_customer_is_found_by_its_number() {
        String place = customer("Vera Viewed");
        ana.get(place).then().statusCode(200);
        String page = found("words", number(place), "kind", "saw");
        assertTrue(page.contains("Ana Flores") && page.contains("href=\"" + place + "\""), page);
        assertTrue(!page.contains("href=\"" + place + "/edit\""), page);
    }

    @Test
    void a_page_that_follows_by_itself_and_one_that_was_refused_are_seen_by_nobody() {
        String place = customer("Vera Followed");
        ana.request().header("X-Live", "1").get(place).then().statusCode(200);
        Visitor.technician().get("/staff").then().statusCode(403);
        String page = found("words", place.substring(1), "kind", "saw");
        assertTrue(page.contains("Nothing in these days"), page);
        assertTrue(!found("kind", "saw", "by", "Tom Becker").contains("href=\"/staff\">Staff<"));
    }

    @Test
    void what_a_field_was_and_became_is_on_record_with_who_changed_it() {
        String place = customer("Carla Before");
        ana.post(place, "name", "Carla After", "phone", "352-555-0188", "version", "0")
                .then()
                .statusCode(303);
        String page = found("words", "carla after", "kind", "changed");
        assertTrue(page.contains("name: “Carla Before” → “Carla After”"), page);
        assertTrue(page.contains("phone: empty → “"), page);
        assertTrue(page.contains("Ana Flores") && page.contains("Customer Carla After"), page);
        assertTrue(!page.contains("name words") && !page.contains("version:"), page);
    }

    @Test
    void of_a_new_password_only_that_there_is_one_is_kept() {
        morgan.post("/staff", "name", "Pia Secret", "role", "advisor", "username", "pia.secret", "password", PASSWORD)
                .then()
                .statusCode(303);
        String page = found("words", "Pia Secret");
        assertTrue(page.contains("password hash: another one"), page);
        assertTrue(page.contains("role: “advisor”") && !page.contains("$2"), page);
    }

    @Test
    void two_hundred_rows_at_once_are_one_line() {
        TheOwner.runs("insert into markup_band select 900000 + n, 10 from generate_series(1, 200) n");
        TheOwner.runs("delete from markup_band where cost_from > 900000");
        String page = found("words", "200 at once");
        assertTrue(page.contains("Markup band") && page.contains("Liftgate itself"), page);
    }

    @Test
    void what_happened_to_an_order_and_who_signed_in_stand_beside_it() {
        String page = found("kind", "signed", "by", "Ana Flores");
        assertTrue(page.contains(">signed in<") && page.contains(">Person Ana Flores</a>"), page);
        assertTrue(!found("kind", "signed").contains(">saw<"));
    }

    @Test
    void the_spreadsheet_has_all_that_fits_and_runs_no_formula() {
        String place = customer("Formula before");
        ana.post(place, "name", "=1+1", "version", "0").then().statusCode(303);
        String file = morgan.get("/audit/audit.csv?words=Formula")
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString("audit.csv"))
                .extract()
                .asString();
        assertEquals("at,by,did,thing,address,words", file.lines().findFirst().orElseThrow());
        assertTrue(file.contains("Ana Flores,changed,Customer =1+1," + place), file);
    }

    @Test
    void a_day_that_there_is_not_is_said_beside_its_field_and_the_rest_stays() {
        morgan.get("/audit?words=kept&from=2026-02-31")
                .then()
                .statusCode(200)
                .body(containsString("id=\"from-error\""))
                .body(containsString("value=\"kept\""));
    }

    @Test
    void words_that_mean_something_to_a_database_are_only_words() {
        morgan.get("/audit?words=%_'\\&by='&kind=nonsense&page=99999")
                .then()
                .statusCode(200)
                .body(containsString("Nothing in these days"));
    }

    @Test
    void nobody_but_a_manager_reads_it() {
        ana.get("/audit").then().statusCode(403);
        Visitor.technician().get("/audit/audit.csv").then().statusCode(403);
        ana.get("/account").then().body(not(containsString("/audit")));
    }

    @Test
    void neither_what_was_seen_nor_what_was_changed_can_be_unsaid() {
        ana.get("/customers").then().statusCode(200);
        found();
        for (String sql : List.of(
                "delete from page_view",
                "update page_view set page = '/'",
                "delete from row_change",
                "update row_change set by_name = 'Nobody'")) {
            assertThrows(PersistenceException.class, () -> TheOwner.runs(sql), sql);
        }
    }

    @Test
    void what_was_seen_more_than_thirteen_months_ago_can_be_forgotten() {
        String page = "/old/" + UUID.randomUUID();
        TheOwner.runs("insert into page_view (at, member_id, page) select now() - interval '14 months', min(id), '"
                + page + "' from staff_member");
        int gone = QuarkusTransaction.requiringNew()
                .call(() -> entities.createNativeQuery("delete from page_view where page = :page")
                        .setParameter("page", page)
                        .executeUpdate());
        assertEquals(1, gone);
    }

    private String customer(String name) {
        return ana.post("/customers", "name", name)
                .then()
                .statusCode(303)
                .extract()
                .header("Location")
                .replaceFirst("^https?://[^/]+", "");
    }

    private static String number(String place) {
        return place.substring(place.lastIndexOf('/') + 1);
    }

    /** The page under these words of its filter. */
    private String found(String... filter) {
        StringBuilder query = new StringBuilder("/audit?page=0&");
        for (int i = 0; i < filter.length; i += 2) {
            query.append(filter[i]).append('=').append(filter[i + 1]).append('&');
        }
        return morgan.get(query.toString()).then().statusCode(200).extract().asString();
    }
}

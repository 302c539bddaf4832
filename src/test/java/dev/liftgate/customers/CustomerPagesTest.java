package dev.liftgate.customers;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.matchesRegex;
import static org.hamcrest.Matchers.not;

import dev.liftgate.Visitor;
import dev.liftgate.staff.Actor;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CustomerPagesTest {

    private static final String NASTY = "<script>alert(1)</script>'; drop table customer; --";
    private static final String HARMLESS = "&lt;script&gt;alert(1)&lt;/script&gt;&#39;; drop table customer; --";

    private Visitor ana;

    @Inject
    Customers customers;

    @BeforeEach
    void ana_is_at_the_desk() {
        ana = Visitor.advisor();
    }

    @Test
    void the_form_for_a_new_customer_shows() {
        ana.get("/customers/new").then().statusCode(200).body(containsString("Who else may authorize work"));
    }

    @Test
    void a_new_customer_is_kept_and_shown() {
        String place = create("name", "Maria Alvarez", "phone", "555-0142", "address", "1 Elm St\nSpringfield");
        ana.get(place)
                .then()
                .statusCode(200)
                .body(containsString("Maria Alvarez"))
                .body(containsString("1 Elm St<br>Springfield"))
                .body(containsString("hx-get=\"" + place + "/visits\""));
    }

    @Test
    void the_language_of_the_papers_is_kept_and_can_be_changed() {
        String place = create("name", "Lola Paz", "language", "es");
        ana.get(place).then().body(containsString("<dd>Spanish</dd>"));
        ana.get(place + "/edit").then().body(containsString("value=\"es\" selected"));
        ana.post("/customers", "name", "Lola Paz", "language", "tlh")
                .then()
                .statusCode(422)
                .body(containsString("id=\"language-error\""));
    }

    @Test
    void a_customer_without_a_name_is_asked_for_one_and_nothing_typed_is_lost() {
        ana.post("/customers", "name", " ", "phone", "555-0199", "email", "nobody")
                .then()
                .statusCode(422)
                .body(containsString("What is the customer’s name?"))
                .body(containsString("An e-mail address has an @ in it"))
                .body(containsString("value=\"555-0199\""));
    }

    @Test
    void the_same_form_sent_twice_makes_one_customer() {
        String key = UUID.randomUUID().toString();
        String first = ana.postOnce(key, "/customers", "name", "Once Only").header("Location");
        ana.postOnce(key, "/customers", "name", "Once Only")
                .then()
                .statusCode(303)
                .header("Location", first);
    }

    @Test
    void markup_and_sql_in_every_field_are_kept_and_harmless() {
        String place = create(
                "name", NASTY, "phone", NASTY, "email", "a@" + NASTY, "address", NASTY, "mayAlsoAuthorize", NASTY);
        ana.get(place)
                .then()
                .body(containsString("<h1>" + HARMLESS))
                .body(containsString("a@" + HARMLESS))
                .body(not(containsString("<script>alert")));
        ana.get(place + "/edit").then().body(containsString(HARMLESS)).body(not(containsString("<script>alert")));
        ana.request()
                .queryParam("q", NASTY)
                .get("/customers")
                .then()
                .statusCode(200)
                .body(containsString("value=\"" + HARMLESS))
                .body(not(containsString("<script>alert")));
    }

    @Test
    void a_customer_is_corrected() {
        String place = create("name", "Jon Smyth");
        ana.get(place + "/edit")
                .then()
                .statusCode(200)
                .body(containsString("value=\"Jon Smyth\""))
                .body(containsString("action=\"" + place + "?once="));
        ana.post(place, "name", "John Smith", "version", "0").then().statusCode(303);
        ana.get(place).then().body(containsString("<h1>John Smith</h1>"));
    }

    @Test
    void a_correction_without_a_name_is_asked_for_one() {
        String place = create("name", "Kept Name");
        ana.post(place, "name", "", "version", "0")
                .then()
                .statusCode(422)
                .body(containsString("What is the customer’s"));
        ana.get(place).then().body(containsString("Kept Name"));
    }

    @Test
    void a_correction_over_another_is_shown_with_both_and_may_then_be_repeated() {
        String place = create("name", "Dee Original");
        ana.post(place, "name", "Dee First", "version", "0").then().statusCode(303);
        ana.post(place, "name", "Dee Second", "version", "0")
                .then()
                .statusCode(409)
                .body(containsString("it is now Dee First, you typed Dee Second"))
                .body(containsString("name=\"version\" value=\"1\""));
        ana.post(place, "name", "Dee Second", "version", "1").then().statusCode(303);
    }

    @Test
    void a_mistake_in_an_old_form_does_not_make_it_a_new_one() {
        String place = create("name", "Eve Original");
        ana.post(place, "name", "Eve First", "version", "0").then().statusCode(303);
        ana.post(place, "name", "", "version", "0")
                .then()
                .statusCode(422)
                .body(containsString("name=\"version\" value=\"0\""));
    }

    @Test
    void searching_finds_by_name_and_says_so_if_there_is_nobody() {
        create("name", "Wilhelmina Searchable");
        ana.get("/customers?q=search").then().statusCode(200).body(containsString("Wilhelmina Searchable"));
        ana.get("/customers?q=xqzzyx").then().statusCode(200).body(containsString("Nobody found for “xqzzyx”"));
    }

    @Test
    void the_newest_customers_stand_first_and_older_ones_a_page_away() {
        for (int i = 0; i <= CustomerList.SIZE; i++) {
            customers.add(new CustomerFacts("Crowd " + i, "", "", "", ""), new Actor(1, "Ana Flores"));
        }
        ana.get("/customers")
                .then()
                .body(containsString("Crowd " + CustomerList.SIZE))
                .body(matchesRegex("(?s).*href=\"/customers\\?before=\\d+\".*"));
    }

    @Test
    void a_customer_who_does_not_exist_is_not_found() {
        ana.get("/customers/999999999").then().statusCode(404);
        ana.get("/customers/not-a-number").then().statusCode(404);
        ana.post("/customers/999999999", "name", "Ghost", "version", "0").then().statusCode(404);
    }

    @Test
    void customers_are_no_business_of_a_technician_or_a_stranger() {
        Visitor.technician().get("/customers").then().statusCode(403);
        Visitor.technician().post("/customers", "name", "No").then().statusCode(403);
        Visitor.stranger().get("/customers/1").then().statusCode(302).header("Location", endsWith("/sign-in"));
    }

    private String create(Object... fields) {
        return URI.create(ana.post("/customers", fields).header("Location")).getPath();
    }
}

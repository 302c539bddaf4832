package dev.liftgate.desk;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import dev.liftgate.AWorkOrder;
import dev.liftgate.AnIntake;
import dev.liftgate.Visitor;
import dev.liftgate.orders.WorkOrder;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class SearchPagesTest {

    private Visitor ana;
    private AWorkOrder visit;
    private String mark;

    @BeforeEach
    void a_car_is_in_the_shop() {
        ana = Visitor.advisor();
        mark = String.valueOf(ThreadLocalRandom.current().nextInt(1_000_000, 10_000_000));
        visit = AnIntake.ofANewCar()
                .with("name", "Zoë O'Neil-" + mark)
                .with("phone", "(415) " + mark.substring(0, 3) + "-" + mark.substring(3))
                .with("plate", "7AB " + mark.substring(0, 4))
                .with("vin", "1HG" + mark + "A" + mark.substring(1))
                .with("keepVin", "yes")
                .with("words", "Squeals when reversing " + mark + " meters downhill")
                .takenBy(ana);
    }

    @Test
    void finds_a_plate_with_and_without_its_blanks() {
        finds("7ab " + mark.substring(0, 4));
        finds("7AB" + mark.substring(0, 4));
        finds("7AB-" + mark.substring(0, 3));
    }

    @Test
    void finds_a_vin_by_its_beginning_and_its_last_six() {
        finds("1hg" + mark);
        finds(mark.substring(1));
    }

    @Test
    void finds_a_phone_number_however_it_is_punctuated() {
        finds("415" + mark);
        finds("415." + mark.substring(0, 3) + "." + mark.substring(3));
        finds(mark.substring(3));
    }

    @Test
    void finds_part_of_a_name_the_number_and_words_of_the_complaint() {
        finds("neil-" + mark);
        finds("  O'NEIL-" + mark + " ");
        finds(String.valueOf(visit.number()));
        finds("reversing " + mark);
        finds("downhill " + mark + " Squ");
        finds("zoë " + mark + " meters");
        search("downhill " + mark + " uphill").body(not(containsString(visit.path() + "\"")));
    }

    @Test
    void finds_words_of_every_concern_together_with_the_name() {
        ana.post(visit.path() + "/concerns/new", "words", "The radio crackles " + mark + " in tunnels", "guide", "none")
                .then()
                .statusCode(303);
        finds("crackles " + mark);
        finds("tunnels reversing " + mark);
        finds("zoe crackles " + mark);
    }

    @ParameterizedTest
    @CsvSource({
        "Müller, Mueller",
        "Đorđe, Djordje",
        "Mary-Jane, maryjane",
        "Mueller, Müller",
        "Müller, Muller",
        "Łukasz, Lukasz",
        "Lukasz, Łukasz",
        "Strauß, Strauss",
        "Strauss, Strauß",
        "O'Neil, ONeil",
        "ONeil, O’Neil",
        "Sørensen, Soerensen",
    })
    void a_name_is_found_as_others_write_it_in_orders_customers_and_cars_alike(String name, String typed) {
        String twin = "Qz" + mark;
        AWorkOrder order = AnIntake.ofANewCar()
                .with("name", name + " " + twin)
                .with("words", "Says " + name + " in the words of " + twin)
                .takenBy(ana);
        String text = typed + " " + twin;
        search(text).body(containsString(order.path() + "\""));
        WorkOrder taken = order.now();
        ana.request()
                .queryParam("q", text)
                .get("/customers")
                .then()
                .body(containsString("/customers/" + taken.customer().id() + "\""));
        ana.request()
                .queryParam("q", text)
                .get("/orders/new/found")
                .then()
                .body(containsString("vehicle=" + taken.vehicle().id() + "\""));
        search(typed + " words " + twin).body(containsString(order.path() + "\""));
    }

    @Test
    void wildcards_and_quotes_are_only_letters() {
        for (String typed : new String[] {
            "%", "_", "sq%ls", "sq_ls", "%" + mark + "x", "\\", "' or '1'='1", "\";--", "\u0000", "::", "\uD83D\uDE97"
        }) {
            search(typed).statusCode(200).body(not(containsString(visit.path() + "\"")));
        }
        search("O'Neil-" + mark + "'; drop table work_order; --").statusCode(200);
        search("'").body(not(containsString(visit.path() + "\"")));
    }

    @Test
    void nothing_typed_finds_nothing_and_says_what_to_type() {
        search("").statusCode(200).body(containsString("Type a plate, VIN"));
        search("   ").statusCode(200).body(not(containsString(visit.path() + "\"")));
    }

    @Test
    void markup_in_the_search_is_shown_as_text() {
        search("<script>alert(1)</script>")
                .statusCode(200)
                .body(allOf(containsString("&lt;script&gt;alert(1)"), not(containsString("<script>alert"))));
    }

    @Test
    void a_search_that_finds_nothing_says_so() {
        search("no such thing anywhere").statusCode(200).body(containsString("Nothing found for"));
    }

    @Test
    void the_visits_of_a_customer_and_of_a_vehicle_are_listed() {
        ana.get("/customers/" + visit.now().customer().id() + "/visits")
                .then()
                .statusCode(200)
                .body(containsString(visit.path() + "\""));
        ana.get("/vehicles/" + visit.now().vehicle().id() + "/visits")
                .then()
                .statusCode(200)
                .body(containsString(visit.path() + "\""));
        ana.get("/vehicles/999999999/visits").then().statusCode(200).body(containsString("No visits yet"));
    }

    @Test
    void a_technician_does_not_search() {
        Visitor.technician().get("/search?q=x").then().statusCode(403);
    }

    private void finds(String typed) {
        search(typed).statusCode(200).body(containsString(visit.path() + "\""));
    }

    private ValidatableResponse search(String typed) {
        return ana.request().queryParam("q", typed).get("/search").then();
    }
}

package dev.liftgate.library;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.liftgate.AWorkOrder;
import dev.liftgate.AnIntake;
import dev.liftgate.Visitor;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Words that led to nothing, the guide that a person chose, and what a manager makes of them. */
@QuarkusTest
class GuideWordsTest {

    private static final String TRUNK = "trunk-wont-open";

    @Inject
    Guides guides;

    private Visitor manager;

    @BeforeEach
    void a_manager_reads_along() {
        manager = Visitor.manager();
    }

    @BeforeEach
    @AfterEach
    void nothing_was_learned() {
        QuarkusTransaction.requiringNew().run(() -> {
            UnheardWords.deleteAll();
            ShopRemark.deleteAll();
        });
    }

    private static AWorkOrder told(String words) {
        return AnIntake.ofANewCar()
                .with("words", words)
                .with("guide", TRUNK)
                .with("facet", "")
                .takenBy(Visitor.advisor());
    }

    private Response add(String remark) {
        return manager.post(
                "/guides/words", "guide", TRUNK, "remark", remark, "proposed", "trunk sag", "from", TRUNK + "-0");
    }

    @Test
    void what_two_customers_say_is_proposed_and_understood_from_then_on() {
        told("The trunk sags, call Zbigniewa at 555-0142");
        manager.get("/guides/words").then().body(containsString("No two of them in the same words yet"));
        told("my trunk is sagging");
        manager.get("/guides/words")
                .then()
                .body(allOf(
                        containsString("2 customers said"),
                        containsString("value=\"trunk sag\""),
                        containsString("the trunk sags, call at"),
                        not(containsString("555-0142")),
                        not(containsString("zbigniewa"))));
        assertEquals(List.of(), guides.understand("trunk sags again").offered());

        add("trunk sag").then().statusCode(303);
        assertEquals(
                TRUNK,
                guides.understand("trunk sags again").offered().get(0).guide().code());
        manager.get("/guides/words")
                .then()
                .body(allOf(containsString("<strong>trunk sag</strong>"), not(containsString("customers said"))));
        told("the trunk sags badly");
        manager.get("/guides/words").then().body(containsString("Nothing yet"));
    }

    @Test
    void a_guide_chosen_later_is_learned_from_as_well_and_one_that_was_understood_is_not() {
        AWorkOrder order = AnIntake.ofANewCar()
                .with("words", "the trunk sags")
                .with("guide", "none")
                .without("facet")
                .takenBy(Visitor.advisor());
        Visitor.advisor()
                .post(order.concernPath() + "/guide", "kind", "CONCERN", "guide", TRUNK, "facet", "", "version", "0")
                .then()
                .statusCode(303);
        told("the trunk won't open");
        assertEquals(1, QuarkusTransaction.requiringNew().call(() -> UnheardWords.count()));
    }

    @Test
    void a_remark_that_says_too_little_or_leads_elsewhere_is_refused_beside_the_field() {
        told("the trunk sags");
        told("my trunk is sagging");
        add("trunk")
                .then()
                .statusCode(422)
                .body(allOf(containsString("says nothing of it"), containsString(TRUNK + "-0-error")));
        add("brake squeal")
                .then()
                .statusCode(422)
                .body(allOf(containsString("leads to"), containsString("value=\"brake squeal\"")));
        add("").then().statusCode(422).body(containsString("Write a few words"));
        add("sag ".repeat(40)).then().statusCode(422).body(containsString("Two to four words"));
        manager.post("/guides/words", "guide", "no-such", "remark", "trunk sag", "proposed", "trunk sag")
                .then()
                .statusCode(422);
    }

    @Test
    void what_is_put_aside_is_not_asked_again_and_a_remark_can_be_taken_back() {
        told("the trunk sags");
        told("my trunk is sagging");
        manager.post("/guides/words/dismissal", "guide", TRUNK, "remark", "trunk sag", "proposed", "trunk sag")
                .then()
                .statusCode(303);
        manager.get("/guides/words").then().body(containsString("Nothing yet"));

        add("trunk sag").then().statusCode(303);
        add("trunk sag").then().statusCode(303);
        long own = QuarkusTransaction.requiringNew()
                .call(() -> ShopRemark.<ShopRemark>listAll().get(0).id());
        manager.post("/guides/words/" + own + "/removal").then().statusCode(303);
        assertEquals(List.of(), guides.understand("trunk sags").offered());
    }

    @Test
    void only_a_manager_teaches_the_reader() {
        Visitor.technician().get("/guides/words").then().statusCode(403);
        Visitor.advisor()
                .post("/guides/words", "guide", TRUNK, "remark", "trunk sag")
                .then()
                .statusCode(403);
    }
}

package dev.liftgate.desk;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.liftgate.AWorkOrder;
import dev.liftgate.AnIntake;
import dev.liftgate.Visitor;
import dev.liftgate.orders.Concern;
import dev.liftgate.orders.ConcernKind;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Customers come for more than one thing, at once or one after the other. */
@QuarkusTest
class ConcernPagesTest {

    private static final String WINDOW = "And the back window does not go down";
    private static final String DOOR = "car-door-wont-open-from-inside";

    /** 4,000 characters as an Arabic keyboard makes them. */
    private static final String ARABIC = "الباب لا يفتح ".repeat(300).substring(0, 3999) + "ح";

    private Visitor ana;

    @BeforeEach
    void ana_is_at_the_desk() {
        ana = Visitor.advisor();
        AWorkOrder.othersAreAway();
    }

    private static List<Concern> concerns(AWorkOrder visit) {
        return List.copyOf(visit.now().concerns());
    }

    @Test
    void a_second_concern_is_written_at_check_in_and_nothing_of_the_first_is_lost() {
        AnIntake intake = AnIntake.ofANewCar().with("heard", "opens-from-outside=yes");
        intake.stepped(ana, "another")
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("“" + AnIntake.WORDS + "”"),
                        containsString("value=\"" + intake.value("name") + "\""),
                        containsString("value=\"" + intake.value("plate") + "\""),
                        containsString("rows=\"3\"")));
        AWorkOrder visit = intake.step(ana, "another")
                .with("words", "Oil change, please")
                .with("kind", "SERVICE")
                .takenBy(ana);
        List<Concern> taken = concerns(visit);
        assertEquals(
                List.of(AnIntake.WORDS, "Oil change, please"),
                taken.stream().map(Concern::words).toList());
        assertEquals(
                List.of(ConcernKind.CONCERN, ConcernKind.SERVICE),
                taken.stream().map(Concern::kind).toList());
        assertEquals("Rear left", taken.get(0).facetLabel());
        assertEquals(
                Map.of("door-position", "rear", "opens-from-outside", "yes"),
                visit.checklist().answers());
        ana.get("/").then().body(containsString(AnIntake.WORDS + " (+1)"));
    }

    @Test
    void a_concern_that_is_written_already_can_be_changed_or_removed_before_check_in() {
        AnIntake intake = AnIntake.ofANewCar().step(ana, "another").with("words", WINDOW);
        AWorkOrder changed =
                intake.step(ana, "change-0").with("facet", "rear-right").takenBy(ana);
        assertEquals(
                List.of(WINDOW, AnIntake.WORDS),
                concerns(changed).stream().map(Concern::words).toList());
        AWorkOrder removed = AnIntake.ofANewCar()
                .step(ana, "another")
                .with("words", WINDOW)
                .step(ana, "remove-0")
                .takenBy(ana);
        assertEquals(
                List.of(WINDOW), concerns(removed).stream().map(Concern::words).toList());
    }

    @Test
    void a_step_says_beside_the_field_what_is_missing() {
        AnIntake.ofANewCar()
                .without("facet")
                .stepped(ana, "another")
                .then()
                .statusCode(422)
                .body(allOf(containsString("id=\"facet-error\""), containsString(AnIntake.WORDS)));
        AnIntake.ofANewCar()
                .with("words", " ")
                .stepped(ana, "another")
                .then()
                .statusCode(422)
                .body(containsString("id=\"words-error\""));
        AnIntake.ofANewCar().stepped(ana, "change-7").then().statusCode(422);
        AnIntake.ofANewCar().stepped(ana, "dance").then().statusCode(422);
    }

    @Test
    void a_damaged_list_of_concerns_is_not_our_failure() {
        AnIntake.ofANewCar().with("told", "{").postedBy(ana).then().statusCode(422);
        AnIntake.ofANewCar()
                .with("told", "{\"kind\": \"JOKE\", \"words\": \"x\"}")
                .postedBy(ana)
                .then()
                .statusCode(422);
        AnIntake.ofANewCar().with("kind", "JOKE").postedBy(ana).then().statusCode(422);
    }

    @Test
    void where_only_work_is_ticked_it_is_a_service_unless_somebody_chose_what_it_is() {
        ana.get("/orders/new").then().body(not(containsString("name=\"kind\" value=\"CONCERN\" checked")));
        AnIntake intake = AnIntake.ofANewCar().with("words", "oil change").with("work", "oil-change");
        assertEquals(
                ConcernKind.CONCERN, concerns(intake.takenBy(ana)).get(0).kind(), "a guide was chosen beside the work");
        intake.without("facet").with("guide", "none");
        AWorkOrder visit = intake.takenBy(ana);
        assertEquals(ConcernKind.SERVICE, concerns(visit).get(0).kind());
        ana.get(visit.path())
                .then()
                .body(allOf(containsString("What was done"), not(containsString("Not confirmed yet"))));
        assertEquals(
                ConcernKind.CONCERN,
                concerns(intake.with("kind", "CONCERN").takenBy(ana)).get(0).kind());
        String later = visit.path() + "/concerns/new";
        ana.post(later, "words", "oil change", "guide", "none", "work", "oil-change")
                .then()
                .statusCode(303);
        ana.post(later, "words", "It rattles", "guide", "none").then().statusCode(303);
        assertEquals(
                List.of(ConcernKind.SERVICE, ConcernKind.SERVICE, ConcernKind.CONCERN),
                concerns(visit).stream().map(Concern::kind).toList());
    }

    @Test
    void a_kind_that_nobody_chose_stays_open_while_the_next_concern_is_written() {
        AnIntake intake = AnIntake.ofANewCar()
                .without("facet")
                .with("words", "oil change")
                .with("guide", "none")
                .with("work", "oil-change");
        intake.stepped(ana, "another")
                .then()
                .statusCode(200)
                .body(containsString("<span class=\"badge\">Service</span>"));
        intake.step(ana, "another").without("work");
        intake.stepped(ana, "change-0").then().statusCode(200).body(not(containsString("value=\"SERVICE\" checked")));
        assertEquals(ConcernKind.SERVICE, concerns(intake.takenBy(ana)).get(0).kind());
    }

    @Test
    void one_more_concern_is_taken_down_later_with_guide_place_and_what_was_heard() {
        AWorkOrder visit = AWorkOrder.takenIn();
        ana.get(visit.path()).then().body(containsString(visit.path() + "/concerns/new"));
        ana.get(visit.path() + "/concerns/new")
                .then()
                .statusCode(200)
                .body(allOf(containsString("In the customer’s own words"), containsString("A service, such as")));
        ana.post(
                        visit.path() + "/concerns/new",
                        "words",
                        "Front door neither",
                        "kind",
                        "CONCERN",
                        "guide",
                        DOOR,
                        "facet",
                        "front-left",
                        "heard",
                        "opens-from-outside=yes")
                .then()
                .statusCode(303);
        Concern second = concerns(visit).get(1);
        assertEquals(2, second.position());
        ana.get(visit.path() + "/concerns/" + second.id() + "/checks").then().statusCode(200);
        ana.get(visit.path())
                .then()
                .body(allOf(containsString("Concern 2 · Front left"), containsString("Front door")));
        Visitor.technician().get(visit.bay()).then().body(containsString("/concerns/" + second.id() + "/checks"));
    }

    @Test
    void what_is_missing_is_said_beside_its_field_and_what_was_typed_is_kept() {
        AWorkOrder visit = AWorkOrder.takenIn();
        String path = visit.path() + "/concerns/new";
        ana.post(path, "words", " ", "guide", "none").then().statusCode(422).body(containsString("id=\"words-error\""));
        ana.post(path, "words", "Front door", "guide", DOOR)
                .then()
                .statusCode(422)
                .body(allOf(containsString("id=\"facet-error\""), containsString(">Front door</textarea>")));
        ana.post(path, "words", ARABIC + "ح", "guide", "none")
                .then()
                .statusCode(422)
                .body(allOf(containsString("At most 4,000 characters"), containsString(ARABIC)));
        assertEquals(1, concerns(visit).size());
        Visitor.technician().get(path).then().statusCode(403);
    }

    @Test
    void four_thousand_characters_in_arabic_are_kept_at_check_in_and_later() {
        AWorkOrder visit = AnIntake.ofANewCar()
                .with("words", ARABIC)
                .with("guide", "none")
                .step(ana, "another")
                .with("words", WINDOW)
                .takenBy(ana);
        ana.post(visit.path() + "/concerns/new", "words", ARABIC, "guide", "none")
                .then()
                .statusCode(303);
        List<Concern> taken = concerns(visit);
        assertEquals(ARABIC, taken.get(0).words());
        assertEquals(ARABIC, taken.get(2).words());
        ana.get(visit.path()).then().body(containsString("dir=\"auto\""));
        ana.post("/orders/new/guide", "words", ARABIC).then().statusCode(200);
    }

    @Test
    void the_twenty_first_concern_is_refused_in_words() {
        AWorkOrder visit = AWorkOrder.takenIn();
        for (int i = 2; i <= Concern.MOST; i++) {
            ana.post(visit.path() + "/concerns/new", "words", "Rattle " + i, "guide", "none")
                    .then()
                    .statusCode(303);
        }
        ana.post(visit.path() + "/concerns/new", "words", "One more rattle", "guide", "none")
                .then()
                .statusCode(422)
                .body(allOf(
                        containsString("An order takes 20 concerns"),
                        containsString("id=\"words-error\""),
                        containsString("One more rattle")));
        assertEquals(Concern.MOST, concerns(visit).size());
        ana.get(visit.path()).then().statusCode(200);
        Visitor.technician().get(visit.bay()).then().statusCode(200);
    }

    @Test
    void at_check_in_no_more_than_twenty_are_taken_either() {
        AnIntake intake = AnIntake.ofANewCar();
        for (int i = 1; i < Concern.MOST; i++) {
            intake.with("guide", "none").step(ana, "another").with("words", "Rattle " + i);
        }
        intake.stepped(ana, "another").then().statusCode(422).body(containsString("An order takes 20 concerns"));
        assertEquals(Concern.MOST, concerns(intake.takenBy(ana)).size());
    }

    @Test
    void what_is_only_to_be_known_has_no_guide_no_cause_and_nothing_to_verify() {
        AWorkOrder visit = AWorkOrder.takenIn();
        ana.post(
                        visit.path() + "/concerns/new",
                        "words",
                        "The spare key is in the glove box; the back door is fine from outside",
                        "kind",
                        "INFORMATION",
                        "guide",
                        DOOR)
                .then()
                .statusCode(303);
        Concern told = concerns(visit).get(1);
        assertNull(told.guideHash());
        String path = visit.path() + "/concerns/" + told.id();
        ana.post(path + "/cause", "words", "Nothing").then().statusCode(422).body(containsString("only something"));
        ana.post(path + "/guide", "guide", DOOR, "facet", "rear-left", "version", told.version())
                .then()
                .statusCode(422);
        Visitor tom = Visitor.technician();
        tom.post(visit.bay() + "/concerns/" + told.id() + "/correction", "words", "None")
                .then()
                .statusCode(422);
        tom.get(visit.bay())
                .then()
                .body(allOf(
                        containsString("<span class=\"badge info\">Information</span>"),
                        not(containsString("/concerns/" + told.id() + "/correction")),
                        not(containsString("/concerns/" + told.id() + "/cause"))));
        ana.post("/orders/new/guide", "words", AnIntake.WORDS, "kind", "INFORMATION")
                .then()
                .body(not(containsString("Which door?")));
    }

    @Test
    void a_concern_is_taken_down_until_the_invoice_is_written() {
        AWorkOrder visit = AWorkOrder.takenIn().cancelled();
        ana.post(visit.path() + "/concerns/new", "words", "Too late", "guide", "none")
                .then()
                .statusCode(422)
                .body(containsString("is cancelled"));
        ana.get(visit.path()).then().body(not(containsString(visit.path() + "/concerns/new")));
        assertTrue(concerns(visit).size() == 1);
    }
}

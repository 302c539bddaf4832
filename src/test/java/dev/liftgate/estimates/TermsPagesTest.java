package dev.liftgate.estimates;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.liftgate.AWorkOrder;
import dev.liftgate.AnIntake;
import dev.liftgate.Visitor;
import dev.liftgate.customers.Odometer;
import dev.liftgate.orders.AgreedTerms;
import dev.liftgate.orders.AgreedTerms.ReplacedParts;
import dev.liftgate.orders.JobTerms;
import dev.liftgate.orders.JobTerms.Need;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TermsPagesTest {

    private static final String NASTY = "<script>alert(1)</script>'; drop table job; --";

    private Visitor ana;
    private AWorkOrder visit;
    private String work;

    @BeforeEach
    void a_car_with_a_diagnosis_to_do() {
        ana = Visitor.advisor();
        visit = AWorkOrder.takenIn();
        work = visit.path() + "/jobs/" + visit.recommendedJob("door-panel-diagnosis") + "/work";
    }

    @Test
    void the_terms_are_asked_for_and_kept() {
        ana.get(visit.path() + "/terms")
                .then()
                .statusCode(200)
                .body(containsString("data-dialog-content"))
                .body(containsString("Asked for by the strictest rules, as in O. Reg. 17/05 s. 48; 15 NYCRR § 82.5"));
        ana.post(
                        visit.path() + "/terms",
                        "replacedParts",
                        "RETURNED",
                        "paymentIntended",
                        NASTY,
                        "payor",
                        "Acme Insurance",
                        "payorClaim",
                        "C-1",
                        "payorAmount",
                        "1,200.50",
                        "estimateWaived",
                        "on")
                .then()
                .statusCode(303)
                .header("Location", endsWith(visit.path()));
        AgreedTerms kept = visit.now().agreement().terms();
        assertEquals(ReplacedParts.RETURNED, kept.replacedParts());
        assertEquals(NASTY, kept.paymentIntended());
        assertEquals(AWorkOrder.money("1200.50"), kept.payorAmount());
        assertEquals(true, kept.estimateWaived());
        assertEquals(false, kept.leftUnattended());
        ana.get(visit.path() + "/terms")
                .then()
                .body(containsString("value=\"1200.50\""))
                .body(not(containsString("<script>alert")));
        ana.get(visit.path()).then().body(containsString("Terms agreed on changed"));
    }

    @Test
    void what_cannot_be_is_said_beside_its_field_and_nothing_is_lost() {
        ana.post(visit.path() + "/terms", "payorAmount", "a lot", "payor", "Acme")
                .then()
                .statusCode(422)
                .body(containsString("id=\"payorAmount-error\""))
                .body(containsString("value=\"Acme\""));
        ana.post(visit.path() + "/terms", "replacedParts", "SOLD").then().statusCode(422);
        ana.post(work, "reassembly", "-1", "destroyedParts", "clips")
                .then()
                .statusCode(422)
                .body(containsString("id=\"reassembly-error\""))
                .body(containsString("value=\"clips\""));
        ana.post(work, "hours", "x").then().statusCode(422).body(containsString("id=\"hours-error\""));
        ana.post(work, "airbag", "BIG").then().statusCode(422).body(containsString("id=\"airbag-error\""));
        assertEquals(AgreedTerms.NONE, visit.now().agreement().terms());
    }

    @Test
    void what_the_papers_say_of_a_job_is_asked_for_and_kept() {
        ana.get(work)
                .then()
                .statusCode(200)
                .body(containsString("The car is taken apart"))
                .body(containsString("name=\"reassembly\""));
        ana.post(
                        work,
                        "need",
                        "SUGGESTED",
                        "hours",
                        "1.5",
                        "reassembly",
                        "48",
                        "reassemblyDays",
                        "5",
                        "destroyedParts",
                        NASTY,
                        "restorable",
                        "no",
                        "body",
                        "on")
                .then()
                .statusCode(303);
        JobTerms kept = visit.now().jobs().iterator().next().terms();
        assertEquals(Need.SUGGESTED, kept.need());
        assertEquals(new BigDecimal("1.5"), kept.hours());
        assertEquals(AWorkOrder.money("48.00"), kept.reassembly());
        assertEquals(5, kept.reassemblyDays());
        assertEquals(Boolean.FALSE, kept.restorable());
        assertEquals(true, kept.body());
        ana.get(work).then().body(containsString("value=\"48.00\"")).body(not(containsString("<script>alert")));
    }

    @Test
    void an_odometer_that_nobody_read_on_arrival_is_read_later_and_then_stands() {
        AWorkOrder unread = AnIntake.ofANewCar().with("odometer", "").takenBy(ana);
        ana.get(unread.path() + "/terms").then().body(containsString("name=\"odometer\""));
        ana.post(unread.path() + "/terms", "odometer", "118,300").then().statusCode(303);
        assertEquals(Odometer.miles(118_300), unread.now().odometerIn());
        ana.post(unread.path() + "/terms", "odometer", "1").then().statusCode(303);
        assertEquals(Odometer.miles(118_300), unread.now().odometerIn());
    }

    @Test
    void terms_are_not_for_everybody() {
        Visitor.technician().get(visit.path() + "/terms").then().statusCode(403);
        Visitor.technician().post(work, "need", "REQUIRED").then().statusCode(403);
        Visitor.stranger().get(work).then().statusCode(302);
        ana.get("/orders/1/terms").then().statusCode(404);
        ana.get(visit.path() + "/jobs/1/work").then().statusCode(404);
    }
}

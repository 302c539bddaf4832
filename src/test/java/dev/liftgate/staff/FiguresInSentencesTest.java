package dev.liftgate.staff;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import dev.liftgate.ALawfulOrder.Blank;
import dev.liftgate.AWorkOrder;
import dev.liftgate.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** Sentences made outside of templates write amounts as the shop's country does: refusals, and the timeline. */
@QuarkusTest
class FiguresInSentencesTest {

    private static final String AMERICAN = "$1,234.50";
    private static final String SPANISH = "1.234,50\u00A0US$";

    private final Visitor ana = Visitor.advisor();

    @Test
    void a_refusal_is_in_the_style_of_the_shops_country_from_the_moment_that_it_is_set() {
        AWorkOrder order = AWorkOrder.checkedIn().withFlat("Weld the frame", "1234.50");
        refuses(order, AMERICAN);
        Blank america = Blank.out("shop", "locale", "es-ES");
        try {
            refuses(order, SPANISH);
        } finally {
            america.restore();
        }
        refuses(order, AMERICAN);
    }

    @Test
    void the_timeline_is_in_it_too_whoever_caused_the_event_and_stays_as_it_was_written() {
        AWorkOrder order = AWorkOrder.checkedIn().withFlat("Weld the frame", "1234.50");
        Blank america = Blank.out("shop", "locale", "es-ES");
        try {
            ana.post(order.path() + "/estimates").then().statusCode(303);
            order.authorized(); // nobody is signed in
            ana.get(order.path())
                    .then()
                    .body(allOf(
                            containsString("Estimate version 1 issued, " + SPANISH),
                            containsString("Authorized now " + SPANISH),
                            not(containsString(AMERICAN))));
        } finally {
            america.restore();
        }
        ana.get(order.path()).then().body(containsString("Authorized now " + SPANISH));
        AWorkOrder here = AWorkOrder.checkedIn().withFlat("Weld the frame", "1234.50");
        ana.post(here.path() + "/estimates").then().statusCode(303);
        here.authorized();
        ana.get(here.path())
                .then()
                .body(allOf(
                        containsString("Estimate version 1 issued, " + AMERICAN),
                        containsString("Authorized now " + AMERICAN)));
    }

    @Test
    void a_discount_is_printed_in_it_and_the_form_still_knows_what_it_had_seen() {
        AWorkOrder order = AWorkOrder.checkedIn().withFlat("Weld the frame", "5000.00");
        Blank america = Blank.out("shop", "locale", "es-ES");
        try {
            ana.post(order.path() + "/discounts/order", "label", "Friend", "off", "1.234,50", "was", "")
                    .then()
                    .statusCode(303);
            ana.get(order.path() + "/discounts/order").then().body(containsString("value=\"Friend −1234.50\""));
            ana.post(order.path() + "/estimates").then().statusCode(303);
            ana.get(order.path() + "/estimates/1").then().body(containsString("Friend −" + SPANISH));
        } finally {
            america.restore();
        }
        ana.get(order.path() + "/estimates/1").then().body(containsString("Friend −" + SPANISH));
    }

    private void refuses(AWorkOrder order, String figure) {
        ana.post(order.path() + "/discounts/order", "label", "Friend", "off", "2000", "was", "")
                .then()
                .statusCode(422)
                .body(containsString("There is only " + figure + " to take it off"));
    }
}

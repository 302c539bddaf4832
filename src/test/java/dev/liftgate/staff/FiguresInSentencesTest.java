package dev.liftgate.staff;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.liftgate.ALawfulOrder.Blank;
import dev.liftgate.AWorkOrder;
import dev.liftgate.Visitor;
import dev.liftgate.money.MoneyText;
import io.agroal.api.AgroalPoolInterceptor;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.sql.Connection;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Sentences made outside of templates write amounts as the shop's country does: refusals, and the timeline. */
@QuarkusTest
class FiguresInSentencesTest {

    private static final String AMERICAN = "$1,234.50";
    private static final String SPANISH = "1.234,50\u00A0US$";

    /** How many connections each thread has asked the pool for. */
    @Singleton
    static class CountedConnections implements AgroalPoolInterceptor {

        private static final ThreadLocal<Integer> HERE = ThreadLocal.withInitial(() -> 0);

        @Override
        public void onConnectionAcquire(Connection connection) {
            HERE.set(HERE.get() + 1);
        }
    }

    /** Sentences for a stranger, made outside of a transaction. */
    @Path("/sign-in/figures")
    @PermitAll
    public static class FiguresForStrangers {

        @GET
        public String amounts() {
            int before = CountedConnections.HERE.get();
            Set<String> amounts = new HashSet<>();
            for (int i = 0; i < 20; i++) {
                amounts.add(MoneyText.text(AWorkOrder.money("1234.50")));
            }
            return amounts + " by " + (CountedConnections.HERE.get() - before);
        }
    }

    private final Visitor ana = Visitor.advisor();

    @Test
    void a_page_for_a_stranger_asks_once_for_the_style_of_all_its_amounts() {
        assertEquals("[" + AMERICAN + "] by 1", forAStranger());
        Blank america = Blank.out("shop", "locale", "es-ES");
        try {
            assertEquals("[" + SPANISH + "] by 1", forAStranger());
        } finally {
            america.restore();
        }
    }

    private static String forAStranger() {
        return Visitor.stranger().get("/sign-in/figures").asString();
    }

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

package dev.liftgate;

import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.liftgate.customers.Odometer;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The figures of a shop in Spain, through its forms: 1.500 is fifteen hundred there. */
@QuarkusTest
class SpanishShopTest {

    @Inject
    EntityManager entities;

    private Visitor ana;
    private Visitor morgan;

    @BeforeEach
    void figures_as_in_spain() {
        country("es-ES");
        ana = Visitor.advisor();
        morgan = Visitor.manager();
    }

    @AfterEach
    void figures_as_before() {
        country("en-US");
    }

    @Test
    void a_price_is_what_was_meant_and_stands_in_its_field_as_it_is_typed() {
        AWorkOrder visit = AWorkOrder.checkedIn();
        long job = visit.recommendedJob("linkage-repair");
        String price = visit.path() + "/jobs/" + job + "/price";
        price(price, "238,40").then().statusCode(303);
        assertEquals(AWorkOrder.money("238.40"), visit.job(job).quote().price());
        ana.get(price).then().body(containsString("name=\"price\" inputmode=\"decimal\" value=\"238,40\""));
    }

    @Test
    void what_may_be_two_prices_is_asked_beside_the_field_and_nothing_typed_is_lost() {
        AWorkOrder visit = AWorkOrder.checkedIn();
        long job = visit.recommendedJob("linkage-repair");
        price(visit.path() + "/jobs/" + job + "/price", "1,500")
                .then()
                .statusCode(422)
                .body(containsString("id=\"price-error\""))
                .body(containsString("“1,500” may mean two figures: write 1,50 or 1.500,00"))
                .body(containsString("value=\"1,500\""));
        assertNull(visit.job(job).quote().price());
    }

    @Test
    void a_deposit_of_a_thousand_is_a_thousand() {
        AWorkOrder visit = AWorkOrder.checkedIn();
        ana.post(visit.path() + "/deposits", "amount", "1.000", "method", "CASH", "purpose", "PARTS", "reference", "")
                .then()
                .statusCode(303);
        ana.get(visit.path() + "/deposits").then().body(containsString("Held now: <strong>1.000,00\u00a0US$</strong>"));
    }

    @Test
    void an_odometer_is_read_alike_at_check_in_and_on_the_card() {
        AWorkOrder visit = AnIntake.ofANewCar()
                .with("odometer", "118.000")
                .with("odometerUnit", "km")
                .takenBy(ana);
        assertEquals(Odometer.kilometers(118_000), visit.now().odometerIn());
        String readings = "/vehicles/" + visit.now().vehicle().id() + "/readings";
        for (String typed :
                new String[] {"118 240", "118.240", "118,240", "118\u202f240", "118,240 km", "118.240\u00a0km"}) {
            ana.post(readings, "odometer", typed, "odometerUnit", "", "reason", "")
                    .then()
                    .statusCode(303);
        }
        ana.post(readings, "odometer", "118,240 mi", "odometerUnit", "km", "reason", "")
                .then()
                .statusCode(422)
                .body(containsString("The unit behind the figure is another one"));
    }

    @Test
    void a_percentage_stands_in_its_form_as_it_is_typed() {
        String form = "/catalog/rates/taxes?code=sales";
        morgan.get(form).then().body(containsString("value=\"8,25\""));
        morgan.post(form, "label", "Sales tax", "percent", "8.875", "version", "0")
                .then()
                .statusCode(422)
                .body(containsString("Decimals stand behind a comma: 8,875"));
    }

    @Test
    void what_the_bay_asks_for_is_typed_and_read_with_a_comma() {
        AWorkOrder visit = AWorkOrder.checkedIn();
        Visitor tom = Visitor.technician();
        for (String typed : new String[] {"1,5", "1.5", "1.200"}) {
            tom.post(visit.bay() + "/requests/part", "words", "Brake fluid " + typed, "quantity", typed, "about", "")
                    .then()
                    .statusCode(303);
        }
        for (Response page : new Response[] {ana.get(visit.path() + "/requests"), tom.get(visit.bay())}) {
            page.then()
                    .body(containsString("1,5 × Brake fluid 1,5"))
                    .body(containsString("1,5 × Brake fluid 1.5"))
                    .body(containsString("1200 × Brake fluid 1.200"));
        }
        ana.get(visit.path()).then().body(containsString("Asked for a part: 1,5 × Brake fluid 1,5"));
    }

    @Test
    void screens_say_amounts_days_and_times_as_people_write_them_there() {
        AWorkOrder visit = AnIntake.ofANewCar()
                .with("promised", "2030-01-15T17:00")
                .with("odometer", "118.240")
                .with("odometerUnit", "km")
                .takenBy(ana);
        ana.post(visit.path() + "/deposits", "amount", "1.500", "method", "CASH", "purpose", "PARTS", "reference", "");
        ana.get(visit.path() + "/deposits").then().body(containsString("<strong>1.500,00\u00a0US$</strong>"));
        ana.get(visit.path())
                .then()
                .body(containsString("Tue 15 Jan 2030 17:00"))
                .body(containsString("118.240 km"));
        country("en-US");
        ana.get(visit.path())
                .then()
                .body(containsString("Tue, Jan 15, 2030, 5:00 PM"))
                .body(containsString("118,240 km"));
        country("en-IN");
        ana.get(visit.path())
                .then()
                .body(containsString("Tue 15 Jan 2030 5:00 PM"))
                .body(containsString("1,18,240 km"));
    }

    private Response price(String path, String typed) {
        return ana.post(path, "price", typed, "basis", "PRICE", "version", 0, "keep", "on");
    }

    private void country(String locale) {
        QuarkusTransaction.requiringNew().run(() -> entities.createNativeQuery("update shop set locale = ?1")
                .setParameter(1, locale)
                .executeUpdate());
    }
}

package dev.liftgate.customers;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import dev.liftgate.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class VehiclePagesTest {

    private static final String NASTY = "<script>alert(1)</script>'; drop table vehicle; --";

    private Visitor ana;
    private String owner;

    @BeforeEach
    void ana_has_a_customer() {
        ana = Visitor.advisor();
        owner = path(ana.post("/customers", "name", "Vera Wheels").header("Location"));
    }

    @Test
    void the_form_for_a_new_vehicle_shows_whose_it_is() {
        ana.get(owner + "/vehicles/new")
                .then()
                .statusCode(200)
                .body(containsString("Vera Wheels"))
                .body(containsString("action=\"" + owner + "/vehicles?once="));
    }

    @Test
    void a_new_vehicle_is_kept_and_shown() {
        String place = create("year", "2003", "make", "Honda", "model", "Accord", "vin", "1hgcm82633a004352");
        ana.get(place)
                .then()
                .statusCode(200)
                .body(containsString("<h1>2003 Honda Accord</h1>"))
                .body(containsString("1HGCM82633A004352"))
                .body(containsString("hx-get=\"" + place + "/visits\""));
        ana.get(owner).then().body(containsString("2003 Honda Accord"));
    }

    @Test
    void a_vehicle_without_make_and_with_a_strange_year_is_asked_about_both() {
        ana.post(owner + "/vehicles", "year", "14", "make", "", "model", "CR-V")
                .then()
                .statusCode(422)
                .body(containsString("Which make is it?"))
                .body(containsString("four digits"))
                .body(containsString("value=\"CR-V\""));
        ana.post(owner + "/vehicles", "year", "1800", "make", "Steam", "model", "Cart")
                .then()
                .statusCode(422);
    }

    @Test
    void a_strange_vin_is_questioned_and_kept_if_the_advisor_says_so() {
        ana.post(owner + "/vehicles", "make", "Honda", "model", "Accord", "vin", "1HGCM82643A004352")
                .then()
                .statusCode(422)
                .body(containsString("the others ask for 3"))
                .body(containsString("name=\"keepVin\""));
        String place = create("make", "Honda", "model", "Accord", "vin", "1HGCM82643A004352", "keepVin", "yes");
        ana.post(place, "make", "Honda", "model", "Accord EX", "vin", "1HGCM82643A004352", "version", "0")
                .then()
                .statusCode(303);
    }

    @Test
    void markup_and_sql_in_every_field_are_kept_and_harmless() {
        String place = create(
                "make", NASTY, "model", NASTY, "vin", NASTY, "keepVin", "yes", "plate", NASTY, "plateState", NASTY);
        ana.get(place)
                .then()
                .statusCode(200)
                .body(containsString("&lt;script&gt;alert(1)&lt;/script&gt;&#39;; drop table vehicle; --"))
                .body(containsString("&lt;SCRIPT&gt;ALERT(1)&lt;/SCRIPT&gt;&#39;;DROPTABLEVEHICLE;"))
                .body(not(containsString("<script>alert")))
                .body(not(containsString("<SCRIPT>ALERT")));
    }

    @Test
    void a_vehicle_is_corrected() {
        String place = create("make", "Ford", "model", "Fusion");
        ana.get(place + "/edit")
                .then()
                .statusCode(200)
                .body(containsString("value=\"Fusion\""))
                .body(containsString("action=\"" + place + "?once="));
        ana.post(place, "year", "2014", "make", "Ford", "model", "Focus", "plate", "7abc 123", "version", "0")
                .then()
                .statusCode(303);
        ana.get(place).then().body(containsString("2014 Ford Focus")).body(containsString("7ABC 123"));
    }

    @Test
    void two_corrections_at_once_are_shown_side_by_side() {
        String place = create("make", "Ford", "model", "Fusion");
        ana.post(place, "make", "Ford", "model", "Focus", "plate", "ONE", "version", "0")
                .then()
                .statusCode(303);
        ana.post(place, "make", "Ford", "model", "Fiesta", "plate", "TWO", "version", "0")
                .then()
                .statusCode(409)
                .body(containsString("Model: it is now Focus, you typed Fiesta"))
                .body(containsString("Plate: it is now ONE, you typed TWO"));
    }

    @Test
    void a_correction_without_a_model_is_asked_for_one() {
        String place = create("make", "Ford", "model", "Fusion");
        ana.post(place, "make", "Ford", "model", " ", "version", "0")
                .then()
                .statusCode(422)
                .body(containsString("Which model is it?"));
    }

    @Test
    void the_form_for_a_reading_shows_and_a_reading_is_kept() {
        String place = create("make", "Ford", "model", "Fusion");
        ana.get(place + "/readings/new")
                .then()
                .statusCode(200)
                .body(containsString("Odometer of Ford Fusion"))
                .body(containsString("action=\"" + place + "/readings?once="));
        ana.post(place + "/readings", "odometer", "118,240").then().statusCode(303);
        ana.get(place).then().body(containsString("118,240 ")).body(containsString("Ana Flores"));
    }

    @Test
    void a_lower_reading_wants_a_reason() {
        String place = create("make", "Ford", "model", "Fusion");
        ana.post(place + "/readings", "odometer", "118240").then().statusCode(303);
        ana.post(place + "/readings", "odometer", "18240")
                .then()
                .statusCode(422)
                .body(containsString("The last was 118,240 mi on"))
                .body(containsString("value=\"18240\""));
        ana.post(place + "/readings", "odometer", "18240", "reason", NASTY)
                .then()
                .statusCode(303);
        ana.get(place).then().body(containsString("&lt;script&gt;")).body(not(containsString("<script>alert")));
    }

    @Test
    void each_reading_keeps_its_unit_and_the_next_one_is_expected_in_it() {
        String place = create("make", "Ford", "model", "Fusion");
        ana.get(place + "/readings/new").then().body(containsString("<option value=\"mi\" selected>"));
        ana.post(place + "/readings", "odometer", "118,240").then().statusCode(303);
        ana.post(place + "/readings", "odometer", "190 289", "odometerUnit", "km")
                .then()
                .statusCode(303);
        ana.get(place).then().body(containsString("118,240 mi")).body(containsString("190,289 km"));
        ana.get(place + "/readings/new").then().body(containsString("<option value=\"km\" selected>"));
        ana.post(place + "/readings", "odometer", "118,300", "odometerUnit", "km")
                .then()
                .statusCode(422)
                .body(containsString("The last was 190,289 km on"))
                .body(containsString("<option value=\"km\" selected>"));
        ana.post(place + "/readings", "odometer", "118,300", "odometerUnit", "mi")
                .then()
                .statusCode(303);
    }

    @Test
    void a_unit_that_no_odometer_has_is_refused_beside_its_field() {
        String place = create("make", "Ford", "model", "Fusion");
        ana.post(place + "/readings", "odometer", "118240", "odometerUnit", "ly")
                .then()
                .statusCode(422)
                .body(containsString("Miles or kilometers?"))
                .body(containsString("value=\"118240\""));
    }

    @Test
    void what_is_no_reading_is_refused_in_words() {
        String place = create("make", "Ford", "model", "Fusion");
        for (String typed : new String[] {"", "a lot", "-5", "118240.5", "2000001", "99999999999"}) {
            ana.post(place + "/readings", "odometer", typed)
                    .then()
                    .statusCode(422)
                    .body(containsString("id=\"odometer-error\""));
        }
    }

    @Test
    void vehicles_are_no_business_of_a_technician_or_a_stranger() {
        String place = create("make", "Ford", "model", "Fusion");
        Visitor.technician().get(place).then().statusCode(403);
        Visitor.technician().post(place + "/readings", "odometer", "5").then().statusCode(403);
        Visitor.technician().get(owner + "/vehicles/new").then().statusCode(403);
        Visitor.stranger().get(place + "/edit").then().statusCode(302);
    }

    @Test
    void a_vehicle_that_does_not_exist_is_not_found() {
        ana.get("/vehicles/999999999").then().statusCode(404);
        ana.get("/customers/999999999/vehicles/new").then().statusCode(404);
    }

    private String create(Object... fields) {
        return path(ana.post(owner + "/vehicles", fields).header("Location"));
    }

    private static String path(String location) {
        return URI.create(location).getPath();
    }
}

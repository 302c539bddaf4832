package dev.liftgate.rates;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import dev.liftgate.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class RatePagesTest {

    private static final String RATES = "/catalog/rates";

    @Inject
    Rates rates;

    @Test
    void an_advisor_reads_what_the_shop_charges() {
        Visitor.advisor()
                .get(RATES)
                .then()
                .statusCode(200)
                .body(containsString("$120.00 an hour"))
                .body(containsString("8.25 %"))
                .body(containsString("5 % of labor, up to $25.00"))
                .body(containsString("80 % on top"))
                .body(not(containsString("Edit")));
    }

    @Test
    void the_demo_shop_charges_no_fees() {
        Assertions.assertTrue(
                rates.feeRules().stream().noneMatch(fee -> fee.label().matches("Shop supplies|Waste disposal")));
        Assertions.assertEquals("standard", rates.usualLabor().code());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/labor",
                "/labor?code=standard",
                "/taxes",
                "/taxes?code=sales",
                "/fees",
                "/fees?code=supplies",
                "/markup"
            })
    void a_manager_sees_each_form(String form) {
        Visitor.manager()
                .get(RATES + form)
                .then()
                .statusCode(200)
                .body(containsString("<form method=\"post\" action=\"" + RATES + form));
    }

    @Test
    void a_labor_rate_is_added_and_edited() {
        saved("/labor", "label", "T Détailing", "hourly", "80", "taxCode", "sales");
        saved("/labor?code=t-detailing", "label", "T Detailing", "hourly", "$82.50", "version", "0");
        Visitor.advisor().get(RATES).then().body(containsString("T Detailing")).body(containsString("$82.50 an hour"));
    }

    @Test
    void another_rate_may_become_the_usual_one() {
        saved(
                "/labor?code=electrical",
                "label",
                "Electrical diagnosis",
                "hourly",
                "145",
                "version",
                "0",
                "usual",
                "on");
        Assertions.assertEquals("electrical", rates.usualLabor().code());
        saved("/labor?code=standard", "label", "Standard labor", "hourly", "120", "version", "1", "usual", "on");
        Assertions.assertEquals("standard", rates.usualLabor().code());
    }

    @Test
    void a_tax_is_added_and_edited() {
        saved("/taxes", "label", "T City tax", "percent", "1");
        Visitor.manager()
                .post(RATES + "/taxes?code=t-city-tax", "label", "T City tax", "percent", "2", "version", "5")
                .then()
                .statusCode(409)
                .body(containsString("it is now 1, you typed 2"));
        String version = Visitor.manager()
                .get(RATES + "/taxes?code=t-city-tax")
                .asString()
                .replaceAll("(?s).*name=\"version\" value=\"(\\d+)\".*", "$1");
        saved("/taxes?code=t-city-tax", "label", "T City tax", "percent", "2.125", "version", version);
        Visitor.advisor().get(RATES).then().body(containsString("2.125 %"));
    }

    @Test
    void a_fee_is_added_and_switched_off() {
        saved("/fees", "label", "T Fee", "fixed", "1", "active", "on");
        Assertions.assertTrue(
                rates.feeRules().stream().anyMatch(fee -> fee.label().equals("T Fee")));
        saved("/fees?code=t-fee", "label", "T Fee", "percent", "5", "base", "PARTS", "cap", "10", "version", "0");
        Assertions.assertTrue(
                rates.feeRules().stream().noneMatch(fee -> fee.label().equals("T Fee")));
    }

    @Test
    void a_percentage_is_charged_once_an_order_and_no_fee_for_nothing_known() {
        Visitor morgan = Visitor.manager();
        morgan.post(RATES + "/fees", "label", "T Share", "percent", "5", "per", "PIECE")
                .then()
                .statusCode(422)
                .body(containsString("id=\"per-error\""))
                .body(containsString("value=\"PIECE\" selected"))
                .body(containsString("value=\"T Share\""));
        morgan.post(RATES + "/fees", "label", "T Share", "fixed", "5", "per", "WHEEL")
                .then()
                .statusCode(422)
                .body(containsString("For what?"));
    }

    @Test
    void a_fee_says_what_it_is_charged_for() {
        saved("/fees", "label", "T Per tire", "fixed", "1", "per", "PIECE");
        Visitor.advisor().get(RATES).then().body(containsString("$1.00 a piece, where called for"));
        Visitor.manager()
                .get(RATES + "/fees?code=t-per-tire")
                .then()
                .body(containsString("value=\"PIECE\" selected"))
                .body(containsString("name=\"tied\" checked"));
        saved("/fees?code=t-per-tire", "label", "T Per tire", "fixed", "1", "per", "JOB", "version", "0");
        Visitor.advisor().get(RATES).then().body(containsString("$1.00 a job</span>"));
        Visitor.manager()
                .post(RATES + "/fees?code=t-per-tire", "label", "T Per tire", "fixed", "1", "version", "0")
                .then()
                .statusCode(409)
                .body(containsString("it is now a job, you typed an order"));
    }

    @Test
    void taxes_come_along_in_a_chain_and_never_in_a_circle() {
        saved("/taxes", "label", "T State", "percent", "6");
        saved("/taxes", "label", "T County", "percent", "1", "also", "t-state");
        saved("/taxes", "label", "T Town", "percent", "0.5", "also", "t-county");
        Visitor.advisor()
                .get(RATES)
                .then()
                .body(containsString("t-town, brings along T County"))
                .body(containsString("t-county, brings along T State"));
        String form = RATES + "/taxes?code=t-state";
        String version =
                Visitor.manager().get(form).asString().replaceAll("(?s).*name=\"version\" value=\"(\\d+)\".*", "$1");
        for (String circle : new String[] {"t-town", "t-county", "t-state"}) {
            Visitor.manager()
                    .post(form, "label", "T State", "percent", "6", "also", circle, "version", version)
                    .then()
                    .statusCode(422)
                    .body(containsString("id=\"also-error\""))
                    .body(containsString("round in a circle"));
        }
    }

    @Test
    void markup_is_rewritten_as_a_whole_and_a_late_edit_shows_both() {
        String page = Visitor.manager().get(RATES + "/markup").asString();
        String version = page.replaceAll("(?s).*name=\"version\" value=\"(\\d+)\".*", "$1");
        String bands = page.replaceAll("(?s).*<textarea[^>]*>([^<]*)</textarea>.*", "$1");
        saved("/markup", "bands", bands + "\r\n900,000 1 %", "version", version);
        Visitor.manager()
                .post(RATES + "/markup", "bands", bands, "version", version)
                .then()
                .statusCode(409)
                .body(containsString("900000 1, you typed"));
        Visitor.advisor().get(RATES).then().body(containsString("from 900000"));
    }

    @ParameterizedTest
    @CsvSource({
        "/labor, label, '', hourly, 5, What is this rate called?",
        "/labor, label, T, hourly, free, Write a figure",
        "/labor, label, T, hourly, 10001, cannot be right",
        "/labor, label, Standard, hourly, 5, ''",
        "/labor, label, 日本, hourly, 5, at least one letter",
        "/taxes, label, T, percent, 101, cannot be right",
        "/taxes, label, Sales, percent, -1, below zero",
        "/fees, label, T, fixed, '', 'Either an amount or a percentage'",
        "/fees, label, Supplies, fixed, 1, already",
        "/fees, label, '', fixed, 1, What is printed beside it?",
        "/fees, label, T, fixed, -1, below zero",
        "/fees, label, T, percent, 1e9, Write a figure",
        "/fees, label, T, percent, 1000000000, cannot be right",
        "/taxes, label, T, percent, '9,975', Decimals stand behind a point: 9.975",
        "/taxes, label, T, percent, '9,5,0', Write a figure",
        "/markup, bands, 5, version, 1, is not a cost and a percentage",
    })
    void a_form_that_cannot_be_is_shown_again_with_words(
            String form, String name, String typed, String other, String value, String message) {
        if (message.isEmpty()) {
            message = "already";
        }
        Visitor.manager()
                .post(RATES + form, name, typed, other, value)
                .then()
                .statusCode(422)
                .body(containsString(message))
                .body(containsString("value=\"" + value + "\""));
    }

    @Test
    void a_labor_rate_edited_twice_at_once_shows_both_values() {
        saved("/labor", "label", "T Clash", "hourly", "80");
        saved("/labor?code=t-clash", "label", "T Clash", "hourly", "81", "version", "0");
        Visitor.manager()
                .post(RATES + "/labor?code=t-clash", "label", "T Clash", "hourly", "82", "version", "0")
                .then()
                .statusCode(409)
                .body(containsString("it is now 81.00, you typed 82.00"));
    }

    @Test
    void what_is_not_there_is_a_404() {
        Visitor.manager().get(RATES + "/labor?code=nope").then().statusCode(404);
        Visitor.manager().post(RATES + "/fees?code=nope", "label", "x").then().statusCode(404);
    }

    @Test
    void the_wrong_person_is_kept_out() {
        Visitor.technician().get(RATES).then().statusCode(403);
        Visitor.stranger().get(RATES).then().statusCode(302);
        Visitor ana = Visitor.advisor();
        for (String form : new String[] {"/labor", "/taxes", "/fees", "/markup"}) {
            ana.get(RATES + form).then().statusCode(403);
            ana.post(RATES + form, "label", "T").then().statusCode(403);
        }
    }

    private static void saved(String form, Object... fields) {
        Visitor.manager().post(RATES + form, fields).then().statusCode(303).header("Location", endsWith(RATES));
    }
}

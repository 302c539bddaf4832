package dev.liftgate.paper;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.liftgate.AWorkOrder;
import dev.liftgate.PrintedPdf;
import dev.liftgate.Visitor;
import dev.liftgate.customers.VehicleFacts;
import dev.liftgate.money.MoneyText;
import dev.liftgate.orders.Concern;
import dev.liftgate.orders.ConcernKind;
import dev.liftgate.orders.WorkOrder;
import io.quarkus.test.junit.QuarkusTest;
import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Papers for people whose names are not written in Latin letters. */
@QuarkusTest
class ScriptsTest {

    static final List<String> NAMES = List.of(
            "José Łukasz Nguyễn",
            "Γιώργος Παπαδόπουλος",
            "Володимир Їжак",
            "محمد علي الأحمدي",
            "پرویز چگینی",
            "דוד לוי",
            "Արամ Խաչատրյան",
            "გიორგი მარგველაშვილი",
            "王小明",
            "田中さくら",
            "김민수",
            "สมชาย ที่ปั๊มน้ำ");

    private static final String UNPRINTABLE = "राजेश क्षत्रिय";
    private static final int LATIN_BYTES = 60_000;

    @Test
    void a_name_in_any_of_these_scripts_comes_back_from_the_paper_as_it_was_typed() {
        AWorkOrder order = AWorkOrder.checkedIn("Ann Script", String.join(" / ", NAMES));
        for (String name : NAMES) {
            order.withFlat(name, "10.00");
        }
        String estimate = read(order.issued().path() + "/estimates/1.pdf");
        NAMES.forEach(name -> assertTrue(estimate.contains(plain(name)), name + " is not in\n" + estimate));
        assertFalse(estimate.contains("#"), estimate);
    }

    @Test
    void a_complaint_of_four_thousand_arabic_letters_and_a_plate_of_one_go_through_to_the_paper() {
        String words =
                "السيارة تصدر صوتا عند الفرملة ".repeat(134).substring(0, 4_000).strip();
        AWorkOrder order = AWorkOrder.checkedIn(
                        "Ann Long", words, new VehicleFacts(2014, "Honda", "CR-V", "1HGCM82633A004352", "Q", "CA"))
                .withFlat("Pads", "10.00")
                .issued();
        assertEquals(words, order.concern().words());
        assertEquals("Q", order.now().vehicle().plate());
        String estimate = read(order.path() + "/estimates/1.pdf");
        assertEquals(
                words.split("الفرملة", -1).length,
                estimate.split(plain("الفرملة"), -1).length,
                "each word is printed once");
    }

    @Test
    void a_house_number_stands_behind_its_street_in_hebrew_too() {
        AWorkOrder order = AWorkOrder.checkedIn("Ann Order", "It squeals")
                .withFlat("רחוב הרצל 35", "10.00")
                .issued();
        PrintedPdf.Placed streetAndNumber = PrintedPdf.at(order.path() + "/estimates/1.pdf").words().stream()
                .filter(word -> word.word().matches("\\p{IsHebrew}+35"))
                .findFirst()
                .orElseThrow();
        assertTrue(streetAndNumber.right() < streetAndNumber.left(), streetAndNumber + " does not end at the left");
    }

    @Test
    void a_paper_in_latin_letters_stays_small() {
        AWorkOrder order = AWorkOrder.checkedIn().withConfirmedCause().priced().issued();
        int bytes = PrintedPdf.at(order.path() + "/estimates/1.pdf").bytes().length;
        assertTrue(bytes < LATIN_BYTES, bytes + " bytes");
    }

    @Test
    void letters_that_no_paper_can_print_stop_it_before_it_is_frozen_and_it_is_said_where_to_mend_it() {
        AWorkOrder order = AWorkOrder.checkedIn(UNPRINTABLE, "It squeals").withFlat("Pads", "10.00");
        Visitor ana = Visitor.advisor();
        ana.post(order.path() + "/estimates")
                .then()
                .statusCode(422)
                .body(containsString("This paper cannot print “" + UNPRINTABLE + "”: write it in Latin letters."))
                .body(containsString("/customers/" + order.now().customer().id() + "/edit\">Customer</a>"))
                .body(not(containsString("Take it over")));
        ana.get(order.path() + "/estimates/1").then().statusCode(404);
        for (String paper : List.of("/work-order.pdf", "/key-tag.pdf")) {
            assertTrue(read(order.path() + paper).contains("□"), paper);
        }
    }

    @Test
    void what_a_customer_said_in_such_letters_is_printed_in_the_shops_words_and_stays_as_it_was_said() {
        AWorkOrder order = AWorkOrder.checkedIn("Ann Said", UNPRINTABLE).withFlat("Pads", "10.00");
        String wording = order.concernPath() + "/wording";
        Visitor ana = Visitor.advisor();
        ana.post(order.path() + "/estimates")
                .then()
                .statusCode(422)
                .body(containsString("This paper cannot print “" + UNPRINTABLE + "”"))
                .body(containsString("href=\"" + wording + "\""));
        ana.get(wording).then().statusCode(200).body(containsString(UNPRINTABLE));
        int seen = order.concern().version();
        ana.post(wording, "words", UNPRINTABLE + " squeals", "version", seen)
                .then()
                .statusCode(422)
                .body(containsString("id=\"words-error\""))
                .body(containsString(UNPRINTABLE + " squeals</textarea>"));
        ana.post(wording, "words", "Brakes zqsqueal", "version", seen).then().statusCode(303);
        String estimate = read(order.issued().path() + "/estimates/1.pdf");
        assertTrue(estimate.contains("Brakes zqsqueal (in our words)"), estimate);
        assertFalse(estimate.contains("□"), estimate);
        assertEquals(UNPRINTABLE, order.concern().words());
        ana.get(order.path()).then().body(containsString("“" + UNPRINTABLE + "”"), containsString("Brakes zqsqueal"));
        ana.get("/search?q=zqsqueal+said").then().body(containsString(order.path() + "\""));
        ana.post(wording, "words", "Brakes are loud", "version", seen)
                .then()
                .statusCode(409)
                .body(containsString("Brakes zqsqueal"));
        ana.post(wording, "words", "", "version", order.concern().version())
                .then()
                .statusCode(303);
        assertNull(order.concern().wording());
        Visitor.technician().get(wording).then().statusCode(403);
        order.change((one, by) -> one.concerns().iterator().next().reword("Brakes are loud", by));
        WorkOrder goesOn = AWorkOrder.orders()
                .exchange(order.number(), AWorkOrder.checkedIn().now().vehicle(), AWorkOrder.ana());
        ana.get(WorkOrder.path(goesOn.number())).then().body(containsString("Brakes are loud"));
    }

    @Test
    void an_invoice_waits_for_the_shops_words_too() {
        AWorkOrder order = AWorkOrder.checkedIn("Ann Heard", "It squeals")
                .withFlat("Pads", "10.00")
                .issued()
                .authorized();
        order.change(
                (one, by) -> one.take(new Concern.Statement(ConcernKind.INFORMATION, UNPRINTABLE, null, "", ""), by));
        order.done();
        order.change((one, by) -> one.concerns().iterator().next().correct("New pads", by));
        Visitor ana = Visitor.advisor();
        long told = order.now().concerns().stream().mapToLong(Concern::id).max().orElseThrow();
        String wording = order.path() + "/concerns/" + told + "/wording";
        String total = MoneyText.plain(order.now().agreement().authorizedTotal());
        ana.post(order.path() + "/invoice", "total", total, "odometer", "118,244")
                .then()
                .statusCode(422)
                .body(containsString(wording));
        ana.post(
                        wording,
                        "words",
                        "Key is in the box",
                        "version",
                        order.now().concern(told).version())
                .then()
                .statusCode(303);
        ana.post(order.path() + "/invoice", "total", total, "odometer", "118,244")
                .then()
                .statusCode(303);
        ana.post(
                        wording,
                        "words",
                        "Too late",
                        "version",
                        order.now().concern(told).version())
                .then()
                .statusCode(422)
                .body(containsString("It stays as it is."));
    }

    @Test
    void a_receipt_is_refused_beside_the_field_and_nothing_typed_is_lost() {
        AWorkOrder order = AWorkOrder.checkedIn("Ann Receipt", "It squeals");
        Visitor ana = Visitor.advisor();
        ana.post(deposits(order), "amount", "25.00", "method", "CARD", "purpose", "REPAIR", "reference", UNPRINTABLE)
                .then()
                .statusCode(422)
                .body(containsString("This paper cannot print “" + UNPRINTABLE + "”"))
                .body(containsString("value=\"" + UNPRINTABLE + "\""))
                .body(containsString("value=\"25.00\""));
        ana.get(deposits(order)).then().body(not(containsString("/deposits/")));
        AWorkOrder unprintable = AWorkOrder.checkedIn(UNPRINTABLE, "It squeals");
        ana.post(deposits(unprintable), "amount", "25.00", "method", "CASH", "purpose", "REPAIR", "reference", "")
                .then()
                .statusCode(422);
        ana.get(deposits(unprintable)).then().body(not(containsString("/deposits/")));
    }

    @Test
    void an_invoice_is_refused_with_a_link_to_what_it_cannot_print_and_none_is_written() {
        AWorkOrder order = AWorkOrder.checkedIn("Ann Invoice", "It squeals")
                .withFlat("Pads", "10.00")
                .issued()
                .authorized()
                .done();
        order.change((one, by) -> one.concerns().iterator().next().correct(UNPRINTABLE, by));
        Visitor ana = Visitor.advisor();
        String total = MoneyText.plain(order.now().agreement().authorizedTotal());
        ana.post(order.path() + "/invoice", "total", total, "odometer", "118,244")
                .then()
                .statusCode(422)
                .body(containsString("This paper cannot print “" + UNPRINTABLE + "”"))
                .body(containsString("/bay" + order.path()))
                .body(containsString("118,244"));
        ana.get(order.path() + "/invoice").then().statusCode(404);
        order.change((one, by) -> one.concerns().iterator().next().correct("New pads", by));
        ana.post(order.path() + "/invoice", "total", total, "odometer", "118,244")
                .then()
                .statusCode(303);
    }

    @Test
    void a_picture_in_somebodys_words_stops_nothing_and_leaves_a_box() {
        AWorkOrder order = AWorkOrder.checkedIn("Ann Picture", "It squeals 🚗👍🏽 loudly")
                .withFlat("Pads", "10.00")
                .issued();
        assertTrue(read(order.path() + "/estimates/1.pdf").contains("It squeals □ loudly"));
    }

    @Test
    void the_rules_behind_a_paper_are_said_on_the_screen_and_in_its_properties_and_not_on_paper() {
        AWorkOrder order = AWorkOrder.checkedIn().withConfirmedCause().priced().issued();
        Visitor.advisor()
                .get(order.path() + "/estimates/1")
                .then()
                .body(containsString("<small class=\"rules\" lang=\"en\">Printed by the rules for "));
        PrintedPdf pdf = PrintedPdf.at(order.path() + "/estimates/1.pdf");
        assertTrue(pdf.subject().startsWith("Printed by the rules for "), pdf.subject());
        assertFalse(pdf.read().contains("rules for"), pdf.read());
    }

    private static String deposits(AWorkOrder order) {
        return order.path() + "/deposits";
    }

    /** In plain letters, without marks of direction and the spaces of the layout. */
    private static String read(String path) {
        return plain(PrintedPdf.at(path).read());
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("\\p{Cf}", "")
                .replaceAll(" +", " ");
    }
}

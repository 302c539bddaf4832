package dev.liftgate.desk;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.liftgate.AWorkOrder;
import dev.liftgate.AnIntake;
import dev.liftgate.Visitor;
import dev.liftgate.staff.Actor;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BoardPagesTest {

    private Visitor ana;
    private AnIntake intake;
    private AWorkOrder visit;

    @BeforeEach
    void a_car_is_in_the_shop() {
        ana = Visitor.advisor();
        AWorkOrder.othersAreAway();
        intake = AnIntake.ofANewCar();
        visit = intake.takenBy(ana);
    }

    @Test
    void the_board_shows_every_open_order_in_its_stage() {
        ana.get("/")
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("href=\"" + visit.path() + "\""),
                        containsString(intake.value("plate")),
                        containsString(AnIntake.WORDS),
                        containsString("not taken yet"),
                        containsString("Quality check")));
    }

    @Test
    void what_is_cancelled_is_off_the_board_and_in_the_list() {
        visit.cancelled();
        ana.get("/").then().body(not(containsString(visit.path() + "\"")));
        ana.get("/orders").then().statusCode(200).body(containsString(visit.path() + "\""));
    }

    @Test
    void the_filters_work_as_a_browser_sends_them() {
        Actor tom = AWorkOrder.actor("technician");
        ana.post(
                        visit.path() + "/arrangement",
                        "technician",
                        tom.id(),
                        "promised",
                        "",
                        "waitingFor",
                        "",
                        "keyTag",
                        "",
                        "seen",
                        ana.seen(visit.path() + "/arrangement"))
                .then()
                .statusCode(303);
        ana.get("/?advisor=&technician=").then().statusCode(200).body(containsString(visit.path() + "\""));
        ana.get("/?advisor=&technician=" + tom.id()).then().body(containsString(visit.path() + "\""));
        ana.get("/?advisor=" + tom.id() + "&technician=").then().body(not(containsString(visit.path() + "\"")));
        ana.get("/?advisor=&technician=&today=true")
                .then()
                .statusCode(200)
                .body(not(containsString(visit.path() + "\"")));
    }

    @Test
    void a_promise_that_was_missed_says_so_in_words() {
        AnIntake late = AnIntake.ofANewCar().with("promised", "2020-01-31T15:30");
        late.takenBy(ana);
        ana.get("/").then().body(containsString("Fri, Jan 31, 2020, 3:30 PM · missed"));
        ana.get("/?today=true&advisor=&technician=").then().body(containsString(late.value("plate")));
    }

    @Test
    void nonsense_in_the_address_is_a_plain_404() {
        ana.get("/?advisor=me").then().statusCode(404).body(containsString("Not found"));
        ana.get("/orders?before=yesterday").then().statusCode(404);
    }

    @Test
    void the_list_has_fifty_a_page_and_leads_to_the_older_ones() {
        AWorkOrder.open(visit.now().vehicle(), null, 51);
        String page = ana.get("/orders").then().statusCode(200).extract().asString();
        String older = page.replaceAll("(?s).*href=\"(/orders\\?before=\\d+)\".*", "$1");
        ana.get(older).then().statusCode(200).body(containsString(visit.path() + "\""));
        ana.get("/orders?before=1").then().statusCode(200).body(containsString("No orders yet"));
    }

    @Test
    void a_crowded_stage_shows_its_most_urgent_cars_and_leads_to_all_of_them() {
        Actor nora = AWorkOrder.hired("technician");
        List<Long> numbers = AWorkOrder.open(visit.now().vehicle(), nora, 101);
        String board = ana.get("/?technician=" + nora.id()).asString();
        assertEquals(numbers.subList(0, 60), shown(board));
        assertTrue(board.contains("Check-in <span class=\"count\">99+</span>"));
        String all = "/?stage=CHECK_IN&technician=" + nora.id();
        assertTrue(board.contains("href=\"" + all.replace("&", "&amp;") + "\">All in Check-in</a>"));
        assertEquals(numbers.subList(0, 50), shown(ana.get(all).asString()));
        assertEquals(numbers.subList(50, 100), shown(ana.get(all + "&page=2").asString()));
        String last = ana.get(all + "&page=3").asString();
        assertEquals(numbers.subList(100, 101), shown(last));
        assertTrue(last.contains("More urgent") && !last.contains("Less urgent"));
        assertEquals(List.of(), shown(ana.get(all + "&page=2000000000").asString()));
    }

    @Test
    void a_stage_with_few_cars_leaves_its_places_to_one_with_many() {
        Actor nora = AWorkOrder.hired("technician");
        List<Long> numbers = AWorkOrder.open(visit.now().vehicle(), nora, 59);
        AWorkOrder diagnosed = new AWorkOrder(numbers.get(58));
        diagnosed.change((order, by) -> order.progress().beginDiagnosis(by));
        assertEquals(numbers, shown(ana.get("/?technician=" + nora.id()).asString()));
    }

    @Test
    void the_board_is_compressed_as_every_page_is() {
        for (String page : List.of("/", "/orders", visit.path())) {
            ana.get(page).then().statusCode(200).header("Content-Encoding", "gzip");
        }
    }

    private static List<Long> shown(String page) {
        return Pattern.compile("<h3><a href=\"/orders/(\\d+)\"")
                .matcher(page)
                .results()
                .map(found -> Long.valueOf(found.group(1)))
                .toList();
    }

    @Test
    void a_technician_is_led_to_the_bay_and_kept_out_of_the_list() {
        Visitor tom = Visitor.technician();
        tom.get("/").then().statusCode(303).header("Location", endsWith("/bay"));
        tom.get("/orders").then().statusCode(403).body(containsString("Not yours to open"));
    }
}

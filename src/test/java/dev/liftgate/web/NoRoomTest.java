package dev.liftgate.web;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import dev.liftgate.ATablet;
import dev.liftgate.AWorkOrder;
import dev.liftgate.TheOwner;
import dev.liftgate.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** PostgreSQL finds no room for one order's timeline; the disk that is really full stands beside the rooms. */
@QuarkusTest
class NoRoomTest {

    private AWorkOrder visit;

    @BeforeEach
    void a_timeline_can_grow_no_more() {
        visit = AWorkOrder.takenIn();
        TheOwner.runs(
                """
            create function find_no_room() returns trigger language plpgsql as $$
            begin raise 'could not extend file: No space left on device' using errcode = 'disk_full'; end $$""");
        TheOwner.runs("create trigger no_room before insert on order_event for each row when (new.order_id = "
                + visit.now().id() + ") execute function find_no_room()");
    }

    @AfterEach
    void it_can() {
        TheOwner.runs("drop function if exists find_no_room cascade");
    }

    @Test
    void what_is_sent_is_refused_in_plain_words_while_pages_are_read() {
        Visitor ana = Visitor.advisor();
        ana.post(visit.path() + "/notes", "words", "Called the customer")
                .then()
                .statusCode(507)
                .contentType("text/html")
                .body(allOf(
                        containsString("The disk is full"),
                        containsString("Nothing of yours was saved"),
                        not(containsString("No space left"))));
        ana.get(visit.path()).then().statusCode(200).body(not(containsString("Called the customer")));
    }

    @Test
    void a_tablet_keeps_its_entry_and_sends_it_again() {
        ATablet tablet = ATablet.of(Visitor.technician());
        tablet.answer(visit, "handle-feel", "loose");
        tablet.send().then().statusCode(200).body("results.state", contains("again"));
        it_can();
        tablet.send().then().statusCode(200).body("results.state", contains("saved"));
    }
}

package dev.liftgate.web;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import dev.liftgate.ATablet;
import dev.liftgate.AWorkOrder;
import dev.liftgate.Visitor;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** PostgreSQL finds no room for one order's timeline; the disk that is really full stands beside the rooms. */
@QuarkusTest
class NoRoomTest {

    @Inject
    EntityManager entities;

    private AWorkOrder visit;

    @BeforeEach
    void a_timeline_can_grow_no_more() {
        visit = AWorkOrder.takenIn();
        run(
                """
            create function find_no_room() returns trigger language plpgsql as $$
            begin raise 'could not extend file: No space left on device' using errcode = 'disk_full'; end $$""");
        run("create trigger no_room before insert on order_event for each row when (new.order_id = "
                + visit.now().id() + ") execute function find_no_room()");
    }

    @AfterEach
    void it_can() {
        run("drop function if exists find_no_room cascade");
    }

    private void run(String sql) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(sql).executeUpdate());
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

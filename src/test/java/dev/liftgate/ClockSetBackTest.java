package dev.liftgate;

import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.liftgate.orders.OrderEvent;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The shop's clock is set back a day, in the middle of one. */
@QuarkusTest
@TestProfile(ClockSetBackTest.WithAClockThatSlips.class)
class ClockSetBackTest {

    private static final int NOTES = Integer.getInteger("liftgate.drill.writes", 20);

    public static class WithAClockThatSlips implements QuarkusTestProfile {
        @Override
        public Set<Class<?>> getEnabledAlternatives() {
            return Set.of(SlippingClock.class);
        }
    }

    @AfterEach
    void the_clock_is_right_again() {
        SlippingClock.set(Duration.ZERO);
    }

    @Test
    void what_is_written_keeps_its_order_every_page_opens_and_no_time_runs_backwards() {
        Visitor ana = Visitor.advisor();
        Visitor tom = Visitor.technician();
        AWorkOrder visit = AWorkOrder.takenIn();
        long job = visit.authorizedJob("linkage-repair", "300.00");
        tom.post(visit.bay() + "/jobs/" + job + "/clock").then().statusCode(303);
        List<String> written = new ArrayList<>();
        write(ana, visit, written, NOTES / 2);

        SlippingClock.set(Duration.ofDays(-1));
        write(ana, visit, written, NOTES - NOTES / 2);
        for (String page : List.of("/", "/orders", visit.path(), "/orders/new", "/drawer", "/search?q=Honda")) {
            ana.get(page).then().statusCode(200);
        }
        for (String page : List.of("/bay", visit.bay())) {
            tom.get(page).then().statusCode(200);
        }
        tom.post(visit.bay() + "/clock/stop")
                .then()
                .statusCode(422)
                .body(containsString("This clock was not running yet at that time."));
        AWorkOrder another = AWorkOrder.takenIn();
        ana.get(another.path()).then().statusCode(200);

        SlippingClock.set(Duration.ZERO);
        tom.post(visit.bay() + "/clock/stop").then().statusCode(303);
        List<String> found = notes(visit);
        assertEquals(written, found);
        FaultTable.line(
                "the clock set back a day, and put right again",
                NOTES + " notes, half of them before",
                NOTES + "; a technician's clock that ran is not stopped meanwhile (422, with the reason)",
                found.size() + " notes, in the order in which they were written",
                "—");
    }

    private static void write(Visitor ana, AWorkOrder visit, List<String> written, int notes) {
        for (int i = 0; i < notes; i++) {
            String words = "Note " + written.size();
            ana.post(visit.path() + "/notes", "words", words).then().statusCode(303);
            written.add(words);
        }
    }

    private static List<String> notes(AWorkOrder visit) {
        List<String> found = QuarkusTransaction.requiringNew()
                .call(() -> AWorkOrder.lookup().timeline(visit.now()).stream()
                        .map(OrderEvent::words)
                        .filter(words -> words.startsWith("Note "))
                        .toList());
        List<String> oldestFirst = new ArrayList<>(found);
        Collections.reverse(oldestFirst);
        return oldestFirst;
    }
}

package dev.liftgate.checklist;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.liftgate.AWorkOrder;
import dev.liftgate.Visitor;
import dev.liftgate.guides.Guide;
import dev.liftgate.library.Guides;
import dev.liftgate.orders.Concern;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One car with two concerns, and one cause for both. */
@QuarkusTest
class SharedConcernTest {

    @Inject
    Guides guides;

    @Inject
    Checklists checklists;

    private Visitor tom;
    private AWorkOrder visit;

    @BeforeEach
    void a_car_clicks_and_its_locks_are_slow() {
        tom = Visitor.technician();
        visit = AWorkOrder.checkedIn(guide("clicking-no-start"))
                .change((order, by) -> order.take(
                        new Concern.Statement(
                                "The locks are slow as well.",
                                guide("power-locks-dead").sha256(),
                                "",
                                ""),
                        by));
    }

    private Guide guide(String code) {
        return guides.current(code).orElseThrow().guide();
    }

    private String checks(int concern) {
        List<Concern> all = List.copyOf(visit.now().concerns());
        return visit.path() + "/concerns/" + all.get(concern).id() + "/checks";
    }

    private void answer(int concern, String check, String answer) {
        tom.post(checks(concern) + "/" + check, "answer", answer, "seen", "")
                .then()
                .statusCode(303);
    }

    @Test
    void the_cause_that_explains_both_is_said_at_each() {
        answer(0, "resting-voltage", "flat");
        answer(0, "battery-test", "bad");
        tom.get(checks(1)).then().statusCode(200).body(not(containsString("Explains both")));
        answer(1, "same-fuse", "yes");
        answer(1, "speed-before", "slow");
        tom.get(checks(0))
                .then()
                .body(allOf(
                        containsString("Explains both: <strong>Battery worn out or with a dead cell</strong>"),
                        containsString("for concern 2 <span dir=\"auto\">“The locks are slow as well.”")));
        tom.get(checks(1)).then().body(containsString("for concern 1 <span dir=\"auto\">“It stays silent.”"));
    }

    @Test
    void what_holds_for_the_whole_car_counts_at_the_other_concern_until_it_is_answered_there() {
        visit.change((order, by) -> order.take(
                new Concern.Statement(
                        "Sometimes nothing happens at all.",
                        guide("engine-does-not-crank").sha256(),
                        "",
                        ""),
                by));
        answer(0, "resting-voltage", "flat");
        tom.get(checks(2)).then().body(containsString("Tom Becker, for another concern"));
        tom.get(checks(1)).then().body(not(containsString("Below 12.0 V")));
        tom.get(checks(2)).then().body(not(containsString("Explains both"))); // one answer speaks once
        answer(2, "resting-voltage", "charged");
        Map<Long, Checklist> lists = QuarkusTransaction.requiringNew().call(() -> checklists.of(visit.now()));
        assertEquals(
                List.of("flat", "charged"),
                lists.values().stream()
                        .filter(list -> list.result("resting-voltage") != null)
                        .map(list -> list.result("resting-voltage").answer())
                        .toList());
    }

    @Test
    void a_cause_that_is_confirmed_at_one_is_said_at_the_other() {
        visit.confirmed("battery-weak");
        tom.get(checks(1)).then().body(containsString("confirmed for concern 1 <span dir=\"auto\">“It stays silent.”"));
        tom.get(checks(0)).then().body(not(containsString("Explains both")));
    }
}

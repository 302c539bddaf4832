package dev.liftgate.checklist;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import dev.liftgate.AWorkOrder;
import dev.liftgate.Visitor;
import dev.liftgate.guides.Guide;
import dev.liftgate.library.Guides;
import dev.liftgate.orders.Concern;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One car with two concerns, and one cause for both. */
@QuarkusTest
class SharedConcernTest {

    @Inject
    Guides guides;

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
    void a_cause_that_is_confirmed_at_one_is_said_at_the_other() {
        visit.confirmed("battery-weak");
        tom.get(checks(1)).then().body(containsString("confirmed for concern 1 <span dir=\"auto\">“It stays silent.”"));
        tom.get(checks(0)).then().body(not(containsString("Explains both")));
    }
}

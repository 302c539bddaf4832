package dev.liftgate.orders;

import static dev.liftgate.orders.AnOrder.ANA;
import static dev.liftgate.orders.AnOrder.TOM;
import static dev.liftgate.orders.AnOrder.usd;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.liftgate.orders.Quote.Basis;
import dev.liftgate.web.Refused;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What is over stays as it was. */
class ClosedOrderTest {

    @Test
    void a_closed_order_refuses_every_verb() {
        refusesEverything(AnOrder.closed());
    }

    @Test
    void a_cancelled_order_refuses_every_verb() {
        AnOrder an = AnOrder.offered();
        an.then(order -> order.cancel("Sold the car", ANA));
        refusesEverything(an);
    }

    private static void refusesEverything(AnOrder an) {
        Stage stage = an.stage();
        verbs(an).forEach((name, verb) -> assertThrows(Refused.class, () -> verb.accept(an.order), name));
        an.order.settle();
        assertEquals(stage, an.stage());
    }

    private static Map<String, Consumer<WorkOrder>> verbs(AnOrder an) {
        Job job = an.job();
        Concern concern = an.concern();
        Map<String, Consumer<WorkOrder>> verbs = new LinkedHashMap<>();
        verbs.put("take", order -> order.take(new Concern.Told("More", null, "", ""), ANA));
        verbs.put("arrange", order -> order.arrange(new Arrangement("1", null, TOM.actor(), null), ANA));
        verbs.put("setStage", order -> order.setStage(Stage.REPAIR, "Because", ANA));
        verbs.put("beginDiagnosis", order -> order.beginDiagnosis(TOM));
        verbs.put("checked", order -> order.checked("Looked", TOM));
        verbs.put("confirm", order -> order.confirm(concern, new Concern.Finding(null, "Cable", "", "", "", ""), TOM));
        verbs.put("recommend", order -> order.recommend(concern, AnOrder.cleaning(), order.rules, ANA));
        verbs.put("addFlat", order -> order.addFlat(concern, "Wash", usd("10"), null, ANA));
        verbs.put("drop", order -> order.drop(job, ANA));
        verbs.put("price", order -> order.price(job, usd("10"), Basis.PRICE, job.version(), ANA));
        verbs.put("narrow", order -> order.narrow(job, "grade", AnOrder.OEM, ANA));
        verbs.put("offer", order -> order.offer(job, ANA));
        verbs.put("estimateIssued", order -> order.estimateIssued(2, usd("10"), ANA));
        verbs.put("begin", order -> order.begin(job, TOM));
        verbs.put("finish", order -> order.finish(job, TOM));
        verbs.put("correct", order -> order.correct(concern, "Words", TOM));
        verbs.put("verifyGone", order -> order.verifyGone(concern, TOM));
        verbs.put("invoiced", order -> order.invoiced(5002, usd("10"), ANA));
        verbs.put("paid", order -> order.paid(usd("10"), "cash", true, ANA));
        verbs.put("returned", order -> order.returned(1, ANA));
        verbs.put("cancel", order -> order.cancel("Because", ANA));
        Authorization.Given given =
                new Authorization.Given("Vera", "owner", Authorization.Method.IN_PERSON, "", "As shown");
        Decision.Made yes = new Decision.Made(job.id(), Decision.Verdict.APPROVE, "");
        verbs.put("authorize", order -> order.authorize(1, given, List.of(yes), ANA));
        return verbs;
    }

    @Test
    void what_was_worked_can_still_be_told() {
        AnOrder an = AnOrder.closed();
        an.then(order -> order.worked("Clock stopped on job A, 1:05", TOM));
        assertEquals(Stage.CLOSED, an.stage());
    }

    @Test
    void a_note_may_follow_for_the_file() {
        AnOrder an = AnOrder.closed();
        an.then(order -> order.note("The customer called to say thanks", ANA));
        assertEquals(Stage.CLOSED, an.stage());
    }
}

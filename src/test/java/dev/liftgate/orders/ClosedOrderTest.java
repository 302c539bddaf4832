package dev.liftgate.orders;

import static dev.liftgate.orders.AnOrder.ANA;
import static dev.liftgate.orders.AnOrder.TOM;
import static dev.liftgate.orders.AnOrder.usd;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.liftgate.customers.Odometer;
import dev.liftgate.money.Charge.ChargeKind;
import dev.liftgate.orders.OrderEvent.EventKind;
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
        an.then(order -> order.progress().cancel("Sold the car", ANA));
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
        verbs.put("take", order -> order.take(new Concern.Statement("More", null, "", ""), ANA));
        verbs.put("arrange", order -> order.arrange(new Arrangement("1", null, TOM.actor(), null), ANA));
        verbs.put("setStage", order -> order.progress().setStage(Stage.REPAIR, "Because", ANA));
        verbs.put("beginDiagnosis", order -> order.progress().beginDiagnosis(TOM));
        verbs.put("checked", order -> order.checked("Looked", TOM));
        verbs.put("check", order -> concern.check(new OwnCheck.OwnCheckFacts("Fuse", "fine", null, "", ""), TOM));
        verbs.put("confirm", order -> concern.confirm(new Confirmation(null, "Cable", null, "", "", "", ""), TOM));
        verbs.put("recommend", order -> new Proposals(order, order.reckoning().rules)
                .recommend(concern, AnOrder.cleaning(), ANA));
        verbs.put("addFlat", order -> order.addFlat(concern, ChargeKind.LABOR, "Wash", usd("10"), null, ANA));
        verbs.put("drop", order -> order.drop(job, ANA));
        verbs.put("price", order -> job.quote().price(usd("10"), PriceBasis.PRICE, job.version(), ANA));
        verbs.put("narrow", order -> job.quote().narrow("grade", AnOrder.OEM, ANA));
        verbs.put("offer", order -> job.offer(ANA));
        verbs.put("estimateIssued", order -> order.agreement().estimateIssued(2, usd("10"), ANA));
        verbs.put("begin", order -> job.begin(TOM));
        verbs.put("finish", order -> job.finish(TOM));
        verbs.put("correct", order -> concern.correct("Words", TOM));
        verbs.put("verifyGone", order -> concern.verifyGone(TOM));
        verbs.put("invoiced", order -> order.progress().invoiced("5002", usd("10"), ANA));
        verbs.put("paid", order -> order.progress().paid(usd("10"), "cash", true, ANA));
        verbs.put("returned", order -> order.progress().returned(Odometer.miles(1), ANA));
        verbs.put("cancel", order -> order.progress().cancel("Because", ANA));
        Authorization.Respondent given =
                new Authorization.Respondent("Vera", "owner", Authorization.Method.IN_PERSON, "", "As shown");
        Decision.JobVerdict yes = new Decision.JobVerdict(job.id(), Decision.Verdict.APPROVE, "");
        verbs.put("authorize", order -> order.agreement().authorize(1, given, List.of(yes), null, ANA));
        return verbs;
    }

    @Test
    void what_was_worked_can_still_be_told() {
        AnOrder an = AnOrder.closed();
        an.then(order -> order.record(EventKind.WORK, "Clock stopped on job A, 1:05", TOM));
        assertEquals(Stage.CLOSED, an.stage());
    }

    @Test
    void a_note_may_follow_for_the_file() {
        AnOrder an = AnOrder.closed();
        an.then(order -> order.record(EventKind.NOTE, "The customer called to say thanks", ANA));
        assertEquals(Stage.CLOSED, an.stage());
    }
}

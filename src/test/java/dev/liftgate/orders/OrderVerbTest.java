package dev.liftgate.orders;

import static dev.liftgate.orders.AnOrder.ANA;
import static dev.liftgate.orders.AnOrder.TOM;
import static dev.liftgate.orders.AnOrder.usd;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.liftgate.customers.Odometer;
import dev.liftgate.money.Charge.ChargeKind;
import dev.liftgate.money.Totals;
import dev.liftgate.web.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which verbs an order lets happen at which stage, tried on each and compared with the table of the docs. */
class OrderVerbTest {

    private static final Path DOC = Path.of("docs/verbs.md");

    private static final Map<String, Supplier<AnOrder>> STANDINGS = new LinkedHashMap<>();

    static {
        STANDINGS.put("Check-in", AnOrder::checkedIn);
        STANDINGS.put("Diagnosis", () -> AnOrder.checkedIn()
                .then(order -> order.progress().beginDiagnosis(TOM)));
        STANDINGS.put("Estimate", AnOrder::withLinkage);
        STANDINGS.put("Approval", AnOrder::offered);
        STANDINGS.put("Repair", AnOrder::authorized);
        STANDINGS.put("Quality check", AnOrder::done);
        STANDINGS.put("Ready", AnOrder::ready);
        STANDINGS.put("Closed", AnOrder::closed);
        STANDINGS.put("Cancelled", () -> AnOrder.offered()
                .then(order -> order.progress().cancel("Sold the car", ANA)));
        STANDINGS.put("estimate issued", () -> AnOrder.offered()
                .then(order -> order.agreement().estimateIssued(1, usd("324.75"), ANA)));
        STANDINGS.put("invoiced", OrderVerbTest::invoiced);
        STANDINGS.put("partly paid", () -> paid("10.00", false));
        STANDINGS.put("paid", () -> paid("324.75", true));
        STANDINGS.put(
                "handed back", () -> invoiced().then(order -> order.progress().returned(Odometer.miles(118_300), ANA)));
    }

    private static final Set<OrderVerb> NOT_OF_THE_ENTITY =
            EnumSet.of(OrderVerb.NOTE, OrderVerb.ANSWER, OrderVerb.PHOTO, OrderVerb.CORRECT_TIME);

    private static AnOrder invoiced() {
        return AnOrder.ready().then(order -> order.progress().invoiced("5001", usd("324.75"), ANA));
    }

    private static AnOrder paid(String amount, boolean inFull) {
        return invoiced().then(order -> order.progress().paid(usd(amount), "card", inFull, ANA));
    }

    @Test
    void an_order_refuses_a_verb_exactly_where_the_table_says_so() {
        STANDINGS.forEach((standing, make) -> {
            for (OrderVerb verb : OrderVerb.values()) {
                AnOrder an = make.get();
                String table = sentence(an, verb);
                List<String> others = List.of(over(an), billed(an, verb));
                String said = told(an, verb);
                String what = verb + " of an order that is " + standing;
                if (table.isEmpty()) {
                    others.forEach(no -> assertNotEquals(no, said, what));
                } else {
                    assertEquals(table, said, what);
                }
            }
        });
    }

    @Test
    void whatever_is_refused_changes_nothing() {
        for (String standing : List.of("Closed", "Cancelled", "invoiced", "paid", "handed back")) {
            AnOrder an = STANDINGS.get(standing).get();
            String before = snapshot(an);
            for (OrderVerb verb : OrderVerb.values()) {
                if (!an.order.progress().allows(verb)) {
                    assertThrows(Refused.class, () -> verbs(an).get(verb).accept(an.order), verb + " " + standing);
                }
            }
            an.order.settle();
            assertEquals(before, snapshot(an), standing);
        }
    }

    @Test
    void the_docs_have_this_table() throws IOException {
        String doc = Files.readString(DOC);
        String table = table();
        if (!doc.contains(table)) {
            Files.writeString(Path.of("target/verbs.md"), table);
        }
        assertEquals(true, doc.contains(table), "docs/verbs.md is out of date: see target/verbs.md");
    }

    private static String snapshot(AnOrder an) {
        return an.stage() + " " + an.order.agreement().authorizedTotal() + " "
                + an.order.jobs().stream()
                        .map(job -> job.letter()
                                + job.state()
                                + job.quote().net()
                                + job.lines().size()
                                + job.terms())
                        .toList()
                + an.order.concerns().stream().map(Concern::cause).collect(Collectors.joining());
    }

    private static String told(AnOrder an, OrderVerb verb) {
        try {
            if (!NOT_OF_THE_ENTITY.contains(verb)) {
                verbs(an).get(verb).accept(an.order);
            }
            return "";
        } catch (Refused refused) {
            return refused.getMessage();
        }
    }

    private static String sentence(AnOrder an, OrderVerb verb) {
        boolean isOver = !an.order.isOpen();
        boolean isBilled = an.order.progress().invoicedAt() != null;
        return switch (verb.until()) {
            case EVER -> "";
            case OVER -> isOver ? over(an) : "";
            case INVOICED -> isOver ? over(an) : isBilled ? billed(an, verb) : "";
        };
    }

    private static String over(AnOrder an) {
        return "Order 1001 is " + an.stage().label().toLowerCase() + ": nothing more is recorded on it.";
    }

    private static String billed(AnOrder an, OrderVerb verb) {
        return "Order 1001 has its invoice already. " + verb.instead();
    }

    private static String table() {
        List<Map.Entry<String, AnOrder>> columns = STANDINGS.entrySet().stream()
                .map(each -> Map.entry(each.getKey(), each.getValue().get()))
                .toList();
        String head = "| verb | "
                + columns.stream().map(Map.Entry::getKey).collect(Collectors.joining(" | "))
                + " | once the invoice is written |\n|---|" + ":-:|".repeat(columns.size()) + "---|\n";
        return head
                + Stream.of(OrderVerb.values())
                        .map(verb -> "| " + verb.words() + " | "
                                + columns.stream()
                                        .map(each ->
                                                sentence(each.getValue(), verb).isEmpty() ? "●" : "–")
                                        .collect(Collectors.joining(" | "))
                                + " | " + (verb.until() == OrderVerb.Until.INVOICED ? verb.instead() : "") + " |\n")
                        .collect(Collectors.joining());
    }

    private static Map<OrderVerb, Consumer<WorkOrder>> verbs(AnOrder an) {
        Map<OrderVerb, Consumer<WorkOrder>> verbs = new EnumMap<>(OrderVerb.class);
        Concern concern = an.concern();
        Job job = an.order.jobs().isEmpty() ? null : an.job();
        verbs.put(OrderVerb.TAKE, order -> order.take(new Concern.Statement("It rattles", null, "", ""), ANA));
        verbs.put(OrderVerb.COMEBACK, order -> order.comesBackFrom(order, ANA));
        verbs.put(OrderVerb.ARRANGE, order -> order.arrange(new Arrangement("7", null, null, null), ANA));
        verbs.put(OrderVerb.TAKE_OVER, order -> order.copy().takeOver(ANA));
        verbs.put(OrderVerb.EXCHANGE, order -> order.copy().exchange(order.vehicle(), ANA));
        verbs.put(OrderVerb.AGREE, order -> order.agreement().agree(AgreedTerms.NONE, Odometer.miles(118_000), ANA));
        verbs.put(OrderVerb.SET_STAGE, order -> order.progress().setStage(Stage.REPAIR, "we began", ANA));
        verbs.put(OrderVerb.DIAGNOSE, order -> order.progress().beginDiagnosis(TOM));
        verbs.put(OrderVerb.CHECK, order -> order.checked("Loose", TOM));
        verbs.put(OrderVerb.OWN_CHECK, order -> concern.check(FUSE, TOM));
        verbs.put(
                OrderVerb.GUIDE,
                order -> concern.guide(concern.kind(), null, "front-left", "front left door", "Wrong door", ANA));
        verbs.put(
                OrderVerb.CONFIRM,
                order -> concern.confirm(new Confirmation(null, "Rod off", null, "", "", "", ""), TOM));
        verbs.put(
                OrderVerb.RECOMMEND,
                order -> order.addFlat(concern, ChargeKind.LABOR, "Wash", usd("10.00"), null, ANA));
        verbs.put(OrderVerb.CORRECT, order -> concern.correct("Rod clipped in", TOM));
        verbs.put(OrderVerb.VERIFY, order -> concern.verifyGone(TOM));
        verbs.put(OrderVerb.STILL_THERE, order -> concern.stillThere(TOM));
        verbs.put(OrderVerb.COME_BACK, order -> concern.comeBack(TOM));
        verbs.put(OrderVerb.DEPOSIT, order -> order.progress().deposited(usd("1.00"), "cash", ANA));
        verbs.put(OrderVerb.RETURN_DEPOSIT, order -> order.progress().depositReturned(usd("1.00"), "cash", ANA));
        verbs.put(OrderVerb.INVOICE, order -> order.progress().invoiced("5002", usd("1.00"), ANA));
        verbs.put(OrderVerb.PAY, order -> order.progress().paid(usd("1.00"), "card", false, ANA));
        verbs.put(OrderVerb.CORRECT_BILL, order -> order.progress().corrected("Refund 7001", true, ANA));
        verbs.put(OrderVerb.HAND_BACK, order -> order.progress().returned(Odometer.miles(118_300), ANA));
        verbs.put(OrderVerb.STILL_HERE, order -> order.progress().stillHere("the wrong car", ANA));
        verbs.put(OrderVerb.CANCEL, order -> order.progress().cancel("Sold", ANA));
        verbs.put(OrderVerb.ISSUE, order -> order.agreement().estimateIssued(2, usd("1.00"), ANA));
        verbs.put(
                OrderVerb.AUTHORIZE,
                order -> an.decide(Decision.Verdict.APPROVE, order.jobs().toArray(Job[]::new)));
        verbs.put(OrderVerb.NARROW, order -> the(job).quote().narrow("Easy", AnOrder.EASY, ANA));
        verbs.put(OrderVerb.PRICE, order -> the(job).quote()
                .price(usd("10.00"), PriceBasis.PRICE, the(job).version(), ANA));
        verbs.put(OrderVerb.CHANGE_LINES, order -> the(job).jobLines().addSublet("Paint", usd("5.00"), null, ANA));
        verbs.put(OrderVerb.DISCOUNT, order -> order.reckoning().discount(null, ANA));
        verbs.put(OrderVerb.FEE, order -> order.reckoning()
                .fee(
                        new Totals.FeeRule("Tire fee", usd("1.00"), null, null, null, null, null, null),
                        4,
                        "four tires",
                        ANA));
        verbs.put(OrderVerb.DROP, order -> order.drop(the(job), ANA));
        verbs.put(OrderVerb.PUT_BACK, order -> order.takenOff().putBack(the(job), ANA));
        verbs.put(OrderVerb.DESCRIBE, order -> the(job).describe(JobTerms.NONE, ANA));
        verbs.put(OrderVerb.CHOOSE, order -> the(job).choose(ANA));
        verbs.put(OrderVerb.OFFER, order -> the(job).offer(ANA));
        verbs.put(OrderVerb.WITHDRAW, order -> order.agreement().withdraw(the(job), "wrong job", ANA));
        verbs.put(OrderVerb.REOPEN_JOB, order -> the(job).reopen("a screw is left", ANA));
        verbs.put(OrderVerb.UNCONFIRM, order -> concern.unconfirm("wrong door", ANA));
        verbs.put(OrderVerb.REOPEN, order -> order.progress().reopen("the car stays", ANA));
        verbs.put(OrderVerb.BEGIN, order -> the(job).begin(TOM));
        verbs.put(OrderVerb.FINISH, order -> the(job).finish(TOM));
        verbs.put(OrderVerb.COME_TO, order -> the(job).agreed().cameTo(usd("9.00"), "Less to do", ANA));
        verbs.put(OrderVerb.INSPECT, order -> order.progress().require(OrderVerb.INSPECT)); // of a room above
        verbs.put(OrderVerb.ASK, order -> order.progress().require(OrderVerb.ASK)); // of a room above
        verbs.put(OrderVerb.ASK_AGAIN, order -> the(job).agreed().askAgain(ANA));
        return verbs;
    }

    private static final OwnCheck.OwnCheckFacts FUSE = new OwnCheck.OwnCheckFacts("Fuse 12", "blown", null, "", "");

    /** The job, where the order has one by then. */
    private static Job the(Job job) {
        if (job == null) {
            throw new Refused("no job yet");
        }
        return job;
    }
}

package dev.liftgate.billing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.liftgate.billing.CounterEntry.CounterKind;
import dev.liftgate.money.Totals;
import dev.liftgate.orders.AnOrder;
import dev.liftgate.orders.WorkOrder;
import dev.liftgate.paper.BindingRules;
import dev.liftgate.paper.Obstacles.Obstacle;
import dev.liftgate.paper.PaperFacts;
import dev.liftgate.paper.Sheet;
import dev.liftgate.paper.Sheet.PrintedCar;
import dev.liftgate.paper.Sheet.PrintedCustomer;
import dev.liftgate.paper.Sheet.PrintedShop;
import dev.liftgate.rules.Fact;
import dev.liftgate.rules.Packs.StoredPack;
import dev.liftgate.rules.Paper;
import dev.liftgate.rules.RulePack;
import dev.liftgate.rules.When;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What laws ask of a counter-entry is on it, or it is refused with its citation. */
class CounterSheetTest {

    private static final Instant NOVEMBER = Instant.parse("2026-11-30T10:00:00Z");
    private static final Instant JANUARY = Instant.parse("2027-01-02T10:00:00Z");
    private static final Money TEN = Money.parse("USD 10.00");
    private static final Totals TAXED = new Totals(
            TEN,
            TEN,
            TEN,
            List.of(),
            List.of(),
            List.of(new Totals.TaxAmount("IVA", new BigDecimal("21"), TEN, TEN, "iva")),
            TEN,
            null);

    /** Everything else is on each counter-entry, whatever people left out. */
    private static final List<Fact> MAY_BE_LEFT_OUT = List.of(
            Fact.SHOP_NAME,
            Fact.SHOP_LEGAL_NAME,
            Fact.SHOP_ADDRESS,
            Fact.SHOP_TAX_NUMBER,
            Fact.CUSTOMER_NAME,
            Fact.CUSTOMER_ADDRESS,
            Fact.CUSTOMER_TAX_NUMBER);

    static Stream<Arguments> demands() {
        return packs().flatMap(pack -> Stream.of(CounterKind.values())
                .filter(kind -> kind != CounterKind.GOODWILL)
                .flatMap(kind -> pack.demands(kind.paper()).stream()
                        .filter(demand -> !demand.when().equals(Optional.of(When.IF_AVAILABLE)))
                        .map(demand -> Arguments.of(
                                pack, kind, demand.fact(), demand.cite().words()))));
    }

    @ParameterizedTest(name = "{1} without {2}")
    @MethodSource("demands")
    void what_is_left_out_is_missed_with_its_citation(RulePack pack, CounterKind kind, Fact fact, String cite) {
        WorkOrder order = AnOrder.openedAt(NOVEMBER, true);
        Totals taxed = kind == CounterKind.CREDIT ? TAXED : null;
        assertEquals(List.of(), obstacles(pack, kind, CounterSheet.shown(kind, without(null), NOVEMBER, taxed), order));
        List<Obstacle> missing = obstacles(pack, kind, CounterSheet.shown(kind, without(fact), NOVEMBER, taxed), order);
        if (!MAY_BE_LEFT_OUT.contains(fact)) {
            assertEquals(List.of(), missing);
            return;
        }
        assertEquals(1, missing.size());
        String words = missing.get(0).words();
        assertTrue(
                words.startsWith(
                        "This %s cannot be issued".formatted(kind.paper().words())),
                words);
        assertTrue(words.endsWith(": %s is missing (%s).".formatted(fact.words(), cite)), words);
    }

    @Test
    void in_spain_a_sum_off_needs_its_tax_and_a_credit_note_is_the_way_out() {
        WorkOrder order = AnOrder.openedAt(NOVEMBER, true);
        PaperFacts goodwill = CounterSheet.shown(CounterKind.GOODWILL, without(null), NOVEMBER, null);
        List<Obstacle> missing = obstacles(pack("es"), CounterKind.GOODWILL, goodwill, order);
        assertEquals(
                "This credit note cannot be issued in Spain: tax is missing"
                        + " (RD 1619/2012 art. 6.1.f, 6.1.g, 6.1.h, 15.5).",
                missing.get(0).words());
        assertEquals("/orders/1001/account#credit-h", missing.get(0).link());
        assertEquals(1, missing.size());
        for (String elsewhere : List.of("default", "ca-on", "us-ca")) {
            assertEquals(List.of(), obstacles(pack(elsewhere), CounterKind.GOODWILL, goodwill, order), elsewhere);
        }
    }

    @Test
    void in_spain_a_credit_note_stops_with_the_invoices_but_an_order_that_was_begun_is_finished() {
        RulePack spain = pack("es");
        PaperFacts note = CounterSheet.shown(CounterKind.CREDIT, without(null), JANUARY, TAXED);
        WorkOrder begun = AnOrder.openedAt(NOVEMBER, true);
        for (WorkOrder late : List.of(AnOrder.openedAt(JANUARY, true), AnOrder.openedAt(NOVEMBER, false))) {
            List<Obstacle> refused = obstacles(spain, CounterKind.CREDIT, note, late);
            assertEquals(1, refused.size());
            assertTrue(refused.get(0).words().contains("From 1 January 2027 an invoice of a company needs the code"));
            assertEquals(List.of(), rules(spain).warnings(note, Paper.CREDIT_NOTE, late));
            PaperFacts refund = CounterSheet.shown(CounterKind.REFUND, without(null), JANUARY, null);
            assertEquals(List.of(), obstacles(spain, CounterKind.REFUND, refund, late), "money may go back");
        }
        assertEquals(List.of(), obstacles(spain, CounterKind.CREDIT, note, begun));
        assertEquals(1, rules(spain).warnings(note, Paper.CREDIT_NOTE, begun).size());
    }

    @Test
    void of_two_packs_the_paper_names_the_first_and_shows_what_either_asks_for() {
        PaperFacts note = CounterSheet.shown(CounterKind.CREDIT, without(null), NOVEMBER, TAXED);
        StoredPack florida = new StoredPack(pack("us-fl"), 0);
        StoredPack spain = new StoredPack(pack("es"), 0);
        var law = new BindingRules(List.of(florida, spain), spain)
                .printed(
                        note,
                        Paper.CREDIT_NOTE,
                        TEN.getCurrencyUnit(),
                        without(null).speech());
        assertEquals("us-fl", law.code());
        assertTrue(law.asks(Fact.RECTIFYING_SERIES.name()));
    }

    private static List<Obstacle> obstacles(RulePack pack, CounterKind kind, PaperFacts shown, WorkOrder order) {
        return rules(pack).obstacles(shown, kind.paper(), order).stream()
                .filter(each -> !each.words().contains("French"))
                .toList();
    }

    private static BindingRules rules(RulePack pack) {
        StoredPack stored = new StoredPack(pack, 0);
        return new BindingRules(List.of(stored), stored);
    }

    private static Stream<RulePack> packs() {
        return RulePack.bundled().stream();
    }

    private static RulePack pack(String code) {
        return packs().filter(pack -> pack.code().equals(code)).findFirst().orElseThrow();
    }

    /** A sheet of a shop and a customer who say everything but that. */
    private static Sheet without(Fact leftOut) {
        String name = leftOut == Fact.SHOP_NAME ? "" : "Main Street Auto";
        String legal = leftOut == Fact.SHOP_LEGAL_NAME ? "" : "Springfield Motors LLC";
        String address = leftOut == Fact.SHOP_ADDRESS ? "" : "12 Main Street";
        String tax = leftOut == Fact.SHOP_TAX_NUMBER ? "" : "TX-5566";
        PrintedShop shop = new PrintedShop(
                name, legal, address, "555-0100", "", "", tax, "UTC", "", "", "", "", "", "", "en-US", false, null);
        PrintedCustomer customer = new PrintedCustomer(
                leftOut == Fact.CUSTOMER_NAME ? "" : "Maria Alvarez",
                "555-0142",
                "",
                leftOut == Fact.CUSTOMER_ADDRESS ? "" : "4 Elm Court",
                "",
                "",
                true,
                leftOut == Fact.CUSTOMER_TAX_NUMBER ? "" : "CT-1212");
        PrintedCar car = new PrintedCar("2014 Honda CR-V", "", "8ABC123", "CA", null, "mi");
        return new Sheet(shop, 1001, "Ana Flores", customer, car, null, List.of(), null, null, "en");
    }
}

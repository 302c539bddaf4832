package dev.liftgate.money;

import static dev.liftgate.money.Dollars.usd;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.liftgate.money.Charge.ChargeKind;
import dev.liftgate.money.Totals.FeeAmount;
import dev.liftgate.money.Totals.FeeRule;
import dev.liftgate.money.Totals.Rules;
import dev.liftgate.money.Totals.TaxRule;
import java.math.BigDecimal;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

/** Which fees an order bears, and how often, worked out by hand. */
class FeesDueTest {

    private static final TaxRule SALES = new TaxRule("sales", "Sales tax", new BigDecimal("7"));
    private static final FeeRule TIRE = fee("tire", "Tire fee", "1.00", FeeUnit.PIECE, true);
    private static final FeeRule OIL = fee("oil", "Oil disposal", "3.50", FeeUnit.JOB, true);
    private static final FeeRule BAY = fee("bay", "Bay fee", "2.00", FeeUnit.JOB, false);

    private static final Charge FOUR_TIRES = part("400.00", "tire", "4", 1);
    private static final Charge OIL_CHANGE = labor("30.00", "oil", 2);

    @Test
    void each_of_four_tires_bears_a_fee_that_is_named_with_its_number() {
        FeeAmount fee = only(fees(TIRE, FOUR_TIRES, labor("80.00", null, 1)));
        assertEquals(usd("4.00"), fee.amount());
        assertEquals(0, fee.times().compareTo(new BigDecimal("4")));
        assertEquals(usd("1.00"), fee.each());
        assertEquals("Tire fee", fee.label());
    }

    @Test
    void tires_of_several_lines_and_jobs_are_one_sum() {
        assertEquals(
                usd("7.00"),
                only(fees(TIRE, FOUR_TIRES, part("100.00", "tire", "1", 1), part("240.00", "tire", "2", 2)))
                        .amount());
    }

    @Test
    void a_fee_by_law_may_be_taxed_or_not() {
        FeeRule taxed = new FeeRule(
                "Tire fee", usd("1.00"), null, null, null, "sales", null, "§ 403", "tire", FeeUnit.PIECE, true);
        Totals with = totals(taxed, FOUR_TIRES);
        assertEquals(usd("404.00"), with.taxes().get(0).base());
        assertEquals(usd("432.28"), with.total());
        Totals without = totals(TIRE, FOUR_TIRES);
        assertEquals(usd("28.00"), without.taxes().get(0).amount());
        assertEquals(usd("432.00"), without.total());
    }

    @Test
    void a_tied_fee_comes_only_with_what_calls_for_it() {
        assertTrue(fees(OIL, FOUR_TIRES).isEmpty());
        assertEquals(usd("3.50"), only(fees(OIL, FOUR_TIRES, OIL_CHANGE)).amount());
        assertEquals(
                usd("7.00"),
                only(fees(OIL, OIL_CHANGE, labor("30.00", "oil", 3), labor("5.00", "oil", 3)))
                        .amount());
    }

    @Test
    void a_tied_fee_for_the_order_is_charged_once() {
        FeeRule once = fee("oil", "Oil disposal", "3.50", FeeUnit.ORDER, true);
        assertTrue(fees(once, FOUR_TIRES).isEmpty());
        FeeAmount fee = only(fees(once, OIL_CHANGE, labor("30.00", "oil", 3)));
        assertEquals(usd("3.50"), fee.amount());
        assertNull(fee.times());
    }

    @Test
    void a_fee_for_each_job_counts_the_jobs_that_cost_something() {
        FeeAmount fee = only(fees(BAY, FOUR_TIRES, OIL_CHANGE, labor("0.00", null, 3), part("0.00", null, "1", 3)));
        assertEquals(usd("4.00"), fee.amount());
        assertEquals(0, fee.times().compareTo(new BigDecimal("2")));
    }

    @Test
    void a_free_comeback_bears_no_fee_of_its_own_beside_work_that_costs_something() {
        Charge free = part("0.00", "tire", "4", 1);
        assertTrue(fees(TIRE, free, OIL_CHANGE).isEmpty());
        assertTrue(fees(OIL, labor("0.00", "oil", 3), FOUR_TIRES).isEmpty());
        Charge onTheHouse = new Discount("Warranty", new BigDecimal("100"), null)
                .from(List.of(part("400.00", "tire", "4", 1)))
                .get(0);
        assertTrue(fees(TIRE, onTheHouse, OIL_CHANGE).isEmpty());
    }

    @Test
    void the_fourth_tire_for_free_is_sold_all_the_same() {
        assertEquals(
                usd("4.00"),
                only(fees(TIRE, part("300.00", "tire", "3", 1), part("0.00", "tire", "1", 1)))
                        .amount());
    }

    @Test
    void a_tied_percentage_follows_only_the_jobs_that_call_for_it_up_to_its_cap() {
        FeeRule share = new FeeRule(
                "Supplies",
                null,
                new BigDecimal("10"),
                FeeBase.LABOR,
                usd("5.00"),
                null,
                null,
                null,
                "oil",
                FeeUnit.ORDER,
                true);
        assertEquals(
                usd("3.00"),
                only(fees(share, OIL_CHANGE, labor("500.00", null, 1))).amount());
        assertEquals(usd("5.00"), only(fees(share, labor("90.00", "oil", 2))).amount());
    }

    @Test
    void a_fee_for_a_quart_is_rounded_once() {
        FeeRule quart = fee("quart", "Oil fee", "0.05", FeeUnit.PIECE, true);
        FeeAmount fee = only(fees(quart, part("40.00", "quart", "4.50", 1)));
        assertEquals(usd("0.23"), fee.amount());
        assertEquals("4.5", MoneyText.text(fee.times()));
    }

    @Test
    void one_of_four_tires_that_comes_back_takes_one_fee_along() {
        Totals all = totals(TIRE, FOUR_TIRES);
        Totals back = all.minus(totals(TIRE, FOUR_TIRES.without(usd("100.00"))));
        assertEquals(usd("1.00"), only(back.fees()).amount());
        assertEquals(0, only(back.fees()).times().compareTo(BigDecimal.ONE));
        assertEquals(usd("7.00"), back.taxes().get(0).amount());
        assertEquals(usd("108.00"), back.total());
    }

    @Test
    void less_than_half_the_price_of_a_tire_is_no_tire_that_came_back() {
        assertEquals(
                usd("4.00"), only(fees(TIRE, FOUR_TIRES.without(usd("49.99")))).amount());
        assertEquals(
                usd("3.00"), only(fees(TIRE, FOUR_TIRES.without(usd("50.01")))).amount());
        // three times 33.33 and once 33.34: the price of a piece need not come out even
        assertEquals(
                usd("2.00"),
                only(fees(TIRE, part("100.00", "tire", "3", 1).without(usd("33.33"))))
                        .amount());
    }

    @Test
    void two_fees_and_two_taxes_of_one_name_are_not_taken_for_each_other() {
        FeeRule battery = fee("battery", "State fee", "2.00", FeeUnit.PIECE, true);
        FeeRule tire = fee("tire", "State fee", "1.00", FeeUnit.PIECE, true);
        Rules rules = new Rules(
                List.of(battery, tire),
                List.of(new TaxRule("a", "Tax", new BigDecimal("5")), new TaxRule("b", "Tax", new BigDecimal("5"))));
        Charge one = new Charge(ChargeKind.PART, usd("100.00"), "a", "battery", BigDecimal.ONE, 1L);
        Charge other = new Charge(ChargeKind.PART, usd("400.00"), "b", "tire", new BigDecimal("4"), 2L);
        Totals all = Totals.of(CurrencyUnit.USD, List.of(one, other), rules);
        Totals back = all.minus(Totals.of(CurrencyUnit.USD, List.of(one), rules));
        assertEquals(usd("4.00"), only(back.fees()).amount());
        assertEquals("tire", only(back.fees()).code());
        assertEquals(1, back.taxes().size());
        assertEquals(usd("20.00"), back.taxes().get(0).amount());
        assertEquals(usd("424.00"), back.total());
    }

    @Test
    void rules_and_charges_from_before_are_read_as_fees_on_the_order() {
        FeeRule rule = KeptJson.read(
                "{\"label\":\"Waste\",\"fixed\":\"USD 3.00\",\"percentOfLabor\":null,\"cap\":null,\"taxCode\":null}",
                FeeRule.class);
        assertEquals(FeeUnit.ORDER, rule.per());
        assertFalse(rule.tied());
        Charge charge = KeptJson.read(
                "{\"kind\":\"PART\",\"amount\":\"USD 10.00\",\"off\":\"USD 0.00\",\"taxCode\":null}", Charge.class);
        FeeAmount fee = only(Totals.of(CurrencyUnit.USD, List.of(charge), new Rules(List.of(rule), List.of()))
                .fees());
        assertEquals(usd("3.00"), fee.amount());
        Rules rules = KeptJson.read("{\"fees\":[],\"taxes\":[],\"discount\":null}", Rules.class);
        assertEquals(TaxWay.ON_TOP, rules.taxWay());
        Totals totals = KeptJson.read(
                "{\"labor\":\"USD 10.00\",\"parts\":\"USD 0.00\",\"sublet\":\"USD 0.00\",\"discounts\":null,"
                        + "\"fees\":[{\"label\":\"Waste\",\"amount\":\"USD 3.00\",\"kind\":null,\"law\":null}],"
                        + "\"taxes\":[{\"label\":\"Tax\",\"percent\":5,\"base\":\"USD 10.00\",\"amount\":\"USD 0.50\"}],"
                        + "\"total\":\"USD 13.50\"}",
                Totals.class);
        assertEquals(usd("13.00"), totals.beforeTax());
        assertEquals(usd("0.00"), totals.minus(totals).total());
    }

    private static FeeRule fee(String code, String label, String amount, FeeUnit per, boolean tied) {
        return new FeeRule(label, usd(amount), null, null, null, null, null, null, code, per, tied);
    }

    private static Charge part(String amount, String fee, String pieces, long job) {
        return new Charge(ChargeKind.PART, usd(amount), "sales", fee, new BigDecimal(pieces), job);
    }

    private static Charge labor(String amount, String fee, long job) {
        return new Charge(ChargeKind.LABOR, usd(amount), null, fee, null, job);
    }

    private static List<FeeAmount> fees(FeeRule rule, Charge... charges) {
        return totals(rule, charges).fees();
    }

    private static Totals totals(FeeRule rule, Charge... charges) {
        return Totals.of(CurrencyUnit.USD, List.of(charges), new Rules(List.of(rule), List.of(SALES)));
    }

    private static FeeAmount only(List<FeeAmount> fees) {
        assertEquals(1, fees.size());
        return fees.get(0);
    }
}

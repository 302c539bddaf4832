package dev.liftgate.money;

import static dev.liftgate.money.Dollars.usd;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.liftgate.money.Charge.ChargeKind;
import dev.liftgate.money.Discount.DiscountAmount;
import dev.liftgate.money.Totals.FeeRule;
import dev.liftgate.money.Totals.Rules;
import dev.liftgate.money.Totals.TaxRule;
import java.math.BigDecimal;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** What a document adds up to, worked out by hand. */
class TotalsTest {

    private static final TaxRule SALES = new TaxRule("sales", "Sales tax", new BigDecimal("8.25"));

    @Test
    void kinds_are_summed_and_tax_is_put_on_what_bears_it() {
        Totals totals = of(
                rules(List.of(), SALES),
                new Charge(ChargeKind.LABOR, usd("180.00"), null),
                new Charge(ChargeKind.PART, usd("62.50"), "sales"),
                new Charge(ChargeKind.SUBLET, usd("40.00"), null));
        assertEquals(usd("180.00"), totals.labor());
        assertEquals(usd("62.50"), totals.parts());
        assertEquals(usd("40.00"), totals.sublet());
        assertEquals(usd("5.16"), totals.taxes().get(0).amount());
        assertEquals(usd("287.66"), totals.total());
    }

    @Test
    void a_tax_is_rounded_once_on_its_whole_base_and_not_line_by_line() {
        Charge tiny = new Charge(ChargeKind.PART, usd("0.06"), "sales");
        Totals totals = of(rules(List.of(), SALES), tiny, tiny, tiny, tiny);
        assertEquals(usd("0.24"), totals.taxes().get(0).base());
        assertEquals(usd("0.02"), totals.taxes().get(0).amount());
    }

    @Test
    void half_a_cent_is_rounded_up() {
        TaxRule five = new TaxRule("sales", "Sales tax", new BigDecimal("5"));
        Totals totals = of(rules(List.of(), five), new Charge(ChargeKind.PART, usd("0.10"), "sales"));
        assertEquals(usd("0.01"), totals.taxes().get(0).amount());
    }

    @Test
    void two_rates_have_each_their_own_base() {
        TaxRule tires = new TaxRule("tires", "Tire tax", new BigDecimal("1.75"));
        Totals totals = of(
                new Rules(List.of(), List.of(SALES, tires)),
                new Charge(ChargeKind.PART, usd("100.00"), "sales"),
                new Charge(ChargeKind.PART, usd("200.00"), "tires"));
        assertEquals(usd("8.25"), totals.taxes().get(0).amount());
        assertEquals(usd("3.50"), totals.taxes().get(1).amount());
        assertEquals(usd("311.75"), totals.total());
    }

    @Test
    void a_percent_fee_follows_labor_up_to_its_cap() {
        FeeRule supplies = feeRule("Shop supplies", null, new BigDecimal("5"), usd("25.00"), null);
        assertEquals(usd("9.00"), fee(supplies, "180.00"));
        assertEquals(usd("25.00"), fee(supplies, "500.00"));
        assertEquals(usd("25.00"), fee(supplies, "900.00"));
        assertEquals(usd("45.00"), fee(feeRule("Supplies", null, new BigDecimal("5"), null, null), "900.00"));
    }

    @Test
    void two_taxes_on_one_line_are_each_reckoned_on_it_and_named() {
        TaxRule gst = new TaxRule("gst", "GST", new BigDecimal("5"));
        TaxRule qst = new TaxRule("qst", "QST", new BigDecimal("9.975"), "gst");
        Totals totals = of(
                rules(List.of(), gst, qst),
                new Charge(ChargeKind.LABOR, usd("100.00"), "qst"),
                new Charge(ChargeKind.PART, usd("50.00"), "gst"),
                new Charge(ChargeKind.SUBLET, usd("10.00"), null));
        assertEquals(
                List.of("GST", "QST"),
                totals.taxes().stream().map(Totals.TaxAmount::label).toList());
        assertEquals(
                List.of(usd("150.00"), usd("100.00")),
                totals.taxes().stream().map(Totals.TaxAmount::base).toList());
        assertEquals(
                List.of(usd("7.50"), usd("9.98")),
                totals.taxes().stream().map(Totals.TaxAmount::amount).toList());
        assertEquals(usd("177.48"), totals.total());
    }

    @Test
    void a_taxable_fee_adds_to_the_base() {
        FeeRule waste = feeRule("Waste", usd("4.00"), null, null, "sales");
        Totals totals = of(rules(List.of(waste), SALES), new Charge(ChargeKind.PART, usd("100.00"), "sales"));
        assertEquals(usd("104.00"), totals.taxes().get(0).base());
        assertEquals(usd("112.58"), totals.total());
    }

    @Test
    void a_fee_of_nothing_and_a_tax_without_base_are_not_printed() {
        FeeRule supplies = feeRule("Shop supplies", null, new BigDecimal("5"), null, null);
        Totals totals = of(rules(List.of(supplies), SALES), new Charge(ChargeKind.SUBLET, usd("10.00"), null));
        assertTrue(totals.fees().isEmpty());
        assertTrue(totals.taxes().isEmpty());
        assertEquals(usd("10.00"), totals.total());
    }

    @Test
    void a_document_without_charges_costs_nothing_whatever_the_fees() {
        FeeRule waste = feeRule("Waste", usd("4.00"), null, null, "sales");
        assertEquals(usd("0.00"), of(rules(List.of(waste), SALES)).total());
    }

    @Test
    void a_discount_on_everything_comes_off_before_fees_and_tax() {
        FeeRule supplies = feeRule("Shop supplies", null, new BigDecimal("5"), null, null);
        Totals totals = of(
                new Rules(List.of(supplies), List.of(SALES), new Discount("Senior", new BigDecimal("10"), null)),
                new Charge(ChargeKind.LABOR, usd("200.00"), null),
                new Charge(ChargeKind.PART, usd("100.00"), "sales"));
        assertEquals(usd("200.00"), totals.labor());
        assertEquals(List.of(new DiscountAmount("Senior −10 %", usd("30.00"))), totals.discounts());
        assertEquals(usd("9.00"), totals.fees().get(0).amount());
        assertEquals(usd("90.00"), totals.taxes().get(0).base());
        assertEquals(usd("286.43"), totals.total());
    }

    @Test
    void everything_on_the_house_costs_nothing_fees_included() {
        FeeRule waste = feeRule("Waste", usd("4.00"), null, null, null);
        Totals totals = of(
                new Rules(List.of(waste), List.of(SALES), new Discount("On the house", new BigDecimal("100"), null)),
                new Charge(ChargeKind.PART, usd("0.01"), "sales"));
        assertEquals(usd("0.01"), totals.discounts().get(0).amount());
        assertEquals(usd("0.00"), totals.total());
        assertEquals(List.of(), totals.fees());
    }

    @Test
    void more_than_there_is_cannot_be_taken_off() {
        Totals totals = of(
                new Rules(List.of(), List.of(), new Discount("Goodwill", null, usd("50.00"))),
                new Charge(ChargeKind.LABOR, usd("20.00"), null));
        assertEquals(usd("20.00"), totals.discounts().get(0).amount());
        assertEquals(usd("0.00"), totals.total());
    }

    @Test
    void a_fee_may_follow_parts_or_both() {
        Charge labor = new Charge(ChargeKind.LABOR, usd("200.00"), null);
        Charge part = new Charge(ChargeKind.PART, usd("100.00"), null);
        BigDecimal five = new BigDecimal("5");
        for (FeeBase base : FeeBase.values()) {
            FeeRule rule = new FeeRule("Supplies", null, five, base, null, null, null, null);
            Totals totals =
                    of(rules(List.of(rule), SALES), labor, part, new Charge(ChargeKind.SUBLET, usd("70.00"), null));
            assertEquals(
                    usd(base == FeeBase.LABOR ? "10.00" : base == FeeBase.PARTS ? "5.00" : "15.00"),
                    totals.fees().get(0).amount());
        }
    }

    private static Money fee(FeeRule rule, String labor) {
        return of(rules(List.of(rule), SALES), new Charge(ChargeKind.LABOR, usd(labor), null))
                .fees()
                .get(0)
                .amount();
    }

    private static FeeRule feeRule(String label, Money fixed, BigDecimal percent, Money cap, String taxCode) {
        return new FeeRule(label, fixed, percent, FeeBase.LABOR, cap, taxCode, Totals.FeeKind.OTHER, "");
    }

    private static Rules rules(List<FeeRule> fees, TaxRule... taxes) {
        return new Rules(fees, List.of(taxes));
    }

    private static Totals of(Rules rules, Charge... charges) {
        return Totals.of(CurrencyUnit.USD, List.of(charges), rules);
    }
}

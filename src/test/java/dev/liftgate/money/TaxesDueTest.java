package dev.liftgate.money;

import static dev.liftgate.money.Dollars.usd;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.liftgate.money.Charge.ChargeKind;
import dev.liftgate.money.Totals.FeeRule;
import dev.liftgate.money.Totals.Rules;
import dev.liftgate.money.Totals.TaxAmount;
import dev.liftgate.money.Totals.TaxRule;
import java.math.BigDecimal;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** Taxes on top of prices and in them, worked out by hand. */
class TaxesDueTest {

    private static final TaxRule VAT = new TaxRule("vat", "VAT", new BigDecimal("19"));
    private static final TaxRule GST = new TaxRule("gst", "GST", new BigDecimal("5"));
    private static final TaxRule QST = new TaxRule("qst", "QST", new BigDecimal("9.975"), "gst");

    @Test
    void a_tax_brings_along_another_and_that_one_a_third_each_on_the_same_amount() {
        TaxRule city = new TaxRule("city", "City", new BigDecimal("1"), "county");
        TaxRule county = new TaxRule("county", "County", new BigDecimal("0.5"), "state");
        TaxRule state = new TaxRule("state", "State", new BigDecimal("6"));
        Totals totals =
                of(TaxWay.ON_TOP, List.of(city, county, state), labor("100.00", "city"), part("50.00", "county"));
        assertEquals(List.of("City", "County", "State"), labels(totals));
        assertEquals(List.of(usd("1.00"), usd("0.75"), usd("9.00")), amounts(totals));
        assertEquals(List.of(usd("100.00"), usd("150.00"), usd("150.00")), bases(totals));
        assertEquals(usd("160.75"), totals.total());
    }

    @Test
    void taxes_that_bring_each_other_along_are_each_charged_once() {
        TaxRule one = new TaxRule("one", "One", new BigDecimal("1"), "other");
        TaxRule other = new TaxRule("other", "Other", new BigDecimal("2"), "one");
        assertEquals(
                List.of(usd("1.00"), usd("2.00")),
                amounts(of(TaxWay.ON_TOP, List.of(one, other), labor("100.00", "one"))));
    }

    @Test
    void a_price_with_tax_is_the_total_and_the_tax_is_named_in_it() {
        Totals totals = of(TaxWay.INCLUDED, List.of(VAT), labor("60.00", "vat"), part("40.00", "vat"));
        assertEquals(usd("100.00"), totals.total());
        assertEquals(List.of(usd("15.97")), amounts(totals));
        assertEquals(List.of(usd("100.00")), bases(totals));
        assertEquals(usd("84.03"), totals.beforeTax());
        assertTrue(totals.isTaxed());
    }

    @Test
    void two_taxes_in_one_price_are_rounded_together_and_add_up() {
        // 114.98 × 14.975 / 114.975 = 14.98, of which 5/14.975 are 5.00
        Totals totals = of(TaxWay.INCLUDED, List.of(GST, QST), labor("114.98", "qst"));
        assertEquals(List.of(usd("5.00"), usd("9.98")), amounts(totals));
        assertEquals(usd("100.00"), totals.beforeTax());
    }

    @Test
    void what_bears_other_taxes_is_a_sum_of_its_own() {
        Totals totals = of(
                TaxWay.INCLUDED, List.of(GST, QST), labor("114.98", "qst"), part("105.00", "gst"), part("7.00", null));
        assertEquals(List.of(usd("10.00"), usd("9.98")), amounts(totals));
        assertEquals(List.of(usd("219.98"), usd("114.98")), bases(totals));
        assertEquals(usd("226.98"), totals.total());
    }

    @Test
    void a_discount_comes_off_the_price_with_its_tax_and_a_fee_contains_its_own() {
        FeeRule waste = new FeeRule("Waste", usd("10.00"), null, null, null, "vat", null, null);
        Totals totals = Totals.of(
                CurrencyUnit.USD,
                List.of(labor("100.00", "vat")),
                new Rules(
                        List.of(waste),
                        List.of(VAT),
                        new Discount("Senior", new BigDecimal("10"), null),
                        TaxWay.INCLUDED));
        assertEquals(usd("100.00"), totals.total());
        assertEquals(List.of(usd("15.97")), amounts(totals));
        assertEquals(usd("10.00"), totals.discounts().get(0).amount());
    }

    @Test
    void who_is_exempt_pays_the_price_without_the_tax_that_it_contains() {
        Totals totals = of(TaxWay.TAKEN_OUT, List.of(VAT), labor("60.00", "vat"), part("40.00", "vat"));
        assertEquals(usd("84.03"), totals.total());
        assertEquals(usd("84.03"), totals.beforeTax());
        assertEquals(List.of(usd("15.97")), amounts(totals));
        assertFalse(totals.isTaxed());
    }

    @Test
    void a_credit_note_takes_back_the_tax_that_its_line_contained() {
        Charge part = part("40.00", "vat");
        Totals all = of(TaxWay.INCLUDED, List.of(VAT), labor("60.00", "vat"), part);
        Totals back = all.minus(of(TaxWay.INCLUDED, List.of(VAT), labor("60.00", "vat")));
        assertEquals(usd("40.00"), back.total());
        assertEquals(List.of(usd("6.39")), amounts(back));
        assertTrue(back.isTaxIncluded());
    }

    private static Charge labor(String amount, String tax) {
        return new Charge(ChargeKind.LABOR, usd(amount), tax);
    }

    private static Charge part(String amount, String tax) {
        return new Charge(ChargeKind.PART, usd(amount), tax);
    }

    private static Totals of(TaxWay way, List<TaxRule> taxes, Charge... charges) {
        return Totals.of(CurrencyUnit.USD, List.of(charges), new Rules(List.of(), taxes, null, way));
    }

    private static List<String> labels(Totals totals) {
        return totals.taxes().stream().map(TaxAmount::label).toList();
    }

    private static List<Money> amounts(Totals totals) {
        return totals.taxes().stream().map(TaxAmount::amount).toList();
    }

    private static List<Money> bases(Totals totals) {
        return totals.taxes().stream().map(TaxAmount::base).toList();
    }
}

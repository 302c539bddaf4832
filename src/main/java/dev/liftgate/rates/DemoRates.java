package dev.liftgate.rates;

import dev.liftgate.money.FeeBase;
import dev.liftgate.money.Totals;
import dev.liftgate.web.Figures;
import dev.liftgate.web.Typed;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Reads the demo shop's rates from {@code demo/rates.yaml}. */
final class DemoRates {

    private final Rates rates;
    private final CurrencyUnit currency;

    DemoRates(Rates rates, CurrencyUnit currency) {
        this.rates = rates;
        this.currency = currency;
    }

    void open() {
        Map<String, List<Map<String, String>>> file = DemoFile.yaml("demo/rates.yaml");
        file.get("taxes").forEach(this::tax);
        file.get("labor").forEach(this::labor);
        file.get("markup").forEach(this::markup);
        file.get("fees").forEach(this::fee);
    }

    /** The same for a shop with its own price of an hour and its own tax. */
    void open(FirstRates first) {
        Map<String, List<Map<String, String>>> file = DemoFile.yaml("demo/rates.yaml");
        file.get("labor").forEach(rate -> labor(rate, first.hourly(), first.laborTax()));
        file.get("markup").forEach(this::markup);
        file.get("fees").forEach(this::fee);
    }

    private void tax(Map<String, String> tax) {
        rates.addTax(tax.get("code"), tax.get("label"), new BigDecimal(tax.get("percent")));
    }

    private void labor(Map<String, String> rate) {
        labor(rate, amount(rate.get("hourly")), rate.get("tax"));
    }

    private void labor(Map<String, String> rate, Money hourly, String tax) {
        boolean usual = "true".equals(rate.get("usual"));
        new LaborRate(rate.get("code"), rate.get("label"), hourly, tax, usual).persist();
    }

    private void markup(Map<String, String> band) {
        new MarkupBand(new BigDecimal(band.get("cost-from")), new BigDecimal(band.get("percent"))).persist();
    }

    private void fee(Map<String, String> fee) {
        Totals.FeeRule rule = new Totals.FeeRule(
                fee.get("label"),
                amount(fee.get("fixed")),
                Typed.optional(fee.get("percent-of-labor"), BigDecimal::new),
                FeeBase.LABOR,
                amount(fee.get("cap")),
                fee.get("tax"),
                Totals.FeeKind.valueOf(fee.get("kind")),
                "");
        new Fee(fee.get("code"), rule, "true".equals(fee.get("active"))).persist();
    }

    private Money amount(String text) {
        return Figures.PLAIN.optionalAmount("", text, currency);
    }
}

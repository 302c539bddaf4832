package dev.liftgate.rates;

import dev.liftgate.money.Totals;
import dev.liftgate.web.Typed;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/** Reads the demo shop's rates from {@code demo/rates.yaml}. */
final class DemoRates {

    private final Rates rates;
    private final CurrencyUnit currency;

    DemoRates(Rates rates, CurrencyUnit currency) {
        this.rates = rates;
        this.currency = currency;
    }

    void open() {
        Map<String, List<Map<String, String>>> file = yaml("demo/rates.yaml");
        file.get("taxes").forEach(this::tax);
        file.get("labor").forEach(this::labor);
        file.get("markup").forEach(this::markup);
        file.get("fees").forEach(this::fee);
    }

    private void tax(Map<String, String> tax) {
        rates.addTax(tax.get("code"), tax.get("label"), new BigDecimal(tax.get("percent")));
    }

    private void labor(Map<String, String> rate) {
        boolean usual = "true".equals(rate.get("usual"));
        new LaborRate(rate.get("code"), rate.get("label"), amount(rate.get("hourly")), rate.get("tax"), usual)
                .persist();
    }

    private void markup(Map<String, String> band) {
        new MarkupBand(new BigDecimal(band.get("cost-from")), new BigDecimal(band.get("percent"))).persist();
    }

    private void fee(Map<String, String> fee) {
        String percent = fee.get("percent-of-labor");
        Totals.FeeRule rule = new Totals.FeeRule(
                fee.get("label"),
                amount(fee.get("fixed")),
                percent == null ? null : new BigDecimal(percent),
                Totals.Base.LABOR,
                amount(fee.get("cap")),
                fee.get("tax"),
                Totals.FeeKind.valueOf(fee.get("kind")),
                "");
        new Fee(fee.get("code"), rule, "true".equals(fee.get("active"))).persist();
    }

    private Money amount(String text) {
        return text == null ? null : Typed.amount("", text, currency);
    }

    // every scalar stays text, so no amount ever becomes a floating-point number
    @SuppressWarnings("unchecked")
    private static Map<String, List<Map<String, String>>> yaml(String name) {
        LoadSettings settings =
                LoadSettings.builder().setSchema(new FailsafeSchema()).build();
        try (InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream(name)) {
            return (Map<String, List<Map<String, String>>>) new Load(settings).loadFromInputStream(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

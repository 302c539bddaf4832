package dev.liftgate.catalog;

import dev.liftgate.money.MoneyRange;
import dev.liftgate.money.Totals;
import dev.liftgate.web.Typed;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/** Reads the demo shop's catalog from {@code demo/rates.yaml}, {@code demo/parts.csv} and {@code demo/operations.yaml}. */
final class DemoCatalog {

    private final Catalog catalog;
    private final Rates rates;
    private final CurrencyUnit currency;

    DemoCatalog(Catalog catalog, Rates rates, CurrencyUnit currency) {
        this.catalog = catalog;
        this.rates = rates;
        this.currency = currency;
    }

    void open() {
        Map<String, List<Map<String, String>>> file = yaml("demo/rates.yaml");
        file.get("taxes").forEach(this::tax);
        file.get("labor").forEach(this::labor);
        file.get("markup").forEach(this::markup);
        file.get("fees").forEach(this::fee);
        parts("demo/parts.csv");
        DemoCatalog.<List<Map<String, Object>>>yaml("demo/operations.yaml").forEach(this::operation);
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

    private void parts(String file) {
        try (CSVParser rows = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(read(file)))) {
            rows.forEach(this::part);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void part(CSVRecord row) {
        String price = row.get("list_price");
        new Part(new Part.Facts(
                        row.get("number"),
                        row.get("brand"),
                        row.get("description"),
                        PartCondition.of(row.get("condition")),
                        amount(row.get("cost")),
                        price.isEmpty() ? null : amount(price),
                        row.get("taxable").equals("yes") ? "sales" : null,
                        Part.crossNumbers("", row.get("cross_numbers"))))
                .persist();
    }

    @SuppressWarnings("unchecked")
    private void operation(Map<String, Object> entry) {
        String[] hours = text(entry, "hours").split(" to ");
        Operation operation = new Operation(
                text(entry, "code"),
                new Operation.Facts(
                        text(entry, "title"),
                        text(entry, "labor"),
                        new BigDecimal(hours[0]),
                        new BigDecimal(hours[hours.length - 1]),
                        LaborRate.findById(text(entry, "rate")),
                        entry.containsKey("open-ended"),
                        entry.containsKey("teardown"),
                        typical(text(entry, "typical")),
                        text(entry, "source"),
                        text(entry, "safety")));
        ((List<Map<String, String>>) entry.getOrDefault("parts", List.of())).forEach(part -> need(operation, part));
        catalog.add(operation);
    }

    private void need(Operation operation, Map<String, String> row) {
        Part economy = part(row.get("part"));
        Part premium = row.containsKey("or") ? part(row.get("or")) : economy;
        BigDecimal quantity = new BigDecimal(row.getOrDefault("quantity", "1"));
        operation.need(row.getOrDefault("as", economy.description()), quantity, economy, premium);
    }

    private Part part(String number) {
        return Part.<Part>find("number", number)
                .firstResultOptional()
                .orElseThrow(() -> new IllegalStateException("the demo has no part " + number));
    }

    private MoneyRange typical(String words) {
        String[] ends = words.split(" to ");
        return words.isEmpty() ? null : MoneyRange.of(amount(ends[0]), amount(ends[1]));
    }

    private static String text(Map<String, Object> entry, String key) {
        return entry.getOrDefault(key, "").toString();
    }

    private Money amount(String text) {
        return text == null ? null : Typed.amount("", text, currency);
    }

    // every scalar stays text, so that no amount ever passes through a floating-point number
    @SuppressWarnings("unchecked")
    private static <T> T yaml(String file) {
        LoadSettings settings =
                LoadSettings.builder().setSchema(new FailsafeSchema()).build();
        return (T) new Load(settings).loadFromString(read(file));
    }

    private static String read(String name) {
        try (InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

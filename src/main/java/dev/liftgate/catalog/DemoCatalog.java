package dev.liftgate.catalog;

import dev.liftgate.catalog.Operation.OperationFacts;
import dev.liftgate.catalog.Part.PartFacts;
import dev.liftgate.money.MoneyRange;
import dev.liftgate.rates.LaborRate;
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

/** Reads the demo shop's catalog from {@code demo/parts.csv} and {@code demo/operations.yaml}. */
final class DemoCatalog {

    private final Catalog catalog;
    private final CurrencyUnit currency;

    DemoCatalog(Catalog catalog, CurrencyUnit currency) {
        this.catalog = catalog;
        this.currency = currency;
    }

    void open() {
        parts("demo/parts.csv");
        yaml("demo/operations.yaml").forEach(this::operation);
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
        new Part(new PartFacts(
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
                new OperationFacts(
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

    // every scalar stays text, so no amount ever becomes a floating-point number
    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> yaml(String file) {
        LoadSettings settings =
                LoadSettings.builder().setSchema(new FailsafeSchema()).build();
        return (List<Map<String, Object>>) new Load(settings).loadFromString(read(file));
    }

    private static String read(String name) {
        try (InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

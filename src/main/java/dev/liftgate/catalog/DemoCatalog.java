package dev.liftgate.catalog;

import dev.liftgate.catalog.Operation.OperationFacts;
import dev.liftgate.catalog.Part.PartFacts;
import dev.liftgate.money.MoneyRange;
import dev.liftgate.rates.DemoFile;
import dev.liftgate.rates.LaborRate;
import dev.liftgate.web.Figures;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Reads the demo shop's catalog from {@code demo/parts.csv} and {@code demo/operations.yaml}. */
final class DemoCatalog {

    private final Catalog catalog;
    private final CurrencyUnit currency;
    private final String tax;

    /** @param tax on parts that bear one; null for none */
    DemoCatalog(Catalog catalog, CurrencyUnit currency, String tax) {
        this.catalog = catalog;
        this.currency = currency;
        this.tax = tax;
    }

    void open() {
        parts(DemoFile.text("demo/parts.csv"));
        DemoFile.<List<Map<String, Object>>>yaml("demo/operations.yaml").forEach(this::operation);
    }

    private void parts(String rows) {
        try (CSVParser parser = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(rows))) {
            parser.forEach(this::part);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void part(CSVRecord row) {
        new Part(new PartFacts(
                        row.get("number"),
                        row.get("brand"),
                        row.get("description"),
                        PartCondition.of(row.get("condition")),
                        amount(row.get("cost")),
                        amount(row.get("list_price")),
                        row.get("taxable").equals("yes") ? tax : null,
                        Part.crossNumbers("", row.get("cross_numbers")),
                        null))
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
                        text(entry, "safety"),
                        null));
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
        return Figures.PLAIN.optionalAmount("", text, currency);
    }
}

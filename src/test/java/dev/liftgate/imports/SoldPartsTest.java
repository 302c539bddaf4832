package dev.liftgate.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.liftgate.AWorkOrder;
import dev.liftgate.Visitor;
import dev.liftgate.catalog.Catalog;
import dev.liftgate.orders.Line;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Sold is copied: a new price list is for what is sold from now on. */
@QuarkusTest
class SoldPartsTest {

    private static final String OPERATION = "linkage-repair";

    @Inject
    Catalog catalog;

    @Test
    void a_new_price_touches_no_line_and_no_paper_that_is_there() {
        AWorkOrder order = AWorkOrder.checkedIn().withConfirmedCause().priced().issued();
        List<String> lines = lines(order);
        String paper = paper(order);
        String prices = Visitor.manager().get("/catalog/parts.csv").asString();
        String today = catalog.offer(OPERATION).orElseThrow().range().toString();
        assertTrue(lines.stream().anyMatch(line -> line.contains("Genuine")), lines.toString());
        try {
            AnUpload.ofText(dearer(prices)).confirmed();
            assertNotEquals(
                    today, catalog.offer(OPERATION).orElseThrow().range().toString());
            assertEquals(lines, lines(order));
            assertEquals(paper, paper(order));
        } finally {
            AnUpload.ofText(prices).confirmed();
        }
        assertEquals(today, catalog.offer(OPERATION).orElseThrow().range().toString());
    }

    /** Every part of the two makers costs 1,000 and is sold at 2,000. */
    private static String dearer(String prices) {
        return prices.lines()
                .filter(line -> line.startsWith("number,") || line.matches("[^,]*,(Kestrel|Genuine),.*"))
                .map(line -> line.replaceAll("(new-\\w+),[^,]*,[^,]*,", "$1,1000,2000,"))
                .collect(Collectors.joining("\n"));
    }

    private static List<String> lines(AWorkOrder order) {
        return order.now().jobs().stream()
                .flatMap(job -> job.lines().stream())
                .map(SoldPartsTest::text)
                .toList();
    }

    private static String text(Line line) {
        return String.join(
                " ",
                line.description(),
                String.valueOf(line.part()),
                String.valueOf(line.economy()),
                String.valueOf(line.premium()),
                line.range().toString(),
                String.valueOf(line.amount()));
    }

    private static String paper(AWorkOrder order) {
        return Visitor.advisor()
                .get(order.path() + "/estimates/1")
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .replaceAll("(once|nonce)=\"?[^\"]+", "")
                .replaceAll("name=\"csrf\" value=\"[^\"]+\"", "");
    }
}

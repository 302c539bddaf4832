package dev.liftgate;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** Each bench of {@code bin/bench} that asks a shop, on the smallest scale, so that none goes stale unseen. */
@QuarkusTest
class BenchTest {

    @TestHTTPResource("/")
    URI shop;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String database;

    @Test
    void pages_are_timed() throws Exception {
        String table = StandardOutput.of(() -> PageBench.main(shop(), "1", "1"));
        for (String page : new String[] {"board", "order", "checklist", "search"}) {
            assertThat(table, matchesPattern("(?s).*\\| " + page + "( \\| [\\d.]+ ms){3} \\| \\d+ KB \\|\n.*"));
        }
    }

    @Test
    void estimates_are_timed_and_printed() throws Exception {
        String process = Long.toString(ProcessHandle.current().pid());
        String table = StandardOutput.of(() -> EstimateBench.main(shop(), process, "1", "4"));
        assertThat(table, containsString("| an estimate of 30 lines | "));
        assertThat(table, matchesPattern("(?s).*\\| as PDF( \\| [\\d.]+ ms){2} \\| 60 ms \\|\n.*"));
        assertThat(table, matchesPattern("(?s).*\\| 4 \\| [\\d.]+ \\| \\d+ MB \\|\n"));
    }

    @Test
    void invoices_are_timed_and_credited() throws Exception {
        String table = StandardOutput.of(() -> InvoiceBench.main(shop(), "1"));
        assertThat(table, containsString("| 60 lines, fees and two taxes | "));
        assertThat(
                table, matchesPattern("(?s).*\\| a credit note over all of it is written( \\| [\\d.]+ ms){2} \\|\n"));
    }

    @Test
    void a_price_list_is_brought_in_and_searched() throws Exception {
        String table = StandardOutput.of(() -> CatalogBench.main(shop(), "2", "1"));
        assertThat(table, matchesPattern("(?s).*\\| 2 new parts \\| 0 KB( \\| [\\d.]+ s){3} \\|\n.*"));
        assertThat(table, matchesPattern("(?s).*, nothing changed \\| 0 KB \\| [\\d.]+ s \\|  \\| [\\d.]+ s \\|\n.*"));
        assertThat(
                table, matchesPattern("(?s).*\\| a common word \\| `brake`( \\| [\\d.]+ ms){2} \\| \\d+ KB \\|\n.*"));
        assertThat(table, containsString("| a job or part to add | `front brake pads` | "));
    }

    @Test
    void a_shop_with_many_orders_is_timed() throws Exception {
        String process = Long.toString(ProcessHandle.current().pid());
        String owner = database + "?user=postgres&password=postgres";
        try {
            String table = StandardOutput.of(() -> BusyBench.main(shop(), owner, process, "20", "0"));
            for (String page : new String[] {"list of 50 orders", "board", "bay", "order", "checklist"}) {
                assertThat(table, matchesPattern("(?s).*\\| " + page + "( \\| [\\d.,ms ]+){6} \\|.*"));
            }
            assertThat(table, containsString("| check-in | "));
        } finally {
            ManyOrders.remove(owner);
        }
    }

    @Test
    void tablets_come_back_and_nothing_is_lost() throws Exception {
        String table = StandardOutput.of(
                () -> SyncBench.main(shop(), database + "?user=postgres&password=postgres", "2", "10"));
        assertThat(table, matchesPattern("(?s).*\\| a request( \\| [\\d.]+ ms){3} \\|\n.*"));
        assertThat(table, containsString("0 entries lost, 0 recorded more than once"));
    }

    @Test
    void records_are_written_with_and_without_the_chain_and_verified() throws Exception {
        String process = Long.toString(ProcessHandle.current().pid());
        String table = StandardOutput.of(() ->
                RecordsBench.main(shop(), process, database + "?user=postgres&password=postgres", "1", "1", "100"));
        assertThat(table, matchesPattern("(?s).*\\| with the chain( \\| [\\d.]+){3} \\|\n.*"));
        assertThat(table, containsString("Verified: "));
    }

    @Test
    void a_tablet_is_timed_without_a_network() throws Exception {
        AWorkOrder.othersAreAway();
        String table = StandardOutput.of(() -> TabletBench.time(shop(), 1, 1, 6));
        assertThat(table, matchesPattern("(?s).*\\| an answer, .*( \\| [\\d.]+ ms){3} \\| 50 ms \\|\n.*"));
        assertThat(table, containsString("1 reloads, 1 answers, 6 entries waiting on 6 orders."));
    }

    private String shop() {
        return "http://localhost:" + shop.getPort();
    }
}

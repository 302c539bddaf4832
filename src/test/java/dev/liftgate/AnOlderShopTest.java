package dev.liftgate;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Today's Liftgate over the data of an earlier release: nothing is lost, and every page of every room opens. */
@QuarkusTest
@TestProfile(AnOlderShopTest.AsItWasLeft.class)
class AnOlderShopTest {

    public static class AsItWasLeft implements QuarkusTestProfile {
        /** With company accounts, for they have pages of their own; nobody answers at that address. */
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "liftgate.oidc.url", "http://localhost:9/",
                    "liftgate.oidc.client", "liftgate",
                    "liftgate.oidc.secret", "not asked for");
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(OlderShop.class));
        }
    }

    private static final Pattern NEW_TABLE = Pattern.compile("(?m)^create (?:unlogged )?table (\\w+)");
    private static final Pattern STAGE = Pattern.compile("<li aria-current=\"step\">([^<]+)</li>");

    private static final String TABLET = OlderShop.secrets("tablet").get(0);

    @Test
    void every_table_of_that_release_holds_something() throws IOException {
        Map<String, OlderShop.KeptTable> kept = OlderShop.kept();
        assertEquals(
                List.of(),
                tablesOfThatRelease()
                        .filter(table -> !kept.containsKey(table)
                                || kept.get(table).rows().isEmpty())
                        .toList());
    }

    private static Stream<String> tablesOfThatRelease() throws IOException {
        List<String> texts = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("db/migrations"))) {
            for (Path file : files.filter(each -> each.getFileName().toString().startsWith("V"))
                    .toList()) {
                if (Integer.parseInt(file.getFileName().toString().substring(1, 4)) <= OlderShop.SCHEMA) {
                    texts.add(Files.readString(file));
                }
            }
        }
        return texts.stream().flatMap(text -> NEW_TABLE.matcher(text).results()).map(found -> found.group(1));
    }

    @Test
    void no_row_is_lost_on_the_way() {
        List<String> tables = OpenPage.rows(
                        "select table_name from information_schema.tables where table_schema = 'public'")
                .map(row -> row.get(0))
                .toList();
        OlderShop.kept().values().stream()
                .filter(table -> tables.contains(table.name()))
                // old tries are forgotten by the next person who signs in
                .filter(table -> !table.name().equals("sign_in_try"))
                .forEach(table -> {
                    int now = Integer.parseInt(OpenPage.rows("select count(*) from " + table.name())
                            .findFirst()
                            .orElseThrow()
                            .get(0));
                    assertTrue(
                            now >= table.rows().size(),
                            () -> table.name() + " had " + table.rows().size() + " rows and has " + now);
                });
    }

    @Test
    void stages_totals_and_papers_are_what_they_were() {
        Map<String, OlderShop.KeptTable> kept = OlderShop.kept();
        Visitor ana = Visitor.advisor();
        Map<String, String> numbers = kept.get("work_order").rows().stream()
                .collect(Collectors.toMap(order -> order.get("id"), order -> "/orders/" + order.get("number")));
        for (Map<String, String> order : kept.get("work_order").rows()) {
            String place = numbers.get(order.get("id"));
            Matcher stage = STAGE.matcher(ana.get(place).asString());
            assertTrue(stage.find(), () -> place + " shows no stage");
            assertEquals(
                    order.get("stage"), stage.group(1).toUpperCase(Locale.ROOT).replaceAll("\\W", "_"));
            ana.get(place + "/what-if")
                    .then()
                    .body(containsString(
                            "<dt>Authorized so far</dt><dd>" + dollars(order.get("authorized_total")) + "<"));
        }
        for (Map<String, String> record : kept.get("authorization_record").rows()) {
            ana.get(numbers.get(record.get("order_id")) + "/authorizations")
                    .then()
                    .body(containsString("Authorized now " + dollars(record.get("new_total")) + " "));
        }
        papers(ana, numbers, kept.get("estimate_version"), "/estimates/", "version");
        papers(ana, numbers, kept.get("invoice"), "/invoice", null);
        papers(ana, numbers, kept.get("deposit"), "/deposits/", "number");
    }

    private static void papers(
            Visitor ana, Map<String, String> orders, OlderShop.KeptTable papers, String place, String number) {
        for (Map<String, String> paper : papers.rows()) {
            ana.get(orders.get(paper.get("order_id")) + place + (number == null ? "" : paper.get(number)))
                    .then()
                    .statusCode(200)
                    .body(allOf(
                            containsString(paper.get("sha256")),
                            containsString(dollars(paper.get("total").replace("-", "")))));
        }
    }

    private static String dollars(String amount) {
        return NumberFormat.getCurrencyInstance(Locale.US).format(new BigDecimal(amount));
    }

    @Test
    void the_next_order_takes_the_next_number() {
        long last = OlderShop.kept().get("work_order").rows().stream()
                .mapToLong(order -> Long.parseLong(order.get("number")))
                .max()
                .orElseThrow();
        assertEquals(last + 1, AnIntake.ofANewCar().takenBy(Visitor.advisor()).number());
    }

    @Test
    void every_page_of_every_room_opens() throws IOException {
        takesSomethingOffAnOldInvoice();
        List<OpenPage> pages = OpenPage.all();
        assertTrue(pages.size() > 90, () -> "only " + pages.size() + " pages were found");
        assertEquals(
                List.of(),
                pages.stream()
                        .filter(page -> page.fillings().isEmpty())
                        .map(page -> "GET " + page.shape() + " has parameters that no filling above fills: add one.")
                        .toList());
        List<String> wrong = new ArrayList<>();
        pages.forEach(page -> page.fillings().forEach(filling -> wrong.addAll(opened(page, filling))));
        assertEquals(List.of(), wrong);
    }

    /** An invoice of that release has no lines one by one; goodwill takes something off it all the same. */
    private void takesSomethingOffAnOldInvoice() {
        String order = OpenPage.rows(
                        "select o.number from work_order o join invoice i on i.order_id = o.id where i.total > 1 limit"
                                + " 1")
                .findFirst()
                .orElseThrow()
                .get(0);
        Visitor.advisor()
                .post("/orders/" + order + "/account/goodwill", "amount", "0.50", "reason", "It took longer")
                .then()
                .statusCode(303);
        Visitor.advisor()
                .get("/orders/" + order + "/account")
                .then()
                .body(containsString("before its lines were kept one by one"));
    }

    /** What did not answer as it should. */
    private static List<String> opened(OpenPage page, OpenPage.Filling filling) {
        // a PDF is drawn from the page beside it, and takes its time
        List<List<String>> rows = filling.found()
                .limit(page.shape().endsWith(".pdf") ? 5 : Long.MAX_VALUE)
                .toList();
        return rows.isEmpty()
                ? List.of("nothing in the older shop fills " + filling)
                : rows.parallelStream()
                        .map(row -> page.filled(row))
                        .flatMap(address -> visitors(page).stream()
                                .map(visitor -> visitor.request()
                                        .cookie("liftgate-tablet", TABLET)
                                        .get(address)
                                        .statusCode())
                                .filter(status -> status != filling.answer())
                                .map(status -> "GET " + address + " answers " + status + ", not " + filling.answer()))
                        .toList();
    }

    private static List<Visitor> visitors(OpenPage page) {
        if (page.isPublic()) {
            return List.of(Visitor.stranger());
        }
        if (page.shape().startsWith("/bay")) {
            return List.of(Visitor.technician());
        }
        return page.isFor("technician") ? List.of(Visitor.manager(), Visitor.technician()) : List.of(Visitor.manager());
    }
}

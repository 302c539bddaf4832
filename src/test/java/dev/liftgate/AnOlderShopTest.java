package dev.liftgate;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Comparator;
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
        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(OlderShop.class));
        }
    }

    private static final Pattern NEW_TABLE = Pattern.compile("(?m)^create (?:unlogged )?table (\\w+)");
    private static final Pattern HOLE = Pattern.compile("\\{}");
    private static final Pattern STAGE = Pattern.compile("<li aria-current=\"step\">([^<]+)</li>");

    /** A page by the shape of its address, {@code {}} standing for a parameter, and who may open it. */
    private record OpenPage(String shape, boolean isPublic, boolean isForTechnicians) {

        static long parameters(String shape) {
            return HOLE.matcher(shape).results().count();
        }

        /** What fills this page: the longest beginning of its address that has all its parameters. */
        List<Filling> fillings() {
            String best = FILLINGS.stream()
                    .map(Filling::shape)
                    .filter(start -> shape.startsWith(start) && parameters(start) == parameters(shape))
                    .max(Comparator.comparing(String::length))
                    .orElse("");
            return best.isEmpty() && parameters(shape) == 0
                    ? List.of(new Filling(shape, 200, "select 1"))
                    : FILLINGS.stream()
                            .filter(filling -> filling.shape().equals(best))
                            .toList();
        }

        Stream<OpenPage> withQueries() {
            return Stream.concat(
                    Stream.of(this),
                    FILLINGS.stream()
                            .map(Filling::shape)
                            .filter(query -> query.startsWith(shape + "?"))
                            .map(query -> new OpenPage(query, isPublic, isForTechnicians)));
        }

        List<Visitor> visitors() {
            if (isPublic) {
                return List.of(Visitor.stranger());
            }
            if (shape.startsWith("/bay")) {
                return List.of(Visitor.technician());
            }
            return isForTechnicians ? List.of(Visitor.manager(), Visitor.technician()) : List.of(Visitor.manager());
        }
    }

    /** Rows that fill the parameters of pages whose shapes begin like this, and what these pages answer. */
    private record Filling(String shape, int answer, String rows) {}

    private static final List<Filling> FILLINGS = new ArrayList<>();

    private static void fill(String shape, String rows) {
        fill(shape, rows, 200);
    }

    private static void fill(String shape, String rows, int answer) {
        FILLINGS.add(new Filling(shape, answer, rows));
    }

    /** Add a line here for a page with a new kind of parameter. */
    static {
        String orders = "select number from work_order";
        String concerns = "select number, c.id from concern c join work_order o on o.id = c.order_id";
        String jobs = "select number, j.id from job j join work_order o on o.id = j.order_id";
        fill("/orders/{}", orders);
        fill("/orders/{}/concerns/{}", concerns);
        fill("/orders/{}/jobs/{}", jobs);
        fill("/orders/{}/concerns/{}/checks", concerns + " where guide_sha256 is not null");
        fill("/orders/{}/concerns/{}/checks", concerns + " where guide_sha256 is null", 404);
        fill(
                "/orders/{}/estimates/{}",
                "select number, e.version from estimate_version e join work_order o on o.id = e.order_id");
        fill(
                "/orders/{}/deposits/{}",
                "select o.number, d.number from deposit d join work_order o on o.id = d.order_id");
        fill("/orders/{}/requests/{}", "select number, r.id from bay_request r join work_order o on o.id = r.order_id");
        fill(
                "/orders/{}/time/{}",
                "select number, t.id from time_entry t join job j on j.id = t.job_id join work_order o on o.id = j.order_id"
                        + " where t.stopped_at is not null");
        fill(
                "/orders/{}/discounts/{}{}{}",
                "select number, 'order', '', '' from work_order union all"
                        + " select number, 'jobs', '/', cast(j.id as text) from job j join work_order o on o.id = j.order_id union all"
                        + " select number, 'lines', '/', cast(l.id as text) from line l join job j on j.id = l.job_id"
                        + " join work_order o on o.id = j.order_id");
        fill("/orders/{}/invoice", orders + " where invoiced_at is not null");
        fill("/orders/{}/invoice", orders + " where invoiced_at is null", 404);
        fill("/orders/{}/invoice/new", orders);
        fill("/orders/{}/payments/new", orders + " where invoiced_at is not null");
        fill("/orders/{}/payments/new", orders + " where invoiced_at is null", 404);
        fill("/orders/{}/account", orders + " where invoiced_at is not null");
        fill("/orders/{}/account", orders + " where invoiced_at is null", 404);
        fill(
                "/orders/{}/account/{}/{}",
                "select o.number, lower(c.kind), c.number from counter_entry c join work_order o on o.id = c.order_id");
        fill("/orders/{}/exchange", orders);
        fill("/orders/{}/fees", orders);
        fill("/orders/{}/taking-back/cancellation", orders);
        fill("/orders/{}/taking-back/cause/{}", concerns);
        fill("/orders/{}/taking-back/decision/{}", jobs);
        fill("/orders/{}/taking-back/work/{}", jobs);
        fill("/bay/orders/{}", orders);
        fill("/bay/orders/{}/concerns/{}", concerns);
        fill("/bay/queues/{}", "select id from tablet_queue");
        fill("/photos/{}", "select id from photo");
        fill("/customers/{}", "select id from customer");
        fill("/vehicles/{}", "select id from vehicle");
        fill("/staff/{}", "select id from staff_member");
        fill("/catalog/parts/{}", "select id from part");
        fill("/catalog/operations/{}", "select code from operation");
        fill("/catalog/imports/{}", "select id from parts_import");
        fill("/catalog/imports/{}/columns", "select id from parts_import", 303);
        fill("/guides/{}", "select distinct code from guide_version");
        fill("/guides/{}/versions/{}", "select code, number from guide_version");
        fill("/guides/new/bundled/{}", "select 'power-window-does-not-move'");
        fill("/checks/guides/{}", "select sha256 from guide_version");
        fill(
                "/rules/{}/{}",
                "select code, number from rule_pack union select code, coalesce(number, 0) from rule_pack_choice");
        fill("/settings/inspection/versions/{}", "select number from inspection_form");
        fill("/e/{}", secrets("link 200"));
        fill("/e/{}", secrets("link 410"), 410);
        fill("/e/{}/opened", secrets("link 200") + " union all " + secrets("link 410"));
        fill(
                "/e/{}/papers/{}/{}",
                "select secret, 'estimate', l.estimate_version from (" + secrets("link 200") + ") secrets"
                        + " join estimate_link l on token_sha256 = encode(sha256(convert_to(secret, 'UTF8')), 'hex')");
        fill(
                "/e/{}/photos/{}",
                "select secret, a.photo_id from (" + secrets("link 200") + ") secrets"
                        + " join estimate_link l on token_sha256 = encode(sha256(convert_to(secret, 'UTF8')), 'hex')"
                        + " join work_order o on o.number = l.order_number"
                        + " join estimate_version e on e.order_id = o.id and e.version = l.estimate_version"
                        + " join photo_attachment a on e.content like '%' || a.photo_id || '%'");
        fill("/sign-in/pin/{}", "select member_id from staff_pin");
        fill("/first-run", "select 1", 303);
        // what a page shows by a word behind the question mark
        fill("/catalog/rates/labor?code={}", "select code from labor_rate");
        fill("/catalog/rates/taxes?code={}", "select code from tax_rate");
        fill("/catalog/rates/fees?code={}", "select code from fee");
        fill("/guides/new?code={}&version={}", "select code, number from guide_version");
        fill("/rules/new?code={}&number={}", "select code, number from rule_pack");
        fill("/orders/new?vehicle={}", "select id from vehicle");
        fill("/drawer?day={}", "select business_day from payment union select business_day from deposit");
    }

    private static String secrets(String kind) {
        return OlderShop.secrets(kind).stream()
                .map(secret -> "select '" + secret + "' as secret")
                .collect(Collectors.joining(" union all "));
    }

    private static final String TABLET = OlderShop.secrets("tablet").get(0);

    @Inject
    EntityManager entities;

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
        try (Stream<java.nio.file.Path> files = Files.list(java.nio.file.Path.of("db/migrations"))) {
            for (java.nio.file.Path file : files.toList()) {
                if (Integer.parseInt(file.getFileName().toString().substring(1, 4)) <= OlderShop.SCHEMA) {
                    texts.add(Files.readString(file));
                }
            }
        }
        return texts.stream().flatMap(text -> NEW_TABLE.matcher(text).results()).map(found -> found.group(1));
    }

    @Test
    void no_row_is_lost_on_the_way() {
        List<String> tables = rows("select table_name from information_schema.tables where table_schema = 'public'")
                .map(row -> row.get(0))
                .toList();
        OlderShop.kept().values().stream()
                .filter(table -> tables.contains(table.name()))
                // old tries are forgotten by the next person who signs in
                .filter(table -> !table.name().equals("sign_in_try"))
                .forEach(table -> {
                    int now = Integer.parseInt(rows("select count(*) from " + table.name())
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
        List<OpenPage> pages = pages();
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
        String order =
                rows("select o.number from work_order o join invoice i on i.order_id = o.id where i.total > 1 limit 1")
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
    private List<String> opened(OpenPage page, Filling filling) {
        // a PDF is drawn from the page beside it, and takes its time
        List<List<String>> rows = rows(filling.rows())
                .limit(page.shape().endsWith(".pdf") ? 5 : Long.MAX_VALUE)
                .toList();
        return rows.isEmpty()
                ? List.of("nothing in the older shop fills " + filling)
                : rows.parallelStream()
                        .map(row -> filled(page.shape(), row))
                        .flatMap(address -> page.visitors().stream()
                                .map(visitor -> visitor.request()
                                        .cookie("liftgate-tablet", TABLET)
                                        .get(address)
                                        .statusCode())
                                .filter(status -> status != filling.answer())
                                .map(status -> "GET " + address + " answers " + status + ", not " + filling.answer()))
                        .toList();
    }

    private static String filled(String shape, List<String> values) {
        int[] next = {0};
        return HOLE.matcher(shape)
                .replaceAll(hole -> Matcher.quoteReplacement(
                        values.get(next[0]++).replace("%", "%25").replace(" ", "%20")));
    }

    private Stream<List<String>> rows(String sql) {
        List<?> found = QuarkusTransaction.requiringNew()
                .call(() -> entities.createNativeQuery(sql).getResultList());
        return found.stream()
                .map(row -> row instanceof Object[] several ? List.of(several) : List.of(row))
                .map(row -> row.stream().map(String::valueOf).toList());
    }

    /** From the classes, so that none is forgotten; what only stands beside pages is left out. */
    private static List<OpenPage> pages() throws IOException {
        java.nio.file.Path classes = java.nio.file.Path.of("target/classes");
        try (Stream<java.nio.file.Path> files = Files.walk(classes.resolve("dev/liftgate"))) {
            return files.map(file -> classes.relativize(file).toString())
                    .filter(file -> file.endsWith(".class"))
                    .map(file -> loaded(file.replace(".class", "").replace('/', '.')))
                    .filter(room -> room.isAnnotationPresent(Path.class))
                    .flatMap(room -> Stream.of(room.getDeclaredMethods()))
                    .filter(method -> method.isAnnotationPresent(GET.class))
                    .map(AnOlderShopTest::page)
                    .filter(page -> !page.shape().startsWith("/assets/"))
                    .flatMap(OpenPage::withQueries)
                    .toList();
        }
    }

    private static Class<?> loaded(String name) {
        try {
            return Class.forName(name, false, AnOlderShopTest.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static OpenPage page(Method method) {
        Class<?> room = method.getDeclaringClass();
        String path = room.getAnnotation(Path.class).value();
        if (method.isAnnotationPresent(Path.class)) {
            path += "/" + method.getAnnotation(Path.class).value();
        }
        RolesAllowed roles = method.isAnnotationPresent(RolesAllowed.class)
                ? method.getAnnotation(RolesAllowed.class)
                : room.getAnnotation(RolesAllowed.class);
        return new OpenPage(
                shape("/" + path),
                room.isAnnotationPresent(PermitAll.class),
                roles != null && List.of(roles.value()).contains("technician"));
    }

    /** {@code /orders/{number:\\d{1,15}}/jobs} becomes {@code /orders/{}/jobs}. */
    private static String shape(String path) {
        StringBuilder shape = new StringBuilder();
        int depth = 0;
        for (char each : path.toCharArray()) {
            if (each == '}') {
                depth--;
            }
            if (depth == 0) {
                shape.append(each);
            }
            if (each == '{') {
                depth++;
            }
        }
        return shape.toString().replaceAll("/+", "/").replaceAll("(?<=.)/$", "");
    }
}

package dev.liftgate;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A page that somebody can open, by the shape of its address, {@code {}} standing for a parameter.
 *
 * @param roles who may open it; none if everybody may
 */
record OpenPage(String shape, boolean isPublic, List<String> roles) {

    private static final Pattern HOLE = Pattern.compile("\\{}");

    /** Rows that fill the parameters of pages whose shapes begin like this, and what these pages answer. */
    record Filling(String shape, int answer, String rows) {

        /** The rows that the shop has. */
        Stream<List<String>> found() {
            return OpenPage.rows(rows);
        }
    }

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
                "select number, t.id from time_entry t join job j on j.id = t.job_id join work_order o on o.id ="
                        + " j.order_id where t.stopped_at is not null");
        fill(
                "/orders/{}/discounts/{}{}{}",
                "select number, 'order', '', '' from work_order union all select number, 'jobs', '/', cast(j.id as"
                        + " text) from job j join work_order o on o.id = j.order_id union all select number, 'lines', '/',"
                        + " cast(l.id as text) from line l join job j on j.id = l.job_id join work_order o on o.id ="
                        + " j.order_id");
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
        fill("/orders/{}/taking-back/return", orders);
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
        fill("/sign-in/code", "select 1", 303);
        fill("/sign-in/company", "select 1", 303);
        fill("/sign-in/password/{}", "select '" + "n".repeat(32) + "'", 410);
        fill("/first-run", "select 1", 303);
        fill("/first-run/place", "select 1");
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

    private static long parameters(String shape) {
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

    private Stream<OpenPage> withQueries() {
        return Stream.concat(
                Stream.of(this),
                FILLINGS.stream()
                        .map(Filling::shape)
                        .filter(query -> query.startsWith(shape + "?"))
                        .map(query -> new OpenPage(query, isPublic, roles)));
    }

    boolean isFor(String role) {
        return roles.contains(role);
    }

    /** Its address with the values of a row. */
    String filled(List<String> values) {
        int[] next = {0};
        return HOLE.matcher(shape)
                .replaceAll(hole -> Matcher.quoteReplacement(
                        values.get(next[0]++).replace("%", "%25").replace(" ", "%20")));
    }

    static Stream<List<String>> rows(String sql) {
        List<?> found = QuarkusTransaction.requiringNew()
                .call(() -> ALawfulOrder.entities().createNativeQuery(sql).getResultList());
        return found.stream()
                .map(row -> row instanceof Object[] several ? List.of(several) : List.of(row))
                .map(row -> row.stream().map(String::valueOf).toList());
    }

    /** From the classes, so that none is forgotten; what only stands beside pages is left out. */
    static List<OpenPage> all() throws IOException {
        java.nio.file.Path classes = java.nio.file.Path.of("target/classes");
        try (Stream<java.nio.file.Path> files = Files.walk(classes.resolve("dev/liftgate"))) {
            return files.map(file -> classes.relativize(file).toString())
                    .filter(file -> file.endsWith(".class"))
                    .map(file -> loaded(file.replace(".class", "").replace('/', '.')))
                    .filter(room -> room.isAnnotationPresent(Path.class))
                    .flatMap(room -> Stream.of(room.getDeclaredMethods()))
                    .filter(method -> method.isAnnotationPresent(GET.class))
                    .map(OpenPage::page)
                    .filter(page -> !page.shape().startsWith("/assets/"))
                    .flatMap(OpenPage::withQueries)
                    .toList();
        }
    }

    private static Class<?> loaded(String name) {
        try {
            return Class.forName(name, false, OpenPage.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The address of a method that answers requests, {@code {}} standing for a parameter. */
    static String shape(Method method) {
        String path = method.getDeclaringClass().getAnnotation(Path.class).value();
        return shape("/" + path
                + (method.isAnnotationPresent(Path.class)
                        ? "/" + method.getAnnotation(Path.class).value()
                        : ""));
    }

    /** Every line that says which rows fill the parameters of an address. */
    static Stream<Filling> known() {
        return FILLINGS.stream();
    }

    private static OpenPage page(Method method) {
        Class<?> room = method.getDeclaringClass();
        RolesAllowed roles = method.isAnnotationPresent(RolesAllowed.class)
                ? method.getAnnotation(RolesAllowed.class)
                : room.getAnnotation(RolesAllowed.class);
        return new OpenPage(
                shape(method),
                room.isAnnotationPresent(PermitAll.class),
                roles == null ? List.of() : List.of(roles.value()));
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

package dev.liftgate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.liftgate.billing.Bill;
import dev.liftgate.billing.Invoices;
import dev.liftgate.customers.Odometer;
import dev.liftgate.money.MoneyText;
import dev.liftgate.orders.Concern;
import dev.liftgate.orders.Job;
import dev.liftgate.orders.OrderLookup;
import dev.liftgate.orders.WorkOrder;
import dev.liftgate.sync.Recorder;
import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** An order that has its invoice, or is over, stays as it is, whichever form or tablet entry comes. */
@QuarkusTest
class TooLateTest {

    /** What people type, under every name that a form of an order has. */
    private static final Map<String, String> TYPED = new TreeMap<>(Map.ofEntries(
            Map.entry("price", "200.00"),
            Map.entry("basis", "PRICE"),
            Map.entry("keep", "on"),
            Map.entry("reason", "Because"),
            Map.entry("words", "Words of a form"),
            Map.entry("title", "Wash"),
            Map.entry("operation", ""),
            Map.entry("concern", ""),
            Map.entry("label", "Senior"),
            Map.entry("off", "10 %"),
            Map.entry("was", ""),
            Map.entry("fee", "Waste disposal"),
            Map.entry("times", "4"),
            Map.entry("amount", "1.00"),
            Map.entry("method", "CASH"),
            Map.entry("purpose", "PARTS"),
            Map.entry("reference", ""),
            Map.entry("name", "Maria Alvarez"),
            Map.entry("relation", "owner"),
            Map.entry("contact", ""),
            Map.entry("estimate", ""),
            Map.entry("kind", "SUBLET"),
            Map.entry("sublet", "Paint"),
            Map.entry("charge", "5.00"),
            Map.entry("replacedParts", "RETURNED"),
            Map.entry("paymentIntended", "gold"),
            Map.entry("cause", "cable-rod"),
            Map.entry("answer", "loose"),
            Map.entry("option", "oem"),
            Map.entry("guide", "none"),
            Map.entry("facet", ""),
            Map.entry("version", "0"),
            Map.entry("tier", "Aftermarket"),
            Map.entry("itsTier", "Original"),
            Map.entry("odometer", "118400"),
            Map.entry("freeBecause", "Comeback"),
            Map.entry("stage", "REPAIR")));

    /** Ways on that the table of verbs leaves open, and that change what this test compares. */
    private static final List<String> LEFT_OPEN = List.of("/taking-back/cancellation", "/verification", "/withdrawal");

    @Inject
    Invoices invoices;

    @Inject
    OrderLookup lookup;

    @Inject
    @All
    List<Recorder> recorders;

    private static Map<String, Supplier<AWorkOrder>> orders(Invoices invoices) {
        Map<String, Supplier<AWorkOrder>> orders = new LinkedHashMap<>();
        orders.put("invoiced", () -> invoiced(invoices));
        orders.put("closed", () -> {
            AWorkOrder order = invoiced(invoices);
            return order.closed();
        });
        orders.put("cancelled", () -> AWorkOrder.checkedIn()
                .withConfirmedCause()
                .priced()
                .issued()
                .cancelled());
        return orders;
    }

    private static AWorkOrder invoiced(Invoices invoices) {
        AWorkOrder order = AWorkOrder.checkedIn()
                .withConfirmedCause()
                .priced()
                .issued()
                .authorized()
                .done()
                .verified();
        invoices.write(
                order.number(),
                order.now().agreement().authorizedTotal(),
                new Bill.Closing(Odometer.miles(118_300), null, ""),
                AWorkOrder.ana());
        return order;
    }

    @Test
    void no_form_changes_what_was_billed_or_is_over() {
        List<String> routes = routes();
        assertTrue(routes.size() > 45, () -> "only " + routes.size() + " forms were found");
        orders(invoices).forEach((standing, make) -> {
            AWorkOrder order = make.get();
            String before = snapshot(order);
            for (String route : routes) {
                String path = filled(route, order);
                Visitor who = route.startsWith("/bay") ? Visitor.technician() : Visitor.advisor();
                Response answer = who.post(path, typed(order));
                assertTrue(answer.statusCode() < 500, () -> path + " of an order that is " + standing + " broke down");
                assertEquals(before, snapshot(order), () -> path + " of an order that is " + standing);
            }
        });
    }

    @Test
    void no_tablets_entry_changes_it_either() {
        List<String> kinds = recorders.stream()
                .flatMap(recorder -> recorder.verbs().keySet().stream())
                .sorted()
                .toList();
        assertTrue(kinds.size() >= 15, kinds::toString);
        orders(invoices).forEach((standing, make) -> {
            AWorkOrder order = make.get();
            String before = snapshot(order);
            for (String kind : kinds) {
                if (!kind.equals("gone")) {
                    ATablet tablet = ATablet.of(Visitor.technician());
                    tablet.record(kind, order.number(), entered(order));
                    tablet.send().then().statusCode(200);
                    assertEquals(before, snapshot(order), () -> kind + " on an order that is " + standing);
                }
            }
        });
    }

    private static Object[] entered(AWorkOrder order) {
        Map<String, String> fields = new LinkedHashMap<>(TYPED);
        fields.put("concern", String.valueOf(order.concern().id()));
        fields.put("job", String.valueOf(order.job("A").id()));
        fields.put("check", "handle-feel");
        fields.put("point", "wipers");
        fields.put("colour", "red");
        fields.put("quantity", "1");
        fields.put("says", "An entry");
        return fields.entrySet().stream()
                .flatMap(field -> Stream.of(field.getKey(), field.getValue()))
                .toArray();
    }

    private static Object[] typed(AWorkOrder order) {
        Map<String, String> fields = new LinkedHashMap<>(TYPED);
        Job job = order.job("A");
        fields.put("version", String.valueOf(job.version()));
        fields.put("seen-" + job.id(), String.valueOf(job.version()));
        fields.put("price-" + job.id(), MoneyText.plain(job.quote().net()));
        fields.put("decision-" + job.id(), "APPROVE");
        fields.put("total", MoneyText.plain(order.now().agreement().authorizedTotal()));
        fields.put("vehicle", String.valueOf(order.now().vehicle().id()));
        return fields.entrySet().stream()
                .flatMap(field -> Stream.of(field.getKey(), field.getValue()))
                .toArray();
    }

    /** What the customer was billed or told, in words; moments and the timeline are not in it. */
    private String snapshot(AWorkOrder order) {
        WorkOrder now = order.now();
        StringBuilder all = new StringBuilder();
        for (Job job : now.jobs()) {
            all.append(job.letter())
                    .append(job.title())
                    .append(job.state())
                    .append(job.quote().net());
            all.append(job.lines().size())
                    .append(job.terms())
                    .append(job.quote().discounts());
        }
        for (Concern concern : now.concerns()) {
            all.append(concern.words()).append(concern.cause()).append(concern.isGone());
        }
        return all.append(now.agreement().authorizedTotal())
                .append(now.agreement().lastEstimate())
                .append(now.agreement().terms())
                .append(now.reckoning().totals(job -> true))
                .append(now.card())
                .append(lookup.authorizations(now).size())
                .append(now.progress().cancelledAt())
                .append(now.progress().invoicedAt())
                .append(invoices.of(order.number()).isPresent())
                .toString();
    }

    private static String filled(String route, AWorkOrder order) {
        return route.replaceFirst("\\{number[^/]*", String.valueOf(order.number()))
                .replaceAll("\\{job[^/]*", String.valueOf(order.job("A").id()))
                .replaceAll("\\{concern[^/]*", String.valueOf(order.concern().id()))
                .replaceAll("\\{what:[^/]*", "order")
                .replaceAll("\\{[^/]*", "1");
    }

    /** Every form about one order, from the classes, so that none is forgotten. */
    private static List<String> routes() {
        java.nio.file.Path classes = java.nio.file.Path.of("target/classes");
        List<String> routes = new ArrayList<>();
        try (Stream<java.nio.file.Path> files = Files.walk(classes.resolve("dev/liftgate"))) {
            files.map(file -> classes.relativize(file).toString())
                    .filter(file -> file.endsWith("Pages.class"))
                    .map(file -> loaded(file.replace(".class", "").replace('/', '.')))
                    .filter(room -> room.isAnnotationPresent(Path.class))
                    .flatMap(room -> Stream.of(room.getDeclaredMethods()))
                    .filter(method -> method.isAnnotationPresent(POST.class))
                    .map(TooLateTest::route)
                    .filter(route -> route.contains("/orders/{number"))
                    .filter(route -> LEFT_OPEN.stream().noneMatch(route::endsWith))
                    .sorted()
                    .forEach(routes::add);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return routes;
    }

    private static String route(Method method) {
        String path = method.getDeclaringClass().getAnnotation(Path.class).value();
        return method.isAnnotationPresent(Path.class)
                ? path + "/" + method.getAnnotation(Path.class).value()
                : path;
    }

    private static Class<?> loaded(String name) {
        try {
            return Class.forName(name, false, TooLateTest.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}

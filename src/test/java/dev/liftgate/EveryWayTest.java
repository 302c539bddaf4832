package dev.liftgate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever works here finds every page that is theirs by links and buttons alone, from their first page. */
@QuarkusTest
@TestProfile(AnOlderShopTest.AsItWasLeft.class)
class EveryWayTest {

    /** So many pages of one kind are opened in vain. */
    private static final int OF_ONE_KIND = 20;

    /** These offer something else in each state of an order. */
    private static final Set<String> ORDERS = Set.of("/orders/{}", "/bay/orders/{}");

    private static final int OF_ORDERS = 80;

    /** Not offered: no list waits for its columns, nobody forgot a clock, no paper lacks a fact, no work is taken back. */
    private static final List<String> NOT_HERE = List.of(
            "/catalog/imports/{}/columns",
            "/bay/clock/stopped",
            "/orders/{}/missing",
            "technician /orders/{}/taking-back/work/{}");

    private static final Pattern LINK = Pattern.compile("(?:href|src|hx-get|action)=\"(/[^\"#]*)[^\"]*\"");
    private static final Pattern POSTED = Pattern.compile("<form method=\"post\"[^>]*>");

    /** What a person comes to otherwise: at the beginning, by a letter, or not at all, since scripts ask for it. */
    private static final List<String> NOT_BY_LINKS = List.of(
            "/first-run",
            "/sign-in",
            "/sign-in/pin/\\{}",
            "/sign-in/code",
            "/e/.*",
            "/offline",
            "/service-worker.js",
            "/manifest.webmanifest",
            "/icons/.*",
            "/live",
            "/checks/guides/\\{}",
            "/bay/queues/\\{}");

    private static boolean isFilled;

    @ParameterizedTest
    @CsvSource({"manager, /", "advisor, /", "technician, /bay"})
    void every_page_of_a_role_is_reached_from_its_first_page(String role, String first) throws IOException {
        if (!isFilled) {
            fill();
            isFilled = true;
        }
        List<OpenPage> theirs = OpenPage.all().stream()
                .filter(page -> page.roles().contains(role))
                .filter(page -> !page.shape().contains("?"))
                .filter(page -> NOT_BY_LINKS.stream().noneMatch(page.shape()::matches))
                .toList();
        Set<String> shapes = theirs.stream()
                .map(OpenPage::shape)
                .filter(shape -> !NOT_HERE.contains(shape) && !NOT_HERE.contains(role + " " + shape))
                .collect(Collectors.toCollection(TreeSet::new));
        WayThrough way = new WayThrough(OpenPage.all(), visitor(role));
        way.from(first, shapes);
        assertEquals(List.of(), way.refused, "what a role may not open is not offered");
        shapes.removeAll(way.found);
        assertEquals(Set.of(), shapes, "pages that only an address leads to");
    }

    /** With orders in the states that the older shop has none in. */
    private static void fill() {
        AWorkOrder invoiced = FilledShop.in("en").invoiced();
        AWorkOrder back = invoiced.backWithTheSame();
        Visitor.advisor()
                .post(back.path() + "/comeback", "comebackOf", String.valueOf(invoiced.number()))
                .then()
                .statusCode(303);
    }

    private static Visitor visitor(String role) {
        return switch (role) {
            case "manager" -> Visitor.manager();
            case "advisor" -> Visitor.advisor();
            default -> Visitor.technician();
        };
    }

    /** From page to page: of each kind one at a time, the newest first, so that what is rare is met early. */
    private static final class WayThrough {

        private final Map<String, Pattern> shapes;
        private final Visitor visitor;
        private final Set<String> seen = new HashSet<>();
        private final Set<String> found = new HashSet<>();
        private final Map<String, NavigableSet<String>> next = new TreeMap<>();
        private final Map<String, Integer> opened = new HashMap<>();
        private final List<String> refused = new ArrayList<>();

        WayThrough(List<OpenPage> pages, Visitor visitor) {
            this.visitor = visitor;
            this.shapes = pages.stream()
                    .map(OpenPage::shape)
                    .distinct()
                    .collect(Collectors.toMap(
                            shape -> shape,
                            shape -> Pattern.compile(
                                    shape.replace("{}{}{}", "{}").replace("{}", "[^?]+?"))));
        }

        /** Until all of these are found, or nothing leads further. */
        void from(String first, Set<String> wanted) {
            note(first);
            while (!next.isEmpty() && !found.containsAll(wanted)) {
                List<String> round = next.entrySet().stream()
                        .filter(kind -> opened.merge(kind.getKey(), 1, Integer::sum) <= most(kind.getKey()))
                        .map(kind -> kind.getValue().pollLast())
                        .toList();
                next.entrySet()
                        .removeIf(kind -> kind.getValue().isEmpty()
                                || opened.getOrDefault(kind.getKey(), 0) >= most(kind.getKey()));
                round.parallelStream().flatMap(this::open).toList().forEach(this::note);
            }
        }

        private static int most(String shape) {
            return shape.endsWith(".pdf") ? 1 : ORDERS.contains(shape) ? OF_ORDERS : OF_ONE_KIND;
        }

        private void note(String address) {
            if (!seen.add(address)) {
                return;
            }
            String path = URI.create(address).getPath();
            shapes.entrySet().stream()
                    .filter(known -> known.getValue().matcher(path).matches())
                    .map(Map.Entry::getKey)
                    .max((one, other) -> fixed(one) - fixed(other))
                    .ifPresent(shape -> {
                        found.add(shape);
                        if (opened.getOrDefault(shape, 0) < most(shape)) {
                            next.computeIfAbsent(shape, kind -> new TreeSet<>()).add(address);
                        }
                    });
        }

        /** Of two shapes that fit, the one with more words of its own is meant. */
        private static int fixed(String shape) {
            return shape.replace("{}", "").length();
        }

        private Stream<String> open(String address) {
            Response page = visitor.get(address);
            int status = page.statusCode();
            if (status == 403 || status == 404 || status >= 500) {
                synchronized (refused) {
                    refused.add(status + " " + address);
                }
                return Stream.empty();
            }
            if (status / 100 == 3) {
                return Stream.of(URI.create(page.header("Location")))
                        .map(place -> place.getQuery() == null
                                ? place.getPath()
                                : place.getPath() + "?" + place.getRawQuery());
            }
            String html = page.contentType().contains("html") ? page.asString() : "";
            String links = POSTED.matcher(html).replaceAll("");
            return LINK.matcher(links)
                    .results()
                    .map(link -> link.group(1))
                    .filter(link -> link != null && !link.startsWith("/assets/") && !link.startsWith("/webjars/"))
                    .map(link -> link.replace("&amp;", "&"));
        }
    }
}

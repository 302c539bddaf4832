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
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever works here finds every page that is theirs by links and buttons alone, from their first page. */
@QuarkusTest
@TestProfile(AnOlderShopTest.AsItWasLeft.class)
class EveryWayTest {

    /** Enough of one kind to meet orders in every state; a PDF takes its time. */
    private static final int OF_ONE_KIND = 25;

    /** Offered in a state that no order of the older shop is in; the tests of these pages follow their links. */
    private static final List<String> NOT_IN_THIS_SHOP = List.of(
            "/bay/clock/stopped",
            "/catalog/imports/{}/columns",
            "/orders/{}/done-before",
            "/orders/{}/missing",
            "/orders/{}/taking-back/cancellation",
            "/orders/{}/taking-back/work/{}");

    private static final Pattern LINK = Pattern.compile("(?:href|src|hx-get|action)=\"(/[^\"#]*)[^\"]*\"");
    private static final Pattern POSTED = Pattern.compile("<form method=\"post\"[^>]*>");

    /** What a person comes to otherwise: at the beginning, by a letter, or not at all, since scripts ask for it. */
    private static final List<String> NOT_BY_LINKS = List.of(
            "/first-run",
            "/sign-in",
            "/sign-in/pin/\\{}",
            "/e/.*",
            "/offline",
            "/service-worker.js",
            "/manifest.webmanifest",
            "/icons/.*",
            "/live",
            "/checks/guides/\\{}",
            "/bay/queues/\\{}");

    @ParameterizedTest
    @CsvSource({"manager, /", "advisor, /", "technician, /bay"})
    void every_page_of_a_role_is_reached_from_its_first_page(String role, String first) throws IOException {
        List<OpenPage> theirs = OpenPage.all().stream()
                .filter(page -> page.roles().contains(role))
                .filter(page -> !page.shape().contains("?"))
                .filter(page -> NOT_BY_LINKS.stream().noneMatch(page.shape()::matches))
                .toList();
        WayThrough way = new WayThrough(OpenPage.all(), visitor(role));
        way.from(first);
        assertEquals(List.of(), way.refused, "what a role may not open is not offered");
        assertEquals(
                List.of(),
                theirs.stream()
                        .map(OpenPage::shape)
                        .filter(shape -> !NOT_IN_THIS_SHOP.contains(shape))
                        .filter(shape -> !way.found.containsKey(shape))
                        .sorted()
                        .toList(),
                "pages that only an address leads to");
    }

    private static Visitor visitor(String role) {
        return switch (role) {
            case "manager" -> Visitor.manager();
            case "advisor" -> Visitor.advisor();
            default -> Visitor.technician();
        };
    }

    /** From page to page, all that one page links at a time. */
    private static final class WayThrough {

        private final Map<String, Pattern> shapes;
        private final Visitor visitor;
        private final Set<String> seen = new HashSet<>();
        private final Map<String, Integer> found = new HashMap<>();
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

        void from(String first) {
            List<String> next = List.of(first);
            while (!next.isEmpty()) {
                List<String> links = next.parallelStream().flatMap(this::open).toList();
                next = links.stream().filter(this::isNew).toList();
            }
        }

        private boolean isNew(String address) {
            if (!seen.add(address)) {
                return false;
            }
            String path = URI.create(address).getPath();
            String shape = shapes.entrySet().stream()
                    .filter(known -> known.getValue().matcher(path).matches())
                    .map(Map.Entry::getKey)
                    .max((one, other) -> fixed(one) - fixed(other))
                    .orElse(null);
            return shape != null && found.merge(shape, 1, Integer::sum) <= (shape.endsWith(".pdf") ? 1 : OF_ONE_KIND);
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

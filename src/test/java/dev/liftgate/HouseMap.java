package dev.liftgate;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The map of the house: which room may use which, and so whose tests a change concerns. */
final class HouseMap {

    /** Every room with those it may use, from the ground up. The spokes are paper's and the hub's guests. */
    static final Map<String, Set<String>> ARROW = new LinkedHashMap<>();

    static {
        ARROW.put("money", Set.of());
        ARROW.put("web", Set.of("money"));
        ARROW.put("rows", Set.of("web"));
        ARROW.put("chain", Set.of());
        ARROW.put("press", Set.of("web"));
        ARROW.put("live", Set.of("web"));
        ARROW.put("staff", Set.of("live", "rows", "web"));
        ARROW.put("pins", Set.of("staff", "rows", "web"));
        ARROW.put("company", Set.of("pins", "staff", "rows", "web"));
        ARROW.put("authenticators", Set.of("staff", "press", "rows", "web"));
        ARROW.put("backups", Set.of("staff", "rows", "web"));
        ARROW.put("audit", Set.of("staff", "live", "web"));
        ARROW.put("mail", Set.of("staff", "rows", "web"));
        ARROW.put("invitations", Set.of("mail", "staff", "rows", "web"));
        ARROW.put("notary", Set.of("chain", "mail", "staff"));
        ARROW.put("sync", Set.of("staff", "rows", "web"));
        ARROW.put("photos", Set.of("sync", "staff", "rows", "web"));
        ARROW.put("rules", Set.of("staff", "money", "rows", "web"));
        ARROW.put("customers", Set.of("staff", "money", "rows", "web"));
        ARROW.put("rates", Set.of("staff", "money", "rows", "web"));
        ARROW.put("catalog", Set.of("rates", "staff", "money", "rows", "web"));
        ARROW.put("imports", Set.of("rates", "catalog", "staff", "money", "rows", "web"));
        ARROW.put("guides", Set.of("money"));
        ARROW.put("diagnosis", Set.of("guides"));
        ARROW.put("checks", Set.of("diagnosis", "guides", "web"));
        ARROW.put("complaints", Set.of("guides"));
        ARROW.put("workbench", Set.of("complaints", "diagnosis", "guides"));
        ARROW.put(
                "library",
                Set.of(
                        "workbench",
                        "complaints",
                        "diagnosis",
                        "guides",
                        "rates",
                        "catalog",
                        "staff",
                        "money",
                        "rows",
                        "web"));
        ARROW.put("orders", Set.of("customers", "rates", "catalog", "staff", "money", "rows", "web"));
        ARROW.put(
                "checklist",
                Set.of(
                        "sync",
                        "photos",
                        "library",
                        "orders",
                        "checks",
                        "complaints",
                        "diagnosis",
                        "guides",
                        "customers",
                        "staff",
                        "money",
                        "rows",
                        "web"));
        ARROW.put("clocks", Set.of("sync", "orders", "customers", "catalog", "staff", "money", "rows", "web"));
        ARROW.put(
                "paper",
                Set.of("chain", "press", "rules", "orders", "customers", "catalog", "staff", "money", "rows", "web"));
        ARROW.put(
                "estimates",
                Set.of(
                        "press",
                        "photos",
                        "rules",
                        "paper",
                        "orders",
                        "customers",
                        "catalog",
                        "staff",
                        "money",
                        "rows",
                        "web"));
        ARROW.put(
                "billing",
                Set.of(
                        "press",
                        "clocks",
                        "rules",
                        "paper",
                        "orders",
                        "customers",
                        "catalog",
                        "staff",
                        "money",
                        "rows",
                        "web"));
        ARROW.put("drawer", Set.of("billing", "chain", "staff", "money", "rows", "web"));
        ARROW.put(
                "inspections",
                Set.of("sync", "orders", "catalog", "customers", "guides", "staff", "money", "rows", "web"));
        ARROW.put("requests", Set.of("sync", "orders", "customers", "catalog", "staff", "money", "rows", "web"));
        Set<String> everythingBelow = Set.copyOf(ARROW.keySet());
        ARROW.put("desk", everythingBelow);
        ARROW.put("bay", everythingBelow);
        ARROW.put("portal", everythingBelow);
    }

    private static final Pattern IN_A_ROOM =
            Pattern.compile("src/main/(?:java/dev/liftgate|resources/templates)/([a-z]+)/.*");
    private static final Pattern TEST_OF_A_ROOM =
            Pattern.compile("src/test/java/(dev/liftgate/[a-z]+/)\\w+Tests?\\.java");
    private static final Pattern SEEN_BY_NO_TEST = Pattern.compile("docs/(screens|benchmarks)/.*\\.(png|svg)|LICENSE");

    /** The tests that read our texts: their links, and the map. */
    private static final Set<String> OF_TEXTS = Set.of("dev/liftgate/LinksInDocsTest", "dev/liftgate/MapTest");

    private static final String BESIDE_THE_ROOMS = "dev/liftgate/[A-Z]";
    private static final String EVERYWHERE = "dev/liftgate/";

    private HouseMap() {}

    /** @param args none: changed files are read, one a line; printed is where to test, as patterns for grep */
    public static void main(String... args) {
        testsFor(new BufferedReader(new InputStreamReader(System.in)).lines().toList())
                .forEach(System.out::println);
    }

    /** Where the tests stand that a change of these files can have touched: everywhere, unless that is known better. */
    static Set<String> testsFor(Collection<String> changed) {
        Set<String> rooms = new TreeSet<>();
        Set<String> tests = new TreeSet<>();
        for (String file : changed) {
            Matcher room = IN_A_ROOM.matcher(file);
            Matcher test = TEST_OF_A_ROOM.matcher(file);
            if (room.matches() && ARROW.containsKey(room.group(1))) {
                rooms.add(room.group(1));
            } else if (test.matches()) {
                tests.add(test.group(1));
            } else if (file.endsWith(".md")) {
                tests.addAll(OF_TEXTS);
            } else if (!SEEN_BY_NO_TEST.matcher(file).matches()) {
                return Set.of(EVERYWHERE);
            }
        }
        if (!rooms.isEmpty()) {
            tests.add(BESIDE_THE_ROOMS);
        }
        ARROW.forEach((room, below) -> {
            if (!Collections.disjoint(below, rooms)) {
                rooms.add(room);
            }
        });
        rooms.forEach(room -> tests.add("dev/liftgate/" + room + "/"));
        return tests;
    }
}

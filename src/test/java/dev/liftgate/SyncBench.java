package dev.liftgate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;

/** Tablets come back into the shop's network at once, each with a day's work; run by {@code bin/bench sync}. */
final class SyncBench {

    private static final Path SCRIPT = Path.of("src/main/resources/META-INF/resources/assets/js/tablet/sync.js");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> PEOPLE = List.of("technician", "advisor", "manager");
    private static final Map<String, List<String>> CHECKS = Map.of(
            "handle-feel", List.of("normal", "loose", "stiff"),
            "sound-on-pull", List.of("click", "none", "movement"),
            "rattle", List.of("none", "inside", "loose-trim"),
            "onset", List.of("sudden", "gradual"),
            "power-lock", List.of("normal", "weak-slow", "silent-stuck"),
            "lock-knob", List.of("full-travel", "stuck-partial"));
    private static final List<String> NAMES = CHECKS.keySet().stream().sorted().toList();
    private static final List<String> POINTS = List.of("headlights", "brake-lights", "coolant", "belt", "leaks");

    /** One tablet with what was recorded on it, and what its requests took in nanoseconds. */
    private static final class BenchTablet {
        final BenchBrowser browser;
        final String path = "/bay/queues/" + UUID.randomUUID();
        final List<Map<String, Object>> entries = new ArrayList<>();
        final List<Long> requests = new ArrayList<>();
        long whole;
        long resent;

        BenchTablet(BenchBrowser browser) {
            this.browser = browser;
        }

        void record(String kind, long order, Map<String, String> fields) {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("position", entries.size() + 1);
            entry.put("id", UUID.randomUUID().toString());
            entry.put("kind", kind);
            entry.put("order", order);
            entry.put("at", Instant.now().toString());
            entry.put("fields", fields);
            entries.add(entry);
        }

        /** As the script does it: asks how far the queue is, then one part after the other. */
        Void sync(int part) throws IOException, InterruptedException {
            long begin = System.nanoTime();
            String token = JSON.readTree(browser.page(path)).get("token").asText();
            int next = 1;
            while (next <= entries.size()) {
                List<Map<String, Object>> some = entries.subList(next - 1, Math.min(entries.size(), next - 1 + part));
                String body =
                        JSON.writeValueAsString(Map.of("now", Instant.now().toString(), "entries", some));
                long start = System.nanoTime();
                JsonNode answer = JSON.readTree(browser.json(path, token, body));
                requests.add(System.nanoTime() - start);
                for (JsonNode result : answer.get("results")) {
                    if (result.get("state").asText().equals("again")) {
                        resent++;
                    } else if (!result.get("state").asText().equals("saved")) {
                        throw new IllegalStateException(result.toString());
                    }
                }
                next = answer.get("next").asInt();
            }
            whole = System.nanoTime() - begin;
            return null;
        }
    }

    private final String shop;
    private final int items;
    private final int part;
    private final BenchBrowser ana;
    private int cars;

    private SyncBench(String shop, int items) throws IOException, InterruptedException {
        this.shop = shop;
        this.items = items;
        this.part = part();
        this.ana = new BenchBrowser(shop, "advisor");
    }

    /** @param args where the shop answers, the address of its database, how many tablets, and how many entries on each */
    public static void main(String... args) throws Exception {
        int number = Integer.parseInt(args[2]);
        SyncBench bench = new SyncBench(args[0], Integer.parseInt(args[3]));
        for (int i = 0; i < 2; i++) {
            bench.sync(bench.tablets("warming up ", number));
        }
        List<BenchTablet> tablets = bench.tablets("", number);
        long took = bench.sync(tablets);
        bench.print(tablets, took);
        System.out.println();
        count(tablets, args[1]);
    }

    private static int part() throws IOException {
        return Integer.parseInt(BenchBrowser.find(Pattern.compile("const PART = (\\d+)"), Files.readString(SCRIPT)));
    }

    private List<BenchTablet> tablets(String mark, int number) throws IOException, InterruptedException {
        List<BenchTablet> tablets = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            BenchTablet tablet = new BenchTablet(new BenchBrowser(shop, PEOPLE.get(i % PEOPLE.size())));
            String order = ana.takeIn(++cars);
            fill(tablet, order, mark + "tablet " + i);
            tablets.add(tablet);
        }
        return tablets;
    }

    /** Seven answers of ten, many of them a change of mind; two points of the inspection; and a part to be asked for. */
    private void fill(BenchTablet tablet, String order, String mark) throws IOException, InterruptedException {
        String concern = BenchBrowser.find(Pattern.compile("/orders/\\d+/concerns/(\\d+)/"), ana.page(order));
        long number = Long.parseLong(order.substring(order.lastIndexOf('/') + 1));
        Map<String, String> last = new HashMap<>();
        for (int i = 0; i < items; i++) {
            Map<String, String> fields = new LinkedHashMap<>();
            String note = "Item " + i + " of " + mark + ".";
            if (i % 10 < 7) {
                String check = NAMES.get(i % NAMES.size());
                List<String> answers = CHECKS.get(check);
                fields.put("concern", concern);
                fields.put("check", check);
                fields.put("answer", answers.get(i / NAMES.size() % answers.size()));
                fields.put("note", note);
                fields.put("seen", last.getOrDefault(check, ""));
                tablet.record("answer", number, fields);
                last.put(check, tablet.entries.get(i).get("id").toString());
            } else if (i % 10 < 9) {
                fields.put("point", POINTS.get(i % POINTS.size()));
                fields.put("colour", i % 3 == 0 ? "yellow" : "green");
                fields.put("note", note);
                tablet.record("inspection-finding", number, fields);
            } else {
                fields.put("words", note);
                fields.put("quantity", "2");
                tablet.record("ask-part", number, fields);
            }
        }
    }

    /** All at the same moment; answers how long it took in nanoseconds. */
    private long sync(List<BenchTablet> tablets) throws Exception {
        ExecutorService network = Executors.newFixedThreadPool(tablets.size());
        try {
            long start = System.nanoTime();
            List<Callable<Void>> all = new ArrayList<>();
            tablets.forEach(tablet -> all.add(() -> tablet.sync(part)));
            for (Future<Void> each : network.invokeAll(all)) {
                each.get();
            }
            return System.nanoTime() - start;
        } finally {
            network.shutdown();
        }
    }

    private void print(List<BenchTablet> tablets, long took) {
        double seconds = took / 1e9;
        System.out.printf(
                "| %d tablets, %d entries each, %d in a request | median | 99 of 100 within | slowest |%n",
                tablets.size(), items, part);
        System.out.println("|---|---|---|---|");
        row(
                "a request",
                tablets.stream()
                        .map(tablet -> tablet.requests)
                        .flatMap(Collection::stream)
                        .toList());
        row(
                "a tablet, from its first request to its last answer",
                tablets.stream().map(tablet -> tablet.whole).toList());
        System.out.printf(
                "%nAll %,d entries in %.1f seconds: %,.0f a second. Entries that had to be sent again: %d.%n",
                tablets.size() * items,
                seconds,
                tablets.size() * items / seconds,
                tablets.stream().mapToLong(tablet -> tablet.resent).sum());
    }

    private static void row(String what, List<Long> taken) {
        long[] times = taken.stream().mapToLong(Long::longValue).toArray();
        System.out.printf(
                "| %s | %s | %s | %s |%n",
                what, BenchBrowser.within(50, times), BenchBrowser.within(99, times), BenchBrowser.within(100, times));
    }

    /** Looks into the shop's own database: each entry must have done once what it says. */
    private static void count(List<BenchTablet> tablets, String address) throws SQLException {
        int lost = 0;
        int twice = 0;
        try (Connection database = DriverManager.getConnection(address)) {
            for (BenchTablet tablet : tablets) {
                Map<String, Integer> found = new HashMap<>();
                try (PreparedStatement query = database.prepareStatement(
                        """
                        select note from check_result r join concern c on c.id = r.concern_id
                          join work_order o on o.id = c.order_id where o.number = ?
                        union all select note from inspection_finding where order_number = ?
                        union all select q.words from bay_request q join work_order o on o.id = q.order_id
                          where o.number = ?""")) {
                    for (int i = 1; i <= 3; i++) {
                        query.setLong(i, (Long) tablet.entries.get(0).get("order"));
                    }
                    ResultSet notes = query.executeQuery();
                    while (notes.next()) {
                        found.merge(notes.getString(1), 1, Integer::sum);
                    }
                }
                for (Map<String, Object> entry : tablet.entries) {
                    Map<?, ?> fields = (Map<?, ?>) entry.get("fields");
                    Object note = fields.containsKey("note") ? fields.get("note") : fields.get("words");
                    int times = found.getOrDefault(note.toString(), 0);
                    lost += times == 0 ? 1 : 0;
                    twice += times > 1 ? 1 : 0;
                }
            }
        }
        System.out.printf(
                "Looked up in the shop's database afterwards: %d entries lost, %d recorded more than once.%n",
                lost, twice);
        if (lost + twice > 0) {
            throw new IllegalStateException("not every entry is there exactly once");
        }
    }
}

package dev.liftgate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Measures a shop of many orders while several people ask at once; run by {@code bin/bench busy}. */
final class BusyBench {

    private static final int AT_ONCE = 4;
    private static final int DIFFERENT = 2_000;
    private static final long TICK_MS = 10;

    /** A page that is asked for over and over, each time of another order. */
    private interface Asked {
        void of(BenchBrowser who, int order) throws IOException, InterruptedException;
    }

    private final List<BenchBrowser> desk = new ArrayList<>();
    private final List<BenchBrowser> bay = new ArrayList<>();
    private final ExecutorService people = Executors.newFixedThreadPool(AT_ONCE, task -> {
        Thread person = new Thread(task);
        person.setDaemon(true);
        return person;
    });
    private final AtomicInteger turn = new AtomicInteger();
    private final AtomicInteger bytes = new AtomicInteger();
    private final String database;
    private final String process;
    private final int orders;
    private final int open;

    private BusyBench(String shop, String database, String process, int orders) throws Exception {
        this.database = database;
        this.process = process;
        this.orders = orders;
        open = orders * 6 / 10;
        for (int i = 0; i < AT_ONCE; i++) {
            desk.add(new BenchBrowser(shop, "advisor"));
            bay.add(new BenchBrowser(shop, "technician"));
        }
    }

    /** The shop's address, its database as its owner, the id of its process, how many orders, and seconds for each page. */
    public static void main(String... args) throws Exception {
        BusyBench bench = new BusyBench(args[0], args[1], args[2], Integer.parseInt(args[3]));
        ManyOrders.like(bench.model(), args[1], bench.orders, bench.open);
        System.out.printf(
                "| %,d orders, %,d open | a second | application | database | median | 99 of 100 within | bytes |%n",
                bench.orders, bench.open);
        System.out.println("|---|---|---|---|---|---|---|");
        for (Map.Entry<String, Asked> page : bench.pages().entrySet()) {
            bench.measure(page.getKey(), page.getValue(), Integer.parseInt(args[4]));
        }
    }

    /** An order with a complaint, four jobs of three or more lines each, and a list of what happened. */
    private String model() throws IOException, InterruptedException {
        BenchBrowser ana = desk.get(0);
        String order = ana.takeIn(1);
        String concern = BenchBrowser.find(Pattern.compile("/orders/\\d+/concerns/(\\d+)/"), ana.page(order));
        for (String operation :
                List.of("linkage-repair", "inside-handle-replacement", "brake-pads-front", "oil-change")) {
            ana.post(order + "/jobs", "operation", operation, "title", "", "price", "", "concern", concern);
        }
        return order;
    }

    private Map<String, Asked> pages() {
        Map<String, Asked> pages = new LinkedHashMap<>();
        pages.put("list of 50 orders", (who, n) -> size(who, "/orders?before=" + Math.max(number(n), number(50))));
        pages.put("board", (who, n) -> size(who, "/"));
        pages.put("bay", (who, n) -> size(bay.get(desk.indexOf(who)), "/bay"));
        pages.put("order", (who, n) -> size(who, "/orders/" + number(n)));
        pages.put(
                "checklist",
                (who, n) -> size(who, "/orders/" + number(n) + "/concerns/" + (number(n) * 100L + 1) + "/checks"));
        pages.put("search", (who, n) -> size(who, "/search?q=B" + number(n)));
        pages.put(
                "search for a name",
                (who, n) -> size(
                        who, "/search?q=" + List.of("mar", "okafor", "lopez+r").get(n % 3)));
        pages.put(
                "found at check-in",
                (who, n) -> size(
                        who, "/orders/new/found?q=" + List.of("ma", "ok", "lo").get(n % 3)));
        pages.put("check-in", (who, n) -> who.takeIn(100_000 + n));
        return pages;
    }

    private void size(BenchBrowser who, String path) throws IOException, InterruptedException {
        bytes.set(who.bytes(path).length);
    }

    private int number(int turn) {
        return ManyOrders.FIRST + turn * 37 % Math.min(DIFFERENT, open);
    }

    private void measure(String what, Asked page, int seconds) throws Exception {
        bytes.set(0);
        ask(page, 2 * seconds);
        long application = ticks(List.of(process));
        List<String> servers = servers();
        long server = ticks(servers);
        long begun = System.nanoTime();
        List<Long> times = ask(page, seconds);
        double took = (System.nanoTime() - begun) / (double) TimeUnit.SECONDS.toNanos(1);
        System.out.printf(
                "| %s | %.1f | %.2f ms | %.2f ms | %s | %s | %s |%n",
                what,
                times.size() / took,
                (ticks(List.of(process)) - application) * TICK_MS / (double) times.size(),
                (ticks(servers) - server) * TICK_MS / (double) times.size(),
                within(50, times),
                within(99, times),
                bytes.get() == 0 ? "" : "%,d".formatted(bytes.get()));
    }

    /** How long each answer took, in nanoseconds. */
    private List<Long> ask(Asked page, int seconds) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        List<Callable<List<Long>>> all = IntStream.range(0, AT_ONCE)
                .<Callable<List<Long>>>mapToObj(i -> () -> {
                    List<Long> times = new ArrayList<>();
                    do {
                        long start = System.nanoTime();
                        page.of(desk.get(i), turn.incrementAndGet());
                        times.add(System.nanoTime() - start);
                    } while (System.nanoTime() < end);
                    return times;
                })
                .toList();
        List<Long> times = new ArrayList<>();
        for (Future<List<Long>> each : people.invokeAll(all)) {
            times.addAll(each.get());
        }
        return times;
    }

    private static String within(int percent, List<Long> times) {
        return BenchBrowser.within(
                percent, times.stream().mapToLong(Long::longValue).toArray());
    }

    /** The processes of the database that do the shop's work. */
    private List<String> servers() throws SQLException {
        List<String> ids = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(database);
                Statement statement = connection.createStatement();
                ResultSet found =
                        statement.executeQuery("select pid from pg_stat_activity where pid <> pg_backend_pid()")) {
            while (found.next()) {
                ids.add(found.getString(1));
            }
        }
        return ids;
    }

    /** The time on a processor of these processes so far, in hundredths of a second. */
    private static long ticks(List<String> processes) throws IOException {
        long sum = 0;
        for (String id : processes) {
            Path stat = Path.of("/proc", id, "stat");
            if (Files.exists(stat)) {
                String[] after =
                        Files.readString(stat).replaceFirst(".*\\) ", "").split(" ");
                sum += Long.parseLong(after[11]) + Long.parseLong(after[12]);
            }
        }
        return sum;
    }
}

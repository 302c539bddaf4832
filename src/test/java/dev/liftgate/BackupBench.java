package dev.liftgate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** Measures how long writers wait while backups are made of a shop with many orders; prints a table in Markdown. */
final class BackupBench {

    private static final int FIRST = 1_000_000;
    private static final int A_SECOND = 20;
    private static final int AT_ONCE = 4;

    /** Each with where its rows are, and what is otherwise in the copy for order n. */
    private static final List<List<String>> OF_AN_ORDER = List.of(
            List.of("customer", "id = (select customer_id from model)", "'id', n"),
            List.of("vehicle", "id = (select vehicle_id from model)", "'id', n, 'customer_id', n"),
            List.of(
                    "work_order",
                    "id = (select id from model)",
                    "'id', n, 'number', n, 'customer_id', n, 'vehicle_id', n"),
            List.of("concern", "order_id = (select id from model)", "'order_id', n"),
            List.of("order_event", "order_id = (select id from model)", "'order_id', n"),
            List.of("chain_head", "chain = (select number from model)", "'chain', n"),
            List.of("chain_link", "chain = (select number from model)", "'chain', n"));

    private static final String COLUMNS =
            """
            select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute
            where attrelid = '%s'::regclass and attnum > 0 and not attisdropped and attgenerated = ''
              and (attidentity = '' or %s)""";

    private final int orders;
    private final ExecutorService writers = Executors.newFixedThreadPool(AT_ONCE);
    private final BlockingQueue<BenchBrowser> browsers = new LinkedBlockingQueue<>();
    private final BenchBrowser manager;
    private int written;

    private BackupBench(String shop, int orders) throws IOException, InterruptedException {
        this.orders = orders;
        for (int i = 0; i < AT_ONCE; i++) {
            browsers.add(new BenchBrowser(shop, "advisor"));
        }
        manager = new BenchBrowser(shop, "manager");
    }

    /** The shop's address, its database, how many orders, seconds and rounds, and where it keeps backups. */
    public static void main(String... args) throws Exception {
        BackupBench bench = new BackupBench(args[0], Integer.parseInt(args[2]));
        int seconds = Integer.parseInt(args[3]);
        int rounds = Integer.parseInt(args[4]);
        Path backups = Path.of(args[5]);
        bench.fill(args[1]);
        bench.measure(seconds, () -> false);
        List<Long> without = new ArrayList<>();
        List<Long> with = new ArrayList<>();
        List<Long> took = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            without.addAll(bench.measure(seconds, () -> false));
            long begun = System.nanoTime();
            bench.manager.post("/backups");
            with.addAll(bench.measure(0, () -> bench.isBackingUp()));
            took.add(System.nanoTime() - begun);
        }
        bench.writers.shutdown();
        System.out.printf(
                "| 20 notes a second, %,d orders | notes | median | 95 of 100 within | slowest |%n", bench.orders);
        System.out.println("|---|---|---|---|---|");
        row("without a backup", without);
        row("while one is made", with);
        System.out.printf("%nA backup took %s in the middle, and has %,d MB.%n", within(50, took), size(backups));
    }

    private static void row(String what, List<Long> times) {
        System.out.printf(
                "| %s | %d | %s | %s | %s |%n",
                what, times.size(), within(50, times), within(95, times), within(100, times));
    }

    private static String within(int percent, List<Long> times) {
        return BenchBrowser.within(
                percent, times.stream().mapToLong(Long::longValue).toArray());
    }

    private static long size(Path backups) throws IOException {
        try (Stream<Path> files = Files.list(backups)) {
            return files.mapToLong(file -> file.toFile().length()).max().orElse(0) / 1_000_000;
        }
    }

    private boolean isBackingUp() {
        try {
            return manager.page("/backups").contains("A backup is being made");
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Copies one order that was taken in as often as it takes, without the triggers that would link each. */
    private void fill(String address) throws Exception {
        String order = manager.takeIn(1);
        try (Connection database = DriverManager.getConnection(address);
                Statement statement = database.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute("create temporary table model as select * from work_order where number = "
                    + order.substring(order.lastIndexOf('/') + 1));
            for (List<String> copied : OF_AN_ORDER) {
                String table = copied.get(0);
                ResultSet found = statement.executeQuery(
                        COLUMNS.formatted(table, copied.get(2).startsWith("'id'") ? "true" : "false"));
                found.next();
                String columns = found.getString(1);
                statement.execute(
                        "insert into %s (%s) overriding system value select %s from %s r, generate_series(%d, %d) n,"
                                        .formatted(
                                                table,
                                                columns,
                                                "made." + columns.replace(", ", ", made."),
                                                table,
                                                FIRST,
                                                FIRST + orders - 1)
                                + " jsonb_populate_record(r, jsonb_build_object(%s)) made where r.%s"
                                        .formatted(copied.get(2), copied.get(1)));
            }
            statement.execute("analyze");
            statement.execute("checkpoint");
        }
    }

    /** Writes at fixed moments for so long, and while that goes on; how long each took from its moment. */
    private List<Long> measure(int seconds, BooleanSupplier goesOn) throws Exception {
        List<CompletableFuture<Long>> sent = new ArrayList<>();
        long begun = System.nanoTime();
        long end = begun + TimeUnit.SECONDS.toNanos(seconds);
        CompletableFuture<Void> over = CompletableFuture.runAsync(() -> {
            do {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(500));
            } while (goesOn.getAsBoolean());
        });
        for (int i = 0; System.nanoTime() < end || !over.isDone(); i++) {
            long moment = begun + i * TimeUnit.SECONDS.toNanos(1) / A_SECOND;
            while (System.nanoTime() < moment) {
                LockSupport.parkNanos(moment - System.nanoTime());
            }
            int number = FIRST + written++ * 37 % orders;
            sent.add(CompletableFuture.supplyAsync(() -> note(number, moment), writers));
        }
        over.join();
        return sent.stream().map(CompletableFuture::join).toList();
    }

    private long note(int number, long moment) {
        try {
            BenchBrowser browser = browsers.take();
            browser.post("/orders/" + number + "/notes", "words", "Called, nobody answered");
            browsers.add(browser);
            return System.nanoTime() - moment;
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

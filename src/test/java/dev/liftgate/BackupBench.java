package dev.liftgate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

    private static final int A_SECOND = 20;
    private static final int AT_ONCE = 4;

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
        ManyOrders.like(bench.manager.takeIn(1), args[1], bench.orders, bench.orders);
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
            int number = ManyOrders.FIRST + written++ * 37 % orders;
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

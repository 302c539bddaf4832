package dev.liftgate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times an estimate of thirty lines, from pressing "issue" to the PDF; run by {@code bin/bench estimates}. */
final class EstimateBench {

    private static final int LINES = 30;
    private static final Pattern JOB = Pattern.compile("/jobs/(\\d+)/price\"");
    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");
    private static final Pattern USED = Pattern.compile("used (\\d+)K");

    private final BenchBrowser ana;
    private final String process;
    private final int times;
    private final String order;

    private EstimateBench(BenchBrowser ana, String process, int times) throws IOException, InterruptedException {
        this.ana = ana;
        this.process = process;
        this.times = times;
        this.order = ana.takeIn(1);
    }

    /** @param args where the shop answers, the id of its process, how often each is timed, and how many PDFs are printed */
    public static void main(String... args) throws Exception {
        EstimateBench bench =
                new EstimateBench(new BenchBrowser(args[0], "advisor"), args[1], Integer.parseInt(args[2]));
        bench.price();
        System.out.println("| an estimate of " + bench.lines() + " lines | median | 95 of 100 within | aim |");
        System.out.println("|---|---|---|---|");
        bench.issue();
        String pdf = bench.order + "/estimates/1.pdf";
        bench.print("as a page", bench.order + "/estimates/1", "");
        bench.print("as PDF", pdf, "60 ms");
        System.out.println();
        bench.sustain(pdf, Integer.parseInt(args[3]));
    }

    /** Work of the catalog, its parts chosen, each with a price; and as much in the shop's own words as is missing. */
    private void price() throws IOException, InterruptedException {
        for (String operation : List.of(
                "linkage-repair",
                "inside-handle-replacement",
                "latch-replacement",
                "lock-actuator-replacement",
                "door-mechanism-cleaning",
                "oil-change",
                "brake-pads-front",
                "brake-pads-rear")) {
            ana.post(order + "/jobs", "operation", operation, "title", "", "price", "", "concern", concern());
        }
        Matcher jobs = JOB.matcher(ana.page(order));
        while (jobs.find()) {
            String job = order + "/jobs/" + jobs.group(1);
            ana.post(job + "/factors/part-grade", "option", "oem");
            price(job, "240.00");
        }
        for (int i = lines(); i < LINES; i++) {
            ana.post(
                    order + "/jobs",
                    "operation",
                    "",
                    "title",
                    "Extra work " + i,
                    "price",
                    "12.50",
                    "parts",
                    "none",
                    "concern",
                    "");
        }
    }

    private String concern() throws IOException, InterruptedException {
        return BenchBrowser.find(Pattern.compile("/orders/\\d+/concerns/(\\d+)/"), ana.page(order));
    }

    private void price(String job, String price) throws IOException, InterruptedException {
        String version = BenchBrowser.find(VERSION, ana.page(job + "/price"));
        ana.post(job + "/price", "price", price, "basis", "PRICE", "version", version, "keep", "on");
    }

    private int lines() throws IOException, InterruptedException {
        return ana.page(order).split("<tr><th scope=\"row\">", -1).length - 1;
    }

    private void issue() throws IOException, InterruptedException {
        String job = order + "/jobs/" + BenchBrowser.find(JOB, ana.page(order));
        long[] taken = new long[times];
        for (int i = 0; i < 2 * times; i++) {
            price(job, "241.%02d".formatted(i % 100));
            long start = System.nanoTime();
            ana.post(order + "/estimates");
            taken[i % times] = System.nanoTime() - start;
        }
        row("issued: checked, frozen, hashed, stored", taken, "50 ms");
    }

    private void print(String what, String path, String aim) throws IOException, InterruptedException {
        long[] taken = new long[times];
        for (int i = 0; i < 2 * times; i++) {
            long start = System.nanoTime();
            ana.bytes(path);
            taken[i % times] = System.nanoTime() - start;
        }
        row(what, taken, aim);
    }

    private static void row(String what, long[] taken, String aim) {
        System.out.printf(
                "| %s | %s | %s | %s |%n", what, BenchBrowser.within(50, taken), BenchBrowser.within(95, taken), aim);
    }

    /** One PDF after the other; with one request at a time, one processor does the work. */
    private void sustain(String pdf, int papers) throws IOException, InterruptedException {
        System.out.println("| PDFs printed | in a second | heap in use after a collection |");
        System.out.println("|---|---|---|");
        int some = Math.max(1, papers / 4);
        for (int printed = 0; printed <= papers; printed += some) {
            long start = System.nanoTime();
            int more = printed == 0 ? 0 : some;
            for (int i = 0; i < more; i++) {
                ana.bytes(pdf);
            }
            double seconds = (System.nanoTime() - start) / (double) TimeUnit.SECONDS.toNanos(1);
            System.out.printf(
                    "| %d | %s | %d MB |%n", printed, more == 0 ? "" : "%.1f".formatted(more / seconds), heap());
        }
    }

    private long heap() throws IOException, InterruptedException {
        jcmd("GC.run");
        return Long.parseLong(BenchBrowser.find(USED, jcmd("GC.heap_info"))) / 1024;
    }

    private String jcmd(String command) throws IOException, InterruptedException {
        Process jcmd = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow().replaceAll("java$", "jcmd"),
                        process,
                        command)
                .start();
        String said = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        jcmd.waitFor();
        return said;
    }
}

package dev.liftgate;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Times the pages that people wait for, against a running demo shop; run by {@code bin/bench pages}. */
final class PageBench {

    private static final Pattern CONCERN = Pattern.compile("/orders/\\d+/concerns/(\\d+)/");

    private final BenchBrowser ana;

    private PageBench(BenchBrowser ana) {
        this.ana = ana;
    }

    /** @param args where the shop answers, how many orders it has, and how often each page is timed */
    public static void main(String... args) throws Exception {
        PageBench bench = new PageBench(new BenchBrowser(args[0], "advisor"));
        String last = bench.fill(Integer.parseInt(args[1]));
        bench.time(last, Integer.parseInt(args[2]));
    }

    /** Takes cars in; the last one is worked on until its cause is confirmed; answers its path. */
    private String fill(int orders) throws IOException, InterruptedException {
        String order = "";
        for (int i = 1; i <= orders; i++) {
            order = ana.takeIn(i);
        }
        String concern = order + "/concerns/" + BenchBrowser.find(CONCERN, ana.page(order));
        Map<String, String> answers = Map.of(
                "opens-from-outside", "yes", "handle-feel", "loose", "sound-on-pull", "none", "power-lock", "normal");
        for (Map.Entry<String, String> answer : answers.entrySet()) {
            ana.post(concern + "/checks/" + answer.getKey(), "answer", answer.getValue(), "note", "");
        }
        ana.post(concern + "/cause", "cause", "cable-rod", "words", "The release cable has come off.");
        return order;
    }

    private void time(String order, int requests) throws IOException, InterruptedException {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("board", "/");
        pages.put("order", order);
        pages.put("checklist", order + "/concerns/" + BenchBrowser.find(CONCERN, ana.page(order)) + "/checks");
        pages.put("search", "/search?q=8BEN04");
        System.out.println("| page | median | 95 of 100 within | slowest | size |");
        System.out.println("|---|---|---|---|---|");
        for (Map.Entry<String, String> page : pages.entrySet()) {
            for (int i = 0; i < requests; i++) {
                ana.page(page.getValue());
            }
            long[] times = new long[requests];
            int size = 0;
            for (int i = 0; i < requests; i++) {
                long start = System.nanoTime();
                size = ana.page(page.getValue()).length();
                times[i] = System.nanoTime() - start;
            }
            System.out.printf(
                    "| %s | %s | %s | %s | %d KB |%n",
                    page.getKey(),
                    BenchBrowser.within(50, times),
                    BenchBrowser.within(95, times),
                    BenchBrowser.within(100, times),
                    size / 1000);
        }
    }
}

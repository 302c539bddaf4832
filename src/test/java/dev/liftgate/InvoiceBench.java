package dev.liftgate;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times an invoice of sixty lines with fees and two taxes, and its credit note; run by {@code bin/bench invoices}. */
final class InvoiceBench {

    private static final int JOBS = 6;
    private static final int LINES = 10;
    private static final Pattern JOB = Pattern.compile("/jobs/(\\d+)/price\"");
    private static final Pattern TOTAL = Pattern.compile("name=\"total\" value=\"([^\"]+)\"");
    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");
    private static final Pattern LINE = Pattern.compile("name=\"amount-([\\d-]+)\" value=\"([^\"]+)\"");

    private final BenchBrowser ana;
    private final BenchBrowser tom;
    private final BenchBrowser otto;
    private final int times;

    private InvoiceBench(String shop, int times) throws IOException, InterruptedException {
        this.ana = new BenchBrowser(shop, "advisor");
        this.tom = new BenchBrowser(shop, "technician");
        this.otto = new BenchBrowser(shop, "manager");
        this.times = times;
    }

    /** @param args where the shop answers, and how many invoices are timed, after as many to warm up */
    public static void main(String... args) throws Exception {
        new InvoiceBench(args[0], Integer.parseInt(args[1])).time();
    }

    private void time() throws IOException, InterruptedException {
        String name = "Bench " + System.nanoTime();
        String tax = name.toLowerCase(Locale.ROOT).replace(' ', '-');
        otto.post("/catalog/rates/taxes", "label", name, "percent", "1.25", "also", "", "version", "0");
        List<String> fees = List.of("Disposal " + name, "Handling " + name);
        for (String fee : fees) {
            charge(fee, "/catalog/rates/fees", true);
        }
        try {
            time(tax);
        } finally {
            for (String fee : fees) {
                String code = fee.toLowerCase(Locale.ROOT).replace(' ', '-');
                charge(fee, "/catalog/rates/fees?code=" + code, false);
            }
        }
    }

    private void time(String tax) throws IOException, InterruptedException {
        long[] invoices = new long[times];
        long[] credits = new long[times];
        boolean credited = false;
        for (int i = 0; i < 2 * times; i++) {
            String order = finished(i, tax);
            String total = BenchBrowser.find(TOTAL, ana.page(order + "/invoice/new"));
            String today = LocalDate.now().toString();
            long start = System.nanoTime();
            ana.post(
                    order + "/invoice",
                    "total",
                    total,
                    "odometer",
                    "118242",
                    "odometerUnit",
                    "mi",
                    "goesBack",
                    today,
                    "completion",
                    "Done and tried out");
            invoices[i % times] = System.nanoTime() - start;
            credited = ana.has(order + "/account");
            if (credited) {
                credits[i % times] = credit(order);
            }
        }
        System.out.println("| " + JOBS * LINES + " lines, fees and two taxes | median | 95 of 100 within |");
        System.out.println("|---|---|---|");
        row("an invoice is written", invoices);
        if (credited) {
            row("a credit note over all of it is written", credits);
        }
    }

    private static void row(String what, long[] taken) {
        System.out.printf("| %s | %s | %s |%n", what, BenchBrowser.within(50, taken), BenchBrowser.within(95, taken));
    }

    private void charge(String fee, String path, boolean active) throws IOException, InterruptedException {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("label", fee);
        form.put("fixed", "3.00");
        form.put("percent", "");
        form.put("base", "LABOR");
        form.put("cap", "");
        form.put("kind", "OTHER");
        form.put("law", "");
        form.put("taxCode", "sales");
        form.put("version", active ? "0" : BenchBrowser.find(VERSION, otto.page(path)));
        if (active) {
            form.put("active", "on");
        }
        otto.post(path, form);
    }

    /** An order with sixty lines in six jobs, every one authorized and done. */
    private String finished(int i, String tax) throws IOException, InterruptedException {
        String order = ana.takeIn(i);
        for (int job = 0; job < JOBS; job++) {
            ana.post(order + "/jobs", BenchBrowser.flat("Work " + job, "120.00"));
        }
        for (String job : jobs(order)) {
            for (int line = 1; line < LINES; line++) {
                Map<String, String> part = new LinkedHashMap<>();
                part.put("kind", "PART");
                part.put("description", "Part " + line);
                part.put("number", "P-" + line);
                part.put("brand", "Maker");
                part.put("condition", "new-oem");
                part.put("price", "12." + (30 + line));
                part.put("quantity", "2");
                part.put("partTax", line % 2 == 0 ? tax : "sales");
                ana.post(order + "/jobs/" + job + "/lines", part);
            }
        }
        ana.post(order + "/estimates");
        authorize(order);
        tom.post("/bay" + order + "/assignment");
        for (String job : jobs(order)) {
            tom.post("/bay" + order + "/jobs/" + job + "/completion");
        }
        return order;
    }

    private List<String> jobs(String order) throws IOException, InterruptedException {
        List<String> jobs = new ArrayList<>();
        Matcher each = JOB.matcher(ana.page(order));
        while (each.find()) {
            if (!jobs.contains(each.group(1))) {
                jobs.add(each.group(1));
            }
        }
        return jobs;
    }

    private void authorize(String order) throws IOException, InterruptedException {
        ana.post(order + "/authorizations/new", ana.yesTo(order));
    }

    private long credit(String order) throws IOException, InterruptedException {
        Map<String, String> all = new LinkedHashMap<>();
        for (Matcher line = LINE.matcher(ana.page(order + "/account")); line.find(); ) {
            all.put("credit-" + line.group(1), "on");
            all.put("amount-" + line.group(1), line.group(2));
        }
        all.put("reason", "Everything came back");
        long start = System.nanoTime();
        ana.post(order + "/account/credits", all);
        return System.nanoTime() - start;
    }
}

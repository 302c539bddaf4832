package dev.liftgate;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * Times the import of a large price list and the search in it, over HTTP, against a running demo shop. Run by
 * {@code bin/bench estimates}.
 */
final class CatalogBench {

    private static final String[] MAKERS = {"Bosal", "Kestrel", "Ardent", "Norvik", "Tessaro", "Genuine"};
    private static final String[] WHERE = {"front", "rear", "left", "right", "upper", "lower", "inner", "outer"};
    private static final String[] THINGS = {
        "brake pad set", "brake disc", "control arm bushing", "oil filter", "wheel bearing", "door handle",
                "shock absorber",
        "timing belt kit", "water pump", "ignition coil", "wiper blade", "cabin filter", "tie rod end", "thermostat"
    };
    private static final int TURNS = 3;

    private final BenchBrowser morgan;
    private final int times;

    private CatalogBench(BenchBrowser morgan, int times) {
        this.morgan = morgan;
        this.times = times;
    }

    /** @param args where the shop answers, how many parts the price list has, and how often each search is timed */
    public static void main(String... args) throws Exception {
        CatalogBench bench = new CatalogBench(new BenchBrowser(args[0], "manager"), Integer.parseInt(args[2]));
        int parts = Integer.parseInt(args[1]);
        Path list = Files.createTempFile("price-list-", ".csv");
        Path book = Files.createTempFile("price-list-", ".xlsx");
        try {
            System.out.println("| price list | size | read and compared | written | whole |");
            System.out.println("|---|---|---|---|---|");
            write(list, parts, 0);
            bench.bring("%,d new parts".formatted(parts), list);
            write(list, parts, 10);
            bench.bring("the same, one price in ten changed", list);
            bench.bring("the same once more, nothing changed", list);
            write(list, book);
            bench.inTurn(list, book);
        } finally {
            Files.delete(list);
            Files.delete(book);
        }
        bench.search();
    }

    /** @param dearer one row in so many has another price than before; 0 for none */
    private static void write(Path list, int parts, int dearer) throws IOException {
        Random random = new Random(7);
        try (BufferedWriter file = Files.newBufferedWriter(list)) {
            file.write("number,brand,description,condition,cost,list_price,taxable,cross_numbers\n");
            for (int i = 0; i < parts; i++) {
                int letters = random.nextInt(24 * 24);
                String number = "%c%c-%05d-%03d"
                        .formatted('A' + letters / 24, 'A' + letters % 24, i % 100_000, random.nextInt(1000));
                int cents = 100 + random.nextInt(50_000);
                file.write("%s,%s,%s %s %s %d mm,new-aftermarket,%d.%02d,,yes,%s\n"
                        .formatted(
                                number,
                                MAKERS[random.nextInt(MAKERS.length)],
                                WHERE[random.nextInt(WHERE.length)],
                                WHERE[random.nextInt(WHERE.length)],
                                THINGS[random.nextInt(THINGS.length)],
                                10 + random.nextInt(400),
                                (cents + (dearer > 0 && i % dearer == 0 ? 25 : 0)) / 100,
                                (cents + (dearer > 0 && i % dearer == 0 ? 25 : 0)) % 100,
                                i % 3 == 0 ? "OE" + (1_000_000 + i) + "|X " + i : ""));
            }
        }
    }

    /** The same rows as a workbook: costs are numbers, and equal texts are kept once, as Excel does it. */
    private static void write(Path list, Path book) throws IOException {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(null, 100, true, true);
                BufferedReader rows = Files.newBufferedReader(list);
                OutputStream out = Files.newOutputStream(book)) {
            Sheet sheet = workbook.createSheet("Prices");
            int number = 0;
            for (String line = rows.readLine(); line != null; line = rows.readLine()) {
                String[] cells = line.split(",", -1);
                Row row = sheet.createRow(number++);
                for (int i = 0; i < cells.length; i++) {
                    if (number > 1 && i == 4) {
                        row.createCell(i).setCellValue(Double.parseDouble(cells[i]));
                    } else if (!cells[i].isEmpty()) {
                        row.createCell(i).setCellValue(cells[i]);
                    }
                }
            }
            workbook.write(out);
        }
    }

    private void bring(String name, Path list) throws Exception {
        long start = System.nanoTime();
        String place = morgan.upload("/catalog/imports", "file", list);
        String preview = wait(place);
        long read = System.nanoTime();
        if (preview.contains("/confirmation")) {
            morgan.post(place + "/confirmation");
            if (!wait(place).contains("The catalog is up to date")) {
                throw new IllegalStateException(place + " was not taken");
            }
        } else if (!preview.contains("nothing to take over")) {
            throw new IllegalStateException(preview);
        }
        long done = System.nanoTime();
        System.out.printf(
                "| %s | %,d KB | %s | %s | %s |%n",
                name,
                Files.size(list) / 1000,
                seconds(read - start),
                preview.contains("/confirmation") ? seconds(done - read) : "",
                seconds(done - start));
    }

    /** The page once the shop is no longer at work: as long as it is, the page shows how far. */
    private String wait(String place) throws Exception {
        String page = morgan.page(place);
        while (page.contains("<progress")) {
            Thread.sleep(100);
            page = morgan.page(place);
        }
        return page;
    }

    /** Nothing changes in either: text and workbook take their turns, so that both meet the same machine. */
    private void inTurn(Path list, Path book) throws Exception {
        long[] asText = new long[TURNS];
        long[] asBook = new long[TURNS];
        for (int i = 0; i < TURNS; i++) {
            asText[i] = read(list);
            asBook[i] = read(book);
        }
        Arrays.sort(asText);
        Arrays.sort(asBook);
        String row = "| the same %s, median of " + TURNS + " in turn | %,d KB | %s |  | %s |%n";
        for (Path file : List.of(list, book)) {
            long median = (file == list ? asText : asBook)[TURNS / 2];
            System.out.printf(
                    row,
                    file == list ? "as text" : "as an Excel workbook",
                    Files.size(file) / 1000,
                    seconds(median),
                    seconds(median));
        }
    }

    private long read(Path file) throws Exception {
        long start = System.nanoTime();
        String preview = wait(morgan.upload("/catalog/imports", "file", file));
        if (!preview.contains("nothing to take over")) {
            throw new IllegalStateException(preview);
        }
        return System.nanoTime() - start;
    }

    private void search() throws Exception {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("a common word", "brake");
        words.put("two letters, common", "br");
        words.put("two letters, rare", "qx");
        words.put("three letters of a number, rare", "w77");
        words.put("three words", "rear oil ardent");
        words.put("the end of a number, without dashes", "42000");
        words.put("a cross-number", "oe1150000");
        words.put("two typing errors", "thermstat kestrl");
        words.put("a typing error in a common word", "filtr");
        words.put("a forgotten blank", "brakepads kestrel");
        words.put("a wrong digit in a number", "oe11500o0");
        System.out.println();
        System.out.println("| typed into the search | | median | slowest of " + times + " | size |");
        System.out.println("|---|---|---|---|---|");
        for (Map.Entry<String, String> typed : words.entrySet()) {
            time(typed.getKey(), typed.getValue(), "/catalog?words=" + encoded(typed.getValue()));
        }
        atTheCounter();
    }

    /** What an advisor opens and types while the customer waits, with the same catalog behind it. */
    private void atTheCounter() throws Exception {
        String found = morgan.takeIn(1) + "/jobs/found?title=";
        System.out.println();
        System.out.println("| at the counter | | median | slowest of " + times + " | size |");
        System.out.println("|---|---|---|---|---|");
        time("the page of check-in", "", "/orders/new");
        time("a car on file", "8ben001", "/orders/new/found?q=8ben001");
        for (String typed : List.of("oil", "brake", "front brake pads", "thermostat", "no such work")) {
            time("a job or part to add", typed, found + encoded(typed));
        }
    }

    private static String encoded(String typed) {
        return URLEncoder.encode(typed, StandardCharsets.UTF_8);
    }

    private void time(String what, String typed, String path) throws Exception {
        int size = 0;
        for (int i = 0; i < times; i++) {
            size = morgan.page(path).length();
        }
        long[] taken = new long[times];
        for (int i = 0; i < times; i++) {
            long start = System.nanoTime();
            morgan.page(path);
            taken[i] = System.nanoTime() - start;
        }
        System.out.printf(
                "| %s | `%s` | %s | %s | %d KB |%n",
                what, typed, BenchBrowser.within(50, taken), BenchBrowser.within(100, taken), size / 1000);
    }

    private static String seconds(long nanoseconds) {
        return "%d.%d s".formatted(nanoseconds / 1_000_000_000, nanoseconds / 100_000_000 % 10);
    }
}

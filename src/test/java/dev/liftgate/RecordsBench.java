package dev.liftgate;

import dev.liftgate.chain.ChainCheck;
import dev.liftgate.chain.ChainCheck.ChainReport;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times what people write with the chain and without it, and its verification; run by {@code bin/bench records}. */
final class RecordsBench {

    private static final Pattern JOB = Pattern.compile("/jobs/(\\d+)/price\"");
    private static final Pattern SEEN = Pattern.compile("name=\"seen-(\\d+)\" value=\"(\\d+)\"");
    private static final Pattern PRICE = Pattern.compile("name=\"price-(\\d+)\" value=\"([^\"]+)\"");

    private static final String TRIGGERS =
            """
            select format('alter table %%I %s trigger %%I', tgrelid::regclass, tgname) from pg_trigger
            where tgfoid in ('link_row'::regproc, 'link_attached_photo'::regproc)""";

    private static final int AT_ONCE = 10_000;

    private static final String EVENTS =
            """
            insert into order_event (order_id, at, by_name, kind, words)
            select o.id, now(), 'Ana', 'NOTE', 'The customer called and asks about the clip, number ' || n
            from generate_series(1, %d) n join (select id, row_number() over () - 1 as place, count(*) over () as many
              from work_order) o on o.place = n %% o.many""";

    private final BenchBrowser ana;
    private final BenchBrowser tom;
    private final Connection database;
    private int cars;
    private long writes;
    private long taken;

    private RecordsBench(String shop, Connection database) throws IOException, InterruptedException {
        this.ana = new BenchBrowser(shop, "advisor");
        this.tom = new BenchBrowser(shop, "technician");
        this.database = database;
    }

    /** @param args the shop, its database, rounds, tickets in a round, and how many records are verified */
    public static void main(String... args) throws Exception {
        try (Connection database = DriverManager.getConnection(args[1])) {
            RecordsBench bench = new RecordsBench(args[0], database);
            bench.write(Integer.parseInt(args[2]), Integer.parseInt(args[3]));
            bench.verify(Integer.parseInt(args[4]));
        }
    }

    private void write(int rounds, int tickets) throws IOException, InterruptedException, SQLException {
        double[] without = new double[rounds];
        double[] with = new double[rounds];
        double[] ratio = new double[rounds];
        round(tickets);
        for (int i = 0; i < rounds; i++) {
            // whichever comes second has the warmer shop: they change places
            for (boolean chained : new boolean[] {i % 2 == 0, i % 2 != 0}) {
                switched(chained ? "enable" : "disable");
                (chained ? with : without)[i] = round(tickets);
            }
            ratio[i] = 100 - 100 * with[i] / without[i];
        }
        switched("enable");
        System.out.println("| writes a second | least | median | most |");
        System.out.println("|---|---|---|---|");
        row("without the chain", without, "%.1f");
        row("with the chain", with, "%.1f");
        row("what it costs, in each pair of rounds", ratio, "%.1f %%");
    }

    private static void row(String what, double[] rates, String format) {
        Arrays.sort(rates);
        String cells = " | " + format + " | " + format + " | " + format + " |%n";
        System.out.printf("| " + what + cells, rates[0], rates[rates.length / 2], rates[rates.length - 1]);
    }

    private void switched(String way) throws SQLException {
        try (Statement questions = database.createStatement();
                Statement commands = database.createStatement();
                ResultSet each = questions.executeQuery(TRIGGERS.formatted(way))) {
            while (each.next()) {
                commands.execute(each.getString(1));
            }
        }
    }

    /** So many tickets from the counter to the finished job; the writes of a second. */
    private double round(int tickets) throws IOException, InterruptedException {
        writes = 0;
        taken = 0;
        for (int i = 0; i < tickets; i++) {
            ticket();
        }
        return writes * 1e9 / taken;
    }

    private void ticket() throws IOException, InterruptedException {
        long start = System.nanoTime();
        String order = ana.takeIn(cars++);
        count(start);
        timed(ana, order + "/notes", Map.of("words", "The customer waits for a call before noon"));
        timed(
                ana,
                order + "/jobs",
                Map.of("operation", "", "title", "New clips", "price", "120.00", "tax", "sales", "concern", ""));
        timed(ana, order + "/estimates", Map.of());
        timed(ana, order + "/authorizations/new", yes(order));
        timed(tom, "/bay" + order + "/assignment", Map.of());
        timed(tom, "/bay" + order + "/jobs/" + BenchBrowser.find(JOB, ana.page(order)) + "/clock", Map.of());
        timed(tom, "/bay" + order + "/jobs/" + BenchBrowser.find(JOB, ana.page(order)) + "/completion", Map.of());
    }

    private Map<String, String> yes(String order) throws IOException, InterruptedException {
        String page = ana.page(order + "/authorizations/new");
        Map<String, String> answer = new LinkedHashMap<>();
        for (Matcher seen = SEEN.matcher(page); seen.find(); ) {
            answer.put("seen-" + seen.group(1), seen.group(2));
            answer.put("decision-" + seen.group(1), "APPROVE");
        }
        for (Matcher price = PRICE.matcher(page); price.find(); ) {
            answer.put("price-" + price.group(1), price.group(2));
        }
        answer.putAll(
                Map.of("estimate", "1", "name", "Customer", "relation", "owner", "method", "IN_PERSON", "contact", ""));
        return answer;
    }

    private void timed(BenchBrowser who, String path, Map<String, String> form)
            throws IOException, InterruptedException {
        long start = System.nanoTime();
        who.post(path, form);
        count(start);
    }

    private void count(long start) {
        taken += System.nanoTime() - start;
        writes++;
    }

    private void verify(int records) throws SQLException {
        try (Statement commands = database.createStatement()) {
            for (int left = records; left > 0; left -= AT_ONCE) {
                commands.execute(EVENTS.formatted(Math.min(left, AT_ONCE)));
            }
            commands.execute("analyze chain_link");
        }
        long start = System.nanoTime();
        ChainReport report = ChainCheck.of(database, null);
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                "%nVerified: %,d records in %,d chains in %.1f s, %,.0f a minute.%n",
                report.records(), report.chains(), seconds, report.records() * 60 / seconds);
    }
}

package dev.liftgate;

import dev.liftgate.chain.ChainCheck;
import dev.liftgate.chain.ChainCheck.ChainReport;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Times what people write with the chain and without it, and its verification; run by {@code bin/bench records}. */
final class RecordsBench {

    private static final Pattern JOB = Pattern.compile("/jobs/(\\d+)/price\"");

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
    private final long shop;
    private int cars;
    private long writes;
    private long taken;

    private RecordsBench(String shop, long process, Connection database) throws IOException, InterruptedException {
        this.ana = new BenchBrowser(shop, "advisor");
        this.tom = new BenchBrowser(shop, "technician");
        this.database = database;
        this.shop = process;
    }

    /** @param args the shop, its process, its database, rounds, tickets in a round, and how many records are verified */
    public static void main(String... args) throws Exception {
        try (Connection database = DriverManager.getConnection(args[2])) {
            RecordsBench bench = new RecordsBench(args[0], Long.parseLong(args[1]), database);
            bench.write(Integer.parseInt(args[3]), Integer.parseInt(args[4]));
            bench.verify(Integer.parseInt(args[5]));
        }
    }

    private void write(int rounds, int tickets) throws IOException, InterruptedException, SQLException {
        double[][] rates = new double[2][rounds];
        double[][] busy = new double[2][rounds];
        double[][] inPostgres = new double[2][rounds];
        double[] cost = new double[rounds];
        tickets(tickets);
        for (int i = 0; i < rounds; i++) {
            // whichever comes second has the warmer shop: they change places
            for (int chained : new int[] {i % 2, 1 - i % 2}) {
                switched(chained == 1 ? "enable" : "disable");
                Map<Long, Duration> before = processors();
                tickets(tickets);
                Map<Long, Duration> after = processors();
                rates[chained][i] = writes * 1e9 / taken;
                busy[chained][i] = milliseconds(before, after) / writes;
                before.remove(shop);
                inPostgres[chained][i] = milliseconds(before, after) / writes;
            }
            cost[i] = 100 * (inPostgres[1][i] - inPostgres[0][i]) / busy[0][i];
        }
        switched("enable");
        System.out.println("| | least | median | most |");
        System.out.println("|---|---|---|---|");
        row("writes a second without the chain", rates[0], "%.1f");
        row("with the chain", rates[1], "%.1f");
        row("processor time of a write without the chain", busy[0], "%.2f ms");
        row("of that in PostgreSQL", inPostgres[0], "%.2f ms");
        row("in PostgreSQL with the chain", inPostgres[1], "%.2f ms");
        row("what the chain adds, in each pair of rounds", cost, "%.1f %%");
    }

    /** What the shop and each of its connections to PostgreSQL have used so far. Others on the machine do not count. */
    private Map<Long, Duration> processors() throws SQLException {
        Map<Long, Duration> used = new HashMap<>();
        try (Statement question = database.createStatement();
                ResultSet each = question.executeQuery(
                        "select pid from pg_stat_activity where pid <> pg_backend_pid() union select " + shop)) {
            while (each.next()) {
                long process = each.getLong(1);
                ProcessHandle.of(process)
                        .flatMap(found -> found.info().totalCpuDuration())
                        .ifPresent(time -> used.put(process, time));
            }
        }
        return used;
    }

    private static double milliseconds(Map<Long, Duration> before, Map<Long, Duration> after) {
        return after.entrySet().stream()
                .filter(process -> before.containsKey(process.getKey()))
                .mapToDouble(process ->
                        process.getValue().minus(before.get(process.getKey())).toMillis())
                .sum();
    }

    private static void row(String what, double[] figures, String format) {
        Arrays.sort(figures);
        String cells = " | " + format + " | " + format + " | " + format + " |%n";
        System.out.printf("| " + what + cells, figures[0], figures[figures.length / 2], figures[figures.length - 1]);
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

    /** So many tickets from the counter to the finished job. */
    private void tickets(int tickets) throws IOException, InterruptedException {
        writes = 0;
        taken = 0;
        for (int i = 0; i < tickets; i++) {
            ticket();
        }
    }

    private void ticket() throws IOException, InterruptedException {
        long start = System.nanoTime();
        String order = ana.takeIn(cars++);
        count(start);
        timed(ana, order + "/notes", Map.of("words", "The customer waits for a call before noon"));
        timed(ana, order + "/jobs", BenchBrowser.flat("New clips", "120.00"));
        timed(ana, order + "/estimates", Map.of());
        timed(ana, order + "/authorizations/new", ana.yesTo(order));
        timed(tom, "/bay" + order + "/assignment", Map.of());
        timed(tom, "/bay" + order + "/jobs/" + BenchBrowser.find(JOB, ana.page(order)) + "/clock", Map.of());
        timed(tom, "/bay" + order + "/jobs/" + BenchBrowser.find(JOB, ana.page(order)) + "/completion", Map.of());
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

package dev.liftgate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.liftgate.MixedWriters.CountedKind;
import dev.liftgate.desk.EmptyShop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * Processes die and servers go away while people work: what was answered is there, and nothing is there twice.
 *
 * <p>{@code bin/drill faults} does the same with many more writes.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FaultsIT {

    private static final int WRITES = Integer.getInteger("liftgate.drill.writes", 60);
    private static final long SEED = Long.getLong("liftgate.drill.seed", 1);

    /** How often each fault strikes. */
    private static final int TIMES = Math.max(1, WRITES / 100);

    private static final String LETTERS = "select count(*) from message where to_address = 'morgan@example.org'";

    @TempDir
    static Path disk;

    private static PackagedShop shop;

    @BeforeAll
    static void a_shop_is_open_and_has_a_mail_server() throws IOException {
        Map<String, String> mail = new MailForTests().start();
        shop = shop(
                "shop",
                Map.of(
                        "LIFTGATE_MAIL_HOST", mail.get("liftgate.mail.host"),
                        "LIFTGATE_MAIL_PORT", mail.get("liftgate.mail.port"),
                        "LIFTGATE_MAIL_TLS", "NONE",
                        "LIFTGATE_MAIL_FROM", "shop@example.org",
                        "LIFTGATE_MAIL_EVERY", "1s"));
        shop.open();
    }

    @AfterAll
    static void all_is_put_away() {
        shop.kill();
    }

    private static PackagedShop shop(String name, Map<String, String> settings) throws IOException {
        return new PackagedShop(Files.createDirectory(disk.resolve(name)), settings);
    }

    /** What happens to the shop while people work. */
    private enum Fault {
        DATABASE("`kill -9` of the embedded PostgreSQL") {
            @Override
            void strike() {
                shop.killDatabase();
            }
        },
        LIFTGATE("`kill -9` of Liftgate, started again") {
            @Override
            void strike() throws IOException {
                shop.killApplication();
                shop.open();
            }
        },
        BOTH("`kill -9` of both at once, started again") {
            @Override
            void strike() throws IOException {
                shop.kill();
                shop.open();
            }
        };

        private final String words;

        Fault(String words) {
            this.words = words;
        }

        abstract void strike() throws IOException;
    }

    @Test
    void whatever_four_people_do_while_processes_die_is_there_once() throws Exception {
        System.out.printf("Faults: %d writes, seed %d%n", WRITES, SEED);
        DrillOrders orders = new DrillOrders(shop, DrillPerson.four(shop::address));
        List<MixedWrite> kinds = MixedWrite.all();
        try (MixedWriters writers = new MixedWriters(orders, kinds, WRITES, SEED)) {
            CompletableFuture<Void> writing = writers.write();
            Map<Fault, Duration> silences = new EnumMap<>(Fault.class);
            int strikes = TIMES * Fault.values().length;
            for (int i = 0; i < strikes; i++) {
                int before = (i + 1) * WRITES / (strikes + 1);
                FaultTable.until("so many answers", () -> writers.answered() >= before);
                Fault fault = Fault.values()[i % Fault.values().length];
                long at = System.nanoTime();
                fault.strike();
                int then = Math.min(WRITES, writers.answered() + 2);
                FaultTable.until("they go on", () -> writers.answered() >= then);
                silences.merge(
                        fault,
                        writers.longestSilence(at, System.nanoTime()),
                        (one, other) -> one.compareTo(other) > 0 ? one : other);
            }
            writing.join();
            assertEquals("", shop.brokenPages());
            try (Connection database = shop.connect()) {
                writers.requireAllOnce(database).forEach(FaultTable::kind);
            }
            lettersArrived();
            assertEquals("", shop.notAsWritten());
            assertTrue(shop.hasSaid("The database server has ended by itself"));
            assertTrue(shop.hasSaid("The database server is back"));
            FaultTable.line(
                    Stream.of(Fault.values()).map(fault -> fault.words).collect(Collectors.joining("; "))
                            + "; in turn, " + strikes + " in all",
                    WRITES + " writes of " + kinds.size() + " kinds by 4 people in " + writers.tries() + " tries",
                    writers.answered() + "; instead: " + writers.refusals(),
                    WRITES + ", none twice",
                    "without an answer at most "
                            + silences.values().stream().map(FaultTable::text).collect(Collectors.joining(", ")));
        }
    }

    /** One that was on the wire when its shop died goes once more: nobody can know whether it had arrived. */
    private static void lettersArrived() throws Exception {
        String letters = "select count(*) from message where to_address like 'drill-%'";
        long written = shop.count(letters);
        FaultTable.until("each was sent", () -> shop.count(letters + " and state = 'SENT'") == written);
        List<String> arrived = MailForTests.arrivedAt("drill-");
        long different = arrived.stream().distinct().count();
        assertEquals(written, different, "every letter arrived");
        FaultTable.kind(new CountedKind(
                "letters at their mailboxes", arrived.size(), different, (arrived.size() - different) + " twice"));
    }

    /** The last one, so that nobody needs to open the shop again. */
    @Test
    @Order(Integer.MAX_VALUE)
    void a_shop_that_is_closed_closes_its_database_which_nobody_brings_back() throws Exception {
        Path data = shop.home().resolve("postgres/data");
        shop.killDatabase();
        FaultTable.until("it is back", () -> Postmaster.over(data).isPresent());
        shop.close();
        assertTrue(Postmaster.over(data).isEmpty());
    }

    @Test
    void two_that_start_at_once_on_an_empty_database_open_one_shop() throws Exception {
        bothOpen("empty", new EmptyShop().start(), "two processes started at once on an empty database");
    }

    @Test
    void two_that_start_at_once_on_an_older_shop_bring_it_up_to_date_once() throws Exception {
        bothOpen("older", new OlderShop().start(), "two newer processes started at once on an older shop");
    }

    private static void bothOpen(String name, Map<String, String> database, String done) throws Exception {
        String url = database.get("quarkus.datasource.jdbc.url");
        Map<String, String> settings = new HashMap<>();
        settings.put("LIFTGATE_DATABASE_URL", url);
        settings.put("LIFTGATE_DATABASE_USER", "postgres");
        settings.put("LIFTGATE_DATABASE_PASSWORD", "postgres");
        settings.put("LIFTGATE_DEMO", "true");
        List<PackagedShop> both = List.of(shop(name + "-one", settings), shop(name + "-other", settings));
        long begun = System.nanoTime();
        try (Connection looking = new DatabaseAddress(url, "postgres", "postgres").connect()) {
            CompletableFuture.allOf(both.stream()
                            .map(each -> CompletableFuture.runAsync(() -> open(each)))
                            .toArray(CompletableFuture[]::new))
                    .join();
            String howLong = FaultTable.text(FaultTable.since(begun));
            long migrations = number(looking, "select count(*) from flyway_schema_history where version is not null");
            assertEquals(
                    migrations,
                    number(looking, "select count(distinct version) from flyway_schema_history where success"));
            long managers = number(looking, "select count(*) from staff_member where username = 'manager'");
            assertEquals(1, managers);
            assertEquals(1, number(looking, "select count(*) from shop"));
            FaultTable.line(
                    done,
                    "—",
                    "both are ready",
                    migrations + " migrations, each once; one shop",
                    howLong + " until both are open");
        } finally {
            both.forEach(PackagedShop::killApplication);
        }
    }

    private static void open(PackagedShop shop) {
        try {
            shop.open();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long number(Connection database, String query) throws SQLException {
        try (ResultSet found = database.createStatement().executeQuery(query)) {
            found.next();
            return found.getLong(1);
        }
    }

    @Test
    void letters_wait_while_the_mail_server_is_away_and_each_arrives_once() throws Exception {
        MailForTests.goDown();
        boolean down = true;
        try {
            int letters = Math.max(3, WRITES / 20);
            BenchBrowser morgan = new BenchBrowser(shop.address(), "manager");
            for (int i = 0; i < letters; i++) {
                morgan.post("/mail/test", "to", "morgan@example.org");
            }
            FaultTable.until("each was tried", () -> shop.count(LETTERS + " and tries > 0") == letters);
            assertEquals(letters, shop.count(LETTERS + " and state = 'WAITING'"));
            MailForTests.comeBack();
            down = false;
            long back = System.nanoTime();
            long first = shop.count("select min(id) from message where to_address = 'morgan@example.org'");
            for (long id = first; id < first + letters; id++) {
                morgan.post("/mail/" + id + "/retry");
            }
            FaultTable.until("each was sent", () -> shop.count(LETTERS + " and state = 'SENT'") == letters);
            assertEquals(letters, MailForTests.arrivedFor("morgan@example.org").size());
            FaultTable.line(
                    "mail server away, then back",
                    letters + " letters, while it was away",
                    "all kept, each tried and waiting",
                    letters + " arrived, none twice",
                    FaultTable.text(FaultTable.since(back)) + " from *Try again* to the last");
        } finally {
            if (down) {
                MailForTests.comeBack();
            }
        }
    }
}

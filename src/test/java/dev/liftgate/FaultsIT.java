package dev.liftgate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.liftgate.desk.EmptyShop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Processes die and servers go away while people work: what was answered is there, and nothing is there twice.
 *
 * <p>{@code bin/drill faults} does the same with many more notes.
 */
class FaultsIT {

    private static final int NOTES = Integer.getInteger("liftgate.drill.notes", 60);
    private static final int TIMES = Math.max(1, NOTES / 200);

    private static final AtomicInteger CARS = new AtomicInteger();

    private static final String NOTES_OF =
            """
            select %s from order_event event join work_order its on its.id = event.order_id
            where its.number = %s and event.words like 'Note %%'""";

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

    private static String number(String order) {
        return order.substring(order.lastIndexOf('/') + 1);
    }

    /** What happens to the shop, again and again, while notes are being written. */
    @FunctionalInterface
    private interface Fault {
        void strike() throws Exception;
    }

    private static void whileNotesAreWritten(String done, Fault fault) throws Exception {
        String order = new BenchBrowser(shop.address(), "advisor").takeIn(CARS.incrementAndGet());
        try (NoteWriters writers = new NoteWriters(shop::address, order)) {
            CompletableFuture<Void> writing = writers.write(NOTES, "");
            for (int i = 1; i <= TIMES; i++) {
                int before = i * NOTES / (TIMES + 1);
                FaultTable.until("so many notes", () -> writers.answered() >= before);
                fault.strike();
            }
            writing.join();
            assertEquals("", shop.brokenPages());
            long found = shop.count(NOTES_OF.formatted("count(event.words)", number(order)));
            long different = shop.count(NOTES_OF.formatted("count(distinct event.words)", number(order)));
            assertEquals(NOTES, new HashSet<>(writers.notes()).size());
            assertEquals(NOTES, different, "every note that was answered is there");
            assertEquals(different, found, "none is there twice");
            FaultTable.line(
                    done + (TIMES > 1 ? ", " + TIMES + " times" : ""),
                    NOTES + " notes by 4 people in " + writers.sent() + " tries",
                    writers.answered() + "; instead: " + writers.refusals(),
                    found + " notes, none twice",
                    FaultTable.text(writers.longestSilence()) + " at most without an answer");
        }
    }

    @Test
    void the_database_is_killed_and_comes_back_by_itself() throws Exception {
        whileNotesAreWritten("`kill -9` of the embedded PostgreSQL", shop::killDatabase);
        assertTrue(shop.hasSaid("The database server has ended by itself"));
        assertTrue(shop.hasSaid("The database server is back"));
    }

    @Test
    void the_shop_is_killed_and_opened_again() throws Exception {
        whileNotesAreWritten("`kill -9` of Liftgate, started again", () -> {
            shop.killApplication();
            shop.open();
        });
    }

    @Test
    void everything_is_killed_at_once_as_by_a_power_cut() throws Exception {
        whileNotesAreWritten("`kill -9` of both at once, started again", () -> {
            shop.kill();
            shop.open();
        });
    }

    @Test
    void a_shop_that_is_closed_closes_its_database_which_nobody_brings_back() throws Exception {
        Path data = shop.home().resolve("postgres/data");
        shop.killDatabase();
        FaultTable.until("it is back", () -> Postmaster.over(data).isPresent());
        shop.close();
        assertTrue(Postmaster.over(data).isEmpty());
        shop.open();
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
            int letters = Math.max(3, NOTES / 20);
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

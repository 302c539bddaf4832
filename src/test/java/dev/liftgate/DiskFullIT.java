package dev.liftgate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.liftgate.DrillPerson.DrillAnswer;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A shop on a small disk that fills up, and has room again. Only root may make one: others leave this class out. */
class DiskFullIT {

    private static final int WRITES = Integer.getInteger("liftgate.drill.writes", 60);
    private static final long SEED = Long.getLong("liftgate.drill.seed", 1);

    private static final long MB = 1_000_000;
    private static final String NO_START = "The database server does not start";

    /** Without a pattern: PostgreSQL would write it shorter than it is. */
    private static final String LONG = new Random(507)
            .ints(3_500, 'a', 'z' + 1)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();

    /** Of every kind, and as many long notes: small rows alone find room for a while in what is there already. */
    private static final List<MixedWrite> KINDS = Stream.concat(
                    MixedWrite.all().stream(), Stream.of(FormWrite.longNotes(LONG)))
            .toList();

    @TempDir
    Path directory;

    private Path small;
    private PackagedShop shop;
    private MixedWriters writers;
    private DrillPerson morgan;

    /** For a disk that is mounted outlives its test. */
    private final Thread interrupted = new Thread(this::putAway);

    @BeforeEach
    void a_shop_has_a_disk_of_800_megabytes() throws Exception {
        shop = new PackagedShop(Files.createDirectory(directory.resolve("shop")));
        small = Files.createDirectories(shop.home());
        run("mount", "-t", "tmpfs", "-o", "size=800m", "tmpfs", small.toString());
        Runtime.getRuntime().addShutdownHook(interrupted);
        shop.open();
        System.out.printf("Full disk: %d writes, seed %d%n", WRITES, SEED);
        DrillOrders orders = new DrillOrders(shop, DrillPerson.four(shop::address));
        morgan = orders.people().get(0);
        writers = new MixedWriters(orders, KINDS, WRITES, SEED);
    }

    @AfterEach
    void the_disk_is_put_away() {
        if (writers != null) {
            writers.close();
        }
        putAway();
        Runtime.getRuntime().removeShutdownHook(interrupted);
    }

    private void putAway() {
        shop.kill();
        FaultTable.until("nothing runs on it", () -> {
            run("umount", small.toString());
            return true;
        });
    }

    private static void run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes());
        if (process.waitFor() != 0) {
            throw new IOException(said);
        }
    }

    /** Leaves that much of it, or as little as can be. */
    private void fill(long left) throws IOException {
        byte[] some = new byte[(int) MB / 4];
        try (OutputStream filler = Files.newOutputStream(small.resolve("filler-" + left))) {
            while (small.toFile().getUsableSpace() > left) {
                filler.write(some, 0, (int) Math.min(some.length, small.toFile().getUsableSpace() - left));
            }
        } catch (IOException e) {
            assertEquals(0, left, e.toString());
        }
    }

    private void makeRoom() throws IOException {
        Files.deleteIfExists(small.resolve("filler-0"));
        Files.deleteIfExists(small.resolve("filler-" + 36 * MB));
    }

    private int ready() throws IOException, InterruptedException {
        return morgan.get("/q/health/ready").status();
    }

    @Test
    void a_full_disk_is_said_beforehand_refuses_what_is_written_and_takes_it_again_when_there_is_room()
            throws Exception {
        fill(36 * MB);
        DrillAnswer nearly = morgan.get("/q/health/ready");
        assertEquals(200, nearly.status());
        assertTrue(nearly.body().contains("nearly full, "), nearly.body());
        assertTrue(morgan.get("/backups/overdue").body().contains("The disk of the database is nearly full"));
        assertTrue(morgan.get("/backups").body().contains("nothing more can be saved"));

        fill(0);
        assertEquals(503, ready());
        CompletableFuture<Void> writing = writers.write();
        FaultTable.until("one was refused", () -> writers.wasRefusedWith(507));
        FaultTable.until("and told so", () -> morgan.refusal().contains("Nothing of yours was saved"));
        assertFalse(writing.isDone());

        makeRoom();
        long room = System.nanoTime();
        writing.join();
        assertEquals(200, ready());
        found("disk full, then room again", room);
    }

    @Test
    void a_database_that_dies_of_a_full_disk_comes_back_when_there_is_room() throws Exception {
        fill(0);
        CompletableFuture<Void> writing = writers.write();
        FaultTable.until("one was refused", () -> writers.wasRefusedWith(507));
        FaultTable.until("the log found no room", this::isDeadAfterOneMorePieceOfItsLog);
        FaultTable.until("the shop says so", () -> shop.hasSaid(NO_START));
        DrillAnswer page = morgan.get("/orders/1001");
        assertEquals(503, page.status());
        assertTrue(page.body().contains("Its disk is full"), page.body());

        makeRoom();
        long room = System.nanoTime();
        writing.join();
        found("disk full, so that PostgreSQL ended by itself; then room again", room);
    }

    private boolean isDeadAfterOneMorePieceOfItsLog() throws IOException {
        try (Connection database = shop.connect()) {
            database.createStatement().execute("select pg_switch_wal()");
            database.createStatement().execute("create table if not exists piece (a int)");
            return false;
        } catch (SQLException | NoSuchFileException e) {
            // a server that ended takes its file along; one that is started again and again may have it for a moment
            return shop.hasSaid(NO_START)
                    || Postmaster.over(small.resolve("postgres/data")).isEmpty();
        }
    }

    private void found(String done, long room) throws IOException, SQLException {
        assertEquals("", shop.brokenPages());
        assertEquals(WRITES, writers.answered());
        try (Connection database = shop.connect()) {
            writers.requireAllOnce(database);
        }
        FaultTable.line(
                done,
                WRITES + " writes of " + KINDS.size() + " kinds by 4 people in " + writers.tries() + " tries",
                writers.answered() + "; instead: " + writers.refusals(),
                WRITES + ", none twice",
                FaultTable.text(writers.untilAnswered(room)) + " from the room to the next answer");
    }
}

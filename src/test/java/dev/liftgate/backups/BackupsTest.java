package dev.liftgate.backups;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.liftgate.AWorkOrder;
import dev.liftgate.Visitor;
import dev.liftgate.chain.ChainCheck;
import dev.liftgate.chain.ChainFault;
import dev.liftgate.photos.APhoto;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A backup of a shop that goes on working, brought back into an empty database. */
@QuarkusTest
class BackupsTest {

    private static final String POSTGRES = "postgres";
    private static final Instant NOON = Instant.parse("2026-11-30T12:00:00Z");

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @Inject
    Backups backups;

    @TempDir
    Path disk;

    private static String small;

    private String restored;

    @BeforeEach
    void there_is_an_empty_database_and_a_shop_with_an_order() throws SQLException {
        restored = newDatabase("restored");
        APhoto.of(AWorkOrder.checkedIn(), "The clip is broken");
    }

    @AfterEach
    void the_shelf_is_empty_again() throws IOException {
        for (BackupFile file : backups.files()) {
            Files.delete(file.path());
        }
    }

    private static Connection connection(String url) throws SQLException {
        return DriverManager.getConnection(url, POSTGRES, POSTGRES);
    }

    /** Of the shop in which all tests work. */
    private BackupFile made(BackupShelf shelf) throws IOException, SQLException {
        try (Connection database = connection(url)) {
            return shelf.add(database, null, NOON, Pace.full());
        }
    }

    /** Of a shop where one person works and nothing has happened yet. */
    private BackupFile madeOfASmallShop(BackupShelf shelf, Path photos) throws IOException, SQLException {
        if (small == null) {
            small = newDatabase("small");
            Flyway.configure()
                    .dataSource(small, POSTGRES, POSTGRES)
                    .locations("db/migrations")
                    .load()
                    .migrate();
            try (Connection database = connection(small)) {
                new TableCopy(database)
                        .run(
                                "insert into staff_member (username, password_hash, role, name) values ('nora', '-', 'manager',"
                                        + " 'Nora')");
            }
        }
        try (Connection database = connection(small)) {
            return shelf.add(database, photos, NOON, Pace.withRests());
        }
    }

    private String newDatabase(String name) throws SQLException {
        try (Connection server = connection(url)) {
            TableCopy commands = new TableCopy(server);
            commands.run("drop database if exists " + name);
            commands.run("create database " + name);
        }
        return url.replaceFirst("/[^/]*$", "/" + name);
    }

    private BackupContents restored(BackupFile file, String key) throws IOException, SQLException {
        return new Restoration(restored, POSTGRES, POSTGRES).from(file.path(), key, null);
    }

    @Test
    void each_table_comes_back_byte_for_byte_as_it_was_in_one_moment_of_a_working_day() throws Exception {
        AtomicBoolean open = new AtomicBoolean(true);
        Thread day = new Thread(() -> {
            while (open.get()) {
                AWorkOrder.checkedIn().answered("handle-feel", "loose");
            }
        });
        day.start();
        try {
            BackupFile file = made(new BackupShelf(disk, ""));
            BackupContents contents = restored(file, "");
            assertTrue(contents.rows() > 500, () -> "only " + contents.rows() + " rows");
            try (Connection database = connection(restored)) {
                TableCopy tables = new TableCopy(database);
                assertEquals(
                        List.of(),
                        tables.strings("select number::text from work_order o where not exists"
                                + " (select from concern c where c.order_id = o.id)"),
                        "an order came with its concern");
                assertEquals(
                        List.of(),
                        tables.strings("select tgname from pg_trigger where not tgisinternal and tgenabled <> 'O'"));
                assertEquals(keys(url), keys(restored), "every key is there again");
                assertThrows(SQLException.class, () -> tables.run("delete from event"), "a record stays a record");
                assertEquals(brokenLinks(connection(url)), brokenLinks(database), "no link came twice or was lost");
            }
        } finally {
            open.set(false);
            day.join();
        }
    }

    /** What others here forged on purpose comes back as well. */
    private static List<String> brokenLinks(Connection database) throws SQLException {
        try (database) {
            return ChainCheck.of(database, null).faults().stream()
                    .map(ChainFault::words)
                    .toList();
        }
    }

    private static List<String> keys(String url) throws SQLException {
        try (Connection database = connection(url)) {
            return new TableCopy(database)
                    .strings("select conname || pg_get_constraintdef(oid) || convalidated from pg_constraint"
                            + " where connamespace = 'public'::regnamespace order by conname");
        }
    }

    @Test
    void the_next_order_of_a_restored_shop_takes_the_next_number() throws Exception {
        restored(made(new BackupShelf(disk, "")), "");
        String next = "select last_value::text from pg_sequences where schemaname = 'public' order by sequencename";
        try (Connection was = connection(url);
                Connection is = connection(restored)) {
            assertEquals(new TableCopy(was).strings(next), new TableCopy(is).strings(next));
        }
    }

    @Test
    void an_encrypted_one_opens_with_its_key_only_and_shows_that_it_was_changed() throws Exception {
        BackupFile file = madeOfASmallShop(new BackupShelf(disk, "correct horse"), null);
        assertTrue(file.name().endsWith(".zip.gpg"));
        assertTrue(assertThrows(BrokenBackup.class, () -> restored(file, "wrong horse"))
                .getMessage()
                .contains("another key"));
        assertTrue(assertThrows(BrokenBackup.class, () -> restored(file, ""))
                .getMessage()
                .contains("LIFTGATE_BACKUP_KEY"));
        byte[] whole = Files.readAllBytes(file.path());
        byte[] changed = whole.clone();
        changed[whole.length / 2] ^= 1;
        Files.write(file.path(), changed);
        assertThrows(BrokenBackup.class, () -> restored(file, "correct horse"));
        Files.write(file.path(), whole);
        assertTrue(restored(file, "correct horse").rows() > 0);
    }

    @Test
    void a_part_whose_name_is_no_text_is_damage() throws Exception {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            zip.putNextEntry(new ZipEntry("tables/shop"));
            zip.closeEntry();
        }
        byte[] changed = file.toByteArray();
        changed[32] = (byte) 0xff;
        assertTrue(assertThrows(BrokenBackup.class, () -> BackupArchive.check(new ByteArrayInputStream(changed)))
                .getMessage()
                .contains("name"));
    }

    @Test
    void a_file_that_was_cut_off_or_changed_is_refused_and_the_database_stays_empty() throws Exception {
        BackupFile file = madeOfASmallShop(new BackupShelf(disk, ""), null);
        byte[] whole = Files.readAllBytes(file.path());
        for (int length : new int[] {0, 10, whole.length / 4, whole.length / 2}) {
            Files.write(file.path(), Arrays.copyOf(whole, length));
            assertThrows(BrokenBackup.class, () -> restored(file, ""), length + " bytes of it");
        }
        try (Connection database = connection(restored)) {
            assertEquals(List.of(), new TableCopy(database).tables());
        }
    }

    @Test
    void a_database_with_people_in_it_is_left_alone() throws Exception {
        BackupFile file = madeOfASmallShop(new BackupShelf(disk, ""), null);
        restored(file, "");
        assertTrue(assertThrows(BrokenBackup.class, () -> restored(file, ""))
                .getMessage()
                .contains("not empty"));
    }

    @Test
    void photos_that_are_files_come_along() throws Exception {
        Path photos = Files.createDirectories(disk.resolve("photos"));
        byte[] picture = APhoto.jpeg(80, 60);
        Files.write(Files.createDirectories(photos.resolve("4711")).resolve("large.jpg"), picture);
        BackupFile file = madeOfASmallShop(new BackupShelf(disk.resolve("shelf"), ""), photos);
        assertThrows(BrokenBackup.class, () -> restored(file, ""), "nobody says where they go");
        Path back = disk.resolve("back");
        new Restoration(restored, POSTGRES, POSTGRES).from(file.path(), "", back);
        assertArrayEquals(picture, Files.readAllBytes(back.resolve("4711/large.jpg")));
    }

    @Test
    void nobody_else_on_the_machine_can_read_it_and_nothing_unfinished_stays() throws Exception {
        Path left = Files.createFile(disk.resolve("liftgate-2026-11-01T12-00-00Z.zip.part"));
        Files.setLastModifiedTime(left, FileTime.from(Instant.parse("2026-11-01T12:00:00Z")));
        BackupFile file = madeOfASmallShop(new BackupShelf(disk, ""), null);
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file.path())));
        try (Stream<Path> files = Files.list(disk)) {
            assertEquals(List.of(file.path()), files.toList());
        }
    }

    @Test
    void the_owner_makes_one_by_a_button_and_reads_when_the_last_one_was_made() {
        Visitor.manager().get("/backups").then().body(containsString("There is no backup yet"));
        Visitor.manager().get("/backups/overdue").then().body(containsString("So far there was no backup"));
        Visitor.manager().post("/backups").then().statusCode(303);
        String page = "";
        for (int looked = 0; looked < 1000 && !page.contains("Back up now"); looked++) {
            page = Visitor.manager().get("/backups").asString();
        }
        assertTrue(page.contains("Last backup"), page);
        assertTrue(page.contains(backups.files().get(0).name()), page);
        Visitor.manager().get("/backups/overdue").then().body(not(containsString("flash")));
        Visitor.advisor().get("/backups").then().statusCode(403);
        Visitor.advisor().post("/backups").then().statusCode(403);
    }

    @Test
    void the_daily_one_is_made_once_a_day() {
        backups.daily();
        backups.daily();
        assertEquals(1, backups.files().size());
    }
}

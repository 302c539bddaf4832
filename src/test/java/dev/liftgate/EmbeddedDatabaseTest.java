package dev.liftgate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The embedded server is killed, and started again over the same data. */
class EmbeddedDatabaseTest {

    @TempDir
    static Path disk;

    private static EmbeddedDatabase database;

    @BeforeAll
    static void a_server_runs() throws SQLException {
        database = EmbeddedDatabase.startIn(disk);
        try (Connection open = connect()) {
            open.createStatement().execute("create table kept as select 1 as number");
        }
    }

    @AfterAll
    static void it_is_put_away() {
        database.stop();
    }

    private static Connection connect() throws SQLException {
        return DatabaseAddress.of(database).connect();
    }

    private static Path pidFile() {
        return disk.resolve("data/postmaster.pid");
    }

    private static ProcessHandle server() throws IOException {
        return Postmaster.over(disk.resolve("data")).orElseThrow().process();
    }

    private static void kill() throws IOException {
        ProcessHandle server = server();
        server.destroyForcibly();
        server.onExit().join();
    }

    private static void holdsWhatWasSaved() throws SQLException {
        try (Connection open = connect();
                ResultSet rows = open.createStatement().executeQuery("select number from kept")) {
            assertTrue(rows.next());
        }
    }

    @Test
    void a_killed_server_is_back_under_the_same_address_with_what_was_saved() throws Exception {
        String address = database.url();
        assertFalse(database.isGone());
        kill();
        assertTrue(database.isGone());
        new DatabaseWatch(database).bringBack();
        assertFalse(database.isGone());
        assertEquals(address, database.url());
        holdsWhatWasSaved();
        kill();
        new DatabaseWatch(database).bringBack();
        holdsWhatWasSaved();
    }

    @Test
    void nothing_is_started_while_a_child_of_the_killed_server_still_works() throws Exception {
        try (Connection busy = connect();
                Statement statement = busy.createStatement();
                ResultSet its = statement.executeQuery("select pg_backend_pid()")) {
            its.next();
            ProcessHandle child = ProcessHandle.of(its.getLong(1)).orElseThrow();
            // counts within the processor, and so does not see that its server is gone
            Thread counting = new Thread(() -> assertThrows(SQLException.class, () -> busy.createStatement()
                    .execute("select count(*) from generate_series(1, 1e10::bigint)")));
            counting.start();
            awaitBusy(its.getInt(1));
            kill();
            String reason =
                    assertThrows(IOException.class, database::startAgain).getMessage();
            assertTrue(reason.contains("shared memory"), reason);
            assertTrue(child.isAlive());
            child.destroyForcibly();
            child.onExit().join();
            counting.join();
        }
        new DatabaseWatch(database).bringBack();
        holdsWhatWasSaved();
    }

    private static void awaitBusy(int child) throws SQLException {
        try (Connection other = connect();
                Statement statement = other.createStatement()) {
            for (boolean busy = false; !busy; ) {
                try (ResultSet found = statement.executeQuery("select 1 from pg_stat_activity where pid = " + child
                        + " and state = 'active' and query like '%generate_series%'")) {
                    busy = found.next();
                }
            }
        }
    }

    @Test
    void another_process_that_has_the_number_of_a_dead_server_by_now_is_not_taken_for_it() throws Exception {
        List<String> lines = Files.readAllLines(pidFile());
        kill();
        lines.set(0, String.valueOf(ProcessHandle.current().pid()));
        Files.write(pidFile(), lines);
        database.startAgain();
        holdsWhatWasSaved();
    }

    @Test
    void one_that_another_process_has_started_again_is_joined() throws Exception {
        EmbeddedDatabase joined = EmbeddedDatabase.startIn(disk);
        kill();
        database.startAgain();
        ProcessHandle back = server();
        joined.startAgain();
        assertEquals(back, server());
        assertFalse(joined.isGone());
    }

    @Test
    void a_server_that_was_stopped_on_purpose_is_not_started_again_by_whoever_stopped_it() throws Exception {
        EmbeddedDatabase leaving = EmbeddedDatabase.startIn(disk);
        ProcessHandle server = server();
        leaving.stop();
        server.onExit().join();
        assertFalse(leaving.isGone());
        leaving.startAgain();
        assertFalse(Files.exists(pidFile()));
        database.startAgain();
        holdsWhatWasSaved();
    }
}

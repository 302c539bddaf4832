package dev.liftgate;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.liftgate.desk.EmptyShop;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code bin/verify} says and ends with, as a process of its own. */
class VerifyCommandTest {

    @TempDir
    Path home;

    private record CommandEnd(int code, String words) {}

    private CommandEnd verify(String url) throws IOException, InterruptedException {
        ProcessBuilder command =
                new ProcessBuilder("java", "-cp", System.getProperty("java.class.path"), "dev.liftgate.VerifyCommand");
        command.environment().keySet().removeIf(name -> name.startsWith("LIFTGATE_"));
        command.environment().put("LIFTGATE_HOME", home.toString());
        command.environment().put("LIFTGATE_DATABASE_URL", url);
        command.environment().put("LIFTGATE_DATABASE_USER", "postgres");
        command.environment().put("LIFTGATE_DATABASE_PASSWORD", "postgres");
        Process process = command.redirectErrorStream(true).start();
        String words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new CommandEnd(process.waitFor(), words);
    }

    @Test
    void a_whole_shop_ends_with_0_and_a_forged_one_with_1_and_the_place() throws Exception {
        DatabaseAddress shop =
                new DatabaseAddress(new EmptyShop().start().get("quarkus.datasource.jdbc.url"), "postgres", "postgres");
        CommandEnd before = verify(shop.url());
        assertEquals(2, before.code(), before.words());
        assertThat(before.words(), containsString("there is no chain here yet"));

        Upgrade.migrate(shop);
        CommandEnd whole = verify(shop.url());
        assertEquals(0, whole.code(), whole.words());
        assertThat(whole.words(), matchesPattern("\\d+ records in 1 chains, 0 seals: all as they were written.\\n"));

        forge(shop);
        CommandEnd forged = verify(shop.url());
        assertEquals(1, forged.code(), forged.words());
        assertThat(
                forged.words(),
                matchesPattern("(?s)Without an order, link \\d+: chain form 1 was changed after it was written.\\n"
                        + ".*NOT as they were written.\\n"));
    }

    private static void forge(DatabaseAddress shop) throws SQLException {
        try (Connection database = shop.connect()) {
            database.createStatement().execute("set session_replication_role = replica");
            database.createStatement().execute("update chain_form set only_where = 'false' where id = 1");
        }
    }

    @Test
    void a_database_that_does_not_answer_ends_with_2() throws Exception {
        CommandEnd said = verify("jdbc:postgresql://localhost:1/none");
        assertEquals(2, said.code(), said.words());
        assertThat(said.words(), containsString("Nothing was verified: "));
    }
}

package dev.liftgate;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A PostgreSQL of one test's own that can be stopped and started again on the same port, with the same data. What it
 * remembers stands in system properties, for the test is loaded by another class loader than this resource.
 */
public class StoppablePostgres implements QuarkusTestResourceLifecycleManager {

    private static final String DIRECTORY = "liftgate.test.postgres.directory";
    private static final String PORT = "liftgate.test.postgres.port";

    @Override
    public Map<String, String> start() {
        try {
            System.setProperty(
                    DIRECTORY, Files.createTempDirectory("liftgate-stoppable").toString());
            System.setProperty(PORT, "0");
            startAgain();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.of(
                "quarkus.datasource.jdbc.url", "jdbc:postgresql://localhost:" + System.getProperty(PORT) + "/postgres",
                "quarkus.datasource.username", "postgres",
                "quarkus.datasource.password", "postgres",
                "liftgate.demo", "true",
                // the strictest rules are the best test; the demo shop itself has those of its place
                "liftgate.demo.rules", "default");
    }

    @Override
    public void stop() {
        goAway();
    }

    public static void startAgain() {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setOverrideWorkingDirectory(directory().resolve("server").toFile())
                    .setDataDirectory(directory().resolve("data"))
                    .setCleanDataDirectory(false)
                    .setPort(Integer.getInteger(PORT))
                    .setServerConfig("fsync", "off")
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .start();
            System.setProperty(PORT, String.valueOf(server.getPort()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A fast shutdown: whoever is connected is cut off. */
    public static void goAway() {
        try {
            String pid = Files.readAllLines(directory().resolve("data/postmaster.pid"))
                    .get(0)
                    .strip();
            new ProcessBuilder("kill", "-INT", pid).start().waitFor();
            ProcessHandle.of(Long.parseLong(pid))
                    .ifPresent(server ->
                            server.onExit().orTimeout(30, TimeUnit.SECONDS).join());
            // the embedding library still holds this lock for the server that is gone
            Files.deleteIfExists(directory().resolve("data/epg-lock"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path directory() {
        return Path.of(System.getProperty(DIRECTORY));
    }
}

package dev.liftgate;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A real PostgreSQL server in our own directory. It is durable: confirmed writes survive a power cut. */
public final class EmbeddedDatabase {

    private final int port;

    private EmbeddedDatabase(int port) {
        this.port = port;
    }

    /** Starts the server over the directory's data, or joins the one that a killed Liftgate left running. */
    public static EmbeddedDatabase startIn(Path directory) {
        Path data = directory.resolve("data");
        int running = runningPort(data.resolve("postmaster.pid"));
        return running > 0 ? new EmbeddedDatabase(running) : start(directory, data, "on");
    }

    /** The same server for tests, over a throw-away directory and without waiting for the disk. */
    public static EmbeddedDatabase startThrowAway(Path directory) {
        return start(directory, directory.resolve("data"), "off");
    }

    private static EmbeddedDatabase start(Path directory, Path data, String durable) {
        try {
            EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                    .setOverrideWorkingDirectory(directory.resolve("server").toFile())
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setServerConfig("fsync", durable)
                    .setServerConfig("synchronous_commit", durable)
                    .setServerConfig("full_page_writes", durable)
                    .setServerConfig("max_connections", "60")
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .start();
            return new EmbeddedDatabase(postgres.getPort());
        } catch (IOException e) {
            throw new UncheckedIOException("the embedded PostgreSQL did not start in " + directory, e);
        }
    }

    private static int runningPort(Path pidFile) {
        try {
            List<String> lines = Files.exists(pidFile) ? Files.readAllLines(pidFile) : List.of();
            int port = lines.size() > 3 ? Integer.parseInt(lines.get(3).strip()) : 0;
            return port > 0 && isPostgres(lines.get(0)) && answers(port) ? port : 0;
        } catch (IOException | NumberFormatException e) {
            return 0;
        }
    }

    /** Whether this process is a PostgreSQL. After a power cut, another process may have the number in the old file. */
    private static boolean isPostgres(String process) {
        return ProcessHandle.of(Long.parseLong(process.strip()))
                .flatMap(running -> running.info().command())
                .filter(command -> command.contains("postgres"))
                .isPresent();
    }

    private static boolean answers(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("localhost", port), 500);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    public String url() {
        return "jdbc:postgresql://localhost:" + port + "/postgres";
    }

    /** Sets the database address of the application, as if it were configured by hand. */
    void announce() {
        System.setProperty("quarkus.datasource.jdbc.url", url());
        System.setProperty("quarkus.datasource.username", "postgres");
        System.setProperty("quarkus.datasource.password", "postgres");
    }
}

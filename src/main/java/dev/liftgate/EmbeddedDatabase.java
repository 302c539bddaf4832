package dev.liftgate;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A real PostgreSQL server in our own directory. It is durable: confirmed writes survive a power cut. */
public final class EmbeddedDatabase {

    private static final String OTHERS =
            "select count(*) from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()";

    private final int port;

    private EmbeddedDatabase(int port) {
        this.port = port;
    }

    /** Starts the server over the directory's data, or joins the one that a killed Liftgate left running. */
    public static EmbeddedDatabase startIn(Path directory) {
        Path data = directory.resolve("data");
        int running = runningPort(pidFile(directory));
        return running > 0 ? new EmbeddedDatabase(running) : start(directory, data, "on");
    }

    /**
     * Stops the server that a killed Liftgate left running over that directory, if one did.
     *
     * @return false if somebody works with it: then it goes on
     */
    static boolean stopUnused(Path directory) {
        int port = runningPort(pidFile(directory));
        if (port == 0) {
            return true;
        }
        DatabaseAddress address = DatabaseAddress.of(new EmbeddedDatabase(port));
        try (Connection database = address.connect();
                ResultSet others = database.createStatement().executeQuery(OTHERS)) {
            others.next();
            if (others.getInt(1) > 0) {
                return false;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The database in " + directory + " does not answer: " + e.getMessage(), e);
        }
        try {
            ProcessHandle server =
                    process(Files.readAllLines(pidFile(directory)).get(0)).orElseThrow();
            server.destroy();
            server.onExit().get(1, TimeUnit.MINUTES);
            return true;
        } catch (IOException | ExecutionException | TimeoutException e) {
            throw new IllegalStateException("The database in " + directory + " did not stop.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
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

    private static Path pidFile(Path directory) {
        return directory.resolve("data").resolve("postmaster.pid");
    }

    private static Optional<ProcessHandle> process(String number) {
        return ProcessHandle.of(Long.parseLong(number.strip()));
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
        return process(process)
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
}

package dev.liftgate;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A real PostgreSQL server in our own directory. It is durable: confirmed writes survive a power cut. */
public final class EmbeddedDatabase {

    private static final String OTHERS =
            "select count(*) from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()";

    private static final int WAIT_SECONDS = 60;

    private final Path data;
    private final int port;
    private Postmaster server;
    private boolean ours;
    private boolean stopped;

    private EmbeddedDatabase(Path data, Postmaster server) {
        this.data = data;
        this.port = server.port();
        this.server = server;
    }

    /** Starts the server over the directory's data, or joins the one that a killed Liftgate left running. */
    public static EmbeddedDatabase startIn(Path directory) {
        Path data = directory.resolve("data");
        try (StartLock lock = StartLock.in(directory)) {
            Optional<Postmaster> running = Postmaster.over(data);
            return running.isPresent() ? new EmbeddedDatabase(data, running.get()) : start(directory, data, "on");
        } catch (IOException e) {
            throw new UncheckedIOException("the embedded PostgreSQL did not start in " + directory, e);
        }
    }

    /**
     * Stops the server that a killed Liftgate left running over that directory, if one did.
     *
     * @return false if somebody works with it: then it goes on
     */
    static boolean stopUnused(Path directory) {
        Optional<Postmaster> running = Postmaster.over(directory.resolve("data"));
        if (running.isEmpty()) {
            return true;
        }
        DatabaseAddress address = DatabaseAddress.of(new EmbeddedDatabase(directory.resolve("data"), running.get()));
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
            ProcessHandle server = running.get().process();
            server.destroy();
            server.onExit().get(1, TimeUnit.MINUTES);
            return true;
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("The database in " + directory + " did not stop.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The same server for tests, over a throw-away directory and without waiting for the disk. */
    public static EmbeddedDatabase startThrowAway(Path directory) {
        try {
            return start(directory, directory.resolve("data"), "off");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static EmbeddedDatabase start(Path directory, Path data, String durable) throws IOException {
        Postmaster.forgetDead(data);
        EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(directory.resolve("server").toFile())
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setServerConfig("fsync", durable)
                .setServerConfig("synchronous_commit", durable)
                .setServerConfig("full_page_writes", durable)
                .setServerConfig("max_connections", "60")
                .setPGStartupWait(Duration.ofSeconds(WAIT_SECONDS))
                .start();
        EmbeddedDatabase started = new EmbeddedDatabase(data, running(data));
        started.stopAtTheEnd();
        return started;
    }

    private static Postmaster running(Path data) throws IOException {
        return Postmaster.over(data).orElseThrow(() -> new IOException("it ended at once"));
    }

    /** Whether the server ended that was there when this was last started. */
    synchronized boolean isGone() {
        return !stopped && server.isGone();
    }

    /**
     * Starts it again as it was started the first time: over the same data, under the same port. While anything of the
     * old one lives, PostgreSQL itself refuses, by its file and its shared memory.
     *
     * @throws IOException with PostgreSQL's own reason
     */
    synchronized void startAgain() throws IOException {
        if (stopped) {
            return;
        }
        try (StartLock lock = StartLock.in(data.getParent())) {
            Optional<Postmaster> other = Postmaster.over(data);
            if (other.isEmpty()) {
                Postmaster.forgetDead(data);
                String[] command = Files.readString(data.resolve("postmaster.opts"))
                        .strip()
                        .split(" (?=\")", 2);
                stopAtTheEnd();
                run(Path.of(command[0]), "-o", command[1], "-t", String.valueOf(WAIT_SECONDS), "start");
            } else if (other.get().port() != port) {
                throw new IOException("another program has started it, and works with it under another port");
            }
            server = running(data);
        }
    }

    /** Once this process ends, so does the server that it started; and nobody starts it again. */
    private void stopAtTheEnd() {
        if (!ours) {
            ours = true;
            Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop-database"));
        }
    }

    /** For good. */
    synchronized void stop() {
        stopped = true;
        try {
            if (!server.isGone()) {
                String opts = Files.readString(data.resolve("postmaster.opts"));
                run(Path.of(opts.split(" (?=\")", 2)[0]), "-m", "fast", "-t", "30", "stop");
            }
        } catch (IOException e) {
            System.err.println("The database did not stop: " + e.getMessage());
        }
    }

    /**
     * Runs pg_ctl, which lies beside the server's own program.
     *
     * @throws IOException with the reason, if it was said
     */
    private void run(Path program, String... words) throws IOException {
        List<String> command = new ArrayList<>();
        if (LinuxUtils.isUnshareAvailable()) {
            command.addAll(List.of("unshare", "-U")); // PostgreSQL does not run as root
        }
        command.addAll(List.of(program.resolveSibling("pg_ctl").toString(), "-D", data.toString(), "-w"));
        command.addAll(List.of(words));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        ServerWords said = new ServerWords(process);
        said.start();
        try {
            if (process.waitFor() != 0) {
                said.join(1_000);
                throw new IOException(said.why);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("the wait for it was ended", e);
        }
    }

    public String url() {
        return "jdbc:postgresql://localhost:" + port + "/postgres";
    }

    /** What a program says, and the server after it; all is read, or they would wait for us. */
    private static final class ServerWords extends Thread {

        /** The server's own words; those to whoever connects too early are no reason. */
        private static final Pattern REASON = Pattern.compile("(?:FATAL|PANIC): +(?!the database system is)(.*)");

        private final BufferedReader lines;
        private volatile String why = "it gave no reason";

        ServerWords(Process process) {
            super("database-says");
            setDaemon(true);
            lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        }

        @Override
        public void run() {
            lines.lines().map(REASON::matcher).filter(Matcher::find).forEach(found -> why = found.group(1));
        }
    }

    /** The right to start a server in a directory, which one process at a time has. */
    private record StartLock(FileChannel file, FileLock lock) implements AutoCloseable {

        static StartLock in(Path directory) throws IOException {
            Files.createDirectories(directory);
            FileChannel file = FileChannel.open(
                    directory.resolve("starting.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            return new StartLock(file, file.lock());
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }
}

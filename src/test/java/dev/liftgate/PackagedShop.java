package dev.liftgate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A demo shop as people run it: the packaged application in a process of its own, by default with its own PostgreSQL. */
final class PackagedShop {

    private static final Path PACKAGE = Path.of("target/quarkus-app");
    private static final String READY = "Liftgate is ready";

    private final Path application;
    private final Path home;
    private final Map<String, String> settings;
    private final List<String> log = new CopyOnWriteArrayList<>();
    private Process process;
    private int port;

    /** @param directory an empty one, for what the shop keeps */
    PackagedShop(Path directory) throws IOException {
        this(directory, Map.of());
    }

    /**
     * Nothing of it outlives the tests, however they end.
     *
     * @param settings variables of its environment
     */
    PackagedShop(Path directory, Map<String, String> settings) throws IOException {
        this.settings = settings;
        this.application = directory.resolve("app");
        this.home = directory.resolve("home");
        try (Stream<Path> files = Files.walk(PACKAGE)) {
            for (Path each : files.toList()) {
                Files.copy(each, application.resolve(PACKAGE.relativize(each)));
            }
        }
        Runtime.getRuntime().addShutdownHook(new Thread(this::kill));
    }

    /** Answers once the shop does. */
    void open() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        ProcessBuilder builder = new ProcessBuilder(
                "java", "-jar", application.resolve("quarkus-run.jar").toString());
        builder.environment().keySet().removeIf(name -> name.startsWith("LIFTGATE_"));
        builder.environment().put("LIFTGATE_HOME", home.toString());
        builder.environment().put("PORT", String.valueOf(port));
        builder.environment().putAll(settings);
        process = builder.redirectErrorStream(true).start();
        BufferedReader said =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = said.readLine(); line == null || !line.startsWith(READY); line = said.readLine()) {
            if (line == null) {
                throw new IOException("the shop did not open: " + String.join("\n", log));
            }
            log.add(line);
        }
        Thread listening = new Thread(() -> listen(said), "shop");
        listening.setDaemon(true);
        listening.start();
    }

    private void listen(BufferedReader said) {
        try {
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                log.add(line);
            }
        } catch (IOException e) {
            log.add("(killed)");
        }
    }

    int port() {
        return port;
    }

    String address() {
        return URI.create("http://localhost:" + port).toString();
    }

    Path home() {
        return home;
    }

    /** What it said on its console so far. */
    boolean hasSaid(String words) {
        return log.stream().anyMatch(line -> line.contains(words));
    }

    /** The log from the first page on that failed for a reason that nobody foresaw; empty if none did. */
    String brokenPages() {
        return log.stream()
                .dropWhile(line -> !line.contains("a page failed"))
                .limit(200)
                .collect(Collectors.joining("\n"));
    }

    /** As a power cut does it, to the shop and to its database. */
    void kill() {
        killApplication();
        killDatabase();
    }

    /** The shop alone: its database lives on. */
    void killApplication() {
        if (process == null) {
            return;
        }
        Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList()
                .forEach(each -> {
                    each.destroyForcibly();
                    each.onExit().join();
                });
    }

    /** Its own database alone, if it runs. */
    void killDatabase() {
        Postmaster.over(home.resolve("postgres/data")).ifPresent(server -> {
            server.process().destroyForcibly();
            server.process().onExit().join();
        });
    }

    /** Ends it as somebody does who closes it for the night. */
    void close() {
        process.destroy();
        process.onExit().join();
    }

    /** A newer version of one of its assets, as after an update. */
    void update(String asset, String more) throws IOException {
        try (Stream<Path> jars = Files.list(application.resolve("app"))) {
            Path jar = jars.filter(each -> each.toString().endsWith(".jar"))
                    .findFirst()
                    .orElseThrow();
            try (FileSystem inside = FileSystems.newFileSystem(jar)) {
                Files.writeString(inside.getPath("META-INF/resources/assets", asset), more, StandardOpenOption.APPEND);
            }
        }
    }

    /** Looks into the shop's own database. */
    long count(String query) throws IOException, SQLException {
        try (Connection database = connect();
                ResultSet found = database.createStatement().executeQuery(query)) {
            found.next();
            return found.getLong(1);
        }
    }

    /** What {@code bin/verify} says of its records; the empty text if all are as they were written. */
    String notAsWritten() throws IOException, InterruptedException {
        ProcessBuilder command =
                new ProcessBuilder("java", "-cp", System.getProperty("java.class.path"), "dev.liftgate.VerifyCommand");
        command.environment().keySet().removeIf(name -> name.startsWith("LIFTGATE_"));
        command.environment().put("LIFTGATE_HOME", home.toString());
        Process verify = command.redirectErrorStream(true).start();
        String words = new String(verify.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return verify.waitFor() == 0 ? "" : words;
    }

    Connection connect() throws IOException, SQLException {
        List<String> running = Files.readAllLines(home.resolve("postgres/data/postmaster.pid"));
        return DriverManager.getConnection(
                "jdbc:postgresql://localhost:" + running.get(3).strip() + "/postgres", "postgres", "postgres");
    }
}

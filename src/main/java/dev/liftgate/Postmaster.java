package dev.liftgate;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The process of a PostgreSQL server, as the file postmaster.pid beside its data names it. */
record Postmaster(ProcessHandle process, int port) {

    private static final String FILE = "postmaster.pid";

    /** The one that runs over that data and answers. */
    static Optional<Postmaster> over(Path data) {
        List<String> lines = lines(data);
        if (lines.size() < 4) {
            return Optional.empty();
        }
        try {
            int port = Integer.parseInt(lines.get(3).strip());
            return named(lines)
                    .filter(Postmaster::isPostgres)
                    .filter(process -> answers(port))
                    .map(process -> new Postmaster(process, port));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /**
     * Takes the file of a dead one away if another process has its number by now, as after a power cut: PostgreSQL would
     * take that one for it and not start. Any doubt is left to PostgreSQL.
     */
    static void forgetDead(Path data) throws IOException {
        Optional<ProcessHandle> named = named(lines(data));
        if (named.isPresent() && (isGone(named.get()) || isSomethingElse(named.get()))) {
            Files.deleteIfExists(data.resolve(FILE));
        }
    }

    boolean isGone() {
        return isGone(process);
    }

    private static List<String> lines(Path data) {
        try {
            return Files.readAllLines(data.resolve(FILE));
        } catch (IOException e) {
            return List.of();
        }
    }

    private static Optional<ProcessHandle> named(List<String> lines) {
        try {
            return lines.isEmpty()
                    ? Optional.empty()
                    : ProcessHandle.of(Long.parseLong(lines.get(0).strip()));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static boolean isPostgres(ProcessHandle process) {
        return !isGone(process)
                && process.info()
                        .command()
                        .filter(command -> command.contains("postgres"))
                        .isPresent();
    }

    private static boolean isSomethingElse(ProcessHandle process) {
        return process.info()
                .command()
                .filter(command -> !command.contains("postgres"))
                .isPresent();
    }

    /** A dead one that nobody has collected counts as gone: in a container there may be nobody who does. */
    private static boolean isGone(ProcessHandle process) {
        if (!process.isAlive()) {
            return true;
        }
        try {
            String state = Files.readString(Path.of("/proc", String.valueOf(process.pid()), "stat"));
            return state.substring(state.lastIndexOf(')') + 1).strip().startsWith("Z");
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean answers(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("localhost", port), 500);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}

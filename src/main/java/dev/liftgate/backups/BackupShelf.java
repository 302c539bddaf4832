package dev.liftgate.backups;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The directory where backups are kept.
 *
 * @param key what they are encrypted with; empty for not at all
 */
public record BackupShelf(Path directory, String key) {

    private static final String UNFINISHED = ".part";

    private static final long ROOM_THAT_STAYS = 256L << 20;

    /**
     * Writes a backup, reads it back whole, and only then gives it its name. Old ones that are not needed go.
     *
     * @param photos the directory where photos are kept as files; null if they are in the database
     * @throws IOException with words for people, if the disk is nearly full or cannot be written to
     */
    public BackupFile add(Connection database, Path photos, Instant now, Pace pace) throws IOException, SQLException {
        Files.createDirectories(directory);
        throwAwayUnfinished(now);
        refuseWithoutRoom();
        Path file = directory.resolve(BackupFile.name(now, !key.isEmpty()));
        Path unfinished = directory.resolve(file.getFileName() + UNFINISHED);
        try {
            BackupArchive.write(
                    database,
                    photos,
                    now.truncatedTo(ChronoUnit.SECONDS),
                    Envelope.seal(pace.of(ours(unfinished)), key));
            BackupArchive.check(Envelope.open(pace.of(Files.newInputStream(unfinished)), key));
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(unfinished);
        }
        for (BackupFile old : Rotation.gone(files())) {
            Files.deleteIfExists(old.path());
        }
        return BackupFile.of(file).orElseThrow();
    }

    /** It holds the customers' names and numbers: nobody else on this machine reads it. */
    private static OutputStream ours(Path file) throws IOException {
        if (Files.getFileStore(file.getParent()).supportsFileAttributeView("posix")) {
            Files.deleteIfExists(file);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        return Files.newOutputStream(file);
    }

    /** What a shop was writing when it was killed; another process may be writing one just now. */
    private void throwAwayUnfinished(Instant now) throws IOException {
        List<Path> unfinished;
        try (Stream<Path> found = Files.list(directory)) {
            unfinished =
                    found.filter(path -> path.toString().endsWith(UNFINISHED)).toList();
        }
        for (Path each : unfinished) {
            if (Files.getLastModifiedTime(each).toInstant().isBefore(now.minus(1, ChronoUnit.DAYS))) {
                Files.deleteIfExists(each);
            }
        }
    }

    /** A backup must not be what fills the disk that the shop itself writes to. */
    private void refuseWithoutRoom() throws IOException {
        long needed = newest().map(BackupFile::bytes).orElse(0L) * 3 / 2 + ROOM_THAT_STAYS;
        if (Files.getFileStore(directory).getUsableSpace() < needed) {
            throw new IOException("The disk for backups is nearly full: " + needed / 1_000_000 + " MB are needed.");
        }
    }

    /** Newest first. */
    public List<BackupFile> files() throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> found = Files.list(directory)) {
            return found.flatMap(path -> BackupFile.of(path).stream())
                    .sorted(Comparator.comparing(BackupFile::made).reversed())
                    .toList();
        }
    }

    public Optional<BackupFile> newest() throws IOException {
        return files().stream().findFirst();
    }
}

package dev.liftgate;

import dev.liftgate.backups.BackupSettings;
import dev.liftgate.backups.BackupShelf;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;

/** The directory for all data that must survive a restart: LIFTGATE_HOME, or ~/.liftgate. */
final class Home {

    private Home() {}

    static Path directory() {
        String named = System.getenv("LIFTGATE_HOME");
        Path home = named != null ? Path.of(named) : Path.of(System.getProperty("user.home"), ".liftgate");
        try {
            return Files.createDirectories(home.toAbsolutePath());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot create the data directory " + home, e);
        }
    }

    /** Where backups go: LIFTGATE_BACKUPS, which may be off, or beside the embedded database. */
    static String backups(Path home) {
        String otherwise =
                DatabaseAddress.isEmbedded() ? home.resolve("backups").toString() : "off";
        return System.getenv().getOrDefault("LIFTGATE_BACKUPS", otherwise);
    }

    /** The same as a shelf, with the key from LIFTGATE_BACKUP_KEY; empty if there are to be none. */
    static Optional<BackupShelf> shelf(Path home) {
        return BackupSettings.shelf(backups(home), backupKey());
    }

    static String backupKey() {
        return System.getenv().getOrDefault("LIFTGATE_BACKUP_KEY", "");
    }

    /** The directory of photos that are kept as files; else null. */
    static Path photos() {
        return BackupSettings.photos(System.getenv().getOrDefault("LIFTGATE_PHOTOS", "postgresql"));
    }

    /** Ends all sessions: what a backup still has as one may have ended since. A key of one's own stays. */
    static void forgetSessions(Path home) throws IOException {
        Files.deleteIfExists(home.resolve("session.key"));
    }

    /** The key that encrypts session cookies. It is made on the first start and kept, so a restart signs nobody out. */
    static String sessionKey(Path home) {
        return key(home, "session.key", "LIFTGATE_SESSION_KEY");
    }

    /** The key that seals are signed with: made and kept in the same way, so that old seals can be checked. */
    static String sealKey(Path home) {
        return key(home, "seal.key", "LIFTGATE_SEAL_KEY");
    }

    /** 32 random bytes in hex, unless the variable says which. */
    private static String key(Path home, String name, String variable) {
        String given = System.getenv(variable);
        if (given != null) {
            return given;
        }
        Path file = home.resolve(name);
        try {
            if (!Files.exists(file)) {
                byte[] random = new byte[32];
                new SecureRandom().nextBytes(random);
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(file, HexFormat.of().formatHex(random));
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep a key in " + file, e);
        }
    }
}

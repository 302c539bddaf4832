package dev.liftgate;

import dev.liftgate.backups.BackupContents;
import dev.liftgate.backups.BackupFile;
import dev.liftgate.backups.BackupSettings;
import dev.liftgate.backups.BackupShelf;
import dev.liftgate.backups.Pace;
import dev.liftgate.backups.Restoration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;

/** The command line of backups: making one, and bringing one back; see bin/backup and bin/restore. */
public final class BackupCommand {

    private final Path home = Home.directory();

    private BackupCommand() {}

    public static void main(String... words) {
        try {
            BackupCommand command = new BackupCommand();
            if (words[0].equals("restore")) {
                command.restore(Path.of(words[1]));
            } else {
                command.backUp(words.length > 1 ? words[1] : "");
            }
            System.exit(0);
        } catch (IOException | SQLException | IllegalStateException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private void backUp(String directory) throws IOException, SQLException {
        BackupShelf shelf = (directory.isEmpty() ? Home.shelf(home) : BackupSettings.shelf(directory, Home.backupKey()))
                .orElseThrow(() -> new IllegalStateException("Where to? LIFTGATE_BACKUPS is off."));
        DatabaseAddress address = DatabaseAddress.ofRunningOrStarted(home);
        try (Connection database = address.connect()) {
            BackupFile made = shelf.add(database, Home.photos(), Instant.now(), Pace.full());
            System.out.println(made.path() + " (" + made.size() + ") was written and read back.");
        }
    }

    private void restore(Path file) throws IOException, SQLException {
        if (!Files.isRegularFile(file)) {
            throw new IllegalStateException("There is no file " + file + ".");
        }
        DatabaseAddress address = DatabaseAddress.ofNewOne(home);
        BackupContents contents = new Restoration(address.url(), address.user(), address.password())
                .from(file, Home.backupKey(), Home.photos());
        Home.forgetSessions(home);
        System.out.printf(
                "Restored as it was at %s: %,d rows in %d tables, each compared with the backup. Start Liftgate.%n",
                contents.made(), contents.rows(), contents.tables().size());
    }
}

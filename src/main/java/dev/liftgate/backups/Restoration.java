package dev.liftgate.backups;

import dev.liftgate.backups.BackupContents.CopiedTable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;

/** The way back from a backup into an empty database: all of it in one transaction, or nothing. */
public final class Restoration {

    /** Each as the two commands that take it off and put it back. */
    private static final String FOREIGN_KEYS =
            """
            select format('alter table %I drop constraint %I', t.relname, c.conname),
              format('alter table %I add constraint %I %s', t.relname, c.conname, pg_get_constraintdef(c.oid))
            from pg_constraint c join pg_class t on t.oid = c.conrelid
            where c.contype = 'f' and c.connamespace = current_schema()::regnamespace""";

    private final String url;
    private final String user;
    private final String password;

    public Restoration(String url, String user, String password) {
        this.url = url;
        this.user = user;
        this.password = password;
    }

    /**
     * Checks the whole file, makes the tables as they were then, fills them, and compares each with the backup.
     *
     * @param photos where photos that were files go; null to refuse a backup that has such
     * @throws BrokenBackup if the file cannot be used, or the database has something in it already
     */
    public BackupContents from(Path file, String key, Path photos) throws IOException, SQLException {
        BackupContents contents = BackupArchive.check(Envelope.open(Files.newInputStream(file), key));
        if (!contents.photos().isEmpty() && photos == null) {
            throw new BrokenBackup("its photos were files, and LIFTGATE_PHOTOS names no directory for them");
        }
        try (Connection database = DriverManager.getConnection(url, user, password)) {
            refuseUnlessEmpty(new TableCopy(database));
            migrateTo(contents.schema());
            database.setAutoCommit(false);
            fill(database, contents, file, key, photos);
            database.commit();
        }
        return contents;
    }

    private static void refuseUnlessEmpty(TableCopy tables) throws SQLException, BrokenBackup {
        if (tables.tables().contains("staff_member")
                && !tables.strings("select 'somebody' from staff_member limit 1")
                        .isEmpty()) {
            throw new BrokenBackup("the database that it should go to is not empty");
        }
    }

    private void migrateTo(String schema) throws BrokenBackup {
        Flyway migrations = Flyway.configure()
                .dataSource(url, user, password)
                .locations("db/migrations")
                .target(schema)
                .load();
        for (MigrationInfo each : migrations.info().all()) {
            if (each.getVersion().getVersion().equals(schema)) {
                migrations.migrate();
                return;
            }
        }
        throw new BrokenBackup("it was made by a newer Liftgate: use that one");
    }

    /** Whoever owns the tables may do this; no other right is needed. */
    private static void fill(Connection database, BackupContents contents, Path file, String key, Path photos)
            throws SQLException, IOException {
        TableCopy tables = new TableCopy(database);
        Map<String, CopiedTable> byName = new HashMap<>();
        contents.tables().forEach(table -> byName.put(table.name(), table));
        if (!byName.keySet().equals(Set.copyOf(tables.tables()))) {
            throw new BrokenBackup("its tables are not those of migration " + contents.schema());
        }
        tables.run("set local synchronize_seqscans = off");
        Map<String, String> keys = tables.pairs(FOREIGN_KEYS);
        tables.runAll(keys.keySet());
        tables.runAll(each(byName.keySet(), "alter table %s disable trigger user"));
        tables.runAll(each(byName.keySet(), "truncate %s"));
        BackupArchive.parts(Envelope.open(Files.newInputStream(file), key), (name, text) -> {
            if (name.startsWith(BackupArchive.TABLES)) {
                tables.in(byName.get(name.substring(BackupArchive.TABLES.length())), text);
            } else if (name.startsWith(BackupArchive.PHOTOS)) {
                keep(photos, name.substring(BackupArchive.PHOTOS.length()), text);
            }
        });
        tables.runAll(each(byName.keySet(), "alter table %s enable trigger user"));
        tables.runAll(keys.values());
        for (Map.Entry<String, Long> sequence : contents.sequences().entrySet()) {
            tables.run("select setval('%s', %d)"
                    .formatted(TableCopy.quoted(sequence.getKey()).replace("'", "''"), sequence.getValue()));
        }
        compare(tables, contents);
    }

    private static List<String> each(Set<String> names, String command) {
        return names.stream().map(TableCopy::quoted).map(command::formatted).toList();
    }

    /** Reads back what was filled: every table is, byte for byte, what it was. */
    private static void compare(TableCopy tables, BackupContents contents) throws SQLException, IOException {
        for (CopiedTable table : contents.tables()) {
            if (!table.equals(tables.out(table.name(), table.columns(), OutputStream.nullOutputStream()))) {
                throw new BrokenBackup("the table " + table.name() + " did not come back as it was");
            }
        }
    }

    private static void keep(Path photos, String name, InputStream text) throws IOException {
        Path file = photos.resolve(name).normalize();
        if (!file.startsWith(photos.normalize())) {
            throw new BrokenBackup("one of its photos lies outside its directory");
        }
        Files.createDirectories(file.getParent());
        Files.copy(text, file, StandardCopyOption.REPLACE_EXISTING);
    }
}

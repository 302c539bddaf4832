package dev.liftgate.backups;

import dev.liftgate.backups.BackupContents.CopiedPhoto;
import dev.liftgate.backups.BackupContents.CopiedTable;
import java.io.EOFException;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** The file of a backup: a ZIP of the tables as text, the photos, and the list of contents last. */
final class BackupArchive {

    static final String TABLES = "tables/";
    static final String PHOTOS = "photos/";
    private static final String CONTENTS = "contents.json";
    private static final int LONGEST_LIST = 256 << 20;

    private BackupArchive() {}

    /** A part of a backup as it is read; its text is read by whoever wants it, and no further. */
    @FunctionalInterface
    interface PartReader {
        void read(String name, InputStream text) throws IOException, SQLException;
    }

    /**
     * Writes all tables as they stand in one moment, while others go on writing, and the photos beside them.
     *
     * @param database a connection without a transaction, which this ends again
     * @param photos the directory where photos are kept as files; null if they are in the database
     * @param out is closed at the end
     */
    static BackupContents write(Connection database, Path photos, Instant now, OutputStream out)
            throws SQLException, IOException {
        TableCopy tables = new TableCopy(database);
        database.setAutoCommit(false);
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setLevel(Deflater.BEST_SPEED);
            tables.run("set transaction isolation level repeatable read, read only");
            tables.run("set local statement_timeout = 0");
            // a scan that joins another one's would begin in the middle
            tables.run("set local synchronize_seqscans = off");
            String schema = tables.strings("select version from flyway_schema_history where success and version is not"
                            + " null order by installed_rank desc limit 1")
                    .get(0);
            List<CopiedTable> copied = new ArrayList<>();
            for (String table : tables.tables()) {
                zip.putNextEntry(new ZipEntry(TABLES + table));
                copied.add(tables.out(table, tables.columns(table), open(zip)));
                zip.closeEntry();
            }
            Map<String, Long> sequences = tables.sequences();
            List<CopiedPhoto> files = photos == null ? List.of() : photos(photos, zip);
            BackupContents contents = new BackupContents(BackupContents.FORMAT, schema, now, copied, sequences, files);
            zip.putNextEntry(new ZipEntry(CONTENTS));
            zip.write(contents.json());
            zip.closeEntry();
            return contents;
        } finally {
            database.rollback();
            database.setAutoCommit(true);
        }
    }

    /** Photos are only ever added, so those that the tables name are there when the tables have been read. */
    private static List<CopiedPhoto> photos(Path directory, ZipOutputStream zip) throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.walk(directory)) {
            files = found.filter(Files::isRegularFile).sorted().toList();
        }
        List<CopiedPhoto> copied = new ArrayList<>();
        for (Path file : files) {
            String name = directory.relativize(file).toString().replace('\\', '/');
            MessageDigest digest = TableCopy.sha256();
            zip.putNextEntry(new ZipEntry(PHOTOS + name));
            Files.copy(file, new DigestOutputStream(open(zip), digest));
            zip.closeEntry();
            copied.add(new CopiedPhoto(name, HexFormat.of().formatHex(digest.digest())));
        }
        return copied;
    }

    private static OutputStream open(ZipOutputStream zip) {
        return new FilterOutputStream(zip) {
            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                out.write(bytes, from, length);
            }

            @Override
            public void close() {
                // the next part follows
            }
        };
    }

    /**
     * Reads all of it and compares each part with the list.
     *
     * @param in is closed at the end
     * @throws BrokenBackup if a part is missing, damaged or too much
     */
    static BackupContents check(InputStream in) throws IOException {
        Map<String, String> found = new HashMap<>();
        byte[][] list = new byte[1][];
        try {
            parts(in, (name, text) -> {
                if (name.equals(CONTENTS)) {
                    list[0] = text.readNBytes(LONGEST_LIST);
                    return;
                }
                MessageDigest digest = TableCopy.sha256();
                new DigestInputStream(text, digest).transferTo(OutputStream.nullOutputStream());
                found.put(name, HexFormat.of().formatHex(digest.digest()));
            });
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        if (list[0] == null) {
            throw new BrokenBackup("its end is missing");
        }
        BackupContents contents = BackupContents.of(list[0]);
        Map<String, String> listed = new HashMap<>();
        contents.tables().forEach(table -> listed.put(TABLES + table.name(), table.sha256()));
        contents.photos().forEach(photo -> listed.put(PHOTOS + photo.name(), photo.sha256()));
        for (Map.Entry<String, String> part : listed.entrySet()) {
            if (!part.getValue().equals(found.get(part.getKey()))) {
                throw new BrokenBackup("its part " + part.getKey() + " is missing or damaged");
            }
        }
        if (listed.size() != found.size()) {
            throw new BrokenBackup("it holds parts that its list does not name");
        }
        return contents;
    }

    static void parts(InputStream in, PartReader reader) throws IOException, SQLException {
        try (InputStream file = in;
                ZipInputStream zip = new ZipInputStream(file)) {
            for (ZipEntry entry = next(zip); entry != null; entry = next(zip)) {
                reader.read(entry.getName(), zip);
            }
            file.transferTo(OutputStream.nullOutputStream());
        } catch (ZipException | EOFException e) {
            throw new BrokenBackup("it is damaged, or its end is missing", e);
        }
    }

    /** A name that is no text has an exception of its own in Java 17: where a byte was changed, it may be in a name. */
    private static ZipEntry next(ZipInputStream zip) throws IOException {
        try {
            return zip.getNextEntry();
        } catch (IllegalArgumentException e) {
            throw new BrokenBackup("the name of a part is damaged", e);
        }
    }
}

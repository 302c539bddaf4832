package dev.liftgate.backups;

import dev.liftgate.backups.BackupContents.CopiedTable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** The tables of one database, each as the text that PostgreSQL writes and reads back. */
final class TableCopy {

    /** Flyway's own list is no data: the migrations make it anew. */
    private static final String TABLES =
            """
            select relname from pg_class where relnamespace = current_schema()::regnamespace and relkind = 'r'
              and relname <> 'flyway_schema_history' order by relname""";

    private static final String COLUMNS =
            """
            select attname from pg_attribute where attrelid = format('%%I.%%I', current_schema(), '%s')::regclass
              and attnum > 0 and not attisdropped and attgenerated = '' order by attnum""";

    private static final String SEQUENCES =
            """
            select sequencename, last_value from pg_sequences
            where schemaname = current_schema() and last_value is not null""";

    private final Connection database;

    TableCopy(Connection database) {
        this.database = database;
    }

    List<String> tables() throws SQLException {
        return strings(TABLES);
    }

    List<String> columns(String table) throws SQLException {
        return strings(COLUMNS.formatted(table.replace("'", "''")));
    }

    Map<String, Long> sequences() throws SQLException {
        Map<String, Long> found = new TreeMap<>();
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery(SEQUENCES)) {
            while (rows.next()) {
                found.put(rows.getString(1), rows.getLong(2));
            }
        }
        return found;
    }

    /** Writes one table, and says what was written. */
    CopiedTable out(String table, List<String> columns, OutputStream out) throws SQLException, IOException {
        MessageDigest digest = sha256();
        long rows =
                copies().copyOut("copy " + named(table, columns) + " to stdout", new DigestOutputStream(out, digest));
        return new CopiedTable(table, columns, rows, HexFormat.of().formatHex(digest.digest()));
    }

    /** Reads one table; how many rows that were. */
    long in(CopiedTable table, InputStream in) throws SQLException, IOException {
        return copies().copyIn("copy " + named(table.name(), table.columns()) + " from stdin", in);
    }

    private CopyManager copies() throws SQLException {
        return database.unwrap(PGConnection.class).getCopyAPI();
    }

    private static String named(String table, List<String> columns) {
        return columns.stream().map(TableCopy::quoted).collect(Collectors.joining(", ", quoted(table) + " (", ")"));
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    List<String> strings(String query) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    /** A query's two columns. */
    Map<String, String> pairs(String query) throws SQLException {
        Map<String, String> found = new TreeMap<>();
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                found.put(rows.getString(1), rows.getString(2));
            }
        }
        return found;
    }

    void runAll(Iterable<String> commands) throws SQLException {
        for (String command : commands) {
            run(command);
        }
    }

    void run(String command) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute(command);
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

package dev.liftgate;

import dev.liftgate.desk.EmptyShop;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.flywaydb.core.Flyway;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** A shop as an earlier release left it: its schema and its data, which the application migrates when it starts. */
public class OlderShop extends EmptyShop {

    /** The last migration of that release. */
    static final int SCHEMA = 29;

    private static final String END = "\\.";

    /** A table of the dump: what its rows hold, as text. */
    record KeptTable(String name, List<String> columns, List<Map<String, String>> rows) {}

    @Override
    public Map<String, String> start() {
        Map<String, String> settings = super.start();
        String url = settings.get("quarkus.datasource.jdbc.url");
        Flyway.configure()
                .dataSource(url, "postgres", "postgres")
                .locations("db/migrations")
                .target(String.valueOf(SCHEMA))
                .load()
                .migrate();
        try (Connection database = DriverManager.getConnection(url, "postgres", "postgres")) {
            load(database);
        } catch (SQLException e) {
            throw new IllegalStateException("the older shop cannot be loaded", e);
        }
        return settings;
    }

    private static void load(Connection database) throws SQLException {
        List<String> tables = rows(
                database,
                "select table_name from information_schema.tables where table_schema = 'public'"
                        + " and table_type = 'BASE TABLE' and table_name <> 'flyway_schema_history'");
        execute(database, "set session_replication_role = replica");
        execute(database, "truncate " + String.join(", ", tables));
        copy(database);
        for (String next : rows(
                database,
                "select format('select setval(pg_get_serial_sequence(%L, %L), max(%I)) from %I',"
                        + " table_name, column_name, column_name, table_name)"
                        + " from information_schema.columns where table_schema = 'public' and is_identity = 'YES'")) {
            execute(database, next);
        }
        // links that were good then are good today
        execute(database, "update estimate_link set expires_at = now() + (expires_at - created_at)");
    }

    private static void copy(Connection database) throws SQLException {
        CopyIn rows = null;
        for (String line : lines()) {
            if (rows == null) {
                rows = database.unwrap(PGConnection.class).getCopyAPI().copyIn(line);
            } else if (line.equals(END)) {
                rows.endCopy();
                rows = null;
            } else {
                byte[] row = (line + "\n").getBytes(StandardCharsets.UTF_8);
                rows.writeToCopy(row, 0, row.length);
            }
        }
    }

    private static void execute(Connection database, String sql) throws SQLException {
        database.createStatement().execute(sql);
    }

    private static List<String> rows(Connection database, String sql) throws SQLException {
        List<String> all = new ArrayList<>();
        try (ResultSet found = database.createStatement().executeQuery(sql)) {
            while (found.next()) {
                all.add(found.getString(1));
            }
        }
        return all;
    }

    /** What the dump holds, by table. */
    static Map<String, KeptTable> kept() {
        Map<String, KeptTable> tables = new LinkedHashMap<>();
        KeptTable table = null;
        for (String line : lines()) {
            if (table == null) {
                String[] head = line.split("[ (),;]+");
                List<String> columns = List.of(head).subList(2, head.length - 2);
                table = new KeptTable(head[1], columns, new ArrayList<>());
                tables.put(table.name(), table);
            } else if (line.equals(END)) {
                table = null;
            } else {
                String[] values = line.split("\t", -1);
                Map<String, String> row = new LinkedHashMap<>();
                for (int i = 0; i < values.length; i++) {
                    row.put(table.columns().get(i), values[i]);
                }
                table.rows().add(row);
            }
        }
        return tables;
    }

    private static List<String> lines() {
        return read("shop.sql.gz", true);
    }

    /** The secrets of its links or tablets, of which the database keeps no more than a hash. */
    static List<String> secrets(String kind) {
        return read("secrets.txt", false).stream()
                .filter(line -> line.startsWith(kind + " "))
                .map(line -> line.substring(kind.length() + 1))
                .toList();
    }

    private static List<String> read(String file, boolean packed) {
        try (InputStream stored = OlderShop.class.getResourceAsStream("/older/" + file);
                InputStream text = packed ? new GZIPInputStream(stored) : stored;
                BufferedReader reader = new BufferedReader(new InputStreamReader(text, StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

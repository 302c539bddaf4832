package dev.liftgate.imports;

import dev.liftgate.web.Refused;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * The rows of one import in the database, beside the catalog and then into it: a quarter of a million at a time, so in
 * SQL and past the entities. All of it happens in the transaction of the connection.
 */
final class Staging {

    /** How a file and the catalog differ; {@code absent} are the parts of the catalog that the file does not name. */
    record Difference(int broken, int added, int changed, int same, int absent, String catalog) {

        int rows() {
            return added + changed + same;
        }
    }

    // any number of our own, to tell these locks from others
    private static final int LOCKS = 15_023;
    private static final int CHUNK = 10_000;

    private static final String COPY =
            """
            copy parts_import_row (import_id, row, problem, number, brand, description, condition, cost, list_price,
              tax_code, cross_numbers) from stdin""";

    private static final String DOUBLES =
            """
            update parts_import_row later
            set problem = 'number: The same part of the same maker stands in row ' || first.row
            from (
              select number, brand, min(row) as row from parts_import_row
              where import_id = ? and problem is null group by number, brand having count(*) > 1) first
            where later.import_id = ? and later.number = first.number and later.brand = first.brand
              and later.row > first.row and later.problem is null""";

    private static final String DIFFERENCE =
            """
            select (select count(*) from parts_import_row where import_id = d.id and problem is not null),
              count(*) filter (where change = 'NEW'), count(*) filter (where change = 'CHANGED'),
              count(*) filter (where change = 'SAME'), (select count(*) from part)
            from (select ?::bigint as id) d left join parts_import_difference on import_id = d.id group by d.id""";

    private static final String MERGE =
            """
            insert into part (number, brand, description, condition, cost, list_price, tax_code, cross_numbers)
            select number, brand, description, condition, cost, list_price, tax_code, cross_numbers
            from parts_import_difference where import_id = ? and row between ? and ? and change <> 'SAME'
            on conflict (number, brand) do update set description = excluded.description,
              condition = excluded.condition, cost = excluded.cost, list_price = excluded.list_price,
              tax_code = excluded.tax_code, cross_numbers = excluded.cross_numbers, version = part.version + 1""";

    /** Every change to a part, by whomever, makes this another. */
    static final String CATALOG_NOW =
            "select concat(count(*), '/', coalesce(max(id), 0), '/', coalesce(sum(version), 0)) from part";

    private final Connection connection;
    private final long id;

    Staging(Connection connection, long id) {
        this.connection = connection;
        this.id = id;
    }

    /** Shows everybody else, until the transaction ends in whatever way, that somebody works on this import. */
    void claim() throws SQLException {
        run("set local plan_cache_mode = 'force_custom_plan'");
        try (PreparedStatement lock = prepare("select pg_advisory_xact_lock(?, ?)", LOCKS, (int) id)) {
            lock.execute();
        }
    }

    /** Whether nobody does. */
    boolean isAbandoned() throws SQLException {
        try (PreparedStatement lock = prepare("select pg_try_advisory_xact_lock(?, ?)", LOCKS, (int) id);
                ResultSet free = lock.executeQuery()) {
            return free.next() && free.getBoolean(1);
        }
    }

    Copy copy() throws SQLException {
        return new Copy(connection.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY));
    }

    /** Takes rows until it is finished; closed before that, it has taken none. */
    final class Copy implements AutoCloseable {

        private static final int BUFFER = 1 << 16;

        private final CopyIn in;
        private final StringBuilder lines = new StringBuilder(BUFFER + 1000);

        private Copy(CopyIn in) {
            this.in = in;
        }

        void add(PartsFile.Row row) {
            lines.append(id).append('\t').append(row.row());
            cell(row.problem());
            cell(row.number());
            cell(row.brand());
            cell(row.description());
            cell(row.condition() == null ? null : row.condition().name());
            cell(row.cost() == null ? null : row.cost().toPlainString());
            cell(row.listPrice() == null ? null : row.listPrice().toPlainString());
            cell(row.taxCode());
            cell(row.crossNumbers());
            lines.append('\n');
            if (lines.length() > BUFFER) {
                send();
            }
        }

        // no cell holds a tab or a break: reading made them spaces
        private void cell(String text) {
            lines.append('\t')
                    .append(text == null ? "\\N" : text.indexOf('\\') < 0 ? text : text.replace("\\", "\\\\"));
        }

        private void send() {
            byte[] bytes = lines.toString().getBytes(StandardCharsets.UTF_8);
            lines.setLength(0);
            try {
                in.writeToCopy(bytes, 0, bytes.length);
            } catch (SQLException e) {
                throw new IllegalStateException("the rows of import " + id + " cannot be kept", e);
            }
        }

        void finish() throws SQLException {
            send();
            in.endCopy();
        }

        @Override
        public void close() throws SQLException {
            if (in.isActive()) {
                in.cancelCopy();
            }
        }
    }

    void refuseDoubles() throws SQLException {
        run("analyze parts_import_row");
        try (PreparedStatement doubles = prepare(DOUBLES, id, id)) {
            doubles.executeUpdate();
        }
    }

    Difference difference() throws SQLException {
        try (PreparedStatement counting = prepare(DIFFERENCE, id);
                ResultSet counts = counting.executeQuery()) {
            counts.next();
            int changed = counts.getInt(3);
            int same = counts.getInt(4);
            return new Difference(
                    counts.getInt(1), counts.getInt(2), changed, same, counts.getInt(5) - changed - same, catalogNow());
        }
    }

    String catalogNow() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet now = statement.executeQuery(CATALOG_NOW)) {
            now.next();
            return now.getString(1);
        }
    }

    /**
     * Writes into the catalog what the preview showed. Others read it meanwhile; whoever writes waits.
     *
     * @throws Refused if the catalog is not the one of the preview, or the rows were lost with the server
     */
    void apply(PartsImport previewed, PartsFile.Progress progress) throws SQLException {
        run("lock table part in share row exclusive mode");
        if (!difference().equals(previewed.difference())) {
            throw new Refused("The catalog has changed since this was shown. Nothing was imported: upload it again.");
        }
        // entries of the index are sorted in at the end, all at once
        run("set local gin_pending_list_limit = '256MB'");
        int last = lastRow();
        for (int row = 0; row <= last; row += CHUNK) {
            try (PreparedStatement merge = prepare(MERGE, id, row + 1, row + CHUNK)) {
                merge.executeUpdate();
            }
            progress.at(Math.min(previewed.rows(), row + CHUNK), Math.min(99, (row + CHUNK) * 100 / (last + CHUNK)));
        }
        run("select gin_clean_pending_list('part_words_ix')");
        run("analyze part");
        forget();
    }

    private int lastRow() throws SQLException {
        try (PreparedStatement last =
                        prepare("select coalesce(max(row), 0) from parts_import_row where import_id = ?", id);
                ResultSet row = last.executeQuery()) {
            row.next();
            return row.getInt(1);
        }
    }

    void forget() throws SQLException {
        try (PreparedStatement rows = prepare("delete from parts_import_row where import_id = ?", id)) {
            rows.executeUpdate();
        }
    }

    /** With the rows in one transaction, so that nobody is told what did not happen. */
    void settle(String from, String to, Difference difference) throws SQLException {
        String statement =
                """
                update parts_import set state = ?, version = version + 1, percent = 100, broken = ?, added = ?, changed = ?,
                  same = ?, absent = ?, catalog_then = ?, heard_at = now()
                where id = ? and state = ?""";
        try (PreparedStatement update = prepare(
                statement,
                to,
                difference.broken(),
                difference.added(),
                difference.changed(),
                difference.same(),
                difference.absent(),
                difference.catalog(),
                id,
                from)) {
            if (update.executeUpdate() != 1) {
                throw new IllegalStateException("import " + id + " is no longer " + from);
            }
        }
    }

    private void run(String statement) throws SQLException {
        try (Statement now = connection.createStatement()) {
            now.execute(statement);
        }
    }

    private PreparedStatement prepare(String statement, Object... values) throws SQLException {
        PreparedStatement prepared = connection.prepareStatement(statement);
        for (int i = 0; i < values.length; i++) {
            prepared.setObject(i + 1, values[i]);
        }
        return prepared;
    }
}

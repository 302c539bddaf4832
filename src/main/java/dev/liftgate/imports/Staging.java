package dev.liftgate.imports;

import dev.liftgate.imports.PartsFile.ReadingProgress;
import dev.liftgate.imports.PartsImport.ImportState;
import dev.liftgate.web.Refused;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.PGConnection;

/**
 * The rows of one import: first beside the catalog, then merged into it.
 *
 * <p>There may be a quarter of a million, so this is SQL without entities. All of it happens in the transaction of the
 * connection.
 */
final class Staging {

    // a number of our own, to keep these locks apart from others
    private static final int LOCKS = 15_023;
    private static final int CHUNK = 10_000;

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
            insert into part (number, brand, description, condition, cost, list_price, tax_code, cross_numbers, fee_code)
            select number, brand, description, condition, cost, list_price, tax_code, cross_numbers, fee_code
            from parts_import_difference where import_id = ? and row between ? and ? and change <> 'SAME'
            on conflict (number, brand) do update set description = excluded.description,
              condition = excluded.condition, cost = excluded.cost, list_price = excluded.list_price,
              tax_code = excluded.tax_code, cross_numbers = excluded.cross_numbers,
              fee_code = excluded.fee_code, version = part.version + 1""";

    /** A fingerprint of the catalog: every change to a part changes it. */
    static final String CATALOG_NOW =
            "select concat(count(*), '/', coalesce(max(id), 0), '/', coalesce(sum(version), 0)) from part";

    private final Connection connection;
    private final long id;

    Staging(Connection connection, long id) {
        this.connection = connection;
        this.id = id;
    }

    /** Shows everybody else that somebody works on this import. It ends with the transaction, in whatever way. */
    void claim() throws SQLException {
        run("set local plan_cache_mode = 'force_custom_plan'");
        try (PreparedStatement lock = prepare("select pg_advisory_xact_lock(?, ?)", LOCKS, (int) id)) {
            lock.execute();
        }
    }

    /** Whether nobody works on this import. */
    boolean isAbandoned() throws SQLException {
        try (PreparedStatement lock = prepare("select pg_try_advisory_xact_lock(?, ?)", LOCKS, (int) id);
                ResultSet free = lock.executeQuery()) {
            return free.next() && free.getBoolean(1);
        }
    }

    StagedRows rows() throws SQLException {
        return new StagedRows(connection.unwrap(PGConnection.class).getCopyAPI(), id);
    }

    void refuseDoubles() throws SQLException {
        run("analyze parts_import_row");
        update(DOUBLES, id, id);
    }

    ImportCounts difference() throws SQLException {
        try (PreparedStatement counting = prepare(DIFFERENCE, id);
                ResultSet counts = counting.executeQuery()) {
            counts.next();
            int changed = counts.getInt(3);
            int same = counts.getInt(4);
            return new ImportCounts(
                    counts.getInt(1),
                    counts.getInt(2),
                    changed,
                    same,
                    counts.getInt(5) - changed - same,
                    text(CATALOG_NOW));
        }
    }

    /**
     * Writes into the catalog what the preview showed. Meanwhile others can read, but writers wait. If most of the
     * catalog is new, readers wait too: the index is then dropped and built again at the end, in half the time.
     *
     * @throws Refused if the catalog has changed since the preview, or the rows were lost with the server
     */
    void apply(PartsImport previewed, ReadingProgress progress) throws SQLException {
        ImportCounts shown = previewed.difference();
        boolean mostlyNew = shown.added() > Math.max(CHUNK, shown.changed() + shown.same() + shown.absent());
        run("lock table part in " + (mostlyNew ? "access exclusive" : "share row exclusive") + " mode");
        if (!difference().equals(shown)) {
            throw new Refused("The catalog has changed since this was shown. Nothing was imported: upload it again.");
        }
        String index = text("select pg_get_indexdef('part_words_ix'::regclass)");
        if (mostlyNew) {
            run("drop index part_words_ix");
        }
        merge(shown.rows(), progress);
        run(mostlyNew ? index : "select gin_clean_pending_list('part_words_ix')");
        run("analyze part");
        forget();
    }

    private void merge(int rows, ReadingProgress progress) throws SQLException {
        int last = Integer.parseInt(text("select coalesce(max(row), 0) from parts_import_row where import_id = " + id));
        for (int row = 0; row < last; row += CHUNK) {
            update(MERGE, id, row + 1, row + CHUNK);
            progress.at(Math.min(rows, row + CHUNK), Math.min(99, (row + CHUNK) * 100 / (last + CHUNK)));
        }
    }

    void forget() throws SQLException {
        update("delete from parts_import_row where import_id = ?", id);
    }

    /** Sets the result in the same transaction as the rows. So nobody reads of something that did not happen. */
    void settle(ImportState from, ImportState to, ImportCounts difference) throws SQLException {
        int settled = update(
                """
                update parts_import set state = ?, version = version + 1, percent = 100, broken = ?, added = ?, changed = ?,
                  same = ?, absent = ?, catalog_then = ?, heard_at = now()
                where id = ? and state = ?""",
                to.name(),
                difference.broken(),
                difference.added(),
                difference.changed(),
                difference.same(),
                difference.absent(),
                difference.catalog(),
                id,
                from.name());
        if (settled != 1) {
            throw new IllegalStateException("import " + id + " is no longer " + from);
        }
    }

    private String text(String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    private void run(String statement) throws SQLException {
        try (Statement now = connection.createStatement()) {
            now.execute(statement);
        }
    }

    private int update(String statement, Object... values) throws SQLException {
        try (PreparedStatement prepared = prepare(statement, values)) {
            return prepared.executeUpdate();
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

package dev.liftgate.imports;

import dev.liftgate.imports.PartsFile.ReadingProgress;
import dev.liftgate.imports.PartsImport.ImportState;
import dev.liftgate.web.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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
              where import_id = ? and problem is null and coalesce(doubt, '') not in ('HIDDEN', 'MANGLED')
              group by number, brand having count(*) > 1) first
            where later.import_id = ? and later.number = first.number and later.brand = first.brand
              and later.row > first.row and later.problem is null
              and coalesce(later.doubt, '') not in ('HIDDEN', 'MANGLED')""";

    // what stands in the catalog just so needs no question
    private static final String AS_IN_THE_CATALOG =
            """
            update parts_import_row r set doubt = null from part p
            where r.import_id = ? and r.doubt = 'MANGLED' and p.number = r.number and p.brand = r.brand""";

    // most rows of a supplier's next list are parts that the catalog has, and those need no comparison
    private static final String FRESH =
            """
            with fresh as materialized (
              select row, number, lower(brand) as maker, bare_number(number) as bare
              from parts_import_row r where import_id = ? and problem is null and doubt is null
                and not exists (select from part e where e.number = r.number and e.brand = r.brand))""";

    private static final String LIKE_A_PART = FRESH
            + """
             update parts_import_row r set known_number = k.number, known_brand = k.brand,
              doubt = case when ltrim(k.number, '0') = ltrim(r.number, '0') then 'ZEROS' else 'SPELLING' end
            from (
              select distinct on (f.row) f.row, p.number, p.brand
              from fresh f join part p on lower(p.brand) = f.maker and bare_number(p.number) = f.bare
              where f.bare <> '' order by f.row, p.number) k
            where r.import_id = ? and r.row = k.row""";

    private static final String LIKE_A_ROW = FRESH
            + """
             update parts_import_row r set doubt = 'TWIN', known_row = t.first
            from (
              select row, min(row) over (partition by maker, bare) as first from fresh where bare <> '') t
            where r.import_id = ? and r.row = t.row and t.first < t.row""";

    private static final String FORGET_LIKENESS =
            """
            update parts_import_row set doubt = null, choice = null, known_number = null, known_brand = null,
              known_row = null where import_id = ? and doubt in ('ZEROS', 'SPELLING', 'TWIN')""";

    private static final String DIFFERENCE =
            """
            select (select count(*) from parts_import_row where import_id = d.id and problem is not null),
              (select count(*) from parts_import_row
                where import_id = d.id and problem is null and doubt is not null and choice is null),
              (select count(*) from parts_import_row where import_id = d.id and choice = 'OUT'),
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

    /** Refuses a part that stands there twice. Of doubtful rows a person decides which one counts. */
    void refuseDoubles() throws SQLException {
        run("analyze parts_import_row");
        update(AS_IN_THE_CATALOG, id);
        update(DOUBLES, id, id);
    }

    /** Marks the rows that are like a part of the catalog or like an earlier row, but not quite. */
    void doubt() throws SQLException {
        update(LIKE_A_PART, id, id);
        update(LIKE_A_ROW, id, id);
    }

    /** The same after the catalog has changed; what was decided about such rows is asked again. */
    void doubtAgain() throws SQLException {
        update(FORGET_LIKENESS, id);
        doubt();
    }

    /** Keeps the file until somebody has named its columns. */
    void keep(Path file, String heads) throws SQLException, IOException {
        try (InputStream content = Files.newInputStream(file);
                PreparedStatement keeping = connection.prepareStatement(
                        "insert into parts_import_file (import_id, content, heads) values (?, ?, ?)")) {
            keeping.setLong(1, id);
            keeping.setBinaryStream(2, content, Files.size(file));
            keeping.setString(3, heads);
            keeping.executeUpdate();
        }
    }

    /**
     * Gives the kept file back, into this path.
     *
     * @throws Refused if it was lost with the server
     */
    void giveBack(Path file) throws SQLException, IOException {
        try (PreparedStatement asking = prepare("select content from parts_import_file where import_id = ?", id);
                ResultSet kept = asking.executeQuery()) {
            if (!kept.next()) {
                throw new Refused("The file was not kept. Nothing was imported: upload it again.");
            }
            Files.copy(kept.getBinaryStream(1), file, StandardCopyOption.REPLACE_EXISTING);
        }
        update("delete from parts_import_file where import_id = ?", id);
    }

    ImportCounts difference() throws SQLException {
        try (PreparedStatement counting = prepare(DIFFERENCE, id);
                ResultSet counts = counting.executeQuery()) {
            counts.next();
            int changed = counts.getInt(5);
            int same = counts.getInt(6);
            return new ImportCounts(
                    counts.getInt(1),
                    counts.getInt(2),
                    counts.getInt(3),
                    counts.getInt(4),
                    changed,
                    same,
                    counts.getInt(7) - changed - same,
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
        ImportCounts now = difference();
        if (!now.equals(shown)) {
            throw new Refused(
                    previewed.hasLostItsRows(now)
                            ? PartsImport.ROWS_LOST
                            : "The catalog has changed since this was shown. Nothing was imported: upload it again.");
        }
        if (mostlyNew) {
            run("call drop_part_words()");
        }
        merge(shown.rows(), progress);
        run("call " + (mostlyNew ? "build" : "tidy") + "_part_words()");
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
        update("delete from parts_import_file where import_id = ?", id);
    }

    /** Sets the result in the same transaction as the rows. So nobody reads of something that did not happen. */
    void settle(ImportState from, ImportState to, ImportCounts difference) throws SQLException {
        int settled = update(
                """
                update parts_import set state = ?, version = version + 1, percent = 100, broken = ?, undecided = ?, set_aside = ?,
                  added = ?, changed = ?, same = ?, absent = ?, catalog_then = ?, heard_at = now()
                where id = ? and state = ?""",
                to.name(),
                difference.broken(),
                difference.undecided(),
                difference.setAside(),
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

package dev.liftgate.chain;

import dev.liftgate.chain.ChainFault.FaultKind;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** A walk over all records of one moment: every row, every link, every seal. Nobody waits for it. */
public final class ChainCheck {

    /** So many of a kind are enough to know where to look. */
    private static final int MOST = 100;

    private static final String BROKEN_LINKS =
            """
            select case when l.position = before + 1 then 'LINK_CHANGED' else 'LINK_MISSING' end,
              l.chain, l.position, l.row_id, f.table_name
            from (select *, lag(position, 1, 0) over w as before, lag(hash, 1, '') over w as previous
              from chain_link window w as (partition by chain order by position)) l
            left join chain_form f on f.id = l.form
            where l.position <> before + 1 or f.id is null or l.hash <> %s
            order by 2, 3"""
                    .formatted(LinkedTable.HASH);

    private static final String BROKEN_ENDS =
            """
            select 'END_CHANGED', coalesce(h.chain, e.chain), 0, '', ''
            from chain_head h
            full join (select chain, max(position) as position from chain_link group by chain) e using (chain)
            left join chain_link l on l.chain = e.chain and l.position = e.position
            where h.position is distinct from e.position or h.hash is distinct from l.hash
            order by 2""";

    private static final String COUNTS = "select (select count(*) from chain_link), (select count(*) from chain_head)";

    private final Connection database;
    private final List<ChainFault> faults = new ArrayList<>();

    private ChainCheck(Connection database) {
        this.database = database;
    }

    /**
     * What was found.
     *
     * @param records with a link, in so many chains
     * @param seals all there are, {@code unread} of them with another key than the shop has now
     * @param lastSeal number, time and hash of the newest; empty before the first
     * @param faults at most a hundred of a kind in each table; those of an order come in its order
     */
    public record ChainReport(
            long records, long chains, int seals, int unread, String lastSeal, List<ChainFault> faults) {

        public boolean isWhole() {
            return faults.isEmpty();
        }
    }

    /**
     * @param key of the shop's seals; null where it is not known
     * @throws IllegalStateException if this database is of an older Liftgate, which had no chain
     */
    public static ChainReport of(Connection database, SealKey key) throws SQLException {
        database.setAutoCommit(false);
        try (Statement settings = database.createStatement()) {
            settings.execute("set transaction isolation level repeatable read, read only");
            settings.execute("set local statement_timeout = 0");
            settings.execute("set local work_mem = '64MB'");
            requireChain(settings);
            return new ChainCheck(database).all(key);
        } finally {
            database.rollback();
            database.setAutoCommit(true);
        }
    }

    private static void requireChain(Statement questions) throws SQLException {
        try (ResultSet found = questions.executeQuery("select to_regclass('chain_sealed') is not null")) {
            found.next();
            if (!found.getBoolean(1)) {
                throw new IllegalStateException("there is no chain here yet. Start this Liftgate once, it makes one.");
            }
        }
    }

    private ChainReport all(SealKey key) throws SQLException {
        collect(BROKEN_LINKS, null);
        collect(BROKEN_ENDS, null);
        for (Map.Entry<String, LinkedTable> table : LinkedTable.all(database).entrySet()) {
            collect(table.getValue().faults(), table.getKey());
        }
        collect(SealedChains.BROKEN, "");
        SealedChains seals = SealedChains.read(database, key);
        faults.addAll(seals.faults());
        faults.sort(Comparator.comparing((ChainFault fault) -> fault.kind().isOfASeal())
                .thenComparing(ChainFault::chain)
                .thenComparing(fault -> fault.position() == 0)
                .thenComparing(ChainFault::position));
        try (Statement statement = database.createStatement();
                ResultSet counted = statement.executeQuery(COUNTS)) {
            counted.next();
            return new ChainReport(
                    counted.getLong(1), counted.getLong(2), seals.count(), seals.unread(), seals.last(), faults);
        }
    }

    /** @param table whose rows the query is about; null if the query names it in a fifth column */
    private void collect(String query, String table) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.setMaxRows(MOST);
            try (ResultSet row = statement.executeQuery(query)) {
                while (row.next()) {
                    String named = table != null ? table : row.getString(5);
                    faults.add(new ChainFault(
                            FaultKind.valueOf(row.getString(1)),
                            row.getLong(2),
                            row.getInt(3),
                            named == null ? "?" : named,
                            row.getString(4)));
                }
            }
        }
    }
}

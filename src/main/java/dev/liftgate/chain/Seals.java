package dev.liftgate.chain;

import io.agroal.api.AgroalDataSource;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** All seals: at every full hour, and so at the end of each day, one over what was written since. */
@ApplicationScoped
class Seals {

    /** Of all processes over one database, one seals at a time: a number of our own for PostgreSQL's lock. */
    private static final String ALONE = "select pg_try_advisory_xact_lock(7220073)";

    private static final String LAST = "select coalesce(max(number), 0) from chain_seal";

    /** Reads the ends of chains without a lock: whoever writes meanwhile is in the next seal. */
    private static final String HOLD =
            """
            insert into chain_sealed
            select ?, h.chain, h.position, h.hash
            from chain_head h left join (select chain, max(position) as position from chain_sealed group by chain) s
              using (chain)
            where h.position > coalesce(s.position, 0)""";

    private static final String HASH = "select " + SealedChains.HASH + " from (select number, at, chains, "
            + SealedChains.HELD
            + " as held, coalesce((select hash from chain_seal s where s.number = seal.number - 1), '')"
            + " as previous from (values (?::int, ?::timestamptz, ?::int)) seal (number, at, chains)) seals";

    @ConfigProperty(name = "liftgate.seals.key")
    Optional<String> key;

    @Inject
    AgroalDataSource databases;

    @Inject
    Clock clock;

    @Scheduled(cron = "0 0 * * * ?", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void hourly() throws SQLException {
        if (key.isPresent()) {
            make(new SealKey(key.get()));
        }
    }

    /** Makes one; its number, or 0 if nothing was written since the last, or another process makes one. */
    int make(SealKey with) throws SQLException {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        try (Connection database = databases.getConnection()) {
            database.setAutoCommit(false);
            try {
                int number = made(database, now, with);
                database.commit();
                return number;
            } finally {
                database.rollback();
                database.setAutoCommit(true);
            }
        }
    }

    private static int made(Connection database, Instant now, SealKey with) throws SQLException {
        try (Statement questions = database.createStatement()) {
            if (!first(questions.executeQuery(ALONE)).getBoolean(1)) {
                return 0;
            }
            int number = first(questions.executeQuery(LAST)).getInt(1) + 1;
            int chains;
            try (PreparedStatement hold = database.prepareStatement(HOLD)) {
                hold.setInt(1, number);
                chains = hold.executeUpdate();
            }
            if (chains == 0) {
                return 0;
            }
            sign(database, number, now, chains, with);
            return number;
        }
    }

    private static void sign(Connection database, int number, Instant now, int chains, SealKey with)
            throws SQLException {
        try (PreparedStatement hashed = database.prepareStatement(HASH);
                PreparedStatement seal =
                        database.prepareStatement("insert into chain_seal values (?, ?, ?, ?, ?, ?)")) {
            for (PreparedStatement each : new PreparedStatement[] {hashed, seal}) {
                each.setInt(1, number);
                each.setObject(2, now.atOffset(ZoneOffset.UTC));
                each.setInt(3, chains);
            }
            byte[] hash = first(hashed.executeQuery()).getBytes(1);
            seal.setBytes(4, hash);
            seal.setString(5, with.open());
            seal.setBytes(6, with.sign(hash));
            seal.executeUpdate();
        }
    }

    private static ResultSet first(ResultSet rows) throws SQLException {
        rows.next();
        return rows;
    }
}

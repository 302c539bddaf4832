package dev.liftgate.audit;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jboss.logging.Logger;

/**
 * Pages that people were shown. They are kept together, about once a second, so that no page waits for it.
 *
 * <p>While the database is away they wait here. A process that is killed takes the last second with it.
 */
@ApplicationScoped
class PageViews {

    private static final Logger LOG = Logger.getLogger(PageViews.class);

    /** So many wait while the database is away; the oldest go first. */
    private static final int MOST = 10_000;

    private static final String KEEP =
            "insert into page_view (at, member_id, page) select ?, id, ? from staff_member where username = ?";

    /** Who was shown which page. */
    private record PageView(String username, String page) {}

    @Inject
    AgroalDataSource database;

    @Inject
    Clock clock;

    private Map<PageView, Instant> waiting = new LinkedHashMap<>();

    synchronized void add(String username, String page) {
        waiting.putIfAbsent(new PageView(username, page), clock.instant());
        if (waiting.size() > MOST) {
            waiting.remove(waiting.keySet().iterator().next());
        }
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void keep() {
        Map<PageView, Instant> taken = take();
        if (taken.isEmpty()) {
            return;
        }
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement statement = connection.prepareStatement(KEEP)) {
                for (Map.Entry<PageView, Instant> view : taken.entrySet()) {
                    statement.setObject(1, view.getValue().atOffset(ZoneOffset.UTC));
                    statement.setString(2, view.getKey().page());
                    statement.setString(3, view.getKey().username());
                    statement.addBatch();
                }
                statement.executeBatch();
            }
            connection.commit();
        } catch (SQLException e) {
            LOG.debugf(e, "%d pages that people were shown are not kept yet", taken.size());
            putBack(taken);
        }
    }

    /** How people work is nobody's business for ever: the database lets go of what is older than thirteen months. */
    @Scheduled(every = "24h", delayed = "10m", concurrentExecution = ConcurrentExecution.SKIP)
    void forgetOld() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("delete from page_view where at < now() - interval '13 months'");
        }
    }

    void lastOnes(@Observes ShutdownEvent end) {
        keep();
    }

    private synchronized Map<PageView, Instant> take() {
        Map<PageView, Instant> taken = waiting;
        waiting = new LinkedHashMap<>();
        return taken;
    }

    private synchronized void putBack(Map<PageView, Instant> taken) {
        taken.putAll(waiting);
        waiting = taken;
    }
}

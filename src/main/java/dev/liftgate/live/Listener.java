package dev.liftgate.live;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.postgresql.Driver;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/**
 * Listens to the database's notifications on its own connection and passes them on.
 *
 * <p>A lost connection is opened again by itself. News sent in between are lost, so every page is told to look again.
 */
@ApplicationScoped
class Listener {

    /** The name of this connection among those of the database. */
    static final String NAME = "liftgate-live";

    private static final Logger LOG = Logger.getLogger(Listener.class);
    private static final int QUIET_MILLIS = 15_000;
    private static final int ANSWER_SECONDS = 5;
    private static final int STOP_MILLIS = 3_000;
    private static final long FIRST_PAUSE = 250;
    private static final long LONGEST_PAUSE = 15_000;

    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile Connection connection;
    private Thread thread;
    private int failures;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.datasource.username")
    String user;

    @ConfigProperty(name = "quarkus.datasource.password")
    String password;

    @Inject
    Audience audience;

    void start(@Observes StartupEvent started) {
        thread = new Thread(this::listen, NAME);
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent ending) throws SQLException, InterruptedException {
        stopped.countDown();
        Connection open = connection;
        if (open != null) {
            open.abort(Runnable::run);
        }
        thread.join(STOP_MILLIS);
    }

    private void listen() {
        while (!isStopped()) {
            try (Connection own = connect()) {
                connection = own;
                hear(own);
            } catch (SQLException | RuntimeException e) {
                if (!isStopped()) {
                    pause(e);
                }
            }
        }
    }

    private void hear(Connection own) throws SQLException {
        try (Statement statement = own.createStatement()) {
            statement.execute("listen liftgate");
        }
        if (failures > 1) {
            LOG.info("live pages follow the database again");
        }
        failures = 0;
        audience.lookAgain();
        PGConnection news = own.unwrap(PGConnection.class);
        while (!isStopped()) {
            PGNotification[] said = news.getNotifications(QUIET_MILLIS);
            for (PGNotification each : said == null ? new PGNotification[0] : said) {
                News.of(each.getParameter()).ifPresent(audience::tell);
            }
            // a pulled cable says nothing, so ask
            if ((said == null || said.length == 0) && !own.isValid(ANSWER_SECONDS)) {
                throw new SQLException("the connection has died", "08006");
            }
        }
    }

    private Connection connect() throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("ApplicationName", NAME);
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("connectTimeout", String.valueOf(ANSWER_SECONDS));
        return new Driver().connect(url, properties);
    }

    /** Each wait is about twice as long as the one before. Chance keeps processes from coming back all at once. */
    private void pause(Exception e) {
        // the first failure may be our own shutdown: an embedded database ends first
        if (failures == 1) {
            LOG.warn("live pages stand still, the database does not answer: "
                    + e.getClass().getSimpleName());
        }
        long pause = Math.min(LONGEST_PAUSE, FIRST_PAUSE << Math.min(failures, 10));
        failures++;
        try {
            stopped.await(ThreadLocalRandom.current().nextLong(pause / 2, pause * 3 / 2), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            stopped.countDown();
        }
    }

    private boolean isStopped() {
        return stopped.getCount() == 0;
    }
}

package dev.liftgate.web;

import jakarta.persistence.PersistenceException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** A failure that no page foresaw: its status, and words that hold for all its causes. */
enum Failure {
    UNREADABLE(400, "That did not go through", Failure.NOT_UNDERSTOOD),

    TOO_MUCH(413, "Too large", Failure.TOO_LARGE),

    HELD(
            423,
            "Somebody else is writing this",
            "It took too long to wait for them. Nothing of yours was saved: try once more."),

    DISK_FULL(
            507,
            "The disk is full",
            "Nothing of yours was saved, and nothing can be saved until there is room on it again. Tell whoever runs"
                    + " Liftgate, then try once more."),

    AWAY(
            503,
            "The database does not answer",
            "Nothing was lost that was saved before. This page works again as soon as the database is back."),

    BROKEN(500, "Something broke on our side", "Nothing was half-saved. Try once more, then tell your manager.");

    static final String TOO_LARGE = "What was sent is larger than Liftgate takes. Nothing was saved.";

    static final String NOT_UNDERSTOOD = "The request could not be understood. Nothing was saved.";

    private static final Logger LOG = Logger.getLogger(Failure.class);

    private static final String READS_FORMS = "org.jboss.resteasy.reactive.server.core.multipart.";
    private static final String READS_ESCAPES = "org.jboss.resteasy.reactive.common.util.URLUtils";
    private static final String READS_PAIRS =
            "org.jboss.resteasy.reactive.common.providers.serialisers.MapAsFormUrlEncodedProvider";

    /** PostgreSQL gave up waiting: for a lock, or for the end of a statement. */
    private static final Set<String> WAITED = Set.of("55P03", "57014");

    private final int status;
    private final String title;
    private final String words;

    Failure(int status, String title, String words) {
        this.status = status;
        this.title = title;
        this.words = words;
    }

    /** What it is; the log says why. */
    static Failure of(Throwable e) {
        String type = e.getClass().getSimpleName();
        if (isThrownBy(e, READS_FORMS)) {
            return TOO_MUCH;
        }
        if (isThrownBy(e, READS_ESCAPES) || isThrownBy(e, READS_PAIRS)) {
            return UNREADABLE;
        }
        if (has(e, sql -> WAITED.contains(state(sql)))) {
            LOG.warn("somebody waited too long for the database: " + type);
            return HELD;
        }
        if (isDiskFull(e)) {
            LOG.error("the disk is full: " + type);
            return DISK_FULL;
        }
        if (isAway(e)) {
            LOG.error("the database does not answer: " + type);
            return AWAY;
        }
        LOG.error("a page failed", e);
        return BROKEN;
    }

    int status() {
        return status;
    }

    /** @param sent whether something was to be saved: its answer may be what got lost */
    String page(boolean sent, DiskRoom disks) {
        String more = "";
        if (this == AWAY) {
            more = (sent
                            ? " Whether what you just sent was saved is not certain: send it once more, and it counts once."
                            : "")
                    + (disks.isDatabaseFull() ? " Its disk is full: somebody has to make room first." : "");
        }
        return ErrorPages.Templates.error(status, title, words + more).render();
    }

    /**
     * Quarkus 3.31.3 has no types of its own for too many fields, and for a form that is none: a lone percent sign, or
     * no name before an equals sign.
     */
    private static boolean isThrownBy(Throwable e, String reader) {
        StackTraceElement[] where = e.getStackTrace();
        return where.length > 0 && where[0].getClassName().startsWith(reader);
    }

    /** PostgreSQL took the whole transaction back, or a file could not be written before there was one. */
    private static boolean isDiskFull(Throwable e) {
        return has(e, sql -> state(sql).equals("53100"))
                || causes(e)
                        .anyMatch(cause -> cause instanceof IOException
                                && String.valueOf(cause.getMessage()).contains("No space left on device"));
    }

    /** No connection (08), a server that ends, starts (57P) or has no means (53), or whose disk is broken (58). */
    private static boolean isAway(Throwable e) {
        return has(e, sql -> sql.getSQLState() == null || state(sql).matches("(08|53|57P|58).*"))
                || causes(e)
                        .anyMatch(cause -> cause instanceof PersistenceException
                                && cause.getClass().getSimpleName().contains("JDBCConnection"));
    }

    private static boolean has(Throwable e, Predicate<SQLException> wanted) {
        return causes(e).anyMatch(cause -> cause instanceof SQLException sql && wanted.test(sql));
    }

    private static String state(SQLException e) {
        return String.valueOf(e.getSQLState());
    }

    /** All that led to it; a transaction that could not be ended names its reason only beside itself. */
    private static Stream<Throwable> causes(Throwable e) {
        return Stream.iterate(e, cause -> cause != null, Throwable::getCause)
                .flatMap(cause -> Stream.concat(
                        Stream.of(cause), Stream.of(cause.getSuppressed()).flatMap(Failure::causes)));
    }
}

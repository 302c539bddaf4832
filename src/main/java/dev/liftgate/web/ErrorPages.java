package dev.liftgate.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.ForbiddenException;
import jakarta.persistence.PersistenceException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.Set;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Says in plain words what went wrong. A browser never sees a stack trace. */
class ErrorPages {

    private static final Logger LOG = Logger.getLogger(ErrorPages.class);

    private static final int LOCKED = 423;

    private static final String TOO_LARGE = "What was sent is larger than Liftgate takes. Nothing was saved.";

    private static final String NOT_UNDERSTOOD = "The request could not be understood. Nothing was saved.";

    private static final String READS_FORMS = "org.jboss.resteasy.reactive.server.core.multipart.";
    private static final String READS_ESCAPES = "org.jboss.resteasy.reactive.common.util.URLUtils";
    private static final String READS_PAIRS =
            "org.jboss.resteasy.reactive.common.providers.serialisers.MapAsFormUrlEncodedProvider";

    private static final Set<String> HELD = Set.of("55P03", "57014");

    @CheckedTemplate(basePath = "web")
    static class Templates {
        static native TemplateInstance error(int status, String title, String words);

        static native TemplateInstance refused(String words);
    }

    @ServerExceptionMapper
    public Response refused(Refused refused) {
        int status = refused instanceof EditConflict ? 409 : Forms.UNPROCESSABLE;
        return page(status, Templates.refused(refused.getMessage()).render());
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException e) {
        return page(403, "Not yours to open", "Your role does not include this page. Ask a manager if it should.");
    }

    @ServerExceptionMapper
    public Response http(WebApplicationException e) {
        int status = e.getResponse().getStatus();
        return switch (status) {
            case 404 -> page(404, "Not found", "Nothing is kept under this address. It may have been mistyped.");
            case 413 -> page(413, "Too large", TOO_LARGE);
            default ->
                status < 400
                        ? e.getResponse()
                        : page(status, "That did not go through", NOT_UNDERSTOOD);
        };
    }

    @ServerExceptionMapper
    public Response anything(Throwable e) {
        int status = status(e);
        return page(status, broken(status));
    }

    /** A form without the token of its page: Quarkus refuses it without a word. */
    @ServerResponseFilter
    public void explain(ContainerResponseContext answer) {
        if (answer.getStatus() == 400 && !answer.hasEntity()) {
            answer.setEntity(
                    Templates.error(
                                    400,
                                    "That did not go through",
                                    "This page was open for too long, or belongs to another session. Nothing was saved. Go"
                                            + " back, copy what you typed, and reload the page.")
                            .render(),
                    null,
                    MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"));
        }
    }

    /** 400 for what cannot be read, 413 for more fields than a form has, 423 if something is held by somebody else, 503 if the database is gone, else 500. The log says why. */
    static int status(Throwable e) {
        if (isThrownBy(e, READS_FORMS)) {
            return 413;
        }
        if (isThrownBy(e, READS_ESCAPES) || isThrownBy(e, READS_PAIRS)) {
            return 400;
        }
        if (isHeld(e)) {
            LOG.warn(
                    "somebody waited too long for the database: " + e.getClass().getSimpleName());
            return LOCKED;
        }
        if (databaseIsGone(e)) {
            LOG.error("the database does not answer: " + e.getClass().getSimpleName());
            return 503;
        }
        LOG.error("a page failed", e);
        return 500;
    }

    static String broken(int status) {
        TemplateInstance page =
                switch (status) {
                    case 400 -> Templates.error(400, "That did not go through", NOT_UNDERSTOOD);
                    case 413 -> Templates.error(413, "Too large", TOO_LARGE);
                    case LOCKED ->
                        Templates.error(
                                LOCKED,
                                "Somebody else is writing this",
                                "It took too long to wait for them. Nothing of yours was saved: try once more.");
                    case 503 ->
                        Templates.error(
                                503,
                                "The database does not answer",
                                "Nothing was lost that was saved before. This page works again as soon as the database"
                                        + " is back.");
                    default ->
                        Templates.error(
                                500,
                                "Something broke on our side",
                                "Nothing was half-saved. Try once more, then tell your manager.");
                };
        return page.render();
    }

    /**
     * Quarkus 3.31.3 has no types of its own for too many fields, and for a form that is none: a lone percent
     * sign, or no name before an equals sign.
     */
    private static boolean isThrownBy(Throwable e, String reader) {
        StackTraceElement[] where = e.getStackTrace();
        return where.length > 0 && where[0].getClassName().startsWith(reader);
    }

    /** PostgreSQL gave up waiting: for a lock (55P03), or for the end of a statement (57014). */
    private static boolean isHeld(Throwable e) {
        return causes(e)
                .anyMatch(
                        cause -> cause instanceof SQLException sql && HELD.contains(String.valueOf(sql.getSQLState())));
    }

    private static Stream<Throwable> causes(Throwable e) {
        return Stream.iterate(e, cause -> cause != null, Throwable::getCause);
    }

    private static boolean databaseIsGone(Throwable e) {
        return causes(e)
                .anyMatch(cause -> cause instanceof SQLException sql && isConnectionTrouble(sql)
                        || cause instanceof PersistenceException
                                && cause.getClass().getSimpleName().contains("JDBCConnection"));
    }

    private static boolean isConnectionTrouble(SQLException e) {
        String state = e.getSQLState();
        return state == null || state.startsWith("08") || state.startsWith("57P");
    }

    private static Response page(int status, String title, String words) {
        return page(status, Templates.error(status, title, words).render());
    }

    private static Response page(int status, String html) {
        return Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .entity(html)
                .build();
    }
}

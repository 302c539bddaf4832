package dev.liftgate.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Limits of what a stranger may send, looked at before any of it is read.
 *
 * <p>Photos and price lists are large, and only who is signed in sends such. A sign-in, and what a customer's link
 * sends, are a page of text at most.
 */
@ApplicationScoped
class BodyLimits {

    /** A decision with a drawn signature of 20,000 characters and a note, each character sent as three. */
    private static final long STRANGERS_BYTES = 256 * 1024;

    private static final int LONGEST_NUMBER = 9;
    private static final Pattern OPEN = Pattern.compile("/(sign-in|first-run|e)(/.*)?");

    private static final int BEFORE_EVERYTHING = 11_000;
    private static final int LENGTH_REQUIRED = 411;
    private static final int TOO_LARGE = 413;

    private static final Set<HttpMethod> WITHOUT_BODY = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    @ConfigProperty(name = "quarkus.http.auth.form.cookie-name")
    String session;

    void guard(@Observes Filters filters) {
        filters.register(this::check, BEFORE_EVERYTHING);
    }

    private void check(RoutingContext exchange) {
        HttpServerRequest request = exchange.request();
        int refusal = refusal(request);
        if (refusal == 0) {
            exchange.next();
            return;
        }
        exchange.response()
                .setStatusCode(refusal)
                .putHeader("Connection", "close")
                .putHeader("Content-Type", "text/html;charset=UTF-8")
                .end(ErrorPages.Templates.error(refusal, "Too large", Failure.TOO_LARGE)
                        .render());
    }

    /** @return 0 for what may be read, else the status that refuses it */
    private int refusal(HttpServerRequest request) {
        String length = request.getHeader("Content-Length");
        // first, for whoever looks at cookies reads them for all who come after
        if (length == null && WITHOUT_BODY.contains(request.method()) || !isStrangers(request)) {
            return 0;
        }
        boolean unknown = request.getHeader("Transfer-Encoding") != null || request.version() == HttpVersion.HTTP_2;
        if (length == null) {
            return unknown ? LENGTH_REQUIRED : 0;
        }
        return length.length() <= LONGEST_NUMBER && Long.parseLong(length) <= STRANGERS_BYTES ? 0 : TOO_LARGE;
    }

    private boolean isStrangers(HttpServerRequest request) {
        return request.getCookie(session) == null
                || OPEN.matcher(request.path()).matches();
    }
}

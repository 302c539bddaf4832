package dev.liftgate.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Files and health, for which nobody has to be known: their session's cookie is left out.
 *
 * <p>Else Quarkus asks the database who it is, and a style sheet fails with the database.
 */
@ApplicationScoped
class WithoutSession {

    private static final int BEFORE_THE_SIGN_IN = 10_000;

    private static final Pattern PATHS = Pattern.compile(PrivateAnswers.FILES + "|/q/.*|/offline");

    @ConfigProperty(name = "quarkus.http.auth.form.cookie-name")
    String session;

    void watch(@Observes Filters filters) {
        filters.register(this::leaveOut, BEFORE_THE_SIGN_IN);
    }

    private void leaveOut(RoutingContext exchange) {
        MultiMap headers = exchange.request().headers();
        String cookies = headers.get(HttpHeaders.COOKIE);
        if (cookies != null && PATHS.matcher(exchange.request().path()).matches()) {
            headers.set(
                    HttpHeaders.COOKIE,
                    Arrays.stream(cookies.split("; *"))
                            .filter(cookie -> !cookie.startsWith(session + "="))
                            .collect(Collectors.joining("; ")));
        }
        exchange.next();
    }
}

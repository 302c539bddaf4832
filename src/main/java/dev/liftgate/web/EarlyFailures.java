package dev.liftgate.web;

import io.quarkus.security.AuthenticationCompletionException;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.RejectedExecutionException;

/** Answers failures before a page is reached, such as signing in without a database. */
@ApplicationScoped
class EarlyFailures {

    void watch(@Observes Router router) {
        router.route().failureHandler(EarlyFailures::answer);
    }

    private static void answer(RoutingContext request) {
        Throwable failure = request.failure();
        if (failure == null || isKnown(failure) || request.response().headWritten()) {
            request.next();
            return;
        }
        if (failure instanceof AuthenticationCompletionException) {
            // the cookie with the page that was wanted leads elsewhere: somebody else wrote it
            request.response().removeCookie("quarkus-redirect-location");
            request.response()
                    .setStatusCode(303)
                    .putHeader("Location", "/sign-in")
                    .end();
            return;
        }
        int status = ErrorPages.status(failure);
        request.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "text/html;charset=UTF-8")
                .end(ErrorPages.broken(status));
    }

    /** Other code answers these: somebody may not come in, or too much comes at once. */
    private static boolean isKnown(Throwable failure) {
        return failure instanceof SecurityException || failure instanceof RejectedExecutionException;
    }
}

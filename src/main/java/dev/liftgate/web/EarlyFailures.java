package dev.liftgate.web;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.RejectedExecutionException;

/** What fails before a page is reached, as signing in does without a database, is answered as plainly as the rest. */
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
        int status = ErrorPages.status(failure);
        request.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "text/html;charset=UTF-8")
                .end(ErrorPages.broken(status));
    }

    /** Who may not come in, and what is too much at once, has its own answer. */
    private static boolean isKnown(Throwable failure) {
        return failure instanceof SecurityException || failure instanceof RejectedExecutionException;
    }
}

package dev.liftgate.web;

import io.quarkus.security.AuthenticationCompletionException;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.RejectedExecutionException;

/** Answers failures before a page is reached, such as signing in without a database. */
@ApplicationScoped
class EarlyFailures {

    @Inject
    DiskRoom disks;

    void watch(@Observes Router router) {
        router.route().failureHandler(this::answer);
    }

    private void answer(RoutingContext request) {
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
        Failure known = Failure.of(failure);
        request.response()
                .setStatusCode(known.status())
                .putHeader("Content-Type", "text/html;charset=UTF-8")
                .end(known.page(false, disks));
    }

    /** Other code answers these: somebody may not come in, or too much comes at once. */
    private static boolean isKnown(Throwable failure) {
        return failure instanceof SecurityException || failure instanceof RejectedExecutionException;
    }
}

package dev.liftgate.pins;

import dev.liftgate.staff.Token;
import io.quarkus.vertx.http.runtime.FormAuthConfig;
import io.quarkus.vertx.http.runtime.VertxHttpConfig;
import io.quarkus.vertx.http.runtime.security.PersistentLoginManager;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The cookie that Quarkus gives after its own form, for other ways to sign in. */
@ApplicationScoped
class SessionCookie {

    private static final long UNTIL_THE_BROWSER_CLOSES = -1;

    private final PersistentLoginManager cookies;
    private final String name;

    @Inject
    SessionCookie(VertxHttpConfig http) {
        FormAuthConfig form = http.auth().form();
        name = form.cookieName();
        cookies = new PersistentLoginManager(
                http.encryptionKey().orElseThrow(),
                name,
                form.timeout().toMillis(),
                form.newCookieInterval().toMillis(),
                form.httpOnlyCookie(),
                form.cookieSameSite().name(),
                form.cookiePath().orElse(null),
                UNTIL_THE_BROWSER_CLOSES,
                form.cookieDomain().orElse(null));
    }

    /** Gives the key of a session to the browser that it was begun for. */
    void give(RoutingContext exchange, Token key) {
        cookies.save(key.text(), exchange, name, null, exchange.request().isSSL());
    }
}

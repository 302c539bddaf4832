package dev.liftgate.pins;

import dev.liftgate.staff.Token;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;

/** The cookie by which a browser is known where its person has signed in before. It opens nothing. */
final class KnownBrowser {

    private static final String COOKIE = "liftgate-browser";
    private static final int BYTES = 24;

    /** The longest time that browsers keep a cookie. */
    private static final Duration KEPT = Duration.ofDays(400);

    private KnownBrowser() {}

    /** @return the hash of its cookie, empty for a browser without one */
    static String sha256(RoutingContext exchange) {
        Cookie cookie = exchange.request().getCookie(COOKIE);
        return cookie == null || cookie.getValue().length() > 100 ? "" : new Token(cookie.getValue()).sha256();
    }

    /** @return the hash of its cookie, which it gets if it had none */
    static String remember(RoutingContext exchange) {
        if (!sha256(exchange).isEmpty()) {
            return sha256(exchange);
        }
        Token fresh = Token.fresh(BYTES);
        exchange.response()
                .addCookie(Cookie.cookie(COOKIE, fresh.text())
                        .setPath("/sign-in")
                        .setHttpOnly(true)
                        .setSameSite(CookieSameSite.LAX)
                        .setSecure(exchange.request().isSSL())
                        .setMaxAge(KEPT.toSeconds()));
        return fresh.sha256();
    }
}

package dev.liftgate.pins;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;

/** A secret that a browser keeps as long as browsers keep anything. Scripts and other sites do not see it. */
record KeptCookie(String name, String path) {

    private static final Duration KEPT = Duration.ofDays(400);

    /** @return null if that browser has none */
    String of(RoutingContext exchange) {
        Cookie cookie = exchange.request().getCookie(name);
        return cookie == null ? null : cookie.getValue();
    }

    void give(RoutingContext exchange, String secret) {
        exchange.response()
                .addCookie(Cookie.cookie(name, secret)
                        .setPath(path)
                        .setHttpOnly(true)
                        .setSameSite(CookieSameSite.LAX)
                        .setSecure(exchange.request().isSSL())
                        .setMaxAge(KEPT.toSeconds()));
    }
}

package dev.liftgate.pins;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;

/** A cookie that a browser keeps for us. Scripts and other sites do not see it. */
record KeptCookie(String name, String path, Duration kept) {

    /** As long as browsers keep anything. */
    static final Duration LONGEST = Duration.ofDays(400);

    /** @return null if that browser has none */
    String of(RoutingContext exchange) {
        Cookie cookie = exchange.request().getCookie(name);
        return cookie == null ? null : cookie.getValue();
    }

    void give(RoutingContext exchange, String value) {
        exchange.response()
                .addCookie(Cookie.cookie(name, value)
                        .setPath(path)
                        .setHttpOnly(true)
                        .setSameSite(CookieSameSite.LAX)
                        .setSecure(exchange.request().isSSL())
                        .setMaxAge(kept.toSeconds()));
    }
}

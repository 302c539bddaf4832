package dev.liftgate.pins;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;

/** A cookie that a browser keeps for us. Scripts and other sites do not see it. */
public record KeptCookie(String name, String path, Duration kept) {

    /** As long as browsers keep anything. */
    static final Duration LONGEST = Duration.ofDays(400);

    /** @return null if that browser has none */
    public String of(RoutingContext exchange) {
        Cookie cookie = exchange.request().getCookie(name);
        return cookie == null ? null : cookie.getValue();
    }

    public void give(RoutingContext exchange, String value) {
        give(exchange, value, kept);
    }

    public void forget(RoutingContext exchange) {
        give(exchange, "", Duration.ZERO);
    }

    private void give(RoutingContext exchange, String value, Duration lasts) {
        exchange.response()
                .addCookie(Cookie.cookie(name, value)
                        .setPath(path)
                        .setHttpOnly(true)
                        .setSameSite(CookieSameSite.LAX)
                        .setSecure(exchange.request().isSSL())
                        .setMaxAge(lasts.toSeconds()));
    }
}

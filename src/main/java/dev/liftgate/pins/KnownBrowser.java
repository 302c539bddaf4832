package dev.liftgate.pins;

import dev.liftgate.staff.Token;
import io.vertx.ext.web.RoutingContext;

/** The cookie by which a browser is known where its person has signed in before. It opens nothing. */
final class KnownBrowser {

    private static final KeptCookie COOKIE = new KeptCookie("liftgate-browser", "/sign-in", KeptCookie.LONGEST);
    private static final int BYTES = 24;

    private KnownBrowser() {}

    /** @return the hash of its cookie, empty for a browser without one */
    static String sha256(RoutingContext exchange) {
        String secret = COOKIE.of(exchange);
        return secret == null || secret.length() > 100 ? "" : new Token(secret).sha256();
    }

    /** @return the hash of its cookie, which it gets if it had none */
    static String remember(RoutingContext exchange) {
        if (!sha256(exchange).isEmpty()) {
            return sha256(exchange);
        }
        Token fresh = Token.fresh(BYTES);
        COOKIE.give(exchange, fresh.text());
        return fresh.sha256();
    }
}

package dev.liftgate.company;

import dev.liftgate.pins.KeptCookie;
import dev.liftgate.staff.Token;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.Optional;

/**
 * One way to the provider and back, as the browser that goes it keeps it.
 *
 * <p>An answer counts only in that browser: nobody is signed in, or connected, by a link that somebody else began.
 *
 * @param state comes back beside the answer
 * @param nonce comes back inside of it, under the provider's signature
 * @param verifier proves to the provider that whoever asked also takes the answer
 */
record RoundTrip(Token state, Token nonce, Token verifier) {

    /** As long as signing in at the provider may take, a new password and a code from a phone included. */
    static final Duration LONGEST = Duration.ofMinutes(10);

    private static final KeptCookie COOKIE = new KeptCookie("liftgate-company", "/", LONGEST);
    private static final int BYTES = 32;
    private static final String SHAPE = "[\\w-]{43}(\\.[\\w-]{43}){2}";

    static RoundTrip begin(RoutingContext exchange) {
        RoundTrip trip = new RoundTrip(Token.fresh(BYTES), Token.fresh(BYTES), Token.fresh(BYTES));
        COOKIE.give(
                exchange,
                String.join(
                        ".",
                        trip.state().text(),
                        trip.nonce().text(),
                        trip.verifier().text()));
        return trip;
    }

    /** The one that this browser is on. */
    static Optional<RoundTrip> of(RoutingContext exchange) {
        String kept = COOKIE.of(exchange);
        if (kept == null || !kept.matches(SHAPE)) {
            return Optional.empty();
        }
        String[] parts = kept.split("\\.");
        return Optional.of(new RoundTrip(new Token(parts[0]), new Token(parts[1]), new Token(parts[2])));
    }

    static void forget(RoutingContext exchange) {
        COOKIE.forget(exchange);
    }
}

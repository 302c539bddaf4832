package dev.liftgate.pins;

import dev.liftgate.staff.Staff;
import dev.liftgate.staff.StaffMember;
import dev.liftgate.staff.StaffSessions;
import dev.liftgate.web.Network;
import io.quarkus.elytron.security.common.BcryptUtil;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.UsernamePasswordAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;

/**
 * Checks every sign-in, and begins a session.
 *
 * <p>A PIN counts only on a registered tablet; a password only as often as {@link SignInTries} allows.
 */
@ApplicationScoped
class Doorman implements IdentityProvider<UsernamePasswordAuthenticationRequest> {

    private static final int BEFORE_THE_SIGN_IN = 9_900;
    private static final int LONGEST_NAME = 100;
    private static final String NOBODYS = BcryptUtil.bcryptHash("nobody's");
    private static final String SENT_BACK_TO = "pins.sent-back-to";

    @Inject
    Pins pins;

    @Inject
    Staff staff;

    @Inject
    Tablets tablets;

    @Inject
    StaffSessions sessions;

    @Inject
    FrontDoor door;

    @Inject
    SignInTries tries;

    @Override
    public Class<UsernamePasswordAuthenticationRequest> getRequestType() {
        return UsernamePasswordAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            UsernamePasswordAuthenticationRequest request, AuthenticationRequestContext context) {
        RoutingContext exchange = HttpSecurityUtils.getRoutingContextAttribute(request);
        return exchange == null ? Uni.createFrom().nullItem() : context.runBlocking(() -> identity(request, exchange));
    }

    @ActivateRequestContext
    SecurityIdentity identity(UsernamePasswordAuthenticationRequest request, RoutingContext exchange) {
        String name = request.getUsername();
        String secret = new String(request.getPassword().getPassword());
        boolean byPin = "pin".equals(exchange.request().getFormAttribute("with"));
        Optional<StaffMember> member = name.length() > LONGEST_NAME
                ? Optional.empty()
                : byPin ? byPin(name, secret, exchange) : byPassword(name, secret, exchange);
        Optional<StaffMember> person = member.filter(StaffMember::isActive);
        if (person.isEmpty() && !byPin && name.length() <= LONGEST_NAME) {
            TriedName.keep(exchange, name);
        }
        return person.map(known -> begin(known, byPin, exchange)).orElseThrow(AuthenticationFailedException::new);
    }

    private Optional<StaffMember> byPin(String name, String digits, RoutingContext exchange) {
        Optional<StaffMember> opened = pins.open(name, digits, ThisTablet.secret(exchange));
        if (opened.isEmpty()) {
            staff.known(name)
                    .ifPresent(member -> exchange.put(SENT_BACK_TO, "/sign-in/pin/" + member.id() + "?wrong=true"));
        }
        return opened;
    }

    private Optional<StaffMember> byPassword(String name, String password, RoutingContext exchange) {
        SignInTries.Guess guess = guess(name.toLowerCase(Locale.ROOT), exchange);
        long wait = tries.take(guess);
        if (wait > 0) {
            exchange.put(SENT_BACK_TO, "/sign-in?wait=" + wait);
            return Optional.empty();
        }
        Optional<StaffMember> known = staff.known(name);
        if (known.isEmpty()) {
            // takes as long as a wrong password, so the time tells nobody who works here
            BcryptUtil.matches(password, NOBODYS);
        }
        Optional<StaffMember> member = known.filter(each -> staff.isPasswordOf(each, password));
        if (member.isPresent()) {
            tries.succeed(guess);
        }
        return member;
    }

    /** A stranger's guess at a name keeps nobody waiting at a browser that they have signed in with before. */
    private SignInTries.Guess guess(String name, RoutingContext exchange) {
        String browser = KnownBrowser.sha256(exchange);
        return sessions.isKnown(name, browser)
                ? SignInTries.Guess.at(name, browser)
                : SignInTries.Guess.of(name, Network.of(exchange));
    }

    /** Quarkus writes the principal of a sign-in into the cookie, encrypted: the key of the session, and no name. */
    private SecurityIdentity begin(StaffMember member, boolean byPin, RoutingContext exchange) {
        Long tablet = byPin
                ? tablets.known(ThisTablet.secret(exchange)).map(Tablet::id).orElse(null)
                : null;
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(
                        new QuarkusPrincipal(door.open(member, tablet, exchange).text()))
                .build();
    }

    /** Quarkus knows one page for every failed sign-in. A wrong PIN must lead back to its keypad. */
    void watch(@Observes Filters filters) {
        filters.register(
                exchange -> {
                    if ("/sign-in/check".equals(exchange.request().path())) {
                        exchange.addHeadersEndHandler(end -> sendBack(exchange));
                    }
                    exchange.next();
                },
                BEFORE_THE_SIGN_IN);
    }

    private static void sendBack(RoutingContext exchange) {
        String place = exchange.get(SENT_BACK_TO);
        if (place != null && exchange.response().getStatusCode() == 302) {
            exchange.response().putHeader("Location", place);
        }
    }
}

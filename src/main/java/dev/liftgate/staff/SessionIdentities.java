package dev.liftgate.staff;

import dev.liftgate.live.QuietRequests;
import dev.liftgate.staff.StaffSessions.SignedInMember;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TrustedAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * The person who sends a request, by the key in its cookie.
 *
 * <p>Quarkus keeps the cookie, encrypted, and gives back what it holds: the key of a session. Whether that session still
 * counts, and what its person may do, is read anew each time. Without one the browser is a stranger's.
 */
@ApplicationScoped
class SessionIdentities implements IdentityProvider<TrustedAuthenticationRequest> {

    private static final String FOUND = "found";
    private static final SecurityIdentity STRANGER = QuarkusSecurityIdentity.builder()
            .setPrincipal(new QuarkusPrincipal(""))
            .setAnonymous(true)
            .build();

    @Inject
    StaffSessions sessions;

    @Override
    public Class<TrustedAuthenticationRequest> getRequestType() {
        return TrustedAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            TrustedAuthenticationRequest request, AuthenticationRequestContext context) {
        RoutingContext exchange = HttpSecurityUtils.getRoutingContextAttribute(request);
        return context.runBlocking(() -> identity(new Token(request.getPrincipal()), exchange));
    }

    @ActivateRequestContext
    SecurityIdentity identity(Token key, RoutingContext exchange) {
        Optional<SignedInMember> found = sessions.open(key);
        if (found.isEmpty()) {
            return STRANGER;
        }
        StaffSession session = found.get().session();
        if (session.isCodeDue()) {
            new PendingSession(found.get().member(), session.id()).attachTo(exchange);
            return STRANGER;
        }
        if (!QuietRequests.isUnasked(exchange.request())) {
            sessions.use(session);
        }
        return identity(found.get());
    }

    private static SecurityIdentity identity(SignedInMember found) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(found.member().username()))
                .addRole(found.member().role())
                .addAttribute(FOUND, found)
                .build();
    }

    /** The session that sent this request, with its person and the shop. */
    static SignedInMember found(SecurityIdentity identity) {
        return identity.getAttribute(FOUND);
    }
}

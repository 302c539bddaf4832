package dev.liftgate.pins;

import dev.liftgate.staff.Device;
import dev.liftgate.staff.StaffMember;
import dev.liftgate.staff.StaffSessions;
import dev.liftgate.staff.StaffSessions.Browser;
import dev.liftgate.staff.Token;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The door that every sign-in comes through, however its person was known: it begins a session. */
@ApplicationScoped
public class FrontDoor {

    @Inject
    StaffSessions sessions;

    @Inject
    SessionCookie cookie;

    /** Lets in whom no form of Quarkus' own has asked who they are, with a cookie like everybody's. */
    public void letIn(StaffMember member, RoutingContext exchange) {
        cookie.give(exchange, open(member, null, exchange));
    }

    /**
     * @param tablet the id of the shared tablet that a PIN opened, or null
     * @return the key for the cookie of the session
     */
    Token open(StaffMember member, Long tablet, RoutingContext exchange) {
        return sessions.begin(
                member,
                new Browser(
                        Device.named(exchange.request().getHeader("User-Agent")),
                        KnownBrowser.remember(exchange),
                        tablet));
    }
}

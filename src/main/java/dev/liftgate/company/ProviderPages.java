package dev.liftgate.company;

import dev.liftgate.pins.FrontDoor;
import dev.liftgate.staff.SignedIn;
import dev.liftgate.staff.StaffMember;
import dev.liftgate.web.Forms;
import dev.liftgate.web.WantedPage;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestQuery;

/** The way to the provider and back: two addresses that lead on at once. */
@Path("/sign-in/company")
@PermitAll
class ProviderPages {

    @Inject
    CompanyOffer offer;

    @Inject
    OpenIdProvider provider;

    @Inject
    CompanyAccounts accounts;

    @Inject
    FrontDoor door;

    @Inject
    SignedIn signedIn;

    @Inject
    CurrentVertxRequest request;

    /** Whoever typed the password to connect an account goes on with that; everybody else wants to sign in. */
    @GET
    public Response go() {
        offer.requireOn();
        RoutingContext exchange = request.getCurrent();
        RoundTrip trip = RoundTrip.of(exchange).filter(this::isToConnect).orElseGet(() -> RoundTrip.begin(exchange));
        try {
            return Response.seeOther(provider.place(trip)).build();
        } catch (LedNowhere nowhere) {
            return nowhere(nowhere.outcome());
        }
    }

    /** @param error why the provider sends the person back without a code */
    @GET
    @Path("back")
    public Response back(@RestQuery String state, @RestQuery String code, @RestQuery String error) {
        offer.requireOn();
        RoutingContext exchange = request.getCurrent();
        Optional<RoundTrip> trip =
                RoundTrip.of(exchange).filter(own -> own.state().text().equals(state));
        if (trip.isEmpty()) {
            return nowhere(Outcome.LOST);
        }
        RoundTrip.forget(exchange);
        if (code == null || code.isBlank()) {
            return nowhere("access_denied".equals(error) ? Outcome.CANCELED : Outcome.REFUSED);
        }
        try {
            return Forms.seeOther(arrive(trip.get(), provider.identity(trip.get(), code)));
        } catch (LedNowhere nowhere) {
            return nowhere(nowhere.outcome());
        }
    }

    private String arrive(RoundTrip trip, CompanyIdentity shown) {
        if (isToConnect(trip)) {
            accounts.connect(signedIn.member(), trip, shown);
            return CompanyPages.PLACE;
        }
        StaffMember member = accounts.member(trip, shown);
        door.letIn(member, request.getCurrent());
        return WantedPage.take(request.getCurrent());
    }

    private boolean isToConnect(RoundTrip trip) {
        return !signedIn.isAnonymous() && accounts.isBegun(signedIn.member(), trip);
    }

    private Response nowhere(Outcome outcome) {
        String place = signedIn.isAnonymous() ? "/sign-in" : CompanyPages.PLACE;
        return Forms.seeOther(place + "?company=" + outcome.name().toLowerCase(Locale.ROOT));
    }
}

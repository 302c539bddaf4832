package dev.liftgate.pins;

import dev.liftgate.staff.StaffMember;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;

/** The browser of this request, if it is one of the shop's shared tablets. */
@RequestScoped
@Named("tablet")
public class ThisTablet {

    private static final KeptCookie COOKIE = new KeptCookie("liftgate-tablet", "/", KeptCookie.LONGEST);

    @Inject
    CurrentVertxRequest request;

    @Inject
    Tablets tablets;

    @Inject
    Pins pins;

    private Optional<Tablet> tablet;

    /** Whether the browser claims to be one. That is enough to word a button, not to open anything. */
    public boolean isShared() {
        return secret(request.getCurrent()) != null;
    }

    public boolean isRegistered() {
        return known().isPresent();
    }

    /** The shop's name for it; empty for any other browser. */
    public String name() {
        return known().map(Tablet::name).orElse("");
    }

    /** The people who can sign in here with a PIN. */
    public List<StaffMember> people() {
        return isRegistered() ? pins.people() : List.of();
    }

    /** Makes this browser the tablet with that secret. */
    void become(String secret) {
        COOKIE.give(request.getCurrent(), secret);
    }

    static String secret(RoutingContext exchange) {
        return COOKIE.of(exchange);
    }

    private Optional<Tablet> known() {
        if (tablet == null) {
            tablet = tablets.known(secret(request.getCurrent()));
        }
        return tablet;
    }
}

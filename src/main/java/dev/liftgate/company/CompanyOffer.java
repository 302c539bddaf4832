package dev.liftgate.company;

import dev.liftgate.staff.StaffMember;
import dev.liftgate.web.Address;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.ws.rs.NotFoundException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** The offer to sign in with a company account, where it is set up. */
@ApplicationScoped
@Named("company")
public class CompanyOffer {

    private static final Logger LOG = Logger.getLogger(CompanyOffer.class);

    @Inject
    CompanySettings settings;

    @Inject
    Address address;

    @Inject
    CompanyAccounts accounts;

    @Inject
    CurrentVertxRequest request;

    /** Says what is missing where somebody has set a part of it. Asks nothing of anybody. */
    void lookAt(@Observes StartupEvent started) {
        boolean isWanted =
                Stream.of(settings.url(), settings.client(), settings.secret()).anyMatch(Optional::isPresent);
        if (isWanted && !isOn()) {
            LOG.warnf("Nobody can sign in with a company account yet. Not set: %s", String.join(", ", missing()));
        }
    }

    public boolean isOn() {
        return missing().isEmpty();
    }

    /** What people call the provider. */
    public String name() {
        return settings.name();
    }

    /**
     * One of our pages under the shop's own address. The provider sends people back there, and a cookie that was given
     * under another name would not come along.
     */
    public String page(String path) {
        return address.of(path).orElse(path);
    }

    /** What came of the way to the provider and back, in words; empty if nothing is to be said. */
    public String trouble() {
        String said = request.getCurrent().request().getParam("company");
        return Stream.of(Outcome.values())
                .filter(outcome -> outcome.name().equalsIgnoreCase(said))
                .map(outcome -> outcome.words(name()))
                .findFirst()
                .orElse("");
    }

    /** The account that this person has connected; null if none. */
    public CompanyAccount of(StaffMember member) {
        return isOn() ? accounts.of(member).orElse(null) : null;
    }

    void requireOn() {
        if (!isOn()) {
            throw new NotFoundException();
        }
    }

    String issuer() {
        return settings.url().orElseThrow();
    }

    String client() {
        return settings.client().orElseThrow();
    }

    String secret() {
        return settings.secret().orElseThrow();
    }

    /** The one address that is registered with the provider. */
    URI back() {
        return URI.create(page("/sign-in/company/back"));
    }

    private List<String> missing() {
        List<String> missing = new ArrayList<>();
        note(missing, "LIFTGATE_OIDC_URL", settings.url());
        note(missing, "LIFTGATE_OIDC_CLIENT", settings.client());
        note(missing, "LIFTGATE_OIDC_SECRET", settings.secret());
        note(missing, "LIFTGATE_URL", address.url());
        return missing;
    }

    private static void note(List<String> missing, String variable, Optional<String> value) {
        if (value.isEmpty()) {
            missing.add(variable);
        }
    }
}

package dev.liftgate.company;

import dev.liftgate.staff.SignedIn;
import dev.liftgate.web.FormState;
import dev.liftgate.web.Forms;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestForm;

/**
 * A person's own company account: connecting it, and disconnecting it.
 *
 * <p>A link leads on to the provider, for browsers let no form lead away from the shop.
 */
@Path(CompanyPages.PLACE)
@Authenticated
class CompanyPages {

    static final String PLACE = "/account/company";

    record ConnectForm(@RestForm @NotEmpty(message = "Type your present password") @Size(max = 200) String password) {}

    @CheckedTemplate(basePath = "company")
    static class Templates {
        /** @param begun whether the password was right, and the provider is next */
        static native TemplateInstance connection(FormState form, CompanyAccount account, boolean begun);
    }

    @Inject
    CompanyAccounts accounts;

    @Inject
    CompanyOffer offer;

    @Inject
    SignedIn signedIn;

    @Inject
    Forms forms;

    @Inject
    CurrentVertxRequest request;

    @GET
    public TemplateInstance show() {
        offer.requireOn();
        boolean begun = RoundTrip.of(request.getCurrent())
                .filter(trip -> accounts.isBegun(signedIn.member(), trip))
                .isPresent();
        return page(FormState.blank(), begun);
    }

    @POST
    public Response begin(@BeanParam ConnectForm form) {
        offer.requireOn();
        return forms.submit(
                form,
                () -> accounts.begin(signedIn.member(), form.password(), RoundTrip.begin(request.getCurrent())),
                PLACE,
                state -> page(state, false));
    }

    @POST
    @Path("removal")
    public Response disconnect() {
        return forms.press(() -> accounts.disconnect(signedIn.member().id(), signedIn.stamp()), PLACE);
    }

    private TemplateInstance page(FormState form, boolean begun) {
        return Templates.connection(form, offer.of(signedIn.member()), begun);
    }
}

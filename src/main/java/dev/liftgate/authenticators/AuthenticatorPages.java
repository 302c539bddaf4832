package dev.liftgate.authenticators;

import dev.liftgate.press.Qr;
import dev.liftgate.staff.SignedIn;
import dev.liftgate.web.FormState;
import dev.liftgate.web.Forms;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jboss.resteasy.reactive.RestForm;

/** A person's own authenticator: setting it up with a phone, and turning it off. */
@Path("/account/authenticator")
@Authenticated
class AuthenticatorPages {

    record BeginForm(@RestForm @NotEmpty(message = "Type your present password") @Size(max = 200) String password) {}

    record CodeForm(
            @RestForm @NotBlank(message = "Type the six digits that the phone shows") @Size(max = 20) String code) {}

    /**
     * What the page shows.
     *
     * @param kept the secret, or null before the first; while it is off, it is being set up
     * @param qr the secret as a picture for the phone's camera
     */
    record AuthenticatorView(FormState form, boolean on, Authenticator kept, String qr) {}

    @CheckedTemplate(basePath = "authenticators")
    static class Templates {
        static native TemplateInstance authenticator(AuthenticatorView view);
    }

    @Inject
    Authenticators authenticators;

    @Inject
    SignedIn signedIn;

    @Inject
    Forms forms;

    @GET
    public TemplateInstance show() {
        return page(FormState.blank());
    }

    @POST
    public Response begin(@BeanParam BeginForm form) {
        return forms.submit(
                form,
                () -> authenticators.begin(signedIn.member(), form.password()),
                "/account/authenticator",
                this::page);
    }

    @POST
    @Path("confirmation")
    public Response turnOn(@BeanParam CodeForm form) {
        return forms.submit(
                form,
                () -> authenticators.turnOn(signedIn.member(), form.code()),
                "/account/authenticator",
                this::page);
    }

    @POST
    @Path("removal")
    public Response turnOff(@BeanParam BeginForm form) {
        return forms.submit(
                form,
                () -> authenticators.turnOff(signedIn.member(), form.password()),
                "/account/authenticator",
                this::page);
    }

    private TemplateInstance page(FormState form) {
        boolean on = signedIn.member().isCodeAsked();
        Authenticator kept = authenticators.of(signedIn.member()).orElse(null);
        String qr = kept == null || on ? "" : Qr.of(address(kept.secret()));
        return Templates.authenticator(new AuthenticatorView(form, on, kept, qr));
    }

    /** The address that phones read: whose account it is, where, and the secret. */
    private String address(String secret) {
        String shop = encoded(signedIn.shop().name());
        return "otpauth://totp/" + shop + ":" + encoded(signedIn.member().username()) + "?secret=" + secret + "&issuer="
                + shop;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}

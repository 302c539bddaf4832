package dev.liftgate.pins;

import dev.liftgate.staff.SignedIn;
import dev.liftgate.staff.Staff;
import dev.liftgate.web.FormState;
import dev.liftgate.web.Forms;
import dev.liftgate.web.Refused;
import dev.liftgate.web.Typed;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestForm;

/**
 * Two forms: one's own PIN, and making this browser a shared tablet. Both want the password, since the open session may
 * be another's.
 */
@Path("/account")
@Authenticated
class PinPages {

    record PinForm(
            @RestForm @NotNull @Size(min = 4, max = 8, message = "4 to 8 digits") String pin,
            @RestForm @NotEmpty(message = "Type your present password") @Size(max = 200) String password) {}

    record TabletForm(
            @RestForm
                    @NotBlank(message = "What is it called? “Bay 2” will do")
                    @Size(max = 60, message = "At most 60 characters")
                    String name,
            @RestForm @NotEmpty(message = "Type your present password") @Size(max = 200) String password) {}

    @CheckedTemplate(basePath = "pins")
    static class Templates {
        static native TemplateInstance pin(FormState form, Pin pin, boolean possible);

        static native TemplateInstance tablet(FormState form);
    }

    @Inject
    Pins pins;

    @Inject
    Tablets tablets;

    @Inject
    Staff staff;

    @Inject
    ThisTablet tablet;

    @Inject
    SignedIn signedIn;

    @Inject
    Forms forms;

    @GET
    @Path("pin")
    public TemplateInstance pin() {
        return pin(FormState.blank());
    }

    @POST
    @Path("pin")
    public Response choose(@BeanParam PinForm form) {
        return forms.submit(
                form, () -> pins.choose(signedIn.member(), form.password(), form.pin()), "/account/pin", this::pin);
    }

    private TemplateInstance pin(FormState form) {
        return Templates.pin(form, pins.of(signedIn.member().id()).orElse(null), Pins.isFor(signedIn.member()));
    }

    @GET
    @Path("tablet")
    public TemplateInstance tablet() {
        return Templates.tablet(FormState.blank());
    }

    @POST
    @Path("tablet")
    public Response register(@BeanParam TabletForm form) {
        return forms.submit(
                form,
                () -> {
                    if (!staff.isPasswordOf(signedIn.member(), form.password())) {
                        throw new Refused("password", "This is not your present password");
                    }
                    tablet.become(tablets.register(Typed.line(form.name()), signedIn.stamp()));
                },
                "/account/tablet",
                Templates::tablet);
    }
}

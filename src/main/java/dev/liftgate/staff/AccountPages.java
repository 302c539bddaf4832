package dev.liftgate.staff;

import dev.liftgate.web.FormState;
import dev.liftgate.web.Forms;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** A person's own account: name, role, password, and where they are signed in. */
@Path("/account")
@Authenticated
class AccountPages {

    record PasswordForm(
            @RestForm @NotEmpty(message = "Type your present password first") @Size(max = 200) String old,
            @RestForm @NotNull @Size(min = 10, max = 200, message = "At least 10 characters") String password) {}

    @CheckedTemplate(basePath = "staff")
    static class Templates {
        static native TemplateInstance account(FormState form, boolean changed, List<StaffSession> sessions, long here);
    }

    @Inject
    Staff staff;

    @Inject
    StaffSessions sessions;

    @Inject
    Forms forms;

    @Inject
    SignedIn signedIn;

    @GET
    public TemplateInstance show(@RestQuery boolean changed) {
        return page(FormState.blank(), changed);
    }

    @POST
    @Path("password")
    public Response change(@BeanParam PasswordForm form) {
        return forms.submit(
                form,
                () -> staff.changePassword(signedIn.member(), form.old(), form.password(), signedIn.session()),
                "/account?changed=true",
                state -> page(state, false));
    }

    @POST
    @Path("sessions/{id}/sign-out")
    public Response signOut(@RestPath long id) {
        return forms.press(() -> sessions.end(id, signedIn.actor()), "/account");
    }

    @POST
    @Path("sessions/sign-out")
    public Response signOutElsewhere() {
        return forms.press(() -> sessions.endAll(signedIn.member(), signedIn.session(), signedIn.actor()), "/account");
    }

    private TemplateInstance page(FormState form, boolean changed) {
        return Templates.account(form, changed, sessions.of(signedIn.member()), signedIn.session());
    }
}

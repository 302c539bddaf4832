package dev.liftgate.invitations;

import dev.liftgate.staff.StaffMember;
import dev.liftgate.web.FormState;
import dev.liftgate.web.Forms;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** The pages of who forgot their password, or has none yet: ask for a letter, and choose. */
@Path("/sign-in/password")
@PermitAll
class PasswordPages {

    record AskForm(
            @RestForm
                    @NotBlank(message = "Your e-mail address, or the name that you sign in with")
                    @Size(max = 254, message = "At most 254 characters")
                    String who) {}

    record ChoiceForm(
            @RestForm @NotNull @Size(min = 10, max = 200, message = "At least 10 characters") String password) {}

    @CheckedTemplate(basePath = "invitations")
    static class Templates {
        static native TemplateInstance ask(FormState form, boolean possible);

        static native TemplateInstance asked();

        /** @param trouble why nobody can choose by this link; empty if they can */
        static native TemplateInstance choose(FormState form, StaffMember member, String secret, String trouble);
    }

    @Inject
    Invitations invitations;

    @Inject
    Forms forms;

    @GET
    public TemplateInstance forgotten() {
        return Templates.ask(FormState.blank(), invitations.isSetUp());
    }

    @POST
    public Response ask(@BeanParam AskForm form) {
        return forms.submit(
                form,
                () -> invitations.ask(form.who()),
                "/sign-in/password/asked",
                state -> Templates.ask(state, invitations.isSetUp()));
    }

    @GET
    @Path("asked")
    public TemplateInstance asked() {
        return Templates.asked();
    }

    /** The page is only shown: a mail program that fetches links uses none up. */
    @GET
    @Path("{secret:[A-Za-z0-9_-]{32}}")
    public Response choose(@RestPath String secret) {
        String trouble = invitations.trouble(secret);
        return Response.status(trouble.isEmpty() ? Status.OK : Status.GONE)
                .entity(page(FormState.blank(), secret, trouble))
                .build();
    }

    @POST
    @Path("{secret:[A-Za-z0-9_-]{32}}")
    public Response save(@RestPath String secret, @BeanParam ChoiceForm form) {
        return forms.submit(
                form,
                () -> invitations.choose(secret, form.password()),
                "/sign-in?chosen=true",
                state -> page(state, secret, invitations.trouble(secret)));
    }

    private TemplateInstance page(FormState form, String secret, String trouble) {
        Optional<StaffMember> member = invitations.member(secret);
        return Templates.choose(form, member.orElse(null), secret, trouble);
    }
}

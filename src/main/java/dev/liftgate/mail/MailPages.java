package dev.liftgate.mail;

import dev.liftgate.staff.Role;
import dev.liftgate.staff.SignedIn;
import dev.liftgate.web.FormState;
import dev.liftgate.web.Forms;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** The list of messages: sent, waiting, or failed and why. A test letter shows whether mail works. */
@Path("/mail")
@RolesAllowed({Role.ADVISOR, Role.MANAGER})
class MailPages {

    record TestMailForm(@RestForm @NotBlank(message = "To which address?") String to) {}

    @CheckedTemplate(basePath = "mail")
    static class Templates {
        static native TemplateInstance messages(List<Message> messages, boolean isSetUp, FormState form);

        static native TemplateInstance refused(List<Message> messages);

        static native TemplateInstance test(String words);
    }

    @Inject
    Outbox outbox;

    @Inject
    Forms forms;

    @Inject
    SignedIn signedIn;

    @GET
    public TemplateInstance show() {
        return page(FormState.blank());
    }

    /** The part of the board that says which letters did not arrive. */
    @GET
    @Path("refused")
    public TemplateInstance refused() {
        return Templates.refused(outbox.refused());
    }

    @POST
    @Path("test")
    public Response test(@BeanParam TestMailForm form) {
        return forms.submit(
                form,
                () -> {
                    String shop = signedIn.shop().name();
                    String words = "This is a test. If you can read it, mail from " + shop + " works.";
                    String html = Templates.test(words).render();
                    Letter letter = new Letter(form.to(), "Test from " + shop, words, html, null);
                    outbox.write(letter, "test", signedIn.actor());
                },
                "/mail",
                this::page);
    }

    @POST
    @Path("{id}/retry")
    public Response tryAgain(@RestPath long id) {
        return forms.press(() -> outbox.tryAgain(id), "/mail");
    }

    private TemplateInstance page(FormState form) {
        return Templates.messages(outbox.latest(), outbox.isSetUp(), form);
    }
}

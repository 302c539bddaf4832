package dev.liftgate.authenticators;

import dev.liftgate.authenticators.AuthenticatorPages.CodeForm;
import dev.liftgate.staff.PendingSession;
import dev.liftgate.web.FormState;
import dev.liftgate.web.Forms;
import dev.liftgate.web.Refused;
import dev.liftgate.web.WantedPage;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** The page between the password and the shop, for whose account asks for a code. */
@Path("/sign-in/code")
@PermitAll
class CodePages {

    @CheckedTemplate(basePath = "authenticators")
    static class Templates {
        static native TemplateInstance code(FormState form);
    }

    @Inject
    Authenticators authenticators;

    @Inject
    Forms forms;

    @Inject
    CurrentVertxRequest request;

    @GET
    public Object show() {
        return PendingSession.of(request.getCurrent()).isPresent()
                ? Templates.code(FormState.blank())
                : Forms.seeOther("/sign-in");
    }

    @POST
    public Response pass(@BeanParam CodeForm form) {
        Optional<PendingSession> pending = PendingSession.of(request.getCurrent());
        if (pending.isEmpty()) {
            return Forms.seeOther("/sign-in");
        }
        return forms.submit(
                form,
                () -> {
                    Optional<Refused> refused = authenticators.pass(
                            pending.get().member(), pending.get().session(), form.code());
                    if (refused.isPresent()) {
                        throw refused.get();
                    }
                    return WantedPage.take(request.getCurrent());
                },
                Templates::code);
    }
}

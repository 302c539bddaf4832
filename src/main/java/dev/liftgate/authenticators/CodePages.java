package dev.liftgate.authenticators;

import dev.liftgate.authenticators.AuthenticatorPages.CodeForm;
import dev.liftgate.staff.PendingSession;
import dev.liftgate.web.FormState;
import dev.liftgate.web.Forms;
import dev.liftgate.web.Refused;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.Cookie;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;

/** The page between the password and the shop, for whose account asks for a code. */
@Path("/sign-in/code")
@PermitAll
class CodePages {

    private static final String WANTED = "quarkus-redirect-location";

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
                    return wanted();
                },
                Templates::code);
    }

    /** The page that the person came for, which Quarkus keeps in a cookie; only its path is believed. */
    private String wanted() {
        Cookie cookie = request.getCurrent().request().getCookie(WANTED);
        try {
            URI place = URI.create(cookie == null ? "/" : cookie.getValue());
            String path = place.getRawPath() == null ? "/" : place.getRawPath();
            boolean ours = path.startsWith("/") && !path.startsWith("//");
            return !ours ? "/" : place.getRawQuery() == null ? path : path + "?" + place.getRawQuery();
        } catch (IllegalArgumentException e) {
            return "/";
        }
    }
}

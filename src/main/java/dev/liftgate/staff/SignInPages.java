package dev.liftgate.staff;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.quarkus.vertx.http.runtime.security.FormAuthenticationMechanism;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.RestQuery;

/** The sign-in page and signing out. A shop without people is led to its first run. */
@Path("/")
@PermitAll
class SignInPages {

    @CheckedTemplate(basePath = "staff")
    static class Templates {
        static native TemplateInstance signIn(boolean wrong, int wait, boolean demo, boolean opened, boolean chosen);
    }

    @Inject
    Staff staff;

    @Inject
    StaffSessions sessions;

    @Inject
    SignedIn signedIn;

    @Inject
    CurrentVertxRequest request;

    @ConfigProperty(name = "liftgate.demo", defaultValue = "false")
    boolean demo;

    @GET
    @Path("sign-in")
    public Object show(
            @RestQuery boolean wrong, @RestQuery int wait, @RestQuery boolean opened, @RestQuery boolean chosen) {
        if (staff.isEmpty()) {
            return Response.seeOther(URI.create("/first-run")).build();
        }
        if (PendingSession.of(request.getCurrent()).isPresent()) {
            return Response.seeOther(URI.create("/sign-in/code")).build();
        }
        return Templates.signIn(wrong, wait, demo, opened, chosen);
    }

    @POST
    @Path("sign-out")
    public Response leave() {
        PendingSession.of(request.getCurrent())
                .ifPresent(pending ->
                        sessions.end(pending.session(), pending.member().actor()));
        if (!signedIn.isAnonymous()) {
            sessions.end(signedIn.session(), signedIn.actor());
        }
        FormAuthenticationMechanism.logout(request.getCurrent());
        return Response.seeOther(URI.create("/sign-in")).build();
    }
}

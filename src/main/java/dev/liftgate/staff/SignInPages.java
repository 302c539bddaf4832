package dev.liftgate.staff;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
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
        static native TemplateInstance signIn(boolean wrong, int wait, boolean demo, boolean opened);
    }

    @Inject
    Staff staff;

    @Inject
    SecurityIdentity identity;

    @ConfigProperty(name = "liftgate.demo", defaultValue = "false")
    boolean demo;

    @GET
    @Path("sign-in")
    public Object show(@RestQuery boolean wrong, @RestQuery int wait, @RestQuery boolean opened) {
        if (staff.isEmpty()) {
            return Response.seeOther(URI.create("/first-run")).build();
        }
        return Templates.signIn(wrong, wait, demo, opened);
    }

    @POST
    @Path("sign-out")
    public Response leave() {
        FormAuthenticationMechanism.logout(identity);
        return Response.seeOther(URI.create("/sign-in")).build();
    }
}

package dev.liftgate.bay;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.RestPath;

/** The files that a browser keeps for work without a network. */
@Path("/")
@PermitAll
class TabletPages {

    @CheckedTemplate(basePath = "bay")
    static class Templates {
        static native TemplateInstance offline();
    }

    @GET
    @Path("assets/tablet/{version:[0-9a-f]{8}}/{name:[a-z]{1,20}}.js")
    @Produces("text/javascript;charset=UTF-8")
    @ResponseHeader(name = "Cache-Control", value = "public, immutable, max-age=31536000")
    public String script(@RestPath String version, @RestPath String name) {
        if (!TabletScript.isThere(name)) {
            throw new NotFoundException();
        }
        return TabletScript.text(name);
    }

    @GET
    @Path("service-worker.js")
    @Produces("text/javascript;charset=UTF-8")
    @ResponseHeader(name = "Cache-Control", value = "no-cache")
    public String worker() {
        return TabletScript.worker();
    }

    @GET
    @Path("offline")
    public TemplateInstance offline() {
        return Templates.offline();
    }
}

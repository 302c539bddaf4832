package dev.liftgate.checklist;

import dev.liftgate.guides.Guide;
import dev.liftgate.library.Guides;
import dev.liftgate.money.KeptJson;
import dev.liftgate.staff.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.RestPath;

/** A guide for the engine on a tablet. Its address has the hash of its text, so browsers keep it for good. */
@Path("/checks/guides")
@RolesAllowed({Role.TECHNICIAN, Role.ADVISOR, Role.MANAGER})
class TabletGuidePages {

    @Inject
    Guides guides;

    @GET
    @Path("{hash:[0-9a-f]{64}}")
    @Produces(MediaType.APPLICATION_JSON)
    @ResponseHeader(name = "Cache-Control", value = "private, immutable, max-age=31536000")
    public String show(@RestPath String hash) {
        return KeptJson.forScript(Guide.tree(guides.text(hash).orElseThrow(NotFoundException::new)));
    }
}

package dev.liftgate.library;

import dev.liftgate.catalog.Catalog;
import dev.liftgate.catalog.Operation;
import dev.liftgate.staff.Role;
import dev.liftgate.staff.SignedIn;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestPath;

/** The symptom guides, to be read: at the phone by an advisor, at the car by a technician. */
@Path("/guides")
@Blocking
@RolesAllowed({Role.ADVISOR, Role.MANAGER, Role.TECHNICIAN})
class GuidePages {

    @CheckedTemplate(basePath = "library")
    static class Templates {
        static native TemplateInstance guides(List<Guides.Stored> guides);

        static native TemplateInstance guide(GuideView view);
    }

    @Inject
    Guides guides;

    @Inject
    Catalog catalog;

    @Inject
    SignedIn signedIn;

    @GET
    public TemplateInstance list() {
        return Templates.guides(guides.current());
    }

    @GET
    @Path("{code}")
    public TemplateInstance show(@RestPath String code) {
        Guides.Stored stored = guides.current(code).orElseThrow(NotFoundException::new);
        return Templates.guide(new GuideView(
                stored.guide(),
                stored.number(),
                catalog.operations().stream().collect(Collectors.toMap(Operation::code, Operation::title)),
                !signedIn.isTechnician()));
    }
}

package dev.liftgate.inspections;

import dev.liftgate.orders.OrderLookup;
import dev.liftgate.staff.Role;
import dev.liftgate.web.FormState;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestPath;

/** The desk's summary of an inspection: how much is fine, what is not, and the repairs. */
@Path("/orders/{number}/inspection")
@RolesAllowed({Role.ADVISOR, Role.MANAGER})
class SummaryPages {

    @CheckedTemplate(basePath = "inspections")
    static class Templates {
        static native TemplateInstance summary(InspectionView view);
    }

    @Inject
    Inspections inspections;

    @Inject
    OrderLookup lookup;

    @GET
    public TemplateInstance show(@RestPath long number) {
        return Templates.summary(inspections.view(lookup.order(number), "", FormState.blank()));
    }
}

package dev.liftgate.desk;

import dev.liftgate.orders.OrderLookup;
import dev.liftgate.orders.WorkOrder;
import dev.liftgate.staff.Role;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;

/**
 * The earlier visits on the page of a customer or of a vehicle. Each nested class has its whole path in its own {@code
 * @Path}. With a shorter one, requests would go only to the other room's class whose path begins the same.
 */
final class VisitPages {

    @CheckedTemplate(basePath = "desk")
    static class Templates {
        static native TemplateInstance visits(List<WorkOrder> orders);
    }

    @Path("/customers/{id}/visits")
    @RolesAllowed({Role.ADVISOR, Role.MANAGER})
    static class CustomerVisits {

        @Inject
        OrderLookup lookup;

        @GET
        public TemplateInstance show(@RestPath long id) {
            return Templates.visits(lookup.ofCustomer(id));
        }
    }

    @Path("/vehicles/{id}/visits")
    @RolesAllowed({Role.ADVISOR, Role.MANAGER})
    static class VehicleVisits {

        @Inject
        OrderLookup lookup;

        @GET
        public TemplateInstance show(@RestPath long id) {
            return Templates.visits(lookup.ofVehicle(id));
        }
    }
}

package dev.liftgate.desk;

import dev.liftgate.orders.Ticket;
import dev.liftgate.orders.Tickets;
import dev.liftgate.staff.Role;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * The earlier visits on the page of a customer or of a vehicle. Each nested class has its whole path in its own {@code
 * @Path}. With a shorter one, requests would go only to the other room's class whose path begins the same.
 */
final class VisitPages {

    private static final int A_PAGE = 30;

    private VisitPages() {}

    private static long first(Long before) {
        return before == null ? Long.MAX_VALUE : before;
    }

    @CheckedTemplate(basePath = "desk")
    static class Templates {
        static native TemplateInstance visits(List<Ticket> visits, String path, Long older);

        static TemplateInstance of(List<Ticket> visits, String path) {
            return visits(
                    visits,
                    path,
                    visits.size() < A_PAGE ? null : visits.get(A_PAGE - 1).id());
        }
    }

    @Path("/customers/{id}/visits")
    @RolesAllowed({Role.ADVISOR, Role.MANAGER})
    static class CustomerVisits {

        @Inject
        Tickets tickets;

        @GET
        public TemplateInstance show(@RestPath long id, @RestQuery Long before) {
            return Templates.of(tickets.ofCustomer(id, first(before), A_PAGE), "/customers/" + id + "/visits");
        }
    }

    @Path("/vehicles/{id}/visits")
    @RolesAllowed({Role.ADVISOR, Role.MANAGER})
    static class VehicleVisits {

        @Inject
        Tickets tickets;

        @GET
        public TemplateInstance show(@RestPath long id, @RestQuery Long before) {
            return Templates.of(tickets.ofVehicle(id, first(before), A_PAGE), "/vehicles/" + id + "/visits");
        }
    }
}

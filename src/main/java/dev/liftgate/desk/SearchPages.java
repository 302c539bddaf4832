package dev.liftgate.desk;

import dev.liftgate.customers.Customers;
import dev.liftgate.customers.Vehicle;
import dev.liftgate.orders.Ticket;
import dev.liftgate.orders.Tickets;
import dev.liftgate.staff.Role;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;

/** The search by plate, VIN, phone, name, order number, or words of the complaint. */
@Path("/search")
@RolesAllowed({Role.ADVISOR, Role.MANAGER})
class SearchPages {

    @CheckedTemplate(basePath = "desk")
    static class Templates {
        static native TemplateInstance search(String q, List<Ticket> orders, List<Vehicle> vehicles);
    }

    @Inject
    Tickets tickets;

    @Inject
    Customers customers;

    @GET
    public TemplateInstance search(@RestQuery @DefaultValue("") String q) {
        return Templates.search(q, tickets.search(q, 12), q.isBlank() ? List.of() : customers.findVehicles(q, 6));
    }
}

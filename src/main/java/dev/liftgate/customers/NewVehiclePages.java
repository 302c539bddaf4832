package dev.liftgate.customers;

import dev.liftgate.staff.Role;
import dev.liftgate.web.FormState;
import dev.liftgate.web.Forms;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestPath;

/** The form that adds a vehicle to a customer. */
@Path("/customers/{id}/vehicles")
@RolesAllowed({Role.ADVISOR, Role.MANAGER})
class NewVehiclePages {

    @CheckedTemplate(basePath = "customers")
    static class Templates {
        static native TemplateInstance newVehicle(FormState form, Customer customer);
    }

    @Inject
    Customers customers;

    @Inject
    Forms forms;

    @GET
    @Path("new")
    public TemplateInstance add(@RestPath long id) {
        return Templates.newVehicle(FormState.blank(), found(id));
    }

    @POST
    public Response create(@RestPath long id, @BeanParam VehicleForm form) {
        Customer owner = found(id);
        return forms.submit(
                form,
                () -> "/vehicles/" + customers.addVehicle(owner, form.facts("")).id(),
                state -> Templates.newVehicle(state, owner));
    }

    private Customer found(long id) {
        return customers.customer(id).orElseThrow(NotFoundException::new);
    }
}

package dev.liftgate.customers;

import dev.liftgate.staff.Role;
import dev.liftgate.staff.SignedIn;
import dev.liftgate.web.Edits;
import dev.liftgate.web.FormState;
import dev.liftgate.web.Forms;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Pages of customers: finding, adding and changing them. Only the desk sees them. */
@Path("/customers")
@RolesAllowed({Role.ADVISOR, Role.MANAGER})
class CustomerPages {

    @CheckedTemplate(basePath = "customers")
    static class Templates {
        static native TemplateInstance list(CustomerList list);

        static native TemplateInstance customer(Customer customer, List<Vehicle> vehicles);

        static native TemplateInstance newCustomer(FormState form);

        static native TemplateInstance editCustomer(FormState form, Customer customer);
    }

    @Inject
    Customers customers;

    @Inject
    Forms forms;

    @Inject
    SignedIn signedIn;

    @GET
    public TemplateInstance list(@RestQuery String q, @RestQuery @DefaultValue("" + Long.MAX_VALUE) long before) {
        List<Customer> found = q == null || q.isBlank()
                ? customers.newest(before, CustomerList.SIZE + 1)
                : customers.find(q, CustomerList.SIZE + 1);
        return Templates.list(CustomerList.of(q, found, customers.vehiclesOf(found)));
    }

    @GET
    @Path("new")
    public TemplateInstance add() {
        return Templates.newCustomer(FormState.blank());
    }

    @POST
    public Response create(@BeanParam CustomerForm form) {
        return forms.submit(
                form,
                () -> "/customers/"
                        + customers.add(form.facts(), signedIn.actor()).id(),
                Templates::newCustomer);
    }

    @GET
    @Path("{id}")
    public TemplateInstance show(@RestPath long id) {
        Customer customer = found(id);
        return Templates.customer(customer, customers.vehiclesOf(customer));
    }

    @GET
    @Path("{id}/edit")
    public TemplateInstance edit(@RestPath long id) {
        Customer customer = found(id);
        return Templates.editCustomer(CustomerForm.of(customer), customer);
    }

    @POST
    @Path("{id}")
    public Response revise(@RestPath long id, @BeanParam CustomerForm form) {
        return forms.submit(
                form,
                () -> customers.revise(found(id), Edits.seen(form.version()), form.facts()),
                "/customers/" + id,
                state -> Templates.editCustomer(state, found(id)));
    }

    private Customer found(long id) {
        return customers.customer(id).orElseThrow(NotFoundException::new);
    }
}

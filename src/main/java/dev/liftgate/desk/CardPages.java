package dev.liftgate.desk;

import dev.liftgate.customers.Customers;
import dev.liftgate.customers.Vehicle;
import dev.liftgate.orders.OrderLookup;
import dev.liftgate.orders.WorkOrder;
import dev.liftgate.orders.WorkOrders;
import dev.liftgate.staff.Role;
import dev.liftgate.staff.SignedIn;
import dev.liftgate.web.FormState;
import dev.liftgate.web.Forms;
import dev.liftgate.web.Refused;
import dev.liftgate.web.Typed;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** The pages that correct whose car an order is about. */
@Path("/orders/{number}")
@RolesAllowed({Role.ADVISOR, Role.MANAGER})
class CardPages {

    private static final int MOST = 10;

    record ExchangeForm(
            @RestForm
                    @NotNull(message = "Which car is it?")
                    @Pattern(regexp = "\\d{1,18}", message = "Which car is it?")
                    String vehicle) {}

    @CheckedTemplate(basePath = "desk")
    static class Templates {
        static native TemplateInstance exchange(WorkOrder order, String q, List<Vehicle> vehicles, FormState form);
    }

    @Inject
    WorkOrders orders;

    @Inject
    OrderLookup lookup;

    @Inject
    Customers customers;

    @Inject
    OrderChanges changes;

    @Inject
    Forms forms;

    @Inject
    SignedIn signedIn;

    @POST
    @Path("card")
    public Response takeOver(@RestPath long number) {
        return changes.press(number, (order, by) -> order.copy().takeOver(by));
    }

    @GET
    @Path("exchange")
    public TemplateInstance show(@RestPath long number, @RestQuery String q) {
        return page(number, Typed.line(q), FormState.blank());
    }

    @POST
    @Path("exchange")
    public Response exchange(@RestPath long number, @BeanParam ExchangeForm form) {
        return forms.submit(
                form,
                () -> {
                    Vehicle right = customers
                            .vehicle(Long.parseLong(form.vehicle()))
                            .orElseThrow(() -> new Refused("There is no such car any more."));
                    return WorkOrder.path(
                            orders.exchange(number, right, signedIn.stamp()).number());
                },
                state -> page(number, "", state));
    }

    private TemplateInstance page(long number, String q, FormState form) {
        List<Vehicle> found = q.isEmpty() ? List.of() : customers.findVehicles(q, MOST);
        return Templates.exchange(lookup.order(number), q, found, form);
    }
}

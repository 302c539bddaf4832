package dev.liftgate.billing;

import dev.liftgate.customers.Customers;
import dev.liftgate.customers.Odometer;
import dev.liftgate.orders.OrderLookup;
import dev.liftgate.orders.WorkOrder;
import dev.liftgate.staff.Role;
import dev.liftgate.staff.SignedIn;
import dev.liftgate.web.FormState;
import dev.liftgate.web.Forms;
import dev.liftgate.web.Typed;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** The page that hands the car back, with its odometer reading. */
@Path("/orders/{number}/return")
@RolesAllowed({Role.ADVISOR, Role.MANAGER})
class HandBackPages {

    record HandBackForm(
            @RestForm
                    @NotBlank(message = "What does the odometer say?")
                    @Size(max = 20, message = "A whole number, like 118240")
                    String odometer,
            @RestForm @Pattern(regexp = Odometer.UNITS, message = "Miles or kilometers?") String odometerUnit,
            @RestForm @Size(max = 200, message = "At most 200 characters") String reason) {}

    @CheckedTemplate(basePath = "billing")
    static class Templates {
        static native TemplateInstance handBack(WorkOrder order, String hint, FormState form);
    }

    @Inject
    Invoices invoices;

    @Inject
    OrderLookup lookup;

    @Inject
    Customers customers;

    @Inject
    Forms forms;

    @Inject
    SignedIn signedIn;

    @GET
    public TemplateInstance show(@RestPath long number) {
        return page(number, FormState.blank());
    }

    @POST
    public Response handBack(@RestPath long number, @BeanParam HandBackForm form) {
        return forms.submit(
                form,
                () -> {
                    String usual = customers.unitOf(lookup.order(number).vehicle());
                    Odometer read = Odometer.read(form.odometer(), form.odometerUnit(), usual, signedIn.figures());
                    invoices.handBack(number, read, Typed.line(form.reason()), signedIn.stamp());
                },
                WorkOrder.path(number),
                state -> page(number, state));
    }

    private TemplateInstance page(long number, FormState form) {
        WorkOrder order = lookup.order(number);
        String hint = order.odometerIn() == null
                ? "The whole number, without tenths"
                : "It stood at " + order.odometerIn().text() + " when it came in";
        return Templates.handBack(order, hint, form);
    }
}

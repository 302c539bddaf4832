package dev.liftgate.billing;

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

    private static final int FARTHEST = 2_000_000;

    record HandBackForm(
            @RestForm
                    @NotBlank(message = "What does the odometer say?")
                    @Size(max = 12, message = "Write a figure like 118242")
                    String odometer,
            @RestForm @Size(max = 200, message = "At most 200 characters") String reason) {

        int distance() {
            return Typed.count("odometer", odometer, FARTHEST);
        }
    }

    @CheckedTemplate(basePath = "billing")
    static class Templates {
        static native TemplateInstance handBack(WorkOrder order, String hint, FormState form);
    }

    @Inject
    Invoices invoices;

    @Inject
    OrderLookup lookup;

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
                () -> invoices.handBack(number, form.distance(), Typed.line(form.reason()), signedIn.stamp()),
                WorkOrder.path(number),
                state -> page(number, state));
    }

    private TemplateInstance page(long number, FormState form) {
        WorkOrder order = lookup.order(number);
        String unit = signedIn.shop().odometerUnit();
        String hint = order.odometerIn() == null
                ? "In " + unit
                : "It stood at %,d %s when it came in".formatted(order.odometerIn(), unit);
        return Templates.handBack(order, hint, form);
    }
}

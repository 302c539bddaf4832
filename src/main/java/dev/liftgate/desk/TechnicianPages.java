package dev.liftgate.desk;

import dev.liftgate.orders.OrderLookup;
import dev.liftgate.orders.WorkOrder;
import dev.liftgate.orders.WorkOrders;
import dev.liftgate.staff.Actor;
import dev.liftgate.staff.Role;
import dev.liftgate.staff.SignedIn;
import dev.liftgate.staff.Staff;
import dev.liftgate.staff.StaffMember;
import dev.liftgate.staff.Stamp;
import dev.liftgate.web.Edits;
import dev.liftgate.web.FormState;
import dev.liftgate.web.Forms;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** The choice of a technician, one press each, from the board or the order. */
@Path("/orders/{number}/technician")
@RolesAllowed({Role.ADVISOR, Role.MANAGER})
class TechnicianPages {

    /** @param seen the id of the one who had it when the form was drawn, or empty */
    record TechnicianForm(
            @RestForm @NotNull @Pattern(regexp = "\\d{0,18}") String technician,
            @RestForm @Pattern(regexp = "\\d{0,18}") String seen,
            @RestForm String to) {}

    @CheckedTemplate(basePath = "desk")
    static class Templates {
        static native TemplateInstance technician(
                WorkOrder order, FormState form, List<StaffMember> technicians, String to);
    }

    @Inject
    WorkOrders orders;

    @Inject
    OrderLookup lookup;

    @Inject
    Staff staff;

    @Inject
    SignedIn signedIn;

    @Inject
    Forms forms;

    /** @param to {@code board} to come back there */
    @GET
    public TemplateInstance show(@RestPath long number, @RestQuery @DefaultValue("") String to) {
        return page(number, FormState.blank(), to);
    }

    @POST
    public Response give(@RestPath long number, @BeanParam TechnicianForm form) {
        return forms.submit(
                form,
                () -> orders.change(number, signedIn.stamp(), (order, by) -> give(order, form, by)),
                "board".equals(form.to()) ? "/" : WorkOrder.path(number),
                state -> page(number, state, state.value("to")));
    }

    private void give(WorkOrder order, TechnicianForm form, Stamp by) {
        Actor chosen = Intake.technician(form.technician(), staff);
        if (order.isOpen()) {
            Edits.since(form.seen(), Objects.toString(order.arrangement().technicianId(), ""))
                    .of(
                            "technician",
                            "Technician",
                            order.arrangement().technicianName(),
                            chosen == null ? "" : chosen.name())
                    .settle();
        }
        order.arrange(order.arrangement().takenBy(chosen), by);
    }

    private TemplateInstance page(long number, FormState form, String to) {
        return Templates.technician(lookup.order(number), form, staff.technicians(), to);
    }
}

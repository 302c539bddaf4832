package dev.liftgate.desk;

import dev.liftgate.orders.Arrangement;
import dev.liftgate.orders.OrderLookup;
import dev.liftgate.orders.WorkOrder;
import dev.liftgate.staff.Actor;
import dev.liftgate.staff.Role;
import dev.liftgate.staff.SignedIn;
import dev.liftgate.staff.Staff;
import dev.liftgate.staff.StaffMember;
import dev.liftgate.staff.Stamp;
import dev.liftgate.web.AtMost;
import dev.liftgate.web.Edits;
import dev.liftgate.web.FormState;
import dev.liftgate.web.Typed;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** The form of an order's arrangement: key tag, promise, technician, and what the car waits for. */
@Path("/orders/{number}/arrangement")
@RolesAllowed({Role.ADVISOR, Role.MANAGER})
class ArrangementPages {

    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

    record ArrangementForm(
            @RestForm @AtMost(20) String keyTag,
            @RestForm @Pattern(regexp = IntakeForm.MOMENT, message = IntakeForm.LIKE_A_MOMENT) String promised,
            @RestForm @Pattern(regexp = "\\d{0,18}") String technician,
            @RestForm @Pattern(regexp = "(PARTS|CUSTOMER|SUBLET)?") String waitingFor,
            @RestForm String seen) {}

    @CheckedTemplate(basePath = "desk")
    static class Templates {
        static native TemplateInstance arrangement(
                WorkOrder order, FormState form, List<StaffMember> technicians, String now);
    }

    @Inject
    OrderLookup lookup;

    @Inject
    Staff staff;

    @Inject
    SignedIn signedIn;

    @Inject
    OrderChanges changes;

    @GET
    public TemplateInstance show(@RestPath long number) {
        WorkOrder order = lookup.order(number);
        return Templates.arrangement(order, typed(order.arrangement()), staff.technicians(), "");
    }

    private FormState typed(Arrangement stands) {
        Instant promised = stands.promisedAt();
        return FormState.of(
                ArrangementForm.class,
                stands,
                "promised",
                promised == null ? "" : signedIn.local(promised).format(MINUTES),
                "technician",
                stands.technicianId(),
                "seen",
                line(stands));
    }

    @POST
    public Response save(@RestPath long number, @BeanParam ArrangementForm form) {
        return changes.submit(number, form, (order, by) -> arrange(order, form, by), state -> {
            WorkOrder order = lookup.order(number);
            return Templates.arrangement(order, state, staff.technicians(), line(order.arrangement()));
        });
    }

    private void arrange(WorkOrder order, ArrangementForm form, Stamp by) {
        Actor technician = Intake.technician(form.technician(), staff);
        Arrangement agreed = new Arrangement(
                Typed.line(form.keyTag()),
                Intake.promised("promised", form.promised(), signedIn),
                technician,
                Typed.optional(form.waitingFor(), Arrangement.Waiting::valueOf));
        if (order.isOpen()) {
            since(form.seen(), order.arrangement(), agreed).settle();
        }
        order.arrange(agreed, by);
    }

    /** A technician may have taken the car meanwhile, or somebody promised another time. */
    private Edits since(String seen, Arrangement stands, Arrangement agreed) {
        return Edits.since(seen, line(stands))
                .of("promised", "Promised for", when(stands.promisedAt()), when(agreed.promisedAt()))
                .of("keyTag", "Key tag", stands.keyTag(), agreed.keyTag())
                .of("technician", "Technician", stands.technicianName(), agreed.technicianName())
                .of("", "Waiting for", name(stands.waitingFor()), name(agreed.waitingFor()));
    }

    /** All of it, for a form to bring back what its person has seen. */
    private static String line(Arrangement stands) {
        return String.join(
                "|",
                String.valueOf(stands.promisedAt()),
                stands.keyTag(),
                String.valueOf(stands.technicianId()),
                name(stands.waitingFor()));
    }

    private String when(Instant moment) {
        return moment == null ? "" : signedIn.when(moment);
    }

    private static String name(Arrangement.Waiting what) {
        return what == null ? "" : what.name().toLowerCase();
    }
}

package dev.liftgate.desk;

import dev.liftgate.customers.Customers;
import dev.liftgate.customers.Customers.Particulars;
import dev.liftgate.customers.Odometer;
import dev.liftgate.customers.Vin;
import dev.liftgate.orders.Arrangement;
import dev.liftgate.orders.OrderLookup;
import dev.liftgate.orders.WorkOrder;
import dev.liftgate.orders.WorkOrders;
import dev.liftgate.paper.AskedFacts;
import dev.liftgate.paper.PartsQuestion;
import dev.liftgate.paper.Rulebook;
import dev.liftgate.staff.Role;
import dev.liftgate.staff.SignedIn;
import dev.liftgate.staff.Stamp;
import dev.liftgate.web.AtMost;
import dev.liftgate.web.FormState;
import dev.liftgate.web.Forms;
import dev.liftgate.web.Typed;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** The page that fills in what the papers of an order still need. */
@Path("/orders/{number}/missing")
@RolesAllowed({Role.ADVISOR, Role.MANAGER})
class MissingPages {

    record MissingForm(
            @RestForm @AtMost(60) String phone,
            @RestForm @AtMost(500) String address,
            @RestForm @Pattern(regexp = "((18|19|20)\\d\\d)?", message = "Four digits, like 2014") String year,
            @RestForm @AtMost(30) String vin,
            @RestForm String keepVin,
            @RestForm @AtMost(15) String plate,
            @RestForm @AtMost(10) String plateState,
            @RestForm @Size(max = 20, message = "A whole number, like 118240") String odometer,
            @RestForm @Pattern(regexp = Odometer.UNITS, message = "Miles or kilometers?") String odometerUnit,
            @RestForm @Pattern(regexp = IntakeForm.MOMENT, message = IntakeForm.LIKE_A_MOMENT) String promised,
            @RestForm @Size(max = 100, message = "At most 100 characters") String paymentIntended,
            @RestForm @Size(max = 100) List<String> noParts) {}

    @CheckedTemplate(basePath = "desk")
    static class Templates {
        static native TemplateInstance missing(
                WorkOrder order, AskedFacts missing, PartsQuestion parts, FormState form);
    }

    @Inject
    WorkOrders orders;

    @Inject
    OrderLookup lookup;

    @Inject
    Customers customers;

    @Inject
    Rulebook rulebook;

    @Inject
    SignedIn signedIn;

    @Inject
    Forms forms;

    @GET
    public TemplateInstance show(@RestPath long number) {
        return page(number, FormState.blank());
    }

    @POST
    public Response fill(@RestPath long number, @BeanParam MissingForm form) {
        return forms.submit(
                form,
                () -> orders.change(number, signedIn.stamp(), (order, by) -> fill(order, form, by)),
                WorkOrder.path(number),
                state -> page(number, state));
    }

    private void fill(WorkOrder order, MissingForm form, Stamp by) {
        new Vin(form.vin()).requireRight(form.keepVin());
        customers.complete(
                order.vehicle(),
                new Particulars(
                        form.phone(),
                        form.address(),
                        Typed.optional(form.year(), Integer::valueOf),
                        form.vin(),
                        form.plate(),
                        form.plateState()));
        if (order.hasPaper() && !order.copy().corrections().isEmpty()) {
            order.copy().takeOver(by);
        }
        Instant promised = Intake.promised("promised", form.promised(), signedIn);
        Arrangement stands = order.arrangement();
        if (promised != null && stands.promisedAt() == null) {
            order.arrange(stands.promisedFor(promised), by);
        }
        order.agreement()
                .agree(
                        order.agreement().terms().paidBy(Typed.line(form.paymentIntended())),
                        Odometer.optional(
                                form.odometer(),
                                form.odometerUnit(),
                                customers.unitOf(order.vehicle()),
                                signedIn.figures()),
                        by);
        order.jobs().stream()
                .filter(job -> form.noParts() != null && form.noParts().contains(String.valueOf(job.id())))
                .filter(job -> job.jobLines().mayHideParts())
                .forEach(job -> job.describe(job.terms().withoutParts(true), by));
    }

    private TemplateInstance page(long number, FormState form) {
        WorkOrder order = lookup.order(number);
        return Templates.missing(order, rulebook.missing(order), rulebook.parts(order), form);
    }
}

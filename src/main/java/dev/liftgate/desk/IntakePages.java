package dev.liftgate.desk;

import dev.liftgate.customers.Customer;
import dev.liftgate.customers.Customers;
import dev.liftgate.customers.Vehicle;
import dev.liftgate.desk.GuideChoices.GuideChoice;
import dev.liftgate.orders.OrderLookup;
import dev.liftgate.orders.WorkOrder;
import dev.liftgate.paper.AskedFacts;
import dev.liftgate.paper.Rulebook;
import dev.liftgate.staff.Role;
import dev.liftgate.staff.SignedIn;
import dev.liftgate.staff.Staff;
import dev.liftgate.staff.StaffMember;
import dev.liftgate.web.FormState;
import dev.liftgate.web.Forms;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/** The page that takes a car in. */
@Path("/orders/new")
@RolesAllowed({Role.ADVISOR, Role.MANAGER})
class IntakePages {

    /**
     * The choices on the page: the known car or customer (null for a new one), that customer's other cars, the
     * orders that the car may come back from, the concerns that are written already, the guides and the technicians; and
     * what the papers will ask for.
     */
    public record IntakeView(
            Vehicle vehicle,
            Customer customer,
            List<Vehicle> others,
            List<WorkOrder> earlier,
            List<ToldConcern> told,
            GuideChoice guides,
            List<StaffMember> technicians,
            AskedFacts asked) {}

    @CheckedTemplate(basePath = "desk")
    static class Templates {
        static native TemplateInstance intake(FormState form, IntakeView offered);

        static native TemplateInstance intakeGuide(GuideChoice guides, String wrong);

        static native TemplateInstance intakeFound(List<Vehicle> vehicles, String q);
    }

    @Inject
    Intake intake;

    @Inject
    Customers customers;

    @Inject
    OrderLookup lookup;

    @Inject
    GuideChoices choices;

    @Inject
    Rulebook rulebook;

    @Inject
    Staff staff;

    @Inject
    SignedIn signedIn;

    @Inject
    Forms forms;

    @GET
    public TemplateInstance show(
            @RestQuery @DefaultValue("") String vehicle, @RestQuery @DefaultValue("") String customer) {
        return page(FormState.of("vehicle", vehicle, "customer", customer));
    }

    /** Cars already known, while a phone number, plate, VIN or name is typed. */
    @GET
    @Path("found")
    public TemplateInstance found(@RestQuery @DefaultValue("") String q) {
        return Templates.intakeFound(q.isBlank() ? List.of() : customers.findVehicles(q, 6), q);
    }

    /** The guide that fits the customer's words, or the one chosen by hand. */
    @POST
    @Path("guide")
    public TemplateInstance guide(@BeanParam ToldConcern told) {
        return Templates.intakeGuide(choices.of(told), null);
    }

    /**
     * The form with what was written put to the other concerns, so that the next one can be written. Nothing is saved.
     *
     * @param step {@code another}, or {@code change} or {@code remove} with the place of one, from 0
     */
    @POST
    @Path("concerns")
    public Response concerns(@BeanParam IntakeForm form, @RestForm @DefaultValue("another") String step) {
        return forms.redraw(form, () -> intake.step(form, step), this::page);
    }

    @POST
    public Response create(@BeanParam IntakeForm form) {
        return forms.submit(
                form, () -> WorkOrder.path(intake.take(form, signedIn).number()), this::page);
    }

    private TemplateInstance page(FormState form) {
        Optional<Vehicle> vehicle = id(form.value("vehicle")).flatMap(customers::vehicle);
        Optional<Customer> customer = vehicle.map(Vehicle::customer)
                .or(() -> id(form.value("customer")).flatMap(customers::customer));
        List<Vehicle> others = vehicle.isPresent()
                ? List.of()
                : customer.map(customers::vehiclesOf).orElse(List.of());
        List<ToldConcern> told =
                form.values("told").stream().map(ToldConcern::unpack).toList();
        return Templates.intake(
                form,
                new IntakeView(
                        vehicle.orElse(null),
                        customer.orElse(null),
                        others,
                        vehicle.map(car -> lookup.invoicedBefore(car.id(), Long.MAX_VALUE))
                                .orElse(List.of()),
                        told,
                        choices.of(form),
                        staff.technicians(),
                        rulebook.asked()));
    }

    private static Optional<Long> id(String typed) {
        return typed.matches("\\d{1,18}") ? Optional.of(Long.valueOf(typed)) : Optional.empty();
    }
}

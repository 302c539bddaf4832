package dev.liftgate.desk;

import dev.liftgate.complaints.Reading;
import dev.liftgate.complaints.VolunteeredAnswer;
import dev.liftgate.customers.Customer;
import dev.liftgate.customers.Customers;
import dev.liftgate.customers.Vehicle;
import dev.liftgate.library.Guides;
import dev.liftgate.library.Guides.StoredGuide;
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
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestQuery;

/** The page that takes a car in. */
@Path("/orders/new")
@RolesAllowed({Role.ADVISOR, Role.MANAGER})
class IntakePages {

    /**
     * The choices on the page: the known car or customer (null for a new one), that customer's other cars, the guides
     * and the technicians; and what the papers will ask for.
     */
    public record IntakeView(
            Vehicle vehicle,
            Customer customer,
            List<Vehicle> others,
            GuideChoice guides,
            List<StaffMember> technicians,
            AskedFacts asked) {}

    /**
     * The choice of a guide: all guides, the chosen one (null for none), and the reading of the customer's words if
     * they fit it (else null). Filled in so far are the facet, and the ticked answers as {@code observation=answer}.
     */
    public record GuideChoice(
            List<StoredGuide> all, StoredGuide chosen, Reading fitting, String facet, Collection<String> ticked) {

        /** The answers to confirm, without those that the facet will tell. */
        public List<VolunteeredAnswer> heard() {
            return fitting == null
                    ? List.of()
                    : fitting.heard().stream().filter(this::isOpen).toList();
        }

        private boolean isOpen(VolunteeredAnswer heard) {
            return chosen.guide().facets().stream().noneMatch(asked -> asked.observations()
                    .contains(heard.observation().code()));
        }

        public String box(VolunteeredAnswer heard) {
            return heard.observation().code() + "=" + heard.answer().code();
        }

        public boolean isTicked(VolunteeredAnswer heard) {
            return ticked.contains(box(heard));
        }
    }

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
    Guides guides;

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
    @GET
    @Path("guide")
    public TemplateInstance guide(
            @RestQuery @DefaultValue("") String words,
            @RestQuery @DefaultValue("") String guide,
            @RestQuery @DefaultValue("") String facet,
            @RestQuery List<String> heard) {
        return Templates.intakeGuide(choice(words, guide, facet, heard), null);
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
        GuideChoice choice =
                choice(form.value("words"), form.value("guide"), form.value("facet"), form.values("heard"));
        List<Vehicle> others = vehicle.isPresent()
                ? List.of()
                : customer.map(customers::vehiclesOf).orElse(List.of());
        return Templates.intake(
                form,
                new IntakeView(
                        vehicle.orElse(null),
                        customer.orElse(null),
                        others,
                        choice,
                        staff.technicians(),
                        rulebook.asked()));
    }

    /** The guide of this code. An empty code lets the words choose; {@code none} chooses no guide. */
    private GuideChoice choice(String words, String code, String facet, List<String> ticked) {
        Map<String, StoredGuide> byCode = new HashMap<>();
        List<StoredGuide> all = guides.current();
        all.forEach(stored -> byCode.put(stored.guide().code(), stored));
        List<Reading> readings = guides.read(words);
        String best = readings.isEmpty() ? "" : readings.get(0).guide().code();
        StoredGuide chosen = byCode.get(code.isBlank() ? best : code);
        Reading fitting = readings.stream()
                .filter(reading -> chosen != null && reading.guide().equals(chosen.guide()))
                .findFirst()
                .orElse(null);
        return new GuideChoice(all, chosen, fitting, facet, ticked);
    }

    private static Optional<Long> id(String typed) {
        return typed.matches("\\d{1,18}") ? Optional.of(Long.valueOf(typed)) : Optional.empty();
    }
}

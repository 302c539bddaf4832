package dev.liftgate.desk;

import dev.liftgate.checklist.Checklists;
import dev.liftgate.customers.Customer;
import dev.liftgate.customers.CustomerFacts;
import dev.liftgate.customers.Customers;
import dev.liftgate.customers.Odometer;
import dev.liftgate.customers.Vehicle;
import dev.liftgate.customers.VehicleFacts;
import dev.liftgate.customers.Vin;
import dev.liftgate.guides.Facet.FacetOption;
import dev.liftgate.guides.Guide;
import dev.liftgate.guides.Observation;
import dev.liftgate.library.Guides;
import dev.liftgate.library.Guides.StoredGuide;
import dev.liftgate.orders.Arrangement;
import dev.liftgate.orders.Concern;
import dev.liftgate.orders.WorkOrder;
import dev.liftgate.orders.WorkOrders;
import dev.liftgate.staff.Actor;
import dev.liftgate.staff.SignedIn;
import dev.liftgate.staff.Staff;
import dev.liftgate.staff.StaffMember;
import dev.liftgate.staff.Stamp;
import dev.liftgate.web.Refused;
import dev.liftgate.web.Typed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The intake of a car in one transaction, all or nothing. It stores customer, vehicle, odometer and order, and what the
 * guide knows from the customer's words.
 */
@ApplicationScoped
@Transactional
class Intake {

    @Inject
    Customers customers;

    @Inject
    Guides guides;

    @Inject
    WorkOrders orders;

    @Inject
    Checklists checklists;

    @Inject
    Staff staff;

    @Inject
    Clock clock;

    WorkOrder take(IntakeForm form, SignedIn signedIn) {
        Stamp by = signedIn.stamp();
        Vehicle vehicle = vehicle(form, by.actor());
        Odometer odometer =
                Odometer.optional(form.odometer(), form.odometerUnit(), customers.unitOf(vehicle), signedIn.figures());
        if (odometer != null) {
            customers.readOdometer(vehicle, odometer, form.odometerReason(), by);
        }
        Optional<Guide> guide = guides.current(Typed.line(form.guide())).map(StoredGuide::guide);
        WorkOrder order = orders.open(vehicle, odometer, arrangement(form, signedIn), List.of(told(form, guide)), by);
        guide.ifPresent(known -> {
            Concern concern = order.concerns().iterator().next();
            checklists.heard(order, concern, heard(form, known), by);
        });
        return order;
    }

    /** The ticked answers that the guide has. Others may stem from a guide that was chosen before. */
    private static Map<String, String> heard(IntakeForm form, Guide guide) {
        Map<String, String> heard = new LinkedHashMap<>();
        for (Observation observation : guide.observations()) {
            observation.answers().stream()
                    .map(Observation.Answer::code)
                    .filter(answer -> form.heard().contains(observation.code() + "=" + answer))
                    .forEach(answer -> heard.put(observation.code(), answer));
        }
        return heard;
    }

    private Vehicle vehicle(IntakeForm form, Actor by) {
        if (isGiven(form.vehicle())) {
            return customers
                    .vehicle(Long.parseLong(form.vehicle()))
                    .orElseThrow(() -> new Refused("That vehicle is not on file any more."));
        }
        Typed.needed("make", form.make(), "Which make is it?");
        Vin vin = new Vin(form.vin());
        if (form.keepVin() == null) {
            vin.warning().ifPresent(warning -> {
                throw new Refused("vin", warning);
            });
        }
        Integer year = Typed.optional(form.year(), Integer::valueOf);
        return customers.addVehicle(
                customer(form, by),
                new VehicleFacts(year, form.make(), form.model(), form.vin(), form.plate(), form.plateState()));
    }

    private Customer customer(IntakeForm form, Actor by) {
        if (isGiven(form.customer())) {
            return customers
                    .customer(Long.parseLong(form.customer()))
                    .orElseThrow(() -> new Refused("That customer is not on file any more."));
        }
        Typed.needed("name", form.name(), "Whose car is it?");
        if (!isGiven(form.phone()) && !isGiven(form.email())) {
            throw new Refused("phone", "A phone number or an e-mail address, to reach them about the estimate.");
        }
        return customers.add(new CustomerFacts(form.name(), form.phone(), form.email(), form.address(), ""), by);
    }

    /** Whether a field was filled in; one that the form did not send counts as empty. */
    private static boolean isGiven(String typed) {
        return !Typed.line(typed).isEmpty();
    }

    private Arrangement arrangement(IntakeForm form, SignedIn signedIn) {
        return new Arrangement(
                Typed.line(form.keyTag()),
                promised("promised", form.promised(), signedIn),
                technician(form.technician(), staff),
                null);
    }

    static Actor technician(String typed, Staff staff) {
        return Typed.optional(typed, id -> staff.member(Long.parseLong(id))
                .map(StaffMember::actor)
                .orElseThrow(() -> new Refused("technician", "Nobody by that name works here any more.")));
    }

    /** The promised time from a date-time field, which has the shop's local time; empty is no promise. */
    static Instant promised(String field, String typed, SignedIn signedIn) {
        try {
            return Typed.optional(typed, moment -> signedIn.instant(LocalDateTime.parse(moment)));
        } catch (DateTimeException e) {
            throw new Refused(field, "There is no such date and time.");
        }
    }

    private static Concern.Statement told(IntakeForm form, Optional<Guide> guide) {
        Optional<FacetOption> facet = guide.stream()
                .flatMap(known -> known.facets().stream())
                .flatMap(known -> known.option(form.facet()).stream())
                .findFirst();
        if (guide.isPresent() && facet.isEmpty() && !guide.get().facets().isEmpty()) {
            throw new Refused(
                    "facet", "Choose one: " + guide.get().facets().get(0).question());
        }
        return new Concern.Statement(
                Typed.lines(form.words()),
                guide.map(Guide::sha256).orElse(null),
                facet.map(FacetOption::code).orElse(""),
                facet.map(FacetOption::label).orElse(""));
    }
}

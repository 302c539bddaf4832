package dev.liftgate.desk;

import dev.liftgate.customers.Customer;
import dev.liftgate.customers.CustomerFacts;
import dev.liftgate.customers.Customers;
import dev.liftgate.customers.Customers.Particulars;
import dev.liftgate.customers.Odometer;
import dev.liftgate.customers.Vehicle;
import dev.liftgate.customers.VehicleFacts;
import dev.liftgate.customers.Vin;
import dev.liftgate.estimates.AllAtOnce;
import dev.liftgate.orders.AgreedTerms;
import dev.liftgate.orders.Arrangement;
import dev.liftgate.orders.Concern;
import dev.liftgate.orders.EarlierWork;
import dev.liftgate.orders.WorkOrder;
import dev.liftgate.staff.Actor;
import dev.liftgate.staff.SignedIn;
import dev.liftgate.staff.Staff;
import dev.liftgate.staff.StaffMember;
import dev.liftgate.staff.Stamp;
import dev.liftgate.web.Figures;
import dev.liftgate.web.FormState;
import dev.liftgate.web.Refused;
import dev.liftgate.web.Typed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The intake of a car in one transaction, all or nothing. It stores customer, vehicle, odometer and order with
 * its concerns.
 */
@ApplicationScoped
@Transactional
class Intake {

    @Inject
    Customers customers;

    @Inject
    EarlierWork earlier;

    @Inject
    ToldConcerns concerns;

    @Inject
    Staff staff;

    @Inject
    Clock clock;

    WorkOrder take(IntakeForm form, SignedIn signedIn) {
        Stamp by = signedIn.stamp();
        requireComplete(form);
        Vehicle vehicle = vehicle(form, by.actor());
        Odometer odometer =
                Odometer.optional(form.odometer(), form.odometerUnit(), customers.unitOf(vehicle), signedIn.figures());
        if (odometer != null) {
            customers.readOdometer(vehicle, odometer, form.odometerReason(), by);
        }
        WorkOrder order = concerns.open(vehicle, odometer, arrangement(form, signedIn), form.concerns(), by);
        Typed.optional(form.comebackOf(), number -> {
            earlier.comeBack(order.number(), Long.parseLong(number), by);
            return number;
        });
        order.agreement().agree(AgreedTerms.NONE.paidBy(Typed.line(form.paymentIntended())), null, by);
        return order;
    }

    /**
     * The form after a step between its concerns, see {@link IntakePages#concerns}. What is being written is put to the
     * others first.
     */
    FormState step(IntakeForm form, String step) {
        List<ToldConcern> told = new ArrayList<>(form.concerns());
        boolean isWritten = told.size() > form.told().size();
        String[] parts = step.split("-", 2);
        if (isWritten && !parts[0].equals("remove")) {
            concerns.statement(told.get(told.size() - 1));
        }
        if (parts[0].equals("another")) {
            if (!isWritten) {
                ToldConcern.BLANK.said();
            }
            if (told.size() >= Concern.MOST) {
                throw new Refused("words", Concern.FULL);
            }
            return form.with(told, ToldConcern.BLANK);
        }
        int place = Figures.PLAIN.count("", parts[parts.length - 1], 100);
        if (place >= form.told().size()) {
            throw new Refused("That concern is not on this form any more.");
        }
        ToldConcern taken = told.remove(place);
        if (parts[0].equals("change")) {
            return form.with(told, taken);
        }
        return isWritten
                ? form.with(told.subList(0, told.size() - 1), told.get(told.size() - 1))
                : form.with(told, ToldConcern.BLANK);
    }

    /** Names all that is missing or mistyped at once: people wait at the counter. */
    private static void requireComplete(IntakeForm form) {
        AllAtOnce rules = new AllAtOnce();
        boolean isNewCar = !isGiven(form.vehicle());
        if (isNewCar && !isGiven(form.customer())) {
            rules.check(() -> Typed.needed("name", form.name(), "Whose car is it?"));
            rules.check(() -> requireReachable(form));
        }
        if (isNewCar) {
            rules.check(() -> Typed.needed("make", form.make(), "Which make is it?"));
            rules.check(() -> Typed.needed("model", form.model(), "Which model is it?"));
        }
        rules.check(() -> new Vin(form.vin()).requireRight(form.keepVin()));
        rules.check(() -> form.concerns().forEach(ToldConcern::said));
        rules.settle();
    }

    private static void requireReachable(IntakeForm form) {
        if (!isGiven(form.phone()) && !isGiven(form.email())) {
            throw new Refused("phone", "A phone number or an e-mail address, to reach them about the estimate.");
        }
    }

    private Vehicle vehicle(IntakeForm form, Actor by) {
        Integer year = Typed.optional(form.year(), Integer::valueOf);
        if (isGiven(form.vehicle())) {
            Vehicle known = customers
                    .vehicle(Long.parseLong(form.vehicle()))
                    .orElseThrow(() -> new Refused("That vehicle is not on file any more."));
            customers.complete(
                    known,
                    new Particulars(form.phone(), form.address(), year, form.vin(), form.plate(), form.plateState()));
            return known;
        }
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
            return Typed.optional(typed, moment -> signedIn.instant(Typed.wallClock(moment)));
        } catch (DateTimeException e) {
            throw new Refused(field, "There is no such date and time.");
        }
    }
}

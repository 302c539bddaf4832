package dev.liftgate.customers;

import dev.liftgate.staff.Actor;
import dev.liftgate.staff.Shop;
import dev.liftgate.staff.Staff;
import dev.liftgate.staff.Stamp;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** The customers of the shop, their vehicles and odometer readings. */
@ApplicationScoped
@Named("customers")
@Transactional
public class Customers {

    /**
     * So many matches, the newest, are put in order: two letters fit thousands, and the next one is typed already. The sum
     * with nought keeps the database from walking all that there is in the order of the ids, for a name that is rare.
     */
    private static final int LOOKED_AT = 200;

    private static final String BY_NAME_OR_PHONE = SearchTerms.PHONE + " or " + SearchTerms.NAME;

    /** Announced when what papers print of a customer or a car was corrected; the other id is null. */
    public record CardCorrected(Long customer, Long vehicle) {}

    @Inject
    Clock clock;

    @Inject
    Event<CardCorrected> corrected;

    @Inject
    Staff staff;

    /** Refuses an empty name ({@code name}). */
    public Customer add(CustomerFacts facts, Actor by) {
        Customer customer = new Customer(facts, clock.instant(), by.name());
        customer.persist();
        return customer;
    }

    public void revise(Customer customer, int seen, CustomerFacts facts) {
        Customer.<Customer>findById(customer.id()).revise(seen, facts);
        corrected.fire(new CardCorrected(customer.id(), null));
    }

    /**
     * Adds a vehicle. Refuses an impossible {@code year} (null is "not known") and an empty {@code make} or
     * {@code model}. A strange VIN is kept: ask {@link Vin#warning()} first.
     */
    public Vehicle addVehicle(Customer owner, VehicleFacts facts) {
        Vehicle vehicle = new Vehicle(owner, facts);
        vehicle.persist();
        return vehicle;
    }

    public void revise(Vehicle vehicle, int seen, VehicleFacts facts) {
        Vehicle.<Vehicle>findById(vehicle.id()).revise(seen, facts);
        corrected.fire(new CardCorrected(null, vehicle.id()));
    }

    /** What may have been unknown when a car came in; empty texts and null say nothing. */
    public record Particulars(
            String phone, String address, Integer year, String vin, String plate, String plateState) {}

    /** Fills in what was not known of a car and its owner. What is known stays as it is. */
    public void complete(Vehicle vehicle, Particulars told) {
        Customer owner = Customer.findById(vehicle.customer().id());
        if (owner.complete(told)) {
            corrected.fire(new CardCorrected(owner.id(), null));
        }
        Vehicle car = Vehicle.findById(vehicle.id());
        if (car.complete(told)) {
            corrected.fire(new CardCorrected(null, car.id()));
        }
    }

    public Optional<Customer> customer(long id) {
        return Customer.findByIdOptional(id);
    }

    /** The vehicle with its customer. */
    public Optional<Vehicle> vehicle(long id) {
        return Vehicle.find("from Vehicle v join fetch v.customer where v.id = ?1", id)
                .firstResultOptional();
    }

    public List<Vehicle> vehiclesOf(Customer customer) {
        return Vehicle.list("from Vehicle v join fetch v.customer c where c.id = ?1 order by v.id", customer.id());
    }

    /**
     * Vehicles with their customers. Found by the start or end of a plate, VIN or phone number, or the starts of the
     * words of a name. Capitals, accents, spaces, hyphens and apostrophes do not matter, nor does whether ü is ue. An
     * empty text finds nothing.
     */
    public List<Vehicle> findVehicles(String phonePlateVinOrName, int limit) {
        return Vehicle.<Vehicle>find(
                        """
                        select found from Vehicle found join fetch found.customer owner where found.id in (
                          select v.id from Vehicle v where %1$s
                          union all (select v.id from Vehicle v join v.customer c where %2$s
                            order by v.id + 0 desc limit %3$d))
                        order by owner.nameWords, found.id
                        """
                                .formatted(SearchTerms.VEHICLE, BY_NAME_OR_PHONE, LOOKED_AT),
                        SearchTerms.of(phonePlateVinOrName, staff::country))
                .page(0, limit)
                .list();
    }

    /** The same for customers, with or without a vehicle. */
    public List<Customer> find(String phonePlateVinOrName, int limit) {
        return Customer.<Customer>find(
                        """
                        select found from Customer found where found.id in (
                          (select c.id from Customer c where %1$s order by c.id + 0 desc limit %3$d)
                          union all select v.customer.id from Vehicle v where %2$s)
                        order by found.nameWords, found.id
                        """
                                .formatted(BY_NAME_OR_PHONE, SearchTerms.VEHICLE, LOOKED_AT),
                        SearchTerms.of(phonePlateVinOrName, staff::country))
                .page(0, limit)
                .list();
    }

    /** The newest customers with a number below {@code before}, newest first. */
    public List<Customer> newest(long before, int limit) {
        return Customer.<Customer>find("id < ?1 order by id desc", before)
                .page(0, limit)
                .list();
    }

    public List<Vehicle> vehiclesOf(List<Customer> customers) {
        return Vehicle.list("from Vehicle v join fetch v.customer c where c in ?1 order by v.id", customers);
    }

    /**
     * Adds a reading of the odometer.
     *
     * @throws dev.liftgate.web.Refused beside {@code odometer} where, without a reason, it is lower than the last one
     *     or absurdly higher
     */
    public void readOdometer(Vehicle vehicle, Odometer odometer, String reason, Stamp by) {
        new OdometerReading(vehicle, odometer, reason, by)
                .after(lastReading(vehicle), zone())
                .persist();
    }

    public Optional<OdometerReading> lastReading(Vehicle vehicle) {
        return OdometerReading.find("vehicle = ?1 order by id desc", vehicle)
                .page(0, 1)
                .firstResultOptional();
    }

    /** The unit to expect on a car's dash: that of its last reading, else the shop's. Null stands for a new car. */
    public String unitOf(Vehicle vehicle) {
        return Optional.ofNullable(vehicle)
                .flatMap(this::lastReading)
                .map(reading -> reading.odometer().unit())
                .or(() -> staff.shop().map(Shop::odometerUnit))
                .orElse(Odometer.MILES);
    }

    /** All readings of a vehicle, newest first. */
    public List<OdometerReading> readings(Vehicle vehicle) {
        return OdometerReading.list("vehicle = ?1 order by id desc", vehicle);
    }

    private ZoneId zone() {
        return staff.shop().map(Shop::zone).orElse(ZoneOffset.UTC);
    }
}

package dev.liftgate.customers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.liftgate.TheOwner;
import dev.liftgate.staff.Actor;
import dev.liftgate.web.EditConflict;
import dev.liftgate.web.Refused;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.util.List;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CustomersTest {

    private static final Actor ANA = new Actor(1, "Ana Flores");
    private static boolean filled;
    private static Vehicle crv;

    @Inject
    Customers customers;

    @Inject
    EntityManager entities;

    @BeforeEach
    void one_customer_who_is_easy_to_mistype() {
        if (!filled) {
            Customer jose = customers.add(new CustomerFacts("José Ñáñez-O'Neil", "+1 (707) 555-8123", "", "", ""), ANA);
            crv = customers.addVehicle(
                    jose, new VehicleFacts(2003, "Honda", "Accord", "1hgcm82633a004352", "zq7-x41", "ca"));
            filled = true;
        }
    }

    @Test
    void a_vehicle_is_found_by_either_end_of_its_plate() {
        assertEquals(List.of(crv.id()), found("ZQ7X"));
        assertEquals(List.of(crv.id()), found("zq7-x 41"));
        assertEquals(List.of(crv.id()), found("q7x41"));
        assertEquals(List.of(crv.id()), found("X-41"));
        assertTrue(found("q7x4").isEmpty());
    }

    @Test
    void a_vehicle_is_found_by_either_end_of_its_vin() {
        assertTrue(found("1hgcm82633").contains(crv.id()));
        assertTrue(found("004352").contains(crv.id()));
        assertTrue(found("3A004352").contains(crv.id()));
        assertTrue(found("82633a").isEmpty());
    }

    @Test
    void a_vehicle_is_found_by_either_end_of_its_owners_phone_number() {
        assertTrue(found("707-555-8123").contains(crv.id()));
        assertTrue(found("8123").contains(crv.id()));
        assertTrue(found("+1 707 555").contains(crv.id()));
    }

    @Test
    void a_vehicle_is_found_by_the_starts_of_its_owners_names_without_accents() {
        assertTrue(found("nanez").contains(crv.id()));
        assertTrue(found("ÑÁÑ jos").contains(crv.id()));
        assertTrue(found("o'neil").contains(crv.id()));
        assertTrue(found("josé smith").isEmpty());
    }

    @Test
    void what_means_something_to_a_database_means_nothing_here() {
        List.of("%", "_", "'", "' or 1=1 --", "nanez:* | !x", "\\", "nanez' & !", "\u0000", "")
                .forEach(text -> customers.findVehicles(text, 5));
        assertTrue(found("%").isEmpty());
        assertTrue(found("").isEmpty());
    }

    @Test
    void finding_takes_one_statement_with_the_owners_names() {
        Statistics statistics = entities.unwrap(org.hibernate.Session.class)
                .getSessionFactory()
                .unwrap(SessionFactory.class)
                .getStatistics();
        long before = statistics.getPrepareStatementCount();
        customers.findVehicles("zq7x41", 5).forEach(vehicle -> vehicle.customer()
                .name());
        assertEquals(1, statistics.getPrepareStatementCount() - before);
    }

    @Test
    void no_more_are_found_than_asked_for() {
        Customer fleet = customers.add(new CustomerFacts("Quillfeather Fleet", "", "", "", ""), ANA);
        for (int i = 0; i < 3; i++) {
            customers.addVehicle(fleet, new VehicleFacts(null, "Ford", "Transit", "", "", ""));
        }
        assertEquals(2, customers.findVehicles("quillf", 2).size());
        assertEquals(3, customers.vehiclesOf(fleet).size());
    }

    @Test
    void a_customer_without_a_vehicle_is_found_too() {
        Customer walker = customers.add(new CustomerFacts("Zephyrine Walker", "", "", "", ""), ANA);
        assertEquals(walker.id(), customers.find("zephyr", 5).get(0).id());
    }

    @Test
    void the_last_reading_is_the_one_to_beat() {
        Vehicle van = aVehicle();
        customers.readOdometer(van, Odometer.miles(118_240), "", ANA.at(java.time.Instant.now()));
        Refused lower = assertThrows(
                Refused.class,
                () -> customers.readOdometer(van, Odometer.miles(18_240), " ", ANA.at(java.time.Instant.now())));
        assertEquals("odometer", lower.field());
        assertTrue(lower.getMessage().startsWith("The last was 118,240 mi on "));
        customers.readOdometer(
                van, Odometer.miles(18_240), "a digit too many last time", ANA.at(java.time.Instant.now()));
        assertEquals(18_240, customers.lastReading(van).orElseThrow().odometer().distance());
        assertEquals(2, customers.readings(van).size());
    }

    @Test
    @Transactional
    void a_reading_cannot_be_changed_even_by_sql() {
        customers.readOdometer(aVehicle(), Odometer.miles(500), "", ANA.at(java.time.Instant.now()));
        assertThrows(PersistenceException.class, () -> TheOwner.runs("update odometer_reading set distance = 1"));
    }

    @Test
    void an_edit_over_somebody_elses_is_refused_with_both_values() {
        Customer customer = customers.add(new CustomerFacts("Old Name", "555-0001", "", "", ""), ANA);
        customers.revise(customer, 0, new CustomerFacts("First Name", "555-0001", "", "", ""));
        EditConflict conflict = assertThrows(
                EditConflict.class,
                () -> customers.revise(customer, 0, new CustomerFacts("Second Name", "555-0001", "", "", "")));
        assertEquals("name", conflict.field());
        assertTrue(conflict.getMessage().contains("First Name"));
        assertTrue(conflict.getMessage().contains("Second Name"));
    }

    private Vehicle aVehicle() {
        Customer owner = customers.add(new CustomerFacts("Van Owner", "", "", "", ""), ANA);
        return customers.addVehicle(owner, new VehicleFacts(null, "Ford", "Transit", "", "", ""));
    }

    private List<Long> found(String text) {
        return customers.findVehicles(text, 20).stream().map(Vehicle::id).toList();
    }
}

package dev.liftgate.customers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.liftgate.staff.Actor;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class SearchTermsTest {

    private static final Actor ANA = new Actor(1, "Ana Flores");

    @Inject
    Customers customers;

    @Inject
    EntityManager entities;

    @ParameterizedTest
    @CsvSource({
        "Łukasz Wzpolski, lukasz wzp",
        "Lukasz Wzpolsky, Łukasz wzpolsky",
        "Strauß Wzberlin, strauss wzber",
        "Strauss Wzbremen, STRAUẞ wzbremen",
        "Müller Wzbonn, mueller wzb",
        "Müller Wzcelle, muller wzc",
        "Mueller Wzdessau, Müller wzdessau",
        "Jürgen Wzoelde, jurgen wzölde",
        "Seán O’Neil Wzdublin, oneil wzd",
        "Seán O’Neil Wzderry, o'neil wzderry",
        "Seán O’Neil Wzcork, neil wzcork",
        "Sean ONeil Wzsligo, O´Neil wzsligo",
        "Æbel Sørensen Wzaarhus, aebel soerensen wza",
        "Æbel Sørensen Wzaalborg, sorensen wzaalborg",
        "Ægir Þórsson Wzisland, aegir thorsson wzis",
        "İbrahim Yıldız Wzizmir, ibrahim yildiz wziz",
        "Ibrahim Yildiz Wzankara, İBRAHİM YILDIZ wzankara",
        "Đorđe Wznis, dorde wznis",
        "Đorđe Wzpirot, djordje wzpirot",
        "Djordje Wzvranje, Đorđe wzvranje",
        "Mary-Jane Wzcorfu, maryjane wzcorfu",
        "Mary-Jane Wzkos, jane wzkos",
        "Müller-Lüdenscheidt Wzulm, mullerludenscheidt wzulm",
        "Αλέξης Wzpatras, ΑΛΕΞΗΣ wzpatras",
        "Пётр Wzperm, петр wzperm",
    })
    void a_customer_is_found_however_the_letters_of_the_name_are_written(String name, String typed) {
        Customer customer = customers.add(new CustomerFacts(name, "", "", "", ""), ANA);
        assertEquals(
                List.of(customer.id()),
                customers.find(typed, 5).stream().map(Customer::id).toList());
    }

    @Test
    void a_short_name_does_not_find_whoever_begins_alike() {
        Customer john = customers.add(new CustomerFacts("John Wzjoker", "", "", "", ""), ANA);
        assertFalse(
                customers.find("joe wzj", 5).stream().map(Customer::id).toList().contains(john.id()));
    }

    @ParameterizedTest
    @CsvSource({
        "ÄÖ 9123Z, äö 9123z",
        "ÄÖ 9124Z, ÄÖ9124",
        "ΥΜΙ-9125, ΥΜΙ 9125",
        "ΥΜΙ-9126, ymi 9126",
        "ZHP 9127, ΖΗΡ-9127",
        "А927ВС 77, a927bc77",
        "A928BC 77, А928ВС",
        "O1I 929 Q, 01i929q",
        "AB 9130 CDQ, 9130 cdq",
        "WZ-ÜX 931, üx 931",
        "京A·93256, 京a93256",
    })
    void a_car_is_found_by_its_plate_in_any_script(String plate, String typed) {
        Vehicle car = car(plate);
        assertEquals(Set.of(car.id()), found(typed));
    }

    @Test
    void a_plate_in_other_letters_offers_nobody_elses_car() {
        Vehicle american = car("9140 XYZ");
        assertFalse(found("ΓΔ 9140").contains(american.id()));
        assertFalse(found("ГД 9140").contains(american.id()));
        assertTrue(found("ΓΔ").isEmpty());
    }

    @Test
    void a_scanned_vin_is_found_with_the_mark_of_import_before_it() {
        Customer owner = customers.add(new CustomerFacts("Scan Owner", "", "", "", ""), ANA);
        Vehicle golf = customers.addVehicle(owner, new VehicleFacts(2003, "VW", "Golf", "WVWZZZ1JZ3W386753", "", ""));
        assertEquals(Set.of(golf.id()), found("IWVWZZZ1JZ3W386753"));
    }

    @Test
    void a_customer_is_found_by_the_number_with_the_code_of_the_shops_country() {
        Customer customer = customers.add(new CustomerFacts("Wzphone Owner", "(707) 555-9461", "", "", ""), ANA);
        assertEquals(
                List.of(customer.id()),
                customers.find("+1 707 555 9461", 5).stream().map(Customer::id).toList());
    }

    @Test
    @Transactional
    void each_condition_has_its_index() {
        entities.createNativeQuery("set local enable_seqscan = off").executeUpdate();
        assertPlan("vehicle_plate_ix", "vehicle where plate_key like beginning(plate_key('äö 1'), 1)");
        assertPlan(
                "vehicle_plate_end_ix",
                "vehicle where reverse(plate_key) like beginning(reverse(plate_key('xyz')), 3)");
        assertPlan("customer_name_ix", "customer where to_tsvector('simple', name_words) @@ name_query('müller')");
        assertPlan("work_order_words_ix", "work_order where words like '%mueller%'");
    }

    private void assertPlan(String index, String from) {
        List<?> lines = entities.createNativeQuery("explain select id from " + from, String.class)
                .getResultList();
        String plan = lines.stream().map(Object::toString).collect(Collectors.joining("\n"));
        assertTrue(plan.contains(index), plan);
    }

    private Vehicle car(String plate) {
        Customer owner = customers.add(new CustomerFacts("Plate Owner", "", "", "", ""), ANA);
        return customers.addVehicle(owner, new VehicleFacts(null, "Ford", "Transit", "", plate, ""));
    }

    private Set<Long> found(String text) {
        return customers.findVehicles(text, 20).stream().map(Vehicle::id).collect(Collectors.toSet());
    }
}

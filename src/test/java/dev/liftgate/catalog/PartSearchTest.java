package dev.liftgate.catalog;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.liftgate.Visitor;
import dev.liftgate.catalog.Part.PartFacts;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class PartSearchTest {

    @Inject
    Catalog catalog;

    @BeforeEach
    void a_thermostat_is_in_the_catalog() {
        part("ZX-77.410/B", "Quillon", "Thermostat, 82 degrees", "1K0 698 151|HQ-5519");
    }

    private void part(String number, String brand, String description, String crossNumbers) {
        if (catalog.part(number, brand).isEmpty()) {
            QuarkusTransaction.requiringNew()
                    .run(() -> catalog.add(new PartFacts(
                            number,
                            brand,
                            description,
                            PartCondition.USED,
                            Money.of(CurrencyUnit.USD, 5),
                            null,
                            null,
                            crossNumbers,
                            null)));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ZX-77.410/B",
                "zx77410b",
                "zx-77410-b",
                "77.410",
                "7741",
                "HQ-5519",
                "hq5519",
                "HQ.55.19",
                "1K0 698 151",
                "1k0698151",
                "1K0.698.151",
                "quillon thermo",
                "82 quil ZX77",
                "zx qu",
                "ther 82",
            })
    void is_found_by_number_cross_number_or_words_however_they_are_typed(String typed) {
        assertEquals(List.of("ZX-77.410/B"), numbers(catalog.page(typed, 0)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zx77410c", "quillon latch", "ui", "%", "_", "\\", "zx%b"})
    void is_not_found_by_anything_else(String typed) {
        assertEquals(false, numbers(catalog.page(typed, 0)).contains("ZX-77.410/B"), typed);
    }

    @Test
    void two_letters_begin_a_word() {
        assertEquals(List.of("ZX-77.410/B"), numbers(catalog.page("zx", 0)));
        assertEquals(List.of("ZX-77.410/B"), numbers(catalog.page("z", 0)));
        assertEquals(List.of(), numbers(catalog.page("yz", 0)));
    }

    @Test
    void a_typing_error_finds_what_was_meant_and_says_so() {
        list("quillon thermstat")
                .body(containsString("Did you mean one of these?"))
                .body(containsString("ZX-77.410/B"))
                .body(containsString("replaces 1K0 698 151, HQ-5519"));
        list("thermostat quillon").body(not(containsString("Did you mean")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "qillon",
                "quilon termostat",
                "Thermostate, qullon",
                "quillonthermostat",
                "quilln 77.411",
                "zx-77.401 thremostat",
                "1k0698152",
            })
    void a_word_is_found_with_a_letter_or_a_blank_too_few_too_many_or_in_a_wrong_place(String typed) {
        assertEquals(List.of(), catalog.page(typed, 0));
        assertEquals("ZX-77.410/B", catalog.meant(typed).get(0).number());
    }

    @Test
    void two_words_without_their_blank_find_no_part_with_only_one_of_them() {
        part("T-774", "Bravvo", "Jwake jwad set", "");
        part("T-775", "Bravvo", "Jwake jwisc", "");
        assertEquals(List.of("T-774"), numbers(catalog.meant("jwakejwads")));
    }

    @Test
    void where_the_nearest_word_finds_nothing_the_next_ones_are_tried() {
        part("T-771", "Jwfiltrox", "Hose", "");
        part("T-772", "Bravvo", "Jwfilter", "");
        assertEquals(List.of("T-771"), numbers(catalog.meant("jwfiltrr")));
        assertEquals(List.of("T-772"), numbers(catalog.meant("jwfiltrr bravvo")));
    }

    @Test
    void a_part_is_found_by_misspelled_words_of_its_new_description() {
        part("T-773", "Jquoin", "Hose", "");
        Part hose = catalog.part("T-773", "Jquoin").orElseThrow();
        PartFacts facts = new PartFacts(
                hose.number(), hose.brand(), "Jyphonette", hose.condition(), hose.cost(), null, null, "", null);
        QuarkusTransaction.requiringNew().run(() -> catalog.rewrite(hose.id(), facts, hose.version()));
        assertEquals(List.of("T-773"), numbers(catalog.meant("jyphoent")));
    }

    @Test
    void nothing_near_is_no_guess() {
        list("xylophone").body(allOf(containsString("No part holds these words"), not(containsString("Did you mean"))));
        list("it''s \"; drop' -- thermostat").statusCode(200);
    }

    @Test
    void cross_numbers_are_kept_from_the_form_and_complained_about() {
        Visitor morgan = Visitor.manager();
        save(morgan, "T-CROSS", "AA-1; BB-2, AA-1").statusCode(303);
        list("bb2").body(containsString("replaces AA-1, BB-2"));
        save(morgan, "T-CROSS-2", "x".repeat(61)).statusCode(422).body(containsString("id=\"crossNumbers-error\""));
        save(morgan, "T-CROSS-2", "a,b,c,d,e,f,g,h,i,j,k,l,m,n,o,p,q")
                .statusCode(422)
                .body(containsString("At most 16 numbers"));
    }

    private static ValidatableResponse save(Visitor who, String number, String crossNumbers) {
        return who.post(
                        "/catalog/parts",
                        "number",
                        number,
                        "brand",
                        "Test",
                        "description",
                        "D",
                        "condition",
                        "used",
                        "cost",
                        "1",
                        "crossNumbers",
                        crossNumbers)
                .then();
    }

    private static ValidatableResponse list(String words) {
        return Visitor.advisor()
                .request()
                .queryParam("words", words)
                .get("/catalog")
                .then()
                .statusCode(200);
    }

    private static List<String> numbers(List<Part> parts) {
        return parts.stream().map(Part::number).toList();
    }
}

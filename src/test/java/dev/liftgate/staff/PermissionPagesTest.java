package dev.liftgate.staff;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.liftgate.TheOwner;
import dev.liftgate.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A manager says who may what, and who said it when stays to be read. */
@QuarkusTest
class PermissionPagesTest {

    private static final String PAGE = "/staff/permissions";
    private static final String[] USUAL = {
        "money-advisor",
        "money-manager",
        "fee-advisor",
        "fee-manager",
        "price-advisor",
        "price-manager",
        "reopen-advisor",
        "reopen-manager"
    };

    @Inject
    Permissions permissions;

    @Inject
    EntityManager entities;

    private Visitor morgan;

    @BeforeEach
    void a_manager() {
        morgan = Visitor.manager();
    }

    @AfterEach
    void as_usual() {
        save(USUAL).then().statusCode(303);
        assertEquals(PermissionTable.usual(), permissions.table());
    }

    @Test
    void is_found_on_the_page_of_people_and_open_to_managers_only() {
        morgan.get("/staff").then().body(containsString("href=\"/staff/permissions\""));
        morgan.get(PAGE).then().statusCode(200).body(containsString("Set a price outside the range"));
        Visitor.advisor().get(PAGE).then().statusCode(403);
        Visitor.technician().get(PAGE).then().statusCode(403);
        Visitor.advisor().post(PAGE, "version", "0").then().statusCode(403);
        assertEquals(PermissionTable.usual(), permissions.table());
    }

    @Test
    void what_was_ticked_holds_from_the_next_request_on_and_the_list_says_who_changed_it() {
        int before = permissions.words().size();
        save("money-manager", "fee-advisor", "fee-manager", "price-advisor", "price-manager", "reopen-technician")
                .then()
                .statusCode(303)
                .header("Location", endsWith("?saved=true"));
        PermissionTable table = permissions.table();
        assertEquals(List.of("manager"), table.roles().get(Permission.MONEY));
        assertEquals(List.of("technician"), table.roles().get(Permission.REOPEN));
        assertEquals(
                "Only a manager may give money back or correct what was billed here.", table.refusal(Permission.MONEY));
        assertEquals(before + 4, permissions.words().size());
        assertTrue(
                permissions.words().stream().limit(4).allMatch(word -> word.by().equals("Morgan Hale")));
        morgan.get(PAGE)
                .then()
                .body(allOf(
                        containsString("No longer allowed for the role advisor: Give money back"),
                        containsString("Allowed for the role technician: Take back"),
                        containsString("Morgan Hale")));
        save(USUAL).then().statusCode(303);
        assertEquals(before + 8, permissions.words().size(), "the earlier words stay");
    }

    @Test
    void a_manager_who_has_locked_everybody_out_can_set_it_back() {
        save().then().statusCode(303);
        assertFalse(Stream.of(Permission.values())
                .anyMatch(each -> permissions.table().allows("manager", each)));
        assertTrue(permissions.table().refusal(Permission.FEE).startsWith("Nobody may change the fees"));
        morgan.get(PAGE).then().statusCode(200).body(not(containsString("checked")));
        save(USUAL).then().statusCode(303);
        assertTrue(permissions.table().allows("manager", Permission.FEE));
    }

    @Test
    void what_a_role_has_no_page_for_is_not_given_to_it() {
        save(Stream.concat(Stream.of(USUAL), Stream.of("money-technician")).toArray(String[]::new))
                .then()
                .statusCode(303);
        assertEquals(PermissionTable.usual(), permissions.table());
        morgan.get(PAGE).then().body(not(containsString("money-technician")));
    }

    @Test
    void nobody_overwrites_what_another_manager_ticked_meanwhile() {
        int seen = permissions.version();
        save(Stream.of(USUAL).filter(each -> !each.equals("fee-advisor")).toArray(String[]::new));
        String[] mine =
                Stream.of(USUAL).filter(each -> !each.equals("price-advisor")).toArray(String[]::new);
        save(seen, mine)
                .then()
                .statusCode(409)
                .body(allOf(
                        containsString("Set a price outside the range, advisor: it is now allowed, you typed not"),
                        containsString("name=\"version\" value=\"" + permissions.version() + "\"")));
        assertTrue(permissions.table().allows("advisor", Permission.PRICE));
    }

    @Test
    void complains_about_a_form_without_its_version() {
        morgan.post(PAGE, "version", "x").then().statusCode(422).body(containsString("Reload the page"));
        morgan.post(PAGE).then().statusCode(422);
        assertEquals(PermissionTable.usual(), permissions.table());
    }

    @Test
    void a_word_that_was_said_is_never_changed() {
        save();
        for (String change : List.of("update allowance set by_name = 'x'", "delete from allowance")) {
            assertThrows(PersistenceException.class, () -> TheOwner.runs(change));
        }
    }

    private Response save(String... ticked) {
        return save(permissions.version(), ticked);
    }

    private Response save(int version, String... ticked) {
        return morgan.post(
                PAGE,
                Stream.concat(
                                Stream.of("version", String.valueOf(version)),
                                Stream.of(ticked).flatMap(each -> Stream.of(each, "on")))
                        .toArray());
    }
}

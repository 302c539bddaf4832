package dev.liftgate.staff;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import dev.liftgate.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class StaffPagesTest {

    private static final String PASSWORD = "long enough to keep";
    private static final String NASTY = "<script>alert(1)</script>'; drop table staff_member; --";

    private Visitor morgan;

    @BeforeEach
    void morgan_is_at_the_desk() {
        morgan = Visitor.manager();
    }

    @Test
    void the_list_names_everybody() {
        morgan.get("/staff")
                .then()
                .statusCode(200)
                .body(containsString("Tom Becker"))
                .body(containsString("technician"));
    }

    @Test
    void the_form_for_a_new_person_shows() {
        morgan.get("/staff/new").then().statusCode(200).body(containsString("First password"));
    }

    @Test
    void a_new_person_can_sign_in() {
        hire("petra", "Petra Lund", Role.ADVISOR).then().statusCode(303);
        signIn("petra", PASSWORD).get("/account").then().statusCode(200).body(containsString("Petra Lund"));
    }

    @Test
    void a_taken_name_and_a_short_password_are_said_beside_their_fields() {
        hire("advisor", "Another Ana", Role.ADVISOR)
                .then()
                .statusCode(422)
                .body(containsString("id=\"username-error\""))
                .body(containsString("Somebody already signs in as advisor"))
                .body(containsString("value=\"Another Ana\""));
        morgan.post("/staff", "name", "", "role", "owner", "username", "a b", "password", "short")
                .then()
                .statusCode(422)
                .body(containsString("id=\"name-error\""))
                .body(containsString("id=\"role-error\""))
                .body(containsString("id=\"username-error\""))
                .body(containsString("id=\"password-error\""))
                .body(not(containsString("value=\"short\"")));
    }

    @Test
    void a_person_is_revised_with_another_role_and_password() {
        String place = hired("quentin", "Quentin Old", Role.TECHNICIAN);
        morgan.get(place + "/edit")
                .then()
                .statusCode(200)
                .body(containsString("value=\"Quentin Old\""))
                .body(containsString("action=\"" + place + "?once="))
                .body(containsString("action=\"" + place + "/deactivation?once="));
        morgan.post(place, revision("Quentin New", Role.ADVISOR, "another good one", "0"))
                .then()
                .statusCode(303);
        Visitor quentin = signIn("quentin", "another good one");
        quentin.get("/account").then().body(containsString("Quentin New")).body(containsString("advisor"));
        signIn("quentin", PASSWORD).get("/account").then().statusCode(302);
    }

    @Test
    void a_revision_with_a_short_password_is_refused() {
        String place = hired("rita", "Rita Short", Role.TECHNICIAN);
        morgan.post(place, revision("Rita Longer", Role.TECHNICIAN, "short", "0"))
                .then()
                .statusCode(422)
                .body(containsString("At least 10 characters"))
                .body(containsString("value=\"Rita Longer\""));
    }

    @Test
    void two_revisions_at_once_show_both_values() {
        String place = hired("sven", "Sven Zero", Role.TECHNICIAN);
        morgan.post(place, revision("Sven One", Role.TECHNICIAN, "", "0"))
                .then()
                .statusCode(303);
        morgan.post(place, revision("Sven Two", Role.TECHNICIAN, "", "0"))
                .then()
                .statusCode(409)
                .body(containsString("it is now Sven One, you typed Sven Two"));
    }

    @Test
    void markup_and_sql_are_kept_and_harmless() {
        String place = hired("uma", NASTY, Role.TECHNICIAN);
        morgan.post(
                        place,
                        "name",
                        NASTY,
                        "role",
                        "technician",
                        "certificationNumber",
                        NASTY,
                        "password",
                        "",
                        "version",
                        "0")
                .then()
                .statusCode(303);
        morgan.get("/staff")
                .then()
                .body(containsString("<td>&lt;script&gt;alert(1)&lt;/script&gt;&#39;; drop table staff_member; --"))
                .body(not(containsString("<script>alert")));
    }

    @Test
    void a_deactivated_person_is_out_at_once_and_back_when_reactivated() {
        String place = hired("victor", "Victor Gone", Role.MANAGER);
        Visitor victor = signIn("victor", PASSWORD);
        victor.get("/staff").then().statusCode(200);
        morgan.post(place + "/deactivation").then().statusCode(303);
        victor.get("/staff").then().statusCode(302).header("Location", endsWith("/sign-in"));
        victor.get("/account").then().statusCode(302).header("Location", endsWith("/sign-in"));
        victor.get("/sign-in").then().statusCode(200);
        attempt(victor, "victor", PASSWORD).then().statusCode(302).header("Location", endsWith("wrong=true"));
        morgan.post(place + "/reactivation").then().statusCode(303);
        signIn("victor", PASSWORD).get("/staff").then().statusCode(200);
    }

    @Test
    void nobody_deactivates_themselves() {
        String place = hired("wanda", "Wanda Self", Role.MANAGER);
        signIn("wanda", PASSWORD)
                .post(place + "/deactivation")
                .then()
                .statusCode(422)
                .body(containsString("cannot deactivate yourself"));
        signIn("wanda", PASSWORD).get(place + "/edit").then().body(not(containsString("/deactivation")));
    }

    @Test
    void people_are_the_managers_business_alone() {
        Visitor.advisor().get("/staff").then().statusCode(403);
        Visitor.technician().post("/staff", "name", "x").then().statusCode(403);
        Visitor.advisor().post("/staff/1/deactivation").then().statusCode(403);
        Visitor.stranger().get("/staff/1/edit").then().statusCode(302);
        morgan.get("/staff/999999999/edit").then().statusCode(404);
    }

    @Test
    void everybody_changes_their_own_password_with_the_old_one() {
        hired("yara", "Yara Careful", Role.TECHNICIAN);
        Visitor yara = signIn("yara", PASSWORD);
        yara.get("/account").then().statusCode(200).body(containsString("Change your password"));
        yara.post("/account/password", "old", "not this one", "password", "brand new words")
                .then()
                .statusCode(422)
                .body(containsString("id=\"old-error\""))
                .body(containsString("This is not your present password"));
        yara.post("/account/password", "old", PASSWORD, "password", "short")
                .then()
                .statusCode(422);
        yara.post("/account/password", "old", PASSWORD, "password", "brand new words")
                .then()
                .statusCode(303);
        signIn("yara", "brand new words").get("/account").then().statusCode(200);
        Visitor.stranger().get("/account").then().statusCode(302);
    }

    private Response hire(String username, String name, String role) {
        return morgan.post(
                "/staff",
                "name",
                name,
                "role",
                role,
                "certificationNumber",
                "",
                "username",
                username,
                "password",
                PASSWORD);
    }

    /** The path of the new person. */
    private String hired(String username, String name, String role) {
        hire(username, name, role).then().statusCode(303);
        return "/staff/"
                + StaffMember.<StaffMember>find("username", username)
                        .firstResult()
                        .id();
    }

    private static Object[] revision(String name, String role, String password, String version) {
        return new Object[] {
            "name", name, "role", role, "certificationNumber", "", "password", password, "version", version
        };
    }

    private static Visitor signIn(String username, String password) {
        Visitor visitor = Visitor.stranger();
        attempt(visitor, username, password);
        return visitor;
    }

    private static Response attempt(Visitor visitor, String username, String password) {
        return visitor.request()
                .formParam("j_username", username)
                .formParam("j_password", password)
                .post("/sign-in/check");
    }
}

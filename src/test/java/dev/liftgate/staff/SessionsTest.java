package dev.liftgate.staff;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.liftgate.AWorkOrder;
import dev.liftgate.Visitor;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A session ends when somebody ends it, and no cookie brings it back. */
@QuarkusTest
class SessionsTest {

    private static final String PASSWORD = "long enough to keep";
    private static final String ANOTHER = "as long as the other one";
    private static final Pattern SIGN_OUT = Pattern.compile("/account/sessions/(\\d+)/sign-out");

    @Inject
    EntityManager entities;

    private final String name = "kim" + UUID.randomUUID().toString().substring(0, 8);
    private long id;
    private String atHome;
    private String atWork;

    @BeforeEach
    void kim_is_signed_in_at_home_and_at_work() {
        Visitor.manager()
                .post("/staff", "name", "Kim " + name, "username", name, "role", "advisor", "password", PASSWORD)
                .then()
                .statusCode(303);
        id = AWorkOrder.actor(name).id();
        atHome = signIn(PASSWORD);
        atWork = signIn(PASSWORD);
    }

    @Test
    void a_cookie_that_somebody_copied_opens_nothing_after_sign_out() {
        Visitor kim = Visitor.with(atWork);
        kim.post("/sign-out").then().statusCode(303);
        isOut(atWork);
        isIn(atHome);
    }

    @Test
    void the_account_lists_where_one_is_signed_in_and_ends_one_of_them() {
        Visitor kim = Visitor.with(atWork);
        String page = kim.get("/account").asString();
        Matcher other = SIGN_OUT.matcher(page);
        assertEquals(1, other.results().count(), "not for the one that is used just now");
        other.reset();
        other.find();
        kim.post(other.group()).then().statusCode(303);
        isOut(atHome);
        isIn(atWork);
    }

    @Test
    void nobody_ends_the_session_of_somebody_else_by_its_number() {
        Matcher other = SIGN_OUT.matcher(Visitor.with(atWork).get("/account").asString());
        other.find();
        Visitor.technician().post(other.group()).then().statusCode(303);
        isIn(atHome);
    }

    @Test
    void everywhere_else_leaves_only_this_one() {
        Visitor.with(atWork).post("/account/sessions/sign-out").then().statusCode(303);
        isOut(atHome);
        isIn(atWork);
    }

    @Test
    void a_new_password_ends_every_other_session() {
        Visitor.with(atWork)
                .post("/account/password", "old", PASSWORD, "password", ANOTHER)
                .then()
                .statusCode(303);
        isOut(atHome);
        isIn(atWork);
    }

    @Test
    void a_password_that_a_manager_sets_ends_all_of_them() {
        Visitor.manager()
                .post(
                        "/staff/" + id,
                        "name",
                        "Kim " + name,
                        "role",
                        "advisor",
                        "certificationNumber",
                        "",
                        "password",
                        ANOTHER,
                        "version",
                        "0")
                .then()
                .statusCode(303);
        isOut(atHome);
        isOut(atWork);
        isIn(signIn(ANOTHER));
    }

    @Test
    void deactivation_ends_them_for_good_even_when_the_account_comes_back() {
        Visitor.manager().post("/staff/" + id + "/deactivation").then().statusCode(303);
        isOut(atWork);
        Visitor.manager().post("/staff/" + id + "/reactivation").then().statusCode(303);
        isOut(atWork);
        isOut(atHome);
        isIn(signIn(PASSWORD));
    }

    @Test
    void a_manager_signs_a_person_out_everywhere() {
        Visitor.manager().get("/staff/" + id + "/edit").then().body(containsString("Sign out everywhere"));
        Visitor.manager().post("/staff/" + id + "/sign-out").then().statusCode(303);
        isOut(atHome);
        isOut(atWork);
        Visitor.manager().get("/staff/" + id + "/edit").then().body(not(containsString("Sign out everywhere")));
    }

    @Test
    void ten_idle_hours_end_a_session() {
        usedBefore("10 hours");
        isOut(atWork);
    }

    @Test
    void nine_idle_hours_do_not_and_the_use_is_noted() {
        usedBefore("9 hours");
        isIn(atWork);
        assertEquals(1, justUsed());
    }

    @Test
    void an_open_page_that_asks_by_itself_keeps_nobody_signed_in() {
        usedBefore("9 hours");
        Visitor.with(atWork)
                .request()
                .header("X-Live", "true")
                .get("/account")
                .then()
                .statusCode(200);
        assertEquals(0, justUsed());
    }

    @Test
    void a_key_that_nobody_has_is_a_strangers() {
        isOut("bm90aGluZw");
    }

    private void usedBefore(String ago) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("update staff_session set begun_at = now() - interval '1 day',"
                                + " used_at = now() - cast(:ago as interval) where member_id = :id")
                        .setParameter("ago", ago)
                        .setParameter("id", id)
                        .executeUpdate());
    }

    private long justUsed() {
        return entities.createQuery(
                        "select count(*) from StaffSession where member = :id and usedAt > :lately", Long.class)
                .setParameter("id", id)
                .setParameter("lately", Instant.now().minusSeconds(60))
                .getSingleResult();
    }

    private String signIn(String password) {
        return Visitor.stranger()
                .request()
                .formParam("j_username", name)
                .formParam("j_password", password)
                .post("/sign-in/check")
                .cookie("liftgate-session");
    }

    private static void isIn(String session) {
        assertEquals(200, Visitor.with(session).get("/account").statusCode());
    }

    private static void isOut(String session) {
        assertEquals(302, Visitor.with(session).get("/account").statusCode());
    }
}

package dev.liftgate.company;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.liftgate.AWorkOrder;
import dev.liftgate.TheOwner;
import dev.liftgate.Visitor;
import dev.liftgate.staff.Token;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Cara connects her company account once, and signs in with it from then on; nobody else does. */
@QuarkusTest
@TestProfile(WithCompanyAccounts.class)
class CompanySignInTest {

    private static final String PASSWORD = "long enough to keep";
    private static final String SESSION = "liftgate-session";

    @Inject
    EntityManager entities;

    @Inject
    CompanyAccounts accounts;

    private final String name = "cara" + UUID.randomUUID().toString().substring(0, 8);
    private final String subject = "subject-of-" + name;
    private final Visitor cara = Visitor.stranger();
    private long id;

    @BeforeEach
    void cara_is_signed_in() {
        Visitor.manager()
                .post("/staff", "name", "Cara " + name, "username", name, "role", "advisor", "password", PASSWORD)
                .then()
                .statusCode(303);
        id = AWorkOrder.actor(name).id();
        byPassword(cara);
    }

    @Test
    void she_connects_it_once_and_signs_in_with_it_in_an_ordinary_session() {
        cara.get("/account").then().body(containsString("Connect Acme ID"));
        connect();
        cara.get("/account/company").then().body(allOf(containsString("Connected "), containsString("Disconnect")));
        Visitor browser = Visitor.stranger();
        browser.get("/sign-in").then().body(containsString("Sign in with Acme ID"));
        Response in = arrive(browser, subject);
        in.then().statusCode(303).header("Location", endsWith("/"));
        String cookie = in.headers().getValues("Set-Cookie").stream()
                .filter(each -> each.startsWith(SESSION + "="))
                .findFirst()
                .orElseThrow();
        assertTrue(cookie.contains("HTTPOnly") && cookie.contains("SameSite=Lax"), cookie);
        browser.get("/account").then().statusCode(200).body(containsString("Cara " + name));
        browser.post("/account/sessions/sign-out").then().statusCode(303);
        cara.get("/account").then().statusCode(302);
        Visitor copied = Visitor.with(in.cookie(SESSION));
        browser.post("/sign-out").then().statusCode(303);
        copied.get("/account").then().statusCode(302);
    }

    @Test
    void a_browser_is_known_again_and_its_last_session_ends_with_the_next() {
        connect();
        Visitor browser = Visitor.stranger();
        String first = arrive(browser, subject).cookie(SESSION);
        arrive(browser, subject).then().statusCode(303);
        assertEquals(302, Visitor.with(first).get("/account").statusCode());
        assertEquals(
                List.of(1L),
                rows("select count(distinct browser_sha256) from staff_session where member_id = " + id
                        + " and begun_at > (select max(connected_at) from company_account where member_id = " + id
                        + ")"));
    }

    @Test
    void it_leads_on_to_the_page_that_was_wanted() {
        connect();
        Visitor browser = Visitor.stranger();
        browser.get("/customers?q=x").then().statusCode(302);
        arrive(browser, subject).then().header("Location", endsWith("/customers?q=x"));
        browser.post("/sign-out").then().statusCode(303);
        arrive(browser, subject).then().header("Location", endsWith("/"));
    }

    @Test
    void whoever_is_connected_with_nobody_is_told_what_to_do() {
        Visitor browser = Visitor.stranger();
        Response answer = arrive(browser, subject);
        assertNull(answer.cookie(SESSION));
        said(browser, answer, "Sign in with your name and password first");
        assertEquals(List.of(0L), rows("select count(*) from company_account where member_id = " + id));
    }

    @Test
    void being_signed_in_is_not_enough_to_connect_one() {
        cara.post("/account/company", "password", "not it, not it")
                .then()
                .statusCode(422)
                .body(containsString("not your present password"));
        cara.get("/account/company").then().body(not(containsString("Your password is right")));
        said(cara, arrive(cara, subject), "Nobody here is connected with that account");
        assertEquals(List.of(0L), rows("select count(*) from company_account where member_id = " + id));
    }

    @Test
    void an_answer_that_somebody_else_asked_for_signs_nobody_in_and_connects_nothing() {
        cara.post("/account/company", "password", PASSWORD).then().statusCode(303);
        URI others = AnOpenIdProvider.signIn(place(Visitor.stranger()), "somebody-else");
        said(cara, open(cara, others), "begun in another browser");
        Visitor browser = Visitor.stranger();
        said(browser, open(browser, others), "begun in another browser");
        place(browser);
        said(browser, open(browser, others), "begun in another browser");
        assertEquals(List.of(0L), rows("select count(*) from company_account where member_id = " + id));
    }

    @Test
    void what_one_person_began_nobody_else_ends() {
        Visitor.manager()
                .post("/staff", "name", "Max", "username", "max." + name, "role", "advisor", "password", PASSWORD)
                .then()
                .statusCode(303);
        cara.post("/account/company", "password", PASSWORD).then().statusCode(303);
        URI back = AnOpenIdProvider.signIn(place(cara), subject);
        cara.post("/sign-out").then().statusCode(303);
        byPassword(cara, "max." + name);
        said(cara, open(cara, back), "Nobody here is connected with that account");
        assertEquals(List.of(0L), rows("select count(*) from company_account where subject = '" + subject + "'"));
    }

    @Test
    void an_answer_that_is_not_for_us_is_refused_and_the_log_says_nothing_about_her() {
        connect();
        Visitor browser = Visitor.stranger();
        try (AnEavesdropper ear = new AnEavesdropper()) {
            URI back = AnOpenIdProvider.signIn(place(browser), subject, "{\"aud\": \"another-program\"}");
            Response answer = open(browser, back);
            assertNull(answer.cookie(SESSION));
            said(browser, answer, "could not be trusted");
            arrive(browser, subject).then().statusCode(303);
            assertTrue(ear.heard().contains("was refused"), ear.heard());
            assertFalse(ear.heard().contains(name), ear.heard());
        }
    }

    @Test
    void whoever_turns_back_there_is_told_so() {
        Visitor browser = Visitor.stranger();
        String state = AnOpenIdProvider.parameter(URI.create(place(browser)), "state");
        said(browser, browser.get("/sign-in/company/back?error=access_denied&state=" + state), "nothing was changed");
        String next = AnOpenIdProvider.parameter(URI.create(place(browser)), "state");
        said(browser, browser.get("/sign-in/company/back?error=server_error&state=" + next), "could not be trusted");
        String last = AnOpenIdProvider.parameter(URI.create(place(browser)), "state");
        said(browser, browser.get("/sign-in/company/back?code=&state=" + last), "could not be trusted");
        said(browser, browser.get("/sign-in/company/back"), "begun in another browser");
        said(browser, browser.get("/sign-in/company/back?state=x&code=y"), "begun in another browser");
    }

    @Test
    void an_answer_opens_once() {
        connect();
        Visitor browser = Visitor.stranger();
        Response asked = browser.get("/sign-in/company");
        URI back = AnOpenIdProvider.signIn(asked.header("Location"), subject);
        open(browser, back).then().statusCode(303).cookie(SESSION);
        said(browser, open(browser, back), "begun in another browser");
        Visitor thief = Visitor.stranger();
        Response again = thief.request()
                .cookie("liftgate-company", asked.cookie("liftgate-company"))
                .get(pathOf(back));
        assertNull(again.cookie(SESSION));
    }

    @Test
    void so_it_does_if_the_provider_gives_it_out_twice() {
        connect();
        CompanyIdentity shown = new CompanyIdentity(
                (String) rows("select issuer from company_account where member_id = " + id)
                        .get(0),
                subject);
        RoundTrip trip = new RoundTrip(token(), token(), token());
        assertEquals(id, accounts.member(trip, shown).id());
        assertEquals(
                Outcome.LOST,
                assertThrows(LedNowhere.class, () -> accounts.member(trip, shown))
                        .outcome());
    }

    @Test
    void whoever_left_is_not_let_in_and_comes_back_with_it() {
        connect();
        Visitor.manager().post("/staff/" + id + "/deactivation").then().statusCode(303);
        Visitor browser = Visitor.stranger();
        Response answer = arrive(browser, subject);
        assertNull(answer.cookie(SESSION));
        said(browser, answer, "does not work here any more");
        Visitor.manager().post("/staff/" + id + "/reactivation").then().statusCode(303);
        arrive(browser, subject).then().statusCode(303).cookie(SESSION);
    }

    @Test
    void the_code_from_the_phone_stays_due() {
        connect();
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("update staff_member set code_asked = true where id = " + id)
                        .executeUpdate());
        Visitor browser = Visitor.stranger();
        arrive(browser, subject).then().statusCode(303);
        browser.get("/").then().statusCode(302).header("Location", endsWith("/sign-in"));
        browser.get("/sign-in").then().statusCode(303).header("Location", endsWith("/sign-in/code"));
        browser.get("/account").then().statusCode(302);
    }

    @Test
    void she_disconnects_it_herself_and_it_stays_on_record() {
        connect();
        cara.post("/account/company/removal").then().statusCode(303);
        cara.get("/account/company").then().body(containsString("Present password"));
        Visitor browser = Visitor.stranger();
        said(browser, arrive(browser, subject), "Nobody here is connected with that account");
        connect();
        assertEquals(List.of(2L), rows("select count(*) from company_account where member_id = " + id));
        for (String sql : List.of(
                "delete from company_account",
                "truncate company_account",
                "truncate company_trip",
                "update company_account set subject = 'another' where ended_at is null",
                "update company_account set ended_at = null, ended_by = '' where ended_at is not null")) {
            assertThrows(PersistenceException.class, () -> TheOwner.runs(sql), sql);
        }
        String audit = Visitor.manager().get("/audit?words=company").asString();
        assertTrue(audit.contains("subject: another one") && !audit.contains(subject), audit);
    }

    @Test
    void a_manager_sees_it_and_disconnects_it() {
        String page = "/staff/" + id + "/edit";
        Visitor.manager().get(page).then().body(not(containsString("Company account")));
        connect();
        Visitor.manager().get(page).then().body(containsString("Company account"));
        cara.post("/staff/" + id + "/company/removal").then().statusCode(403);
        Visitor.manager().post("/staff/" + id + "/company/removal").then().statusCode(303);
        Visitor.manager().get(page).then().body(not(containsString("Company account")));
        Visitor browser = Visitor.stranger();
        assertNull(arrive(browser, subject).cookie(SESSION));
    }

    @Test
    void one_account_belongs_to_one_person_and_one_person_has_one() {
        connect();
        cara.post("/account/company", "password", PASSWORD)
                .then()
                .statusCode(422)
                .body(containsString("Disconnect it first"));
        Visitor.manager()
                .post("/staff", "name", "Max", "username", "max." + name, "role", "advisor", "password", PASSWORD)
                .then()
                .statusCode(303);
        Visitor max = Visitor.stranger();
        byPassword(max, "max." + name);
        max.post("/account/company", "password", PASSWORD).then().statusCode(303);
        said(max, arrive(max, subject), "connected with somebody else here");
        assertEquals(
                List.of(id),
                rows("select member_id from company_account where subject = '" + subject + "' and ended_at is null"));
        assertThrows(
                PersistenceException.class,
                () -> TheOwner.runs("insert into company_account (member_id, issuer, subject, connected_at)"
                        + " select m.id, a.issuer, a.subject, now() from company_account a, staff_member m"
                        + " where a.subject = '" + subject + "' and m.username = 'max." + name + "'"));
    }

    @Test
    void a_shared_tablet_does_not_offer_it() {
        Visitor tablet = Visitor.stranger();
        byPassword(tablet);
        tablet.post("/account/tablet", "name", "Bay " + name, "password", PASSWORD)
                .then()
                .statusCode(303);
        tablet.post("/sign-out").then().statusCode(303);
        tablet.get("/sign-in").then().body(not(containsString("Acme ID")));
    }

    private void connect() {
        cara.post("/account/company", "password", PASSWORD)
                .then()
                .statusCode(303)
                .header("Location", endsWith("/account/company"));
        cara.get("/account/company").then().body(containsString("Go on to Acme ID"));
        arrive(cara, subject).then().statusCode(303).header("Location", endsWith("/account/company"));
    }

    /** To the provider, where somebody signs in, and back. */
    private static Response arrive(Visitor browser, String subject) {
        return open(browser, AnOpenIdProvider.signIn(place(browser), subject));
    }

    private static String place(Visitor browser) {
        return browser.get("/sign-in/company")
                .then()
                .statusCode(303)
                .header("Location", startsWith("http://localhost:"))
                .extract()
                .header("Location");
    }

    private static Response open(Visitor browser, URI back) {
        return browser.get(pathOf(back));
    }

    private static String pathOf(URI back) {
        return back.getRawPath() + "?" + back.getRawQuery();
    }

    /** Where that answer leads, the person reads these words. */
    private static void said(Visitor browser, Response answer, String words) {
        URI place = URI.create(answer.then().statusCode(303).extract().header("Location"));
        browser.get(pathOf(place)).then().statusCode(200).body(containsString(words));
    }

    private void byPassword(Visitor browser) {
        byPassword(browser, name);
    }

    private static void byPassword(Visitor browser, String name) {
        browser.request()
                .formParam("j_username", name)
                .formParam("j_password", PASSWORD)
                .post("/sign-in/check")
                .then()
                .statusCode(302);
    }

    private static Token token() {
        return Token.fresh(32);
    }

    private List<?> rows(String sql) {
        return QuarkusTransaction.requiringNew()
                .call(() -> entities.createNativeQuery(sql).getResultList());
    }
}

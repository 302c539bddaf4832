package dev.liftgate.authenticators;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import dev.liftgate.AWorkOrder;
import dev.liftgate.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.util.encoders.Base32;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A manager's password alone opens nothing once a phone belongs to it. */
@QuarkusTest
class AuthenticatorPagesTest {

    private static final String PASSWORD = "long enough to keep";
    private static final Pattern SECRET = Pattern.compile("<code>((?:[A-Z2-7]{4} ?){8})</code>");
    private static final Pattern PAPER = Pattern.compile("<code>([2-9a-z]{4}-[2-9a-z]{4}-[2-9a-z]{4})</code>");

    private final String name = "max" + UUID.randomUUID().toString().substring(0, 8);
    private final Visitor max = Visitor.stranger();
    private long id;
    private String secret;
    private String paper;

    @BeforeEach
    void max_sets_it_up() throws Exception {
        Visitor.manager()
                .post("/staff", "name", "Max " + name, "username", name, "role", "manager", "password", PASSWORD)
                .then()
                .statusCode(303);
        id = AWorkOrder.actor(name).id();
        signIn(max);
        max.post("/account/authenticator", "password", "wrong").then().statusCode(422);
        max.post("/account/authenticator", "password", PASSWORD).then().statusCode(303);
        String page = max.get("/account/authenticator").asString();
        secret = first(SECRET, page).replace(" ", "");
        paper = first(PAPER, page);
        max.post("/account/authenticator/confirmation", "code", "000")
                .then()
                .statusCode(422)
                .body(containsString("not the code"));
        max.post("/account/authenticator/confirmation", "code", code(-30))
                .then()
                .statusCode(303);
        max.get("/account/authenticator")
                .then()
                .body(allOf(containsString("8 codes on paper left"), not(containsString(secret))));
    }

    @Test
    void the_password_leads_to_the_code_and_the_code_to_the_page_that_was_wanted() throws Exception {
        Visitor browser = Visitor.stranger();
        browser.get("/customers?q=x").then().statusCode(302);
        signIn(browser).then().statusCode(302).header("Location", endsWith("/customers?q=x"));
        browser.get("/").then().statusCode(302).header("Location", endsWith("/sign-in"));
        browser.get("/sign-in").then().statusCode(303).header("Location", endsWith("/sign-in/code"));
        browser.get("/staff").then().statusCode(302);
        browser.get("/customers?q=x").then().statusCode(302);
        type(browser, "123456").then().statusCode(422).body(containsString("not the code"));
        type(browser, code(0)).then().statusCode(303).header("Location", endsWith("/customers?q=x"));
        browser.get("/staff").then().statusCode(200);
    }

    @Test
    void a_code_from_paper_opens_once() {
        Visitor browser = Visitor.stranger();
        signIn(browser);
        type(browser, paper).then().statusCode(303);
        browser.get("/account/authenticator").then().body(containsString("7 codes on paper left"));
        Visitor again = Visitor.stranger();
        signIn(again);
        type(again, paper).then().statusCode(422);
    }

    @Test
    void guessing_codes_is_slowed_down() throws Exception {
        Visitor guesser = Visitor.stranger();
        signIn(guesser);
        for (int i = 0; i < 8; i++) {
            type(guesser, "00000" + i);
        }
        type(guesser, code(0)).then().statusCode(422).body(containsString("Too many wrong codes: wait"));
    }

    @Test
    void a_wanted_page_elsewhere_is_not_believed() throws Exception {
        Visitor browser = Visitor.stranger();
        signIn(browser);
        browser.request()
                .cookie("quarkus-redirect-location", "http://elsewhere.example//elsewhere.example/x")
                .formParam("csrf", csrf(browser))
                .formParam("code", code(0))
                .post("/sign-in/code")
                .then()
                .statusCode(303)
                .header("Location", allOf(endsWith("/"), not(containsString("elsewhere"))));
    }

    @Test
    void another_manager_takes_it_away_when_phone_and_paper_are_lost() {
        Visitor.manager().get("/staff/" + id + "/edit").then().body(containsString("Ask for no code"));
        Visitor.manager().post("/staff/" + id + "/code-removal").then().statusCode(303);
        Visitor browser = Visitor.stranger();
        signIn(browser);
        browser.get("/staff").then().statusCode(200);
    }

    @Test
    void its_owner_turns_it_off_with_the_password() {
        max.post("/account/authenticator/removal", "password", "wrong").then().statusCode(422);
        max.post("/account/authenticator/removal", "password", PASSWORD).then().statusCode(303);
        Visitor browser = Visitor.stranger();
        signIn(browser);
        browser.get("/staff").then().statusCode(200);
    }

    @Test
    void without_a_password_there_is_no_page_for_a_code() {
        Visitor.stranger().get("/sign-in/code").then().statusCode(303).header("Location", endsWith("/sign-in"));
    }

    private Response signIn(Visitor browser) {
        return browser.request()
                .formParam("j_username", name)
                .formParam("j_password", PASSWORD)
                .post("/sign-in/check");
    }

    private static Response type(Visitor browser, String code) {
        return browser.request()
                .formParam("csrf", csrf(browser))
                .formParam("code", code)
                .post("/sign-in/code");
    }

    private static String csrf(Visitor browser) {
        return first(
                Pattern.compile("name=\"csrf\" value=\"([^\"]+)\""),
                browser.get("/sign-in/code").asString());
    }

    /** The code that the phone shows so many seconds from now. */
    private String code(int seconds) throws Exception {
        return new TimeBasedOneTimePasswordGenerator()
                .generateOneTimePasswordString(
                        new SecretKeySpec(Base32.decode(secret), "RAW"),
                        Instant.now().plusSeconds(seconds));
    }

    private static String first(Pattern pattern, String page) {
        Matcher found = pattern.matcher(page);
        assertEquals(true, found.find(), pattern + " in " + page);
        return found.group(1);
    }
}

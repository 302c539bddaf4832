package dev.liftgate.invitations;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.liftgate.MailForTests;
import dev.liftgate.TheOwner;
import dev.liftgate.Visitor;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** People choose their passwords by the link of a letter. */
@QuarkusTest
@QuarkusTestResource(MailForTests.class)
class InvitationTest {

    private static final String PASSWORD = "violet ladder under rain";
    private static final Pattern CSRF = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");
    private static final String ADDRESS = "\nhttps://shop.example.test/sign-in/password/{secret}\n";

    /** A letter as it waits to be sent. */
    private record WaitingLetter(String subject, String text, String secret) {

        String link() {
            assertTrue(text.contains(ADDRESS), text);
            return "/sign-in/password/" + secret;
        }
    }

    @Inject
    EntityManager entities;

    private final String username = "i" + UUID.randomUUID().toString().substring(0, 12);
    private final String email = username + "@example.org";

    private Visitor morgan;

    @BeforeEach
    void morgan_is_at_the_desk() {
        morgan = Visitor.manager();
    }

    @Test
    void somebody_new_chooses_a_password_by_the_letter_and_signs_in_with_it() {
        hire("").then().statusCode(303);
        String link = link();
        Visitor.stranger()
                .get(link)
                .then()
                .statusCode(200)
                .body(allOf(containsString("Ivy Invited"), containsString("<strong>" + username + "</strong>")));
        choose(link, PASSWORD).then().statusCode(303).header("Location", endsWith("chosen=true"));
        Visitor.stranger().get("/sign-in?chosen=true").then().body(containsString("Your new password counts"));
        assertTrue(opens(PASSWORD));
    }

    @Test
    void a_link_works_once_and_says_so_afterwards() {
        hire("").then().statusCode(303);
        String link = link();
        choose(link, PASSWORD).then().statusCode(303);
        Visitor.stranger().get(link).then().statusCode(410).body(containsString("chosen by this link already"));
        choose(link, "another ladder under rain").then().statusCode(422);
        assertTrue(opens(PASSWORD));
    }

    @Test
    void whoever_forgot_theirs_gets_a_letter_and_all_sessions_and_other_letters_end_with_the_new_one() {
        hire(PASSWORD).then().statusCode(303);
        Visitor open = signedIn(PASSWORD);
        open.get("/account").then().statusCode(200);
        ask(email.toUpperCase());
        ask(username);
        List<WaitingLetter> letters = letters();
        assertEquals(2, letters.size());
        assertTrue(letters.get(0).subject().startsWith("Choose a new password"));
        open.get("/account").then().statusCode(200);
        choose(letters.get(1).link(), "brass kettle sings low").then().statusCode(303);
        open.get("/account").then().statusCode(302);
        assertTrue(opens("brass kettle sings low") && !opens(PASSWORD));
        Visitor.stranger().get(letters.get(0).link()).then().statusCode(410);
    }

    @Test
    void who_asks_does_not_learn_who_works_here() {
        hire(PASSWORD).then().statusCode(303);
        assertEquals(shown("nobody-" + email), shown(email));
        assertEquals(1, letters().size());
        assertEquals(List.of(), letters("nobody-" + email));
    }

    @Test
    void five_letters_a_day_are_enough() {
        hire(PASSWORD).then().statusCode(303);
        for (int i = 0; i < 7; i++) {
            ask(username);
        }
        assertEquals(5, letters().size());
    }

    @Test
    void a_password_that_is_tried_first_is_refused_beside_its_field_and_the_link_still_works() {
        hire("").then().statusCode(303);
        String link = link();
        choose(link, "qwertyuiop1")
                .then()
                .statusCode(422)
                .body(allOf(containsString("id=\"password-error\""), not(containsString("qwertyuiop1"))));
        choose(link, PASSWORD).then().statusCode(303);
    }

    @Test
    void a_link_that_is_too_old_or_leads_nowhere_or_to_somebody_who_left_opens_nothing() {
        hire("").then().statusCode(303);
        String old = "o".repeat(20) + username.substring(1);
        TheOwner.runs(
                "insert into password_link (token_sha256, member_id, made_at, made_by, until) select encode(sha256('"
                        + old
                        + "'), 'hex'), id, now() - interval '4 days', 'Test', now() - interval '1 day' from staff_member"
                        + " where username = '" + username + "'");
        Visitor.stranger()
                .get("/sign-in/password/" + old)
                .then()
                .statusCode(410)
                .body(containsString("has expired"));
        Visitor.stranger()
                .get("/sign-in/password/" + "n".repeat(32))
                .then()
                .statusCode(410)
                .body(containsString("leads nowhere"));
        String link = link();
        morgan.post(place() + "/deactivation").then().statusCode(303);
        Visitor.stranger().get(link).then().statusCode(410);
        choose(link, PASSWORD).then().statusCode(422);
        ask(username);
        assertEquals(1, letters().size());
    }

    @Test
    void somebody_new_needs_a_password_or_an_address() {
        hire("", "")
                .then()
                .statusCode(422)
                .body(containsString("id=\"password-error\""))
                .body(containsString("value=\"Ivy Invited\""));
        hire("", "ivy").then().statusCode(422).body(containsString("id=\"email-error\""));
    }

    @Test
    void a_manager_sends_a_letter_to_somebody_who_works_here() {
        hire(PASSWORD).then().statusCode(303);
        morgan.get(place() + "/edit").then().body(containsString("Send the letter"));
        morgan.post(place() + "/invitation").then().statusCode(303);
        Visitor.stranger().get(link()).then().statusCode(200);
    }

    private Response hire(String password) {
        return hire(password, email);
    }

    private Response hire(String password, String email) {
        return morgan.post(
                "/staff",
                "name",
                "Ivy Invited",
                "role",
                "advisor",
                "username",
                username,
                "email",
                email,
                "password",
                password);
    }

    private String place() {
        Matcher place = Pattern.compile("(/staff/\\d+)/edit\">[^<]*</a></th>\\s*<td>[^<]*</td>\\s*<td[^>]*>" + username)
                .matcher(morgan.get("/staff").asString());
        assertTrue(place.find());
        return place.group(1);
    }

    private void ask(String who) {
        post("/sign-in/password", "who", who).then().statusCode(303);
    }

    /** What somebody reads who asks for a letter. */
    private String shown(String who) {
        Response answer = post("/sign-in/password", "who", who);
        return answer.statusCode() + " " + answer.header("Location") + " " + answer.asString();
    }

    private static Response choose(String link, String password) {
        return post(link, "password", password);
    }

    /** From a browser without an account, with the token of the page that has the form. */
    private static Response post(String path, String field, String value) {
        Visitor stranger = Visitor.stranger();
        Matcher token = CSRF.matcher(stranger.get("/sign-in/password").asString());
        assertTrue(token.find());
        return stranger.request()
                .formParam("csrf", token.group(1))
                .formParam(field, value)
                .queryParam("once", UUID.randomUUID().toString())
                .post(path);
    }

    private List<WaitingLetter> letters() {
        return letters(email);
    }

    @SuppressWarnings("unchecked")
    private List<WaitingLetter> letters(String to) {
        return QuarkusTransaction.requiringNew().call(() -> {
            List<Object[]> rows = entities.createNativeQuery(
                            "select subject, text_body, secret from message where to_address = :to order by id")
                    .setParameter("to", to)
                    .getResultList();
            return rows.stream()
                    .map(row -> new WaitingLetter((String) row[0], (String) row[1], (String) row[2]))
                    .toList();
        });
    }

    private String link() {
        List<WaitingLetter> letters = letters();
        return letters.get(letters.size() - 1).link();
    }

    private Visitor signedIn(String password) {
        Visitor visitor = Visitor.stranger();
        visitor.request()
                .formParams("j_username", username, "j_password", password)
                .post("/sign-in/check");
        return visitor;
    }

    private boolean opens(String password) {
        return signedIn(password).get("/account").statusCode() == 200;
    }
}

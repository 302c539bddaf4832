package dev.liftgate.staff;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.liftgate.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SignInTest {

    @Test
    void a_stranger_is_led_to_the_sign_in_page() {
        Visitor.stranger().get("/account").then().statusCode(302).header("Location", endsWith("/sign-in"));
    }

    @Test
    void the_sign_in_page_shows_the_demo_accounts() {
        Visitor.stranger().get("/sign-in").then().statusCode(200).body(containsString("liftgate-demo"));
    }

    @Test
    void a_wrong_password_is_answered_in_plain_words() {
        Visitor.stranger()
                .get("/sign-in?wrong=true")
                .then()
                .statusCode(200)
                .body(containsString("do not belong together"));
    }

    @Test
    void an_advisor_who_signed_in_sees_her_name() {
        Visitor.advisor().get("/account").then().statusCode(200).body(containsString("Ana Flores"));
    }

    @Test
    void signing_out_ends_the_session() {
        Visitor ana = Visitor.advisor();
        ana.post("/sign-out").then().statusCode(303);
        ana.get("/account").then().statusCode(302);
    }

    @Test
    void a_form_without_its_token_is_refused() {
        Visitor.advisor()
                .request()
                .formParam("any", "thing")
                .post("/sign-out")
                .then()
                .statusCode(400);
    }

    @Test
    void a_page_that_does_not_exist_is_a_plain_404() {
        Visitor.advisor().get("/nothing-here").then().statusCode(404).body(containsString("Not found"));
    }

    @Test
    void another_site_cannot_sign_a_person_in() {
        Visitor.stranger()
                .request()
                .header("Origin", "http://elsewhere.example")
                .formParam("j_username", "advisor")
                .formParam("j_password", "liftgate-demo")
                .post("/sign-in/check")
                .then()
                .statusCode(403);
    }

    @Test
    void every_cookie_is_hidden_from_scripts_and_kept_to_this_site() {
        List<Response> answers = List.of(
                Visitor.stranger().get("/sign-in"),
                Visitor.stranger().get("/orders"),
                Visitor.stranger()
                        .request()
                        .formParam("j_username", "advisor")
                        .formParam("j_password", "liftgate-demo")
                        .post("/sign-in/check"));
        for (Response answer : answers) {
            List<String> cookies = answer.headers().getValues("Set-Cookie");
            assertFalse(cookies.isEmpty());
            cookies.forEach(cookie -> assertTrue(
                    cookie.toLowerCase(Locale.ROOT).contains("httponly")
                            && cookie.toLowerCase(Locale.ROOT).contains("samesite=lax"),
                    cookie));
        }
    }
}

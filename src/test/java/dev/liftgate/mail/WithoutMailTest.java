package dev.liftgate.mail;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.liftgate.Visitor;
import dev.liftgate.WithoutMail;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Instant;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(WithoutMail.class)
class WithoutMailTest {

    @Inject
    Sender sender;

    @Test
    void the_page_says_so_and_a_letter_waits_without_being_lost() {
        Visitor ana = Visitor.advisor();
        ana.post("/mail/test", "to", "patient@example.org").then().statusCode(303);
        assertEquals(0, sender.sendDue(Instant.now().plusSeconds(1)));
        ana.get("/mail")
                .then()
                .body(allOf(
                        containsString("Mail is not set up."),
                        containsString("LIFTGATE_MAIL_HOST"),
                        containsString("patient@example.org"),
                        containsString("waiting")));
    }

    @Test
    void whoever_forgot_a_password_asks_a_manager_and_nobody_is_invited() {
        Visitor.stranger()
                .get("/sign-in/password")
                .then()
                .body(allOf(containsString("Ask a manager"), not(containsString("Send me the letter"))));
        Visitor.manager()
                .post(
                        "/staff",
                        "name",
                        "Ivy",
                        "role",
                        "advisor",
                        "username",
                        "ivy.b",
                        "email",
                        "ivy@example.org",
                        "password",
                        "")
                .then()
                .statusCode(422)
                .body(containsString("cannot send mail yet"))
                .body(containsString("value=\"ivy@example.org\""));
    }
}

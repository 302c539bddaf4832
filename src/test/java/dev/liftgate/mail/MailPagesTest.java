package dev.liftgate.mail;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.liftgate.AWorkOrder;
import dev.liftgate.MailForTests;
import dev.liftgate.Visitor;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(MailForTests.class)
class MailPagesTest {

    @Inject
    Outbox outbox;

    @Inject
    Sender sender;

    private final String address = "dana-" + UUID.randomUUID() + "@example.org";

    @Test
    void shows_what_waits_and_then_that_it_was_sent() {
        Visitor ana = Visitor.advisor();
        ana.post("/mail/test", "to", address).then().statusCode(303).header("Location", endsWith("/mail"));
        ana.get("/mail")
                .then()
                .statusCode(200)
                .body(allOf(containsString(address), containsString("waiting"), not(containsString("not set up"))));
        sender.sendDue(Instant.now().plusSeconds(1));
        assertEquals(1, MailForTests.arrivedFor(address).size());
        ana.get("/mail").then().body(containsString(address));
    }

    @Test
    void complains_about_what_is_no_address_and_keeps_it() {
        Visitor.advisor()
                .post("/mail/test", "to", "<b>nobody</b>")
                .then()
                .statusCode(422)
                .body(allOf(
                        containsString("id=\"to-error\""),
                        containsString("like maria@example.org"),
                        containsString("value=\"&lt;b&gt;nobody&lt;/b&gt;\"")));
        Visitor.advisor().post("/mail/test", "to", "").then().statusCode(422);
    }

    @Test
    void what_failed_says_why_and_can_be_tried_again() {
        Message message = outbox.write(
                new Letter(address, "Old", "t", "h", null),
                "test",
                AWorkOrder.ana().actor());
        QuarkusTransaction.requiringNew().run(() -> Message.<Message>findById(message.id())
                .failed(new Trouble("The mail server refused it: “<i>no</i>”", true), Instant.now()));
        Visitor ana = Visitor.advisor();
        ana.get("/mail")
                .then()
                .body(allOf(containsString("failed"), containsString("refused it: “&lt;i&gt;no&lt;/i&gt;”")));
        ana.get("/").then().body(containsString("hx-get=\"/mail/refused\""));
        ana.get("/mail/refused").then().body(containsString("A letter did not reach " + address));
        ana.post("/mail/" + message.id() + "/retry").then().statusCode(303);
        sender.sendDue(Instant.now().plusSeconds(1));
        assertEquals(1, MailForTests.arrivedFor(address).size());
        ana.get("/mail/refused").then().body(not(containsString(address)));
        ana.post("/mail/" + message.id() + "/retry").then().statusCode(422).body(containsString("was sent already"));
        ana.post("/mail/999999999/retry").then().statusCode(422);
    }

    @Test
    void a_technician_and_a_stranger_see_no_mail() {
        Visitor.technician().get("/mail").then().statusCode(403);
        Visitor.technician().get("/mail/refused").then().statusCode(403);
        Visitor.technician().post("/mail/test", "to", address).then().statusCode(403);
        Visitor.stranger().get("/mail").then().statusCode(302);
    }
}

package dev.liftgate.portal;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.liftgate.AWorkOrder;
import dev.liftgate.MailForTests;
import dev.liftgate.Visitor;
import dev.liftgate.mail.Message;
import dev.liftgate.mail.Outbox;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(MailForTests.class)
class SendingPagesTest {

    private static final Pattern LINK = Pattern.compile("value=\"https://shop.example.test(/e/[A-Za-z0-9_-]{24})\"");

    @Inject
    Links links;

    @Inject
    Outbox outbox;

    private Visitor ana;

    @BeforeEach
    void ana_is_at_the_desk() {
        ana = Visitor.advisor();
    }

    @Test
    void nothing_can_be_sent_before_the_estimate_is_issued() {
        AWorkOrder draft = AWorkOrder.checkedIn().withFlat("Wash", "5.00");
        ana.get(draft.path() + "/links")
                .then()
                .statusCode(200)
                .body(allOf(containsString("issue it first"), not(containsString("Send by e-mail"))));
        ana.post(draft.path() + "/links/mail", "to", "maria@example.org")
                .then()
                .statusCode(422)
                .body(containsString("issue it first"));
        ana.post(draft.path() + "/links").then().statusCode(422);
        assertTrue(links.of(draft.number()).isEmpty());
        assertTrue(outbox.about(Links.about(draft.number())).isEmpty());
    }

    @Test
    void a_link_is_made_shown_once_opened_and_taken_back() {
        AWorkOrder order = issued();
        String key = UUID.randomUUID().toString();
        String page = ana.postOnce(key, order.path() + "/links").asString();
        Matcher link = LINK.matcher(page);
        assertTrue(link.find(), page);
        ana.postOnce(key, order.path() + "/links").then().statusCode(303);
        assertEquals(1, links.of(order.number()).size());
        ana.get(order.path() + "/links")
                .then()
                .body(allOf(containsString("not opened yet"), not(containsString("/e/"))));
        Visitor.stranger().get(link.group(1)).then().statusCode(200);
        ana.get(order.path() + "/links/state").then().body(containsString("not opened yet"));
        Visitor.stranger()
                .request()
                .header("User-Agent", "Mozilla/5.0 (Android 15; Mobile; rv:145.0) Firefox/145.0")
                .get(link.group(1) + "/opened");
        ana.get(order.path() + "/links/state").then().statusCode(200).body(containsString("opened</span>"));
        long id = links.of(order.number()).get(0).id();
        ana.post(order.path() + "/links/" + id + "/revocation").then().statusCode(303);
        ana.post(order.path() + "/links/" + id + "/revocation").then().statusCode(422);
        Visitor.stranger().get(link.group(1)).then().statusCode(410);
        ana.get(order.path() + "/links").then().body(containsString("taken back"));
    }

    @Test
    void a_letter_with_a_link_is_written_to_the_address_that_was_typed() {
        AWorkOrder order = issued();
        ana.get(order.path() + "/links").then().body(containsString("value=\"maria@example.org\""));
        ana.get(order.path()).then().body(containsString("hx-get=\"" + order.path() + "/links/state\""));
        ana.post(order.path() + "/links/mail", "to", "other@example.org")
                .then()
                .statusCode(303)
                .header("Location", endsWith(order.path()));
        Message letter = outbox.about(Links.about(order.number())).get(0);
        assertEquals("other@example.org", letter.to());
        assertTrue(letter.subject().startsWith("Estimate " + order.number() + ", version 1 from "));
        assertTrue(letter.text().contains("https://shop.example.test/e/{secret}"), letter.text());
        assertEquals(1, links.of(order.number()).size());
        ana.get(order.path() + "/links/state")
                .then()
                .body(allOf(containsString("other@example.org"), containsString("waiting")));
    }

    @Test
    void complains_about_a_wrong_address_and_makes_no_link() {
        AWorkOrder order = issued();
        ana.post(order.path() + "/links/mail", "to", "nobody at all")
                .then()
                .statusCode(422)
                .body(allOf(
                        containsString("id=\"to-error\""),
                        containsString("value=\"nobody at all\""),
                        containsString("data-dialog-content")));
        assertTrue(links.of(order.number()).isEmpty());
    }

    @Test
    void a_technician_and_a_stranger_send_nothing() {
        AWorkOrder order = issued();
        Visitor tom = Visitor.technician();
        tom.get(order.path() + "/links").then().statusCode(403);
        tom.get(order.path() + "/links/state").then().statusCode(403);
        tom.post(order.path() + "/links").then().statusCode(403);
        tom.post(order.path() + "/links/mail", "to", "a@b.cc").then().statusCode(403);
        Visitor.stranger().get(order.path() + "/links").then().statusCode(302);
        ana.get("/orders/999999999/links").then().statusCode(404);
    }

    private static AWorkOrder issued() {
        return AWorkOrder.checkedIn().withFlat("Wash", "5.00").issued();
    }
}

package dev.liftgate.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMailUtil;
import dev.liftgate.AWorkOrder;
import dev.liftgate.MailForTests;
import dev.liftgate.mail.Message.MessageState;
import dev.liftgate.web.Refused;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(MailForTests.class)
class SenderTest {

    @Inject
    Outbox outbox;

    @Inject
    Sender sender;

    private final String address = "maria-" + UUID.randomUUID() + "@example.org";

    @BeforeEach
    void the_outbox_holds_nothing_else_that_is_due() {
        sender.sendDue(Instant.now().plus(Duration.ofDays(400)));
    }

    @Test
    void a_letter_arrives_with_both_bodies_and_its_secret_is_forgotten() throws Exception {
        long id = written("Presupuesto ñ", "k7-secret");
        assertEquals(1, sender.sendDue(now()));
        Message message = message(id);
        assertEquals(MessageState.SENT, message.state());
        assertNotNull(message.sentAt());
        assertTrue(message.text().contains(Letter.SECRET));
        assertEquals(message.text(), message.textToSend());
        List<MimeMessage> arrived = MailForTests.arrivedFor(address);
        assertEquals(1, arrived.size());
        assertEquals("Presupuesto ñ", arrived.get(0).getSubject());
        assertEquals(
                "Main Street Auto <shop@example.org>",
                arrived.get(0).getFrom()[0].toString());
        assertEquals("shop@example.org", arrived.get(0).getReplyTo()[0].toString());
        assertTrue(
                arrived.get(0).getMessageID().endsWith("@example.org>"),
                arrived.get(0).getMessageID());
        String body = GreenMailUtil.getBody(arrived.get(0));
        assertTrue(body.contains("Your link: k7-secret") && body.contains("<b>k7-secret</b>"), body);
    }

    @Test
    void nothing_is_sent_for_a_transaction_that_was_undone() {
        QuarkusTransaction.begin();
        outbox.write(letter("Undone", null), "test", AWorkOrder.ana().actor());
        QuarkusTransaction.rollback();
        assertEquals(0, sender.sendDue(now()));
        assertEquals(List.of(), MailForTests.arrivedFor(address));
    }

    @Test
    void while_the_server_is_down_it_waits_with_growing_pauses_and_goes_out_later() {
        long id = written("Patience", null);
        MailForTests.goDown();
        Instant at = now();
        try {
            sender.sendDue(at);
            Message message = message(id);
            assertEquals(MessageState.WAITING, message.state());
            assertEquals("The mail server does not answer.", message.lastError());
            assertEquals(1, message.tries());
            assertEquals(0, sender.sendDue(at.plusSeconds(59)));
            at = at.plusSeconds(61);
            assertEquals(1, sender.sendDue(at));
            assertEquals(0, sender.sendDue(at.plus(Duration.ofMinutes(4))));
        } finally {
            MailForTests.comeBack();
        }
        assertEquals(1, sender.sendDue(at.plus(Duration.ofMinutes(6))));
        assertEquals(MessageState.SENT, message(id).state());
        assertEquals(1, MailForTests.arrivedFor(address).size());
    }

    @Test
    void whenever_in_an_hour_without_a_server_a_letter_is_written_it_goes_out_by_itself_within_the_next() {
        for (int left : new int[] {60, 59, 40, 22, 20, 5, 1}) {
            long id = written(left + " minutes before the server is back", null);
            Instant at = now();
            MailForTests.goDown();
            try {
                for (int minute = 0; minute < left; minute++) {
                    sender.sendDue(at.plus(Duration.ofMinutes(minute)));
                }
            } finally {
                MailForTests.comeBack();
            }
            int minute = left;
            while (!message(id).isSent() && minute < left + 60) {
                sender.sendDue(at.plus(Duration.ofMinutes(++minute)));
            }
            assertEquals(MessageState.SENT, message(id).state(), left + " minutes before");
            assertEquals(1, MailForTests.arrivedFor(address).size());
        }
    }

    @Test
    void a_letter_that_goes_once_more_because_its_shop_died_bears_the_same_name_for_mailboxes_to_know_it_by()
            throws MessagingException {
        long id = written("Sent, and never written down as sent", null);
        QuarkusTransaction.begin();
        assertTrue(sender.sendNext(now()));
        QuarkusTransaction.rollback();
        assertEquals(MessageState.WAITING, message(id).state());
        sender.sendDue(now());
        written("Another", null);
        sender.sendDue(now());
        List<String> names = new ArrayList<>();
        for (MimeMessage each : MailForTests.arrivedFor(address)) {
            names.add(each.getMessageID());
        }
        assertEquals(3, names.size());
        assertEquals(names.get(0), names.get(1));
        assertNotEquals(names.get(0), names.get(2));
    }

    @Test
    void after_many_tries_it_is_given_up_and_goes_out_when_somebody_says_so() {
        long id = written("At last", "k9");
        MailForTests.goDown();
        Instant at = now();
        try {
            for (int i = 0; i <= Message.PAUSES.size(); i++) {
                assertEquals(1, sender.sendDue(at), "try " + i);
                at = at.plus(Duration.ofHours(13));
            }
            assertEquals(0, sender.sendDue(at.plus(Duration.ofDays(9))));
            assertEquals(MessageState.FAILED, message(id).state());
        } finally {
            MailForTests.comeBack();
        }
        outbox.tryAgain(id);
        assertEquals(1, sender.sendDue(now()));
        assertEquals(MessageState.SENT, message(id).state());
        assertTrue(
                GreenMailUtil.getBody(MailForTests.arrivedFor(address).get(0)).contains("k9"));
        assertThrows(Refused.class, () -> outbox.tryAgain(id));
    }

    @Test
    void an_address_that_the_server_refuses_fails_at_once_with_its_words() throws Exception {
        long id = written("Nobody", null);
        MailForTests.goDown();
        try (ServerSocket refusing = new ServerSocket(MailForTests.port(), 5, InetAddress.getByName("127.0.0.1"))) {
            CompletableFuture<Void> served = CompletableFuture.runAsync(() -> refuse(refusing));
            sender.sendDue(now());
            served.join();
        } finally {
            MailForTests.comeBack();
        }
        Message message = message(id);
        assertEquals(MessageState.FAILED, message.state());
        assertTrue(message.lastError().contains("No such mailbox here"), message.lastError());
        assertFalse(message.lastError().contains("password"));
    }

    @Test
    void two_senders_send_each_message_once() {
        IntStream.range(0, 8).forEach(i -> written("Letter " + i, null));
        List<CompletableFuture<Integer>> both = Stream.of(1, 2)
                .map(i -> CompletableFuture.supplyAsync(() -> sender.sendDue(now())))
                .toList();
        assertEquals(8, both.stream().mapToInt(CompletableFuture::join).sum());
        assertEquals(8, MailForTests.arrivedFor(address).size());
    }

    @Test
    void what_is_no_address_is_refused_before_anything_is_written() {
        Stream.of(
                        "",
                        "maria",
                        "maria@",
                        "maria@example",
                        "a@b.c d",
                        "a@b.cc, d@e.ff",
                        "a@b.cc\r\nBcc: d@e.ff",
                        "<a@b.cc>")
                .forEach(wrong -> assertThrows(Refused.class, () -> new Letter(wrong, "s", "t", "h", null), wrong));
        assertEquals("Subject Bcc: d@e.ff", new Letter("a@b.cc", "Subject\r\nBcc: d@e.ff", "t", "h", null).subject());
    }

    /** A server that knows nobody. */
    private static void refuse(ServerSocket server) {
        try (Socket caller = server.accept();
                PrintWriter say = new PrintWriter(caller.getOutputStream(), true);
                BufferedReader hear = new BufferedReader(new InputStreamReader(caller.getInputStream()))) {
            say.print("220 nobody.example ESMTP\r\n");
            say.flush();
            for (String line = hear.readLine(); line != null; line = hear.readLine()) {
                say.print(line.startsWith("RCPT") ? "550 5.1.1 No such mailbox here\r\n" : "250 nobody.example\r\n");
                say.flush();
                if (line.startsWith("QUIT")) {
                    return;
                }
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private long written(String subject, String secret) {
        return outbox.write(letter(subject, secret), "test", AWorkOrder.ana().actor())
                .id();
    }

    private Letter letter(String subject, String secret) {
        return new Letter(address, subject, "Your link: " + Letter.SECRET, "<b>" + Letter.SECRET + "</b>", secret);
    }

    private static Instant now() {
        return Instant.now().plusSeconds(1);
    }

    private static Message message(long id) {
        return QuarkusTransaction.requiringNew().call(() -> Message.findById(id));
    }
}

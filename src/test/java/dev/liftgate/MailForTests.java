package dev.liftgate;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A real SMTP server for the test run, which can go down and come back on the same port. */
public class MailForTests implements QuarkusTestResourceLifecycleManager {

    private static GreenMail server;
    private static int port;

    @Override
    public Map<String, String> start() {
        if (server == null) {
            server = new GreenMail(ServerSetup.SMTP.dynamicPort());
            server.start();
            port = server.getSmtp().getPort();
        }
        return Map.of(
                "liftgate.mail.host", "127.0.0.1",
                "liftgate.mail.port", String.valueOf(port),
                "liftgate.mail.tls", "NONE",
                "liftgate.mail.from", "shop@example.org");
    }

    @Override
    public void stop() {
        // it ends with the test run's own process, so that every test class shares it
    }

    public static int port() {
        return port;
    }

    public static void goDown() {
        server.stop();
    }

    public static void comeBack() {
        server = new GreenMail(new ServerSetup(port, "127.0.0.1", "smtp"));
        server.start();
    }

    /** What arrived for an address. */
    public static List<MimeMessage> arrivedFor(String address) {
        return Stream.of(server.getReceivedMessages())
                .filter(message -> recipient(message).equals(address))
                .toList();
    }

    /** Where letters to addresses that begin so arrived, and the name that each bears. */
    static List<String> arrivedAt(String begin) {
        return Stream.of(server.getReceivedMessages())
                .filter(message -> recipient(message).startsWith(begin))
                .map(message -> recipient(message) + " " + name(message))
                .toList();
    }

    private static String name(MimeMessage message) {
        try {
            return message.getMessageID();
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private static String recipient(MimeMessage message) {
        try {
            return message.getAllRecipients()[0].toString();
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }
}

package dev.liftgate.mail;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.vertx.core.Vertx;
import io.vertx.ext.mail.LoginOption;
import io.vertx.ext.mail.MailClient;
import io.vertx.ext.mail.MailConfig;
import io.vertx.ext.mail.MailMessage;
import io.vertx.ext.mail.StartTLSOptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/**
 * Sends the messages in the outbox that are due, each in its own transaction. The row stays locked while the message is
 * on the wire, so two processes never send the same one.
 */
@ApplicationScoped
class Sender {

    private static final Logger LOG = Logger.getLogger(Sender.class);
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final int CONNECT_MILLIS = 10_000;
    private static final int A_ROUND = 100;

    @Inject
    Outbox outbox;

    @Inject
    MailSettings settings;

    @Inject
    Vertx vertx;

    @Inject
    EntityManager entities;

    @Inject
    Clock clock;

    @Scheduled(every = "{liftgate.mail.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        try {
            sendDue(clock.instant());
        } catch (RuntimeException e) {
            LOG.error("the outbox could not be looked through: " + e.getClass().getSimpleName());
        }
    }

    /** @return how many were tried */
    int sendDue(Instant now) {
        if (!outbox.isSetUp()) {
            return 0;
        }
        int tried = 0;
        while (tried < A_ROUND && QuarkusTransaction.requiringNew().timeout(120).call(() -> sendNext(now))) {
            tried++;
        }
        return tried;
    }

    /** In the transaction of its caller, which writes down that it was sent. */
    boolean sendNext(Instant now) {
        Optional<Message> next = next(now);
        next.ifPresent(message -> send(message, now));
        return next.isPresent();
    }

    @SuppressWarnings("unchecked")
    private Optional<Message> next(Instant now) {
        return entities.createNativeQuery(
                        """
                        select * from message where state = 'WAITING' and next_try_at <= :now
                        order by next_try_at, id limit 1 for update skip locked""",
                        Message.class)
                .setParameter("now", now)
                .getResultStream()
                .findFirst();
    }

    private void send(Message message, Instant now) {
        try {
            post(mail(message));
            message.sent(now);
        } catch (ExecutionException | TimeoutException | RuntimeException e) {
            Trouble trouble = Trouble.of(e);
            LOG.warnf("message %d did not go out: %s (%s)", message.id(), trouble.words(), Trouble.kind(e));
            message.failed(trouble, now);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while sending", e);
        }
    }

    /** Uses a new client for each letter. A shared pool stops giving connections after some of them failed. */
    private void post(MailMessage mail) throws ExecutionException, TimeoutException, InterruptedException {
        MailClient client = MailClient.create(vertx, server());
        try {
            client.sendMail(mail).toCompletionStage().toCompletableFuture().get(LONGEST.toSeconds(), TimeUnit.SECONDS);
        } finally {
            client.close();
        }
    }

    private MailConfig server() {
        MailConfig server = new MailConfig()
                .setHostname(settings.host().orElseThrow())
                .setPort(settings.port())
                .setSsl(settings.tls() == MailSettings.Encryption.TLS)
                .setStarttls(
                        settings.tls() == MailSettings.Encryption.STARTTLS
                                ? StartTLSOptions.REQUIRED
                                : StartTLSOptions.DISABLED)
                .setOwnHostname(domain())
                .setConnectTimeout(CONNECT_MILLIS);
        settings.user().ifPresent(user -> server.setLogin(LoginOption.REQUIRED)
                .setUsername(user)
                .setPassword(settings.password().orElse("")));
        return server;
    }

    private String domain() {
        return outbox.sender().replaceFirst(".*@", "");
    }

    private MailMessage mail(Message message) {
        return new MailMessage()
                .setFrom(outbox.from())
                .addHeader("Reply-To", outbox.replyTo())
                .addHeader("Message-ID", "<" + message.name() + "@" + domain() + ">")
                .setTo(message.to())
                .setSubject(message.subject())
                .setText(message.textToSend())
                .setHtml(message.htmlToSend());
    }
}

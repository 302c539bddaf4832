package dev.liftgate.notary;

import dev.liftgate.chain.Seal;
import dev.liftgate.mail.Letter;
import dev.liftgate.mail.Outbox;
import dev.liftgate.staff.Actor;
import dev.liftgate.staff.Shop;
import dev.liftgate.staff.Staff;
import io.agroal.api.AgroalDataSource;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Letters with the last seal of each day. Who has one can tell whether anything before it was written anew.
 *
 * <p>A mailbox elsewhere is out of reach of whoever holds the shop's machine, its database and the key of the seals.
 */
@ApplicationScoped
class SealLetters {

    @CheckedTemplate(basePath = "notary")
    static class SealTemplates {
        static native TemplateInstance letter(Seal seal, String shop, String day);

        static native TemplateInstance letterText(Seal seal, String shop, String day);
    }

    @ConfigProperty(name = "liftgate.seals.mail-to")
    Optional<String> to;

    @Inject
    AgroalDataSource databases;

    @Inject
    Outbox outbox;

    @Inject
    Staff staff;

    @Inject
    EntityManager entities;

    @Inject
    Clock clock;

    /** Ten minutes after each full hour, when the seals are made: zones differ in where a day ends. */
    @Scheduled(cron = "0 10 * * * ?", concurrentExecution = ConcurrentExecution.SKIP)
    void hourly() {
        to.ifPresent(this::write);
    }

    /** Writes the letter of the day that ended last, once, however many processes look. */
    @Transactional
    void write(String to) {
        entities.createNativeQuery("select 1 from pg_advisory_xact_lock(7220080)")
                .getSingleResult();
        Optional<Shop> shop = staff.shop();
        if (shop.isEmpty()) {
            return;
        }
        LocalDate today = shop.get().day(clock.instant());
        LocalDate day = today.minusDays(1);
        Instant end = today.atStartOfDay(shop.get().zone()).toInstant();
        Optional<Seal> seal = Seal.lastBefore(end, databases);
        if (seal.isPresent() && outbox.about(about(day)).isEmpty()) {
            String words = shop.get().moments().day(day);
            outbox.write(
                    new Letter(
                            to,
                            "Seal " + seal.get().number() + " of " + shop.get().name(),
                            SealTemplates.letterText(seal.get(), shop.get().name(), words)
                                    .render(),
                            SealTemplates.letter(seal.get(), shop.get().name(), words)
                                    .render(),
                            null),
                    about(day),
                    Actor.LIFTGATE);
        }
    }

    static String about(LocalDate day) {
        return "seal of " + day;
    }
}

package dev.liftgate.notary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.liftgate.TheOwner;
import dev.liftgate.Visitor;
import dev.liftgate.chain.Seal;
import dev.liftgate.mail.Message;
import dev.liftgate.mail.Outbox;
import dev.liftgate.staff.Shop;
import dev.liftgate.staff.Staff;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The last seal of a day goes to a place outside the shop, and stands on the day's report. */
@QuarkusTest
class SealLettersTest {

    @Inject
    SealLetters letters;

    @Inject
    AgroalDataSource databases;

    @Inject
    Outbox outbox;

    @Inject
    Staff staff;

    @Test
    void the_letter_of_a_day_is_written_once_and_says_its_last_seal() {
        Shop shop = staff.shop().orElseThrow();
        LocalDate yesterday = shop.day(Instant.now()).minusDays(1);
        String about = SealLetters.about(yesterday);
        aSealOf(yesterday, shop);
        letters.write("notary@example.org");
        letters.write("notary@example.org");
        List<Message> written = outbox.about(about);
        assertEquals(1, written.size());
        Seal seal = lastOfYesterday(shop);
        String text = written.get(0).text();
        assertTrue(text.contains("\n" + seal.words() + "\n") && text.contains("bin/verify " + seal.number()), text);
    }

    @Test
    void the_report_of_a_day_has_the_last_seal_of_that_day() {
        Shop shop = staff.shop().orElseThrow();
        LocalDate yesterday = shop.day(Instant.now()).minusDays(1);
        aSealOf(yesterday, shop);
        Seal seal = lastOfYesterday(shop);
        String page = Visitor.advisor().get("/drawer?day=" + yesterday).asString();
        assertTrue(page.contains("<code>" + seal.words() + "</code>"), page);
        assertTrue(!Visitor.advisor().get("/drawer?day=2001-01-01").asString().contains("id=\"seal-h\""));
    }

    private Seal lastOfYesterday(Shop shop) {
        Instant end = shop.day(Instant.now()).atStartOfDay(shop.zone()).toInstant();
        return Seal.lastBefore(end, databases).orElseThrow();
    }

    /** As if the hour's end had come yesterday at noon. */
    private static void aSealOf(LocalDate day, Shop shop) {
        Instant noon = day.atTime(12, 0).atZone(shop.zone()).toInstant();
        TheOwner.runs("insert into chain_seal select coalesce(max(number), 0) + 1, '" + noon + "', 0, sha256('"
                + UUID.randomUUID() + "'), 'nobody', '' from chain_seal");
    }
}

package dev.liftgate.portal;

import dev.liftgate.billing.Bill;
import dev.liftgate.billing.Invoice;
import dev.liftgate.billing.Invoices;
import dev.liftgate.estimates.EstimateVersion;
import dev.liftgate.estimates.Estimates;
import dev.liftgate.mail.Letter;
import dev.liftgate.mail.Outbox;
import dev.liftgate.paper.Sheet;
import dev.liftgate.paper.Speech;
import dev.liftgate.staff.Actor;
import dev.liftgate.staff.Staff;
import dev.liftgate.staff.Token;
import dev.liftgate.web.Refused;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The links of all estimate versions: makes, sends, finds and revokes them. */
@ApplicationScoped
@Transactional
class Links {

    /** For 24 characters in the address. */
    static final int SECRET_BYTES = 18;

    @CheckedTemplate(basePath = "portal")
    static class Letters {
        static native TemplateInstance letter(EstimateVersion version, String url);

        static native TemplateInstance letterText(EstimateVersion version, String url);

        static native TemplateInstance paperLetter(Bill bill, String url, String until);

        static native TemplateInstance paperLetterText(Bill bill, String url, String until);
    }

    /** How long a link to papers works. */
    private static final Duration PAPERS = Duration.ofDays(90);

    @Inject
    Estimates estimates;

    @Inject
    Invoices invoices;

    @Inject
    Outbox outbox;

    @Inject
    Staff staff;

    @Inject
    Clock clock;

    /**
     * Makes a link to the latest version of an order's estimate, for as long as that one is valid; once the invoice is
     * written, to the papers of the order.
     *
     * @return the secret, which nobody can read again
     * @throws Refused if no estimate was issued yet, or the latest has expired
     */
    Token make(long number, Actor by) {
        return invoices.of(number).isPresent()
                ? make(null, clock.instant().plus(PAPERS), number, by)
                : make(latest(number), number, by);
    }

    private Token make(EstimateVersion version, long number, Actor by) {
        return make(version.version(), end(version), number, by);
    }

    private Token make(Integer version, Instant end, long number, Actor by) {
        Token token = Token.fresh(SECRET_BYTES);
        new Link(token.sha256(), number, version, end, by.at(clock.instant())).persist();
        return token;
    }

    /**
     * Makes a link and writes the letter that takes it to the customer, both or neither.
     *
     * @param base the address under which customers reach this shop, without a slash at its end
     */
    void send(long number, String to, String base, Actor by) {
        String url = base + "/e/" + Letter.SECRET;
        Optional<Invoice> invoice = invoices.of(number);
        Letter letter =
                invoice.isPresent() ? papers(invoice.get().bill(), number, to, url, by) : estimate(number, to, url, by);
        outbox.write(letter, about(number), by);
    }

    private Letter papers(Bill bill, long number, String to, String url, Actor by) {
        Instant end = clock.instant().plus(PAPERS);
        Speech speech = bill.sheet().speech();
        String until = bill.sheet().day(end);
        return new Letter(
                to,
                words(speech).subject(bill.title(), bill.sheet().shop().name()),
                speech.on(Letters.paperLetterText(bill, url, until)).render(),
                speech.on(Letters.paperLetter(bill, url, until)).render(),
                make(null, end, number, by).text());
    }

    private Letter estimate(long number, String to, String url, Actor by) {
        EstimateVersion version = latest(number);
        Sheet sheet = version.estimate().sheet();
        Speech speech = sheet.speech();
        String title = speech.say().estimateTitle(number, version.version());
        return new Letter(
                to,
                words(speech).subject(title, sheet.shop().name()),
                speech.on(Letters.letterText(version, url)).render(),
                speech.on(Letters.letter(version, url)).render(),
                make(version, number, by).text());
    }

    private static LinkWords words(Speech speech) {
        return MessageBundles.get(LinkWords.class, Localized.Literal.of(speech.language()));
    }

    /** The name under which letters of an order are filed. */
    static String about(long number) {
        return "order " + number;
    }

    private EstimateVersion latest(long number) {
        EstimateVersion version = estimates
                .latest(number)
                .orElseThrow(() -> new Refused("There is no estimate to send yet: issue it first."));
        if (!clock.instant().isBefore(end(version))) {
            throw new Refused("Version " + version.version() + " was valid until " + version.validUntil()
                    + ": issue the next version first.");
        }
        return version;
    }

    /** The end of the version's last valid day at the shop. */
    private Instant end(EstimateVersion version) {
        return version.validUntil()
                .plusDays(1)
                .atStartOfDay(staff.shop().orElseThrow().zone())
                .toInstant();
    }

    Optional<Link> find(Token token) {
        return Link.find("tokenSha256", token.sha256()).firstResultOptional();
    }

    /** Records that a person opened a link, without blocking whoever takes it back at the same moment. */
    void opened(Link link) {
        Link.update("openedAt = ?1 where id = ?2", clock.instant(), link.id());
    }

    /** Records that a decision came by a link: whoever sends one has opened it. */
    void answered(Link link) {
        Link.update("answeredAt = ?1, openedAt = coalesce(openedAt, ?1) where id = ?2", clock.instant(), link.id());
    }

    /** The links of an order, the newest first. */
    List<Link> of(long number) {
        return Link.list("orderNumber = ?1 order by id desc", number);
    }

    void revoke(long number, long id, Actor by) {
        Link.<Link>find("orderNumber = ?1 and id = ?2", number, id)
                .firstResultOptional()
                .orElseThrow(() -> new Refused("There is no such link."))
                .revoke(by.at(clock.instant()));
    }
}

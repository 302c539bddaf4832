package dev.liftgate.invitations;

import dev.liftgate.mail.Letter;
import dev.liftgate.mail.Outbox;
import dev.liftgate.staff.Actor;
import dev.liftgate.staff.Staff;
import dev.liftgate.staff.StaffMember;
import dev.liftgate.staff.Token;
import dev.liftgate.web.Address;
import dev.liftgate.web.Refused;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** All letters by which people choose their passwords: to somebody new, or to whoever forgot theirs. */
@ApplicationScoped
@Transactional
class Invitations {

    private static final int SECRET_BYTES = 24;

    /** A stranger who asks again and again fills nobody's mailbox. */
    private static final int A_DAY = 5;

    @CheckedTemplate(basePath = "invitations")
    static class LetterTemplates {
        static native TemplateInstance letter(StaffMember member, String shop, String url, boolean asked);

        static native TemplateInstance letterText(StaffMember member, String shop, String url, boolean asked);
    }

    @Inject
    Outbox outbox;

    @Inject
    Address address;

    @Inject
    Staff staff;

    @Inject
    EntityManager entities;

    @Inject
    Clock clock;

    /** Whether letters can be sent, and lead somewhere. */
    boolean isSetUp() {
        return outbox.isSetUp() && address.of("").isPresent();
    }

    /** A manager lets somebody choose a password. */
    void invite(@Observes Staff.Invited invited) {
        if (invited.member().email().isEmpty()) {
            throw new Refused("email", "Where does a letter reach them?");
        }
        if (!outbox.isSetUp()) {
            throw new Refused("email", "This shop cannot send mail yet: give them a first password instead.");
        }
        write(invited.member(), invited.by(), false);
    }

    /**
     * Somebody forgot their password. Whether there is such a person is not said: whoever asks may be anybody.
     *
     * @param emailOrUsername what they typed
     */
    void ask(String emailOrUsername) {
        if (isSetUp()) {
            staff.reachedAs(emailOrUsername).stream()
                    .filter(member -> askedToday(member) < A_DAY)
                    .forEach(member -> write(member, member.actor(), true));
        }
    }

    /** The person whose link that is; nobody if there is none, or the person left. */
    Optional<StaffMember> member(String secret) {
        return found(secret, LockModeType.NONE).map(this::member);
    }

    /** Why nobody can choose a password by that link; empty if its person can. */
    String trouble(String secret) {
        try {
            found(secret, LockModeType.NONE).orElseThrow(Invitations::nowhere).requireOpen(clock.instant());
            return "";
        } catch (Refused refused) {
            return refused.getMessage();
        }
    }

    /**
     * The person chooses a password. All their sessions end, and other links of theirs work no more.
     *
     * @throws Refused for a weak password ({@code password}), or if the link is used or too old
     */
    void choose(String secret, String password) {
        Invitation invitation = found(secret, LockModeType.PESSIMISTIC_WRITE).orElseThrow(Invitations::nowhere);
        Instant now = clock.instant();
        invitation.requireOpen(now);
        StaffMember member = member(invitation);
        entities.createNativeQuery("select set_config('liftgate.who', :username, true)")
                .setParameter("username", member.username())
                .getSingleResult();
        staff.setPassword(member, password, null, member.actor());
        Invitation.update("usedAt = ?1 where member = ?2 and usedAt is null", now, member.id());
    }

    private void write(StaffMember member, Actor by, boolean asked) {
        Token secret = Token.fresh(SECRET_BYTES);
        String url = address.home() + "/sign-in/password/" + Letter.SECRET;
        String shop = staff.shop().orElseThrow().name();
        new Invitation(secret.sha256(), member, by.name(), clock.instant()).persist();
        outbox.write(
                new Letter(
                        member.email(),
                        asked ? "Choose a new password for " + shop : "Your account at " + shop,
                        LetterTemplates.letterText(member, shop, url, asked).render(),
                        LetterTemplates.letter(member, shop, url, asked).render(),
                        secret.text()),
                "person " + member.id(),
                by);
    }

    private static Refused nowhere() {
        return new Refused("This link leads nowhere. Ask for another letter.");
    }

    private long askedToday(StaffMember member) {
        return Invitation.count(
                "member = ?1 and madeAt > ?2", member.id(), clock.instant().minus(Duration.ofDays(1)));
    }

    private Optional<Invitation> found(String secret, LockModeType lock) {
        return Invitation.<Invitation>find("tokenSha256", new Token(secret).sha256())
                .withLock(lock)
                .firstResultOptional()
                .filter(invitation -> member(invitation).isActive());
    }

    private StaffMember member(Invitation invitation) {
        return staff.member(invitation.member()).orElseThrow();
    }
}

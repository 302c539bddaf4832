package dev.liftgate.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The sessions of the staff. Every request asks here, so an end counts at once. */
@ApplicationScoped
@Transactional
public class StaffSessions {

    private static final int KEY_BYTES = 32;

    /**
     * What somebody signs in with.
     *
     * @param device its words for a list, such as {@code Chrome on Android}
     * @param sha256 the hash of the cookie by which it is known again
     * @param tablet the id of the shared tablet that a PIN opened, or null
     */
    public record Browser(String device, String sha256, Long tablet) {}

    /** An open session, its person, what that person may, and the shop: what every page asks for. */
    record SignedInMember(StaffSession session, StaffMember member, PermissionTable permissions, Shop shop) {

        static SignedInMember of(List<Tuple> rows) {
            Tuple first = rows.get(0);
            PermissionTable table = PermissionTable.with(rows.stream()
                    .map(row -> row.get("word", Allowance.class))
                    .filter(Objects::nonNull)
                    .toList());
            return new SignedInMember(
                    first.get("session", StaffSession.class),
                    first.get("member", StaffMember.class),
                    table,
                    first.get("shop", Shop.class));
        }
    }

    @Inject
    EntityManager entities;

    @Inject
    Clock clock;

    /**
     * What this person had open in this browser ends: its cookie goes with the new one.
     *
     * @return the key for its cookie, which nobody can read again
     */
    public Token begin(StaffMember member, Browser browser) {
        if (!browser.sha256().isEmpty()) {
            StaffSession.<StaffSession>stream(
                            "member = ?1 and browserSha256 = ?2 and endedAt is null", member.id(), browser.sha256())
                    .forEach(session -> session.end(member.name(), clock.instant()));
        }
        Token key = Token.fresh(KEY_BYTES);
        new StaffSession(key.sha256(), member, browser, clock.instant()).persist();
        return key;
    }

    /** The person whose session that key opens; nobody once it has ended or the account has. */
    @Transactional(TxType.SUPPORTS)
    Optional<SignedInMember> open(Token key) {
        Instant now = clock.instant();
        List<Tuple> rows = entities.createQuery(
                        "select s as session, m as member, h as shop, a as word from StaffSession s"
                                + " join StaffMember m on m.id = s.member cross join Shop h"
                                + " left join Allowance a on " + Allowance.COUNTS
                                + " where s.keySha256 = :key and s.endedAt is null and m.active",
                        Tuple.class)
                .setParameter("key", key.sha256())
                .getResultList();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(SignedInMember.of(rows))
                        .filter(found -> found.session().isOpen(now));
    }

    /** The code was right: the session opens the shop. */
    public void codeTyped(long session) {
        StaffSession.<StaffSession>findById(session).codeTyped();
    }

    /** Notes that a person used it, at most once in ten minutes. */
    void use(StaffSession session) {
        Instant now = clock.instant();
        if (session.isWorthNoting(now)) {
            StaffSession.update("usedAt = ?1 where id = ?2 and endedAt is null", now, session.id());
        }
    }

    /** Whether the person of that sign-in name has signed in with that browser before. */
    public boolean isKnown(String username, String browserSha256) {
        return !browserSha256.isEmpty()
                && !entities.createQuery(
                                "select 1 from StaffSession s join StaffMember m on m.id = s.member"
                                        + " where s.browserSha256 = :browser and m.username = :username",
                                Integer.class)
                        .setParameter("browser", browserSha256)
                        .setParameter("username", username)
                        .setMaxResults(1)
                        .getResultList()
                        .isEmpty();
    }

    /** The open ones of a person, the last used first. */
    List<StaffSession> of(StaffMember member) {
        Instant now = clock.instant();
        return StaffSession.<StaffSession>list(
                        "member = ?1 and endedAt is null and not codeDue order by usedAt desc, id desc", member.id())
                .stream()
                .filter(session -> session.isOpen(now))
                .toList();
    }

    /** Ends one of this person's own sessions; one of somebody else's stays. */
    void end(long id, Actor by) {
        StaffSession.<StaffSession>find("id = ?1 and member = ?2", id, by.id())
                .firstResultOptional()
                .ifPresent(session -> session.end(by.name(), clock.instant()));
    }

    /** @param kept the session that goes on, or null to end them all */
    void endAll(StaffMember member, Long kept, Actor by) {
        of(member).stream()
                .filter(session -> !session.id().equals(kept))
                .forEach(session -> session.end(by.name(), clock.instant()));
    }

    /** Ends what was opened with a PIN on that shared tablet. */
    public void endOn(long tablet, Stamp by) {
        StaffSession.<StaffSession>stream("tablet = ?1 and endedAt is null", tablet)
                .forEach(session -> session.end(by.name(), by.at()));
    }
}

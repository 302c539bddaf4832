package dev.liftgate.company;

import dev.liftgate.staff.Staff;
import dev.liftgate.staff.StaffMember;
import dev.liftgate.staff.Stamp;
import dev.liftgate.web.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.hibernate.exception.ConstraintViolationException;

/** All company accounts: connecting one, finding its person, disconnecting it. Each way counts once. */
@ApplicationScoped
@Transactional
class CompanyAccounts {

    private static final Duration FORGOTTEN = Duration.ofDays(1);

    @Inject
    Staff staff;

    @Inject
    EntityManager entities;

    @Inject
    Clock clock;

    /**
     * A person is about to show which account is theirs. The open session may be another's, so the password is asked.
     *
     * @throws Refused for a wrong password ({@code password}), or if they have one already
     */
    void begin(StaffMember member, String password, RoundTrip trip) {
        if (!staff.isPasswordOf(member, password)) {
            throw new Refused("password", "This is not your present password");
        }
        if (of(member).isPresent()) {
            throw new Refused("Your account is connected already. Disconnect it first.");
        }
        note(trip, member.id(), false);
    }

    /** Whether this person has begun to connect an account on that way, and it is still open. */
    boolean isBegun(StaffMember member, RoundTrip trip) {
        return !entities.createNativeQuery("select 1 from company_trip where state_sha256 = :state"
                        + " and member_id = :member and used_at is null and begun_at > :since")
                .setParameter("state", trip.state().sha256())
                .setParameter("member", member.id())
                .setParameter("since", clock.instant().minus(RoundTrip.LONGEST))
                .getResultList()
                .isEmpty();
    }

    /**
     * From now on this person signs in with that account too.
     *
     * @throws LedNowhere if the way was used already, or the account is somebody else's
     */
    void connect(StaffMember member, RoundTrip trip, CompanyIdentity shown) {
        entities.createNativeQuery("select set_config('liftgate.who', :username, true)")
                .setParameter("username", member.username())
                .getSingleResult();
        int used = entities.createNativeQuery("update company_trip set used_at = :now"
                        + " where state_sha256 = :state and member_id = :member and used_at is null")
                .setParameter("now", clock.instant())
                .setParameter("state", trip.state().sha256())
                .setParameter("member", member.id())
                .executeUpdate();
        if (used == 0) {
            throw new LedNowhere(Outcome.LOST);
        }
        try {
            new CompanyAccount(member.id(), shown, clock.instant()).persistAndFlush();
        } catch (ConstraintViolationException e) {
            throw new LedNowhere(Outcome.TAKEN);
        }
    }

    /**
     * The person whom that account lets in.
     *
     * @throws LedNowhere if there is none, or they left, or the way was used already
     */
    StaffMember member(RoundTrip trip, CompanyIdentity shown) {
        CompanyAccount account = CompanyAccount.<CompanyAccount>find(
                        "issuer = ?1 and subject = ?2 and endedAt is null", shown.issuer(), shown.subject())
                .firstResultOptional()
                .orElseThrow(() -> new LedNowhere(Outcome.STRANGER));
        StaffMember member = staff.member(account.member())
                .filter(StaffMember::isActive)
                .orElseThrow(() -> new LedNowhere(Outcome.LEFT));
        if (!note(trip, null, true)) {
            throw new LedNowhere(Outcome.LOST);
        }
        return member;
    }

    void disconnect(long member, Stamp by) {
        held(member).ifPresent(account -> account.end(by.name(), by.at()));
    }

    Optional<CompanyAccount> of(StaffMember member) {
        return held(member.id());
    }

    private static Optional<CompanyAccount> held(long member) {
        return CompanyAccount.find("member = ?1 and endedAt is null", member).firstResultOptional();
    }

    /** @return whether nobody went that way before */
    private boolean note(RoundTrip trip, Long member, boolean used) {
        entities.createNativeQuery("delete from company_trip where begun_at < :forgotten")
                .setParameter("forgotten", clock.instant().minus(FORGOTTEN))
                .executeUpdate();
        return 1
                == entities.createNativeQuery(
                                "insert into company_trip (state_sha256, member_id, begun_at, used_at) values (:state,"
                                        + " cast(:member as bigint), :now, case when :used then cast(:now as timestamptz) end)"
                                        + " on conflict do nothing")
                        .setParameter("state", trip.state().sha256())
                        .setParameter("member", member)
                        .setParameter("now", clock.instant())
                        .setParameter("used", used)
                        .executeUpdate();
    }
}

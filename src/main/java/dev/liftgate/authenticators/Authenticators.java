package dev.liftgate.authenticators;

import dev.liftgate.staff.Staff;
import dev.liftgate.staff.StaffMember;
import dev.liftgate.staff.StaffSessions;
import dev.liftgate.web.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** All authenticators: setting one up, trying a code, turning it off. */
@ApplicationScoped
@Transactional
class Authenticators {

    private static final String NOT_THE_CODE = "That is not the code that the phone shows now";

    @Inject
    Staff staff;

    @Inject
    StaffSessions sessions;

    @Inject
    Clock clock;

    /** Makes a secret, which counts only once a code of it was typed. Refuses a wrong password ({@code password}). */
    void begin(StaffMember member, String password) {
        requirePassword(member, password);
        requireOff(member);
        Instant now = clock.instant();
        held(member).ifPresentOrElse(kept -> kept.renew(now), () -> new Authenticator(member.id(), now).persist());
    }

    /** Asks for a code at every sign-in from now on. Refuses a wrong code ({@code code}). */
    void turnOn(StaffMember member, String code) {
        requireOff(member);
        Authenticator kept = held(member).orElseThrow(() -> new Refused("Begin with your password."));
        if (!kept.opensWith(digits(code), clock.instant())) {
            throw new Refused("code", NOT_THE_CODE);
        }
        staff.askForCode(member, true);
    }

    /** Refuses a wrong password ({@code password}). */
    void turnOff(StaffMember member, String password) {
        requirePassword(member, password);
        staff.askForCode(member, false);
    }

    /**
     * Tries to open a session that waits for its code: one of the phone, or one from paper. A wrong one is counted.
     *
     * @return what to say about it; empty if the session is open
     */
    @Transactional(TxType.REQUIRES_NEW)
    Optional<Refused> pass(StaffMember member, long session, String code) {
        Authenticator kept = held(member).orElseThrow();
        Instant now = clock.instant();
        long wait = kept.wait(now);
        if (wait > 0) {
            return refused("Too many wrong codes: wait " + (wait == 1 ? "1 second" : wait + " seconds"));
        }
        if (!kept.opensWithPaper(code) && !kept.opensWith(digits(code), now)) {
            return refused(NOT_THE_CODE);
        }
        sessions.codeTyped(session);
        return Optional.empty();
    }

    Optional<Authenticator> of(StaffMember member) {
        return Authenticator.findByIdOptional(member.id());
    }

    private static Optional<Refused> refused(String words) {
        return Optional.of(new Refused("code", words));
    }

    private static String digits(String code) {
        return code.replaceAll("\\s", "");
    }

    private void requirePassword(StaffMember member, String password) {
        if (!staff.isPasswordOf(member, password)) {
            throw new Refused("password", "This is not your present password");
        }
    }

    private static void requireOff(StaffMember member) {
        if (member.isCodeAsked()) {
            throw new Refused("Your account asks for a code already. Turn it off first.");
        }
    }

    private static Optional<Authenticator> held(StaffMember member) {
        return Authenticator.findByIdOptional(member.id(), LockModeType.PESSIMISTIC_WRITE);
    }
}

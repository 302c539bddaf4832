package dev.liftgate.pins;

import dev.liftgate.pins.PinEvent.PinEventKind;
import dev.liftgate.staff.Actor;
import dev.liftgate.staff.Role;
import dev.liftgate.staff.Staff;
import dev.liftgate.staff.StaffMember;
import dev.liftgate.web.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All PINs: choosing one, trying one on a shared tablet, resetting one. */
@ApplicationScoped
@Transactional
class Pins {

    @Inject
    Staff staff;

    @Inject
    Tablets tablets;

    @Inject
    Clock clock;

    /** Whether this person may have a PIN. A manager may not: those pages need the password. */
    static boolean isFor(StaffMember member) {
        return member.isActive() && !Role.MANAGER.equals(member.role());
    }

    /** @throws Refused for a wrong password ({@code password}) or an unfit number ({@code pin}) */
    void choose(StaffMember member, String password, String digits) {
        if (!staff.isPasswordOf(member, password)) {
            throw new Refused("password", "This is not your present password");
        }
        if (!isFor(member)) {
            throw new Refused("A manager signs in with the password. A PIN is for technicians and advisors.");
        }
        Instant now = clock.instant();
        Optional<Pin> present = held(member.id());
        present.ifPresentOrElse(pin -> pin.choose(digits, now), () -> new Pin(member.id(), digits, now).persist());
        new PinEvent(member.id(), PinEventKind.SET, now, member.name()).persist();
    }

    /** Tries a PIN. The account opens only with its own PIN, and only on a registered tablet. */
    Optional<StaffMember> open(String username, String digits, String tabletSecret) {
        Optional<Tablet> tablet = tablets.known(tabletSecret);
        Optional<StaffMember> member =
                tablet.flatMap(any -> staff.known(username)).filter(Pins::isFor);
        Optional<Pin> found = member.flatMap(known -> held(known.id()));
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Pin pin = found.get();
        boolean wasLocked = pin.isLocked();
        Instant now = clock.instant();
        boolean opens = pin.opensWith(digits, now);
        if (opens) {
            tablet.get().used(now);
        } else if (pin.isLocked() && !wasLocked) {
            new PinEvent(pin.member(), PinEventKind.LOCKED, now, tablet.get().name()).persist();
        }
        return member.filter(known -> opens);
    }

    void reset(long member, Actor by) {
        held(member).orElseThrow(() -> new Refused("There is no PIN to reset.")).reset();
        new PinEvent(member, PinEventKind.RESET, clock.instant(), by.name()).persist();
    }

    Optional<Pin> of(long member) {
        return Pin.findByIdOptional(member);
    }

    List<Pin> all() {
        return Pin.listAll();
    }

    /** The newest 50, newest first. */
    List<PinEvent> events() {
        return PinEvent.find("order by id desc").page(0, 50).list();
    }

    /** Everybody who can sign in with a PIN. */
    List<StaffMember> people() {
        List<Long> withPin = all().stream().map(Pin::member).toList();
        return staff.atWork().stream()
                .filter(Pins::isFor)
                .filter(member -> withPin.contains(member.id()))
                .toList();
    }

    private static Optional<Pin> held(long member) {
        return Pin.findByIdOptional(member, LockModeType.PESSIMISTIC_WRITE);
    }
}

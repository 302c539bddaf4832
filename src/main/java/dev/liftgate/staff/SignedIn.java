package dev.liftgate.staff;

import dev.liftgate.staff.StaffSessions.SignedInMember;
import dev.liftgate.web.Figures;
import dev.liftgate.web.Refused;
import dev.liftgate.web.Typed;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/** The person at the screen, what they may, and the shop: as the session was found, with no statement more. */
@RequestScoped
@Named("signedIn")
public class SignedIn {

    @Inject
    SecurityIdentity identity;

    @Inject
    EntityManager entities;

    @Inject
    Clock clock;

    private Actor actor;

    /** The person's account, to be changed. */
    public StaffMember member() {
        return entities.find(StaffMember.class, actor().id());
    }

    public Shop shop() {
        return found().shop();
    }

    public Actor actor() {
        if (actor == null) {
            actor = found().member().actor(found().permissions());
        }
        return actor;
    }

    private SignedInMember found() {
        return SessionIdentities.found(identity);
    }

    /** Whether this person may that, by its name in {@link Permission}; screens offer only what is possible. */
    public boolean may(String permission) {
        return actor().may(Permission.valueOf(permission));
    }

    /** The sentence that says who may that. */
    public String refusal(String permission) {
        return actor().table().refusal(Permission.valueOf(permission));
    }

    /** This person, at this moment. */
    public Stamp stamp() {
        return actor().at(clock.instant());
    }

    /** The id of the session that sent this request. */
    long session() {
        return found().session().id();
    }

    public String name() {
        return actor().name();
    }

    public boolean isTechnician() {
        return identity.hasRole(Role.TECHNICIAN);
    }

    public boolean isManager() {
        return identity.hasRole(Role.MANAGER);
    }

    public boolean isAnonymous() {
        return identity.isAnonymous();
    }

    public boolean seesPrices() {
        return !isTechnician() || shop().techniciansSeePrices();
    }

    /** A moment on the shop's wall clock. */
    public ZonedDateTime local(Instant moment) {
        return moment.atZone(shop().zone());
    }

    /** A moment in the style of the shop's country, see {@link Moments#text}. */
    public String when(Instant moment) {
        return shop().moments().text(local(moment), local(clock.instant()).toLocalDate());
    }

    public String day(LocalDate day) {
        return shop().moments().day(day);
    }

    /** Whole days by the shop's calendar. */
    public long daysSince(Instant moment) {
        return ChronoUnit.DAYS.between(
                local(moment).toLocalDate(), local(clock.instant()).toLocalDate());
    }

    public Instant now() {
        return clock.instant();
    }

    public Instant instant(LocalDateTime wallClock) {
        return wallClock.atZone(shop().zone()).toInstant();
    }

    /**
     * The moment in a date-time field, which has the shop's local time; null if nothing was typed.
     *
     * @throws Refused beside the field, with these words, if there is no such moment
     */
    public Instant moment(String field, String typed, String wanted) {
        try {
            return Typed.optional(typed, moment -> instant(Typed.wallClock(moment)));
        } catch (DateTimeException e) {
            throw new Refused(field, wanted);
        }
    }

    /** The reader of typed figures, in the style of the shop's country. */
    public Figures figures() {
        return shop().figures();
    }
}

package dev.liftgate.staff;

import dev.liftgate.web.Figures;
import dev.liftgate.web.Refused;
import dev.liftgate.web.Typed;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;

/** The person at the screen, what they may, and the shop. All are read once per request, in one statement. */
@RequestScoped
@Named("signedIn")
public class SignedIn {

    @Inject
    SecurityIdentity identity;

    @Inject
    EntityManager entities;

    @Inject
    Clock clock;

    private StaffMember member;
    private Shop shop;
    private Actor actor;

    public StaffMember member() {
        load();
        return member;
    }

    public Shop shop() {
        load();
        return shop;
    }

    public Actor actor() {
        load();
        return actor;
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
        return SessionIdentities.session(identity);
    }

    public String name() {
        return member().name();
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

    private void load() {
        if (member == null) {
            List<Tuple> rows = entities.createQuery(
                            "select m as member, s as shop, a as word from StaffMember m cross join Shop s"
                                    + " left join Allowance a on " + Allowance.COUNTS + " where m.username = :username",
                            Tuple.class)
                    .setParameter("username", identity.getPrincipal().getName())
                    .getResultList();
            member = rows.get(0).get("member", StaffMember.class);
            shop = rows.get(0).get("shop", Shop.class);
            actor = member.actor(PermissionTable.with(rows.stream()
                    .map(row -> row.get("word", Allowance.class))
                    .filter(Objects::nonNull)
                    .toList()));
        }
    }
}

package dev.liftgate.staff;

import dev.liftgate.web.Figures;
import dev.liftgate.web.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hibernate.exception.ConstraintViolationException;

/** The people of the shop, and the shop itself. */
@ApplicationScoped
@Transactional
public class Staff {

    private static final String OPEN_ALREADY = "This shop is already set up; nothing was made twice. Sign in instead.";

    @Inject
    StaffSessions sessions;

    @Inject
    Event<Shop.ZoneChanged> moved;

    @Inject
    Event<Invited> invited;

    /** Announced when somebody is to choose a password by a letter; whoever cannot send one refuses. */
    public record Invited(StaffMember member, Actor by) {}

    public boolean isEmpty() {
        return StaffMember.count() == 0;
    }

    /**
     * Opens the shop with its first manager. Table {@code shop} holds only one row, so two first runs cannot both
     * succeed: the second is refused, also when both are sent at once. It waits for the first, which may take longer on
     * a small machine than others wait for a lock.
     */
    public void open(Shop shop, StaffMember manager) {
        if (!isEmpty()) {
            throw new Refused(OPEN_ALREADY);
        }
        try {
            Shop.getEntityManager()
                    .createNativeQuery("set local lock_timeout = 0")
                    .executeUpdate();
            shop.persistAndFlush();
        } catch (ConstraintViolationException e) {
            throw new Refused(OPEN_ALREADY);
        }
        manager.persist();
    }

    /** Refuses a sign-in name that is taken ({@code username}). */
    public StaffMember hire(StaffMember member) {
        try {
            member.persistAndFlush();
        } catch (ConstraintViolationException e) {
            throw new Refused("username", "Somebody already signs in as " + member.username());
        }
        return member;
    }

    /**
     * Refuses to leave the shop without a manager ({@code role}).
     *
     * @param seen the version that the form was drawn from
     */
    void revise(StaffMember member, int seen, String name, String role, String certification, String email) {
        StaffMember kept = StaffMember.findById(member.id());
        boolean managed = kept.isActiveManager();
        kept.revise(seen, name, role, certification, email);
        if (managed && !kept.isActiveManager()) {
            keepAManager(kept, "role");
        }
    }

    /**
     * Gives a person a new password and ends their sessions.
     *
     * @param session the id of the one that goes on, or null to end them all
     */
    public void setPassword(StaffMember member, String password, Long session, Actor by) {
        StaffMember kept = StaffMember.findById(member.id());
        kept.changePassword(password);
        sessions.endAll(kept, session, by);
    }

    /** Lets a person choose a password by a letter. */
    void invite(StaffMember member, Actor by) {
        invited.fire(new Invited(member, by));
    }

    void deactivate(StaffMember member, Actor by) {
        StaffMember kept = StaffMember.findById(member.id());
        keepAManager(kept, "");
        kept.deactivate(by);
        sessions.endAll(kept, null, by);
    }

    void reactivate(StaffMember member) {
        StaffMember.<StaffMember>findById(member.id()).reactivate();
    }

    /** Whether a code from a phone is asked for at the next sign-in. */
    public void askForCode(StaffMember member, boolean asked) {
        StaffMember.<StaffMember>findById(member.id()).askForCode(asked);
    }

    /**
     * Refuses a wrong old password ({@code old}). Ends all sessions of this person but one.
     *
     * @param session the id of the one that goes on
     */
    void changePassword(StaffMember member, String old, String password, long session) {
        StaffMember kept = StaffMember.findById(member.id());
        if (!kept.hasPassword(old)) {
            throw new Refused("old", "This is not your present password");
        }
        setPassword(kept, password, session, kept.actor());
    }

    /** Saves the settings, and announces another time zone to whatever keeps a time of day. */
    void revise(int seen, ShopFacts facts, Stamp by) {
        Shop shop = Shop.findById(1);
        ZoneId before = shop.zone();
        shop.revise(seen, facts);
        if (!shop.zone().equals(before)) {
            moved.fire(new Shop.ZoneChanged(before, shop.zone(), by));
        }
    }

    /** Locks the managers. Otherwise two could leave at once, each counting on the other. */
    private static void keepAManager(StaffMember leaving, String field) {
        boolean another = StaffMember.<StaffMember>find("role = ?1 and active order by id", Role.MANAGER)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .stream()
                .anyMatch(manager -> !manager.id().equals(leaving.id()));
        if (!another) {
            throw new Refused(field, "The shop needs a manager: make somebody else one first.");
        }
    }

    List<StaffMember> everybody() {
        return StaffMember.list("order by active desc, name, id");
    }

    /** Everybody’s name, of those too who work here no more. */
    public List<String> names() {
        return StaffMember.<StaffMember>list("order by name, id").stream()
                .map(StaffMember::name)
                .toList();
    }

    public Optional<Shop> shop() {
        return Shop.findByIdOptional(1);
    }

    /** The reader of what is typed in the shop, where nobody is signed in. */
    public Figures figures() {
        return shop().map(Shop::figures).orElse(Figures.PLAIN);
    }

    /** The country of the shop, such as {@code US}. */
    public String country() {
        return figures().locale().getCountry();
    }

    /** Those who work on cars: the technicians, or everybody where there are none. */
    public List<StaffMember> technicians() {
        List<StaffMember> technicians = StaffMember.list("role = ?1 and active order by name", Role.TECHNICIAN);
        return technicians.isEmpty() ? atWork() : technicians;
    }

    public List<StaffMember> atWork() {
        return StaffMember.list("active order by name");
    }

    /** The person with this sign-in name, even if they work here no more. */
    public Optional<StaffMember> known(String username) {
        return StaffMember.find("username", username).firstResultOptional();
    }

    /** Those who can sign in and are reached by that e-mail address, or sign in by that name. */
    public List<StaffMember> reachedAs(String emailOrUsername) {
        return StaffMember.list(
                "active and email <> '' and (lower(email) = ?1 or username = ?1) order by id",
                emailOrUsername.strip().toLowerCase(Locale.ROOT));
    }

    public boolean isPasswordOf(StaffMember member, String password) {
        return member.hasPassword(password);
    }

    public Optional<StaffMember> member(long id) {
        return StaffMember.findByIdOptional(id);
    }
}

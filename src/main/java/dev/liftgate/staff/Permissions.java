package dev.liftgate.staff;

import dev.liftgate.web.Edits;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/** The permissions of all roles, and every word that was said on them. */
@ApplicationScoped
@Transactional
public class Permissions {

    /** Who may what by now. */
    public PermissionTable table() {
        return PermissionTable.with(Allowance.list("from Allowance a where " + Allowance.COUNTS));
    }

    /** This person, with what they may by now. */
    public Actor actor(StaffMember member) {
        return member.actor(table());
    }

    /** All that managers said, the newest first. */
    List<Allowance> words() {
        return Allowance.list("order by id desc");
    }

    /** How many words there are; a form of the whole table carries it. */
    int version() {
        return (int) Allowance.count();
    }

    /**
     * Keeps what differs from the table as it stands.
     *
     * @param seen the {@link #version} that the form was drawn from
     * @param allowed for each role and each permission that it can have
     * @throws dev.liftgate.web.EditConflict if another manager changed it meanwhile; it names both
     */
    void set(int seen, BiPredicate<String, Permission> allowed, Stamp by) {
        Shop.findById(1, LockModeType.PESSIMISTIC_WRITE); // one manager after the other
        PermissionTable stands = table();
        Edits edits = Edits.since(seen, version());
        List<Allowance> all = Stream.of(Permission.values())
                .flatMap(permission -> Role.ALL.stream()
                        .filter(permission::isFor)
                        .map(role -> new Allowance(role, permission, allowed.test(role, permission), by)))
                .toList();
        all.forEach(word -> edits.of(
                "",
                word.permission().label() + ", " + word.role(),
                words(stands.allows(word.role(), word.permission())),
                words(word.isAllowed())));
        edits.settle();
        all.stream()
                .filter(word -> word.isAllowed() != stands.allows(word.role(), word.permission()))
                .forEach(word -> word.persist());
    }

    private static String words(boolean allowed) {
        return allowed ? "allowed" : "not allowed";
    }
}

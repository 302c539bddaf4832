package dev.liftgate.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** The people of the shop, and the shop they work for. */
@ApplicationScoped
@Transactional
public class Staff {

    public boolean isEmpty() {
        return StaffMember.count() == 0;
    }

    /** Opens the shop with its first manager; the one row of {@code shop} lets two first runs not both succeed. */
    public void open(Shop shop, StaffMember manager) {
        shop.persistAndFlush();
        manager.persist();
    }

    public StaffMember hire(StaffMember member) {
        member.persist();
        return member;
    }

    public Optional<Shop> shop() {
        return Shop.findByIdOptional(1);
    }

    public List<StaffMember> technicians() {
        return StaffMember.list("role = ?1 and active order by name", Role.TECHNICIAN);
    }

    public List<StaffMember> everybody() {
        return StaffMember.list("active order by name");
    }

    public Optional<StaffMember> member(long id) {
        return StaffMember.findByIdOptional(id);
    }
}

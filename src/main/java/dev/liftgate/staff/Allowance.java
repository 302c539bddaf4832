package dev.liftgate.staff;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** A manager's word on one permission of one role. Never changed: a later word counts instead. */
@Entity
@Immutable
@Table(name = "allowance")
public class Allowance extends StampedRow {

    /** The condition on an allowance {@code a} that no later word was said on the same. */
    static final String COUNTS = "not exists (select 1 from Allowance later"
            + " where later.role = a.role and later.permission = a.permission and later.id > a.id)";

    private String role;

    @Enumerated(EnumType.STRING)
    private Permission permission;

    private boolean allowed;

    protected Allowance() {}

    Allowance(String role, Permission permission, boolean allowed, Stamp by) {
        super(by);
        this.role = role;
        this.permission = permission;
        this.allowed = allowed;
    }

    public String role() {
        return role;
    }

    public Permission permission() {
        return permission;
    }

    public boolean isAllowed() {
        return allowed;
    }
}

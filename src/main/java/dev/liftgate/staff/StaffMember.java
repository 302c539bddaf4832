package dev.liftgate.staff;

import dev.liftgate.rows.EditableRow;
import dev.liftgate.web.Edits;
import dev.liftgate.web.Refused;
import dev.liftgate.web.Typed;
import io.quarkus.elytron.security.common.BcryptUtil;
import io.quarkus.security.jpa.Password;
import io.quarkus.security.jpa.Roles;
import io.quarkus.security.jpa.UserDefinition;
import io.quarkus.security.jpa.Username;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.Locale;

/** A person of the shop with an account. */
@Entity
@Table(name = "staff_member")
@UserDefinition
public class StaffMember extends EditableRow {

    /** The role of a former member. No page allows it. */
    static final String FORMER = "nobody";

    private static final int SHORTEST_PASSWORD = 10;

    @Username
    private String username;

    @Password
    @Column(name = "password_hash")
    private String passwordHash;

    @Roles
    private String role;

    private String name;

    @Column(name = "certification_number")
    private String certificationNumber = "";

    private boolean active = true;

    protected StaffMember() {}

    public StaffMember(String username, String password, String role, String name) {
        this.username = username.toLowerCase(Locale.ROOT).strip();
        this.passwordHash = BcryptUtil.bcryptHash(password);
        this.role = role;
        this.name = name;
    }

    /**
     * @param seen the version that the form was drawn from
     * @throws dev.liftgate.web.EditConflict if somebody saved something else meanwhile; it names both values
     */
    void revise(int seen, String name, String role, String certificationNumber) {
        String typedName = Typed.line(name);
        String typedNumber = Typed.line(certificationNumber);
        Edits.since(seen, version())
                .of("name", "Name", this.name, typedName)
                .of("role", "Role", this.role, role)
                .of("certificationNumber", "Certification number", this.certificationNumber, typedNumber)
                .settle();
        if (typedName.isEmpty()) {
            throw new Refused("name", "What is this person’s name?");
        }
        if (!Role.ALL.contains(role)) {
            throw new Refused("role", "Choose what this person does");
        }
        this.name = typedName;
        this.role = role;
        this.certificationNumber = typedNumber;
    }

    void changePassword(String password) {
        if (password.length() < SHORTEST_PASSWORD) {
            throw new Refused("password", "At least " + SHORTEST_PASSWORD + " characters");
        }
        this.passwordHash = BcryptUtil.bcryptHash(password);
    }

    boolean hasPassword(String password) {
        return BcryptUtil.matches(password, passwordHash);
    }

    /** Ends the account: the person is signed out and cannot sign in again until reactivated. */
    void deactivate(Actor by) {
        if (by.id() == id()) {
            throw new Refused("You cannot deactivate yourself. Ask another manager.");
        }
        this.active = false;
    }

    void reactivate() {
        this.active = true;
    }

    public boolean isActive() {
        return active;
    }

    boolean isActiveManager() {
        return active && Role.MANAGER.equals(role);
    }

    public String username() {
        return username;
    }

    public String role() {
        return role;
    }

    public String name() {
        return name;
    }

    public String certificationNumber() {
        return certificationNumber;
    }

    /** This person as others name them; for what they may, see {@link Permissions#actor}. */
    public Actor actor() {
        return new Actor(id(), name);
    }

    Actor actor(PermissionTable table) {
        return new Actor(id(), name, role, table);
    }

    public String getUsername() {
        return username;
    }

    public String getPasswordHash() {
        return passwordHash;
    }

    public String getRole() {
        return active ? role : FORMER;
    }
}

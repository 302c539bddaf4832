package dev.liftgate.staff;

import dev.liftgate.rows.EditableRow;
import dev.liftgate.web.Edits;
import dev.liftgate.web.Refused;
import dev.liftgate.web.Typed;
import io.quarkus.elytron.security.common.BcryptUtil;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.Locale;

/** A person of the shop with an account. */
@Entity
@Table(name = "staff_member")
public class StaffMember extends EditableRow {

    /** Bytes of a random password that is kept nowhere. */
    private static final int NOBODYS_PASSWORD = 32;

    private String username;

    @Column(name = "password_hash")
    private String passwordHash;

    private String role;

    private String name;

    @Column(name = "certification_number")
    private String certificationNumber = "";

    private String email = "";

    private boolean active = true;

    @Column(name = "code_asked")
    private boolean codeAsked;

    protected StaffMember() {}

    /** @throws Refused for a weak password ({@code password}) */
    public StaffMember(String username, String password, String role, String name) {
        this(username, role, name);
        changePassword(password);
    }

    private StaffMember(String username, String role, String name) {
        this.username = username.toLowerCase(Locale.ROOT).strip();
        this.role = role;
        this.name = name;
    }

    /** Somebody who chooses a password by the link of a letter; until then none opens the account. */
    static StaffMember invited(String username, String role, String name) {
        StaffMember member = new StaffMember(username, role, name);
        member.passwordHash =
                BcryptUtil.bcryptHash(Token.fresh(NOBODYS_PASSWORD).text());
        return member;
    }

    /**
     * @param seen the version that the form was drawn from
     * @throws dev.liftgate.web.EditConflict if somebody saved something else meanwhile; it names both values
     */
    void revise(int seen, String name, String role, String certificationNumber, String email) {
        String typedName = Typed.line(name);
        String typedNumber = Typed.line(certificationNumber);
        String typedEmail = Typed.line(email);
        Edits.since(seen, version())
                .of("name", "Name", this.name, typedName)
                .of("role", "Role", this.role, role)
                .of("certificationNumber", "Certification number", this.certificationNumber, typedNumber)
                .of("email", "E-mail", this.email, typedEmail)
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
        this.email = typedEmail;
    }

    final void changePassword(String password) {
        Passwords.requireGood(password, username, name);
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

    void askForCode(boolean asked) {
        codeAsked = asked;
    }

    /** Whether this person types a code from a phone after the password. */
    public boolean isCodeAsked() {
        return codeAsked;
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

    /** Where a letter reaches this person; may be empty. */
    public String email() {
        return email;
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
}

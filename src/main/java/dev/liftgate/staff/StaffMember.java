package dev.liftgate.staff;

import io.quarkus.elytron.security.common.BcryptUtil;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.security.jpa.Password;
import io.quarkus.security.jpa.Roles;
import io.quarkus.security.jpa.UserDefinition;
import io.quarkus.security.jpa.Username;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Locale;

/** A person of the shop with an account. */
@Entity
@Table(name = "staff_member")
@UserDefinition
public class StaffMember extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    private int version;

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

    public Long id() {
        return id;
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

    public Actor actor() {
        return new Actor(id, name);
    }

    public String getUsername() {
        return username;
    }

    public String getPasswordHash() {
        return passwordHash;
    }

    public String getRole() {
        return active ? role : "nobody";
    }
}

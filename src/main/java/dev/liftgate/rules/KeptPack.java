package dev.liftgate.rules;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** The text of a pack that something was promised under, by its hash. It stays when the pack changes. */
@Entity
@Immutable
@Table(name = "rule_pack_text")
class KeptPack extends PanacheEntityBase {

    @Id
    private String sha256;

    private int number;
    private String content;

    protected KeptPack() {}

    int number() {
        return number;
    }

    String content() {
        return content;
    }
}

package dev.liftgate.staff;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** A picture at the head of papers. It is kept for good, because issued papers name it by its hash. */
@Entity
@Immutable
@Table(name = "logo")
class Logo extends PanacheEntityBase {

    @Id
    private String sha256;

    private byte[] png;

    @Column(name = "kept_at")
    private Instant keptAt;

    @Column(name = "kept_by")
    private String keptBy;

    protected Logo() {}

    Logo(String sha256, byte[] png, Stamp by) {
        this.sha256 = sha256;
        this.png = png;
        this.keptAt = by.at();
        this.keptBy = by.name();
    }

    byte[] png() {
        return png;
    }
}

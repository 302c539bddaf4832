package dev.liftgate.library;

import dev.liftgate.guides.Guide;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** One version of a guide as it was written, kept for good: an order stays explainable by it. */
@Entity
@Table(name = "guide_version")
class GuideVersion extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String code;
    private int number;
    private String title;
    private String sha256;
    private String content;

    @Column(name = "added_at")
    private Instant addedAt;

    protected GuideVersion() {}

    GuideVersion(Guide guide, int number, String content, Instant addedAt) {
        this.code = guide.code();
        this.number = number;
        this.title = guide.title();
        this.sha256 = guide.sha256();
        this.content = content;
        this.addedAt = addedAt;
    }

    int number() {
        return number;
    }

    String sha256() {
        return sha256;
    }

    String content() {
        return content;
    }
}

package dev.liftgate.library;

import dev.liftgate.rows.TableRow;
import dev.liftgate.workbench.WrittenGuide;
import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Table;
import java.time.Instant;

/** One version of a guide as it was written. It is kept for good, so that every order stays explainable by its own. */
@Entity
@Table(name = "guide_version")
class GuideVersion extends TableRow {

    private String code;
    private int number;
    private String title;
    private String sha256;

    @Basic(fetch = FetchType.LAZY)
    private String content;

    @Basic(fetch = FetchType.LAZY)
    private String vectors;

    @Column(name = "added_at")
    private Instant addedAt;

    @Column(name = "added_by")
    private String addedBy;

    protected GuideVersion() {}

    /** @param addedBy name of the person, empty for what comes with Liftgate */
    GuideVersion(WrittenGuide written, int number, Instant addedAt, String addedBy) {
        this.code = written.guide().code();
        this.number = number;
        this.title = written.guide().title();
        this.sha256 = written.guide().sha256();
        this.content = written.yaml() + written.guide().carried();
        this.vectors = written.cases();
        this.addedAt = addedAt;
        this.addedBy = addedBy;
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

    String vectors() {
        return vectors;
    }
}

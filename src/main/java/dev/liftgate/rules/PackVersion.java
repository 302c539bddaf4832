package dev.liftgate.rules;

import dev.liftgate.rows.TableRow;
import dev.liftgate.staff.Actor;
import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Table;
import java.time.Instant;

/** One version of a pack as the shop wrote it. It is kept for good. */
@Entity
@Table(name = "rule_pack")
class PackVersion extends TableRow {

    private String code;
    private int number;
    private String name;

    @Basic(fetch = FetchType.LAZY)
    private String content;

    @Column(name = "added_at")
    private Instant addedAt;

    @Column(name = "added_by")
    private String addedBy;

    protected PackVersion() {}

    PackVersion(RulePack pack, int number, Instant addedAt, Actor by) {
        this.code = pack.code();
        this.number = number;
        this.name = pack.name();
        this.content = pack.text();
        this.addedAt = addedAt;
        this.addedBy = by.name();
    }

    int number() {
        return number;
    }

    String content() {
        return content;
    }
}

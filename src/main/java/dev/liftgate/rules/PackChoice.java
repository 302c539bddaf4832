package dev.liftgate.rules;

import dev.liftgate.rows.TableRow;
import dev.liftgate.staff.Actor;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** One choice of a rule pack by the shop. Choices are only added; the latest counts. */
@Entity
@Table(name = "rule_pack_choice")
class PackChoice extends TableRow {

    private String code;

    /** The shop's own version; null for the pack that comes with Liftgate. */
    private Integer number;

    @Column(name = "chosen_at")
    private Instant chosenAt;

    @Column(name = "chosen_by")
    private String chosenBy;

    protected PackChoice() {}

    PackChoice(String code, int number, Instant at, Actor by) {
        this.code = code;
        this.number = number == Packs.AS_BROUGHT ? null : number;
        this.chosenAt = at;
        this.chosenBy = by.name();
    }

    String code() {
        return code;
    }

    int number() {
        return number == null ? Packs.AS_BROUGHT : number;
    }
}

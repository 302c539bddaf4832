package dev.liftgate.inspections;

import dev.liftgate.rows.TableRow;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.Immutable;

/** One version of the shop's inspection form: from when which text is used. The highest number is in use. */
@Entity
@Immutable
@Table(name = "inspection_form")
public class InspectionForm extends TableRow {

    private int number;
    private String sha256;
    private boolean brought;
    private String changes;

    @Column(name = "added_at")
    private Instant at;

    @Column(name = "added_by")
    private String by;

    protected InspectionForm() {}

    /**
     * @param brought whether it is Liftgate's own
     * @param changes what is otherwise than in the version before, in sentences
     * @param by name of the person, empty for what came by itself
     */
    InspectionForm(int number, String sha256, boolean brought, List<String> changes, Instant at, String by) {
        this.number = number;
        this.sha256 = sha256;
        this.brought = brought;
        this.changes = String.join("\n", changes);
        this.at = at;
        this.by = by;
    }

    public int number() {
        return number;
    }

    String sha256() {
        return sha256;
    }

    public boolean isBrought() {
        return brought;
    }

    public List<String> changes() {
        return changes.lines().toList();
    }

    public Instant at() {
        return at;
    }

    /** The name of the person, or an empty text for what came by itself. */
    public String by() {
        return by;
    }
}

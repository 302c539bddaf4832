package dev.liftgate.rows;

import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;

/** A row that several people may edit: a form sends back the version that its person saw. */
@MappedSuperclass
public abstract class EditableRow extends TableRow {

    @Version
    private int version;

    public int version() {
        return version;
    }
}

package dev.liftgate.rows;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;

/** A row that several people may edit, known by a code instead of a number. */
@MappedSuperclass
public abstract class CodedRow extends PanacheEntityBase {

    @Id
    private String code;

    @Version
    private int version;

    protected CodedRow() {}

    protected CodedRow(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public int version() {
        return version;
    }
}

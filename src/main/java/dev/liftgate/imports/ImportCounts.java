package dev.liftgate.imports;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * The differences between a file and the catalog, counted in parts.
 *
 * @param broken rows that cannot be taken
 * @param undecided rows that wait for a person's word
 * @param setAside rows that a person left out
 * @param absent parts of the catalog that the file does not name
 * @param catalog fingerprint of that catalog; every change to a part changes it
 */
@Embeddable
record ImportCounts(
        int broken,
        int undecided,
        @Column(name = "set_aside") int setAside,
        int added,
        int changed,
        int same,
        int absent,
        @Column(name = "catalog_then") String catalog) {

    static final ImportCounts NONE = new ImportCounts(0, 0, 0, 0, 0, 0, 0, "");

    public int rows() {
        return added + changed + same;
    }

    /** Whether there is no row at all, not even one that cannot be taken. */
    boolean isWithoutRows() {
        return rows() + broken + undecided + setAside == 0;
    }

    public boolean isAny() {
        return added + changed > 0;
    }
}

package dev.liftgate.imports;

import dev.liftgate.rows.EditableRow;
import dev.liftgate.staff.Stamp;
import dev.liftgate.web.Refused;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;

/** One price list and its fate. Until it is {@link ImportState#APPLIED}, the catalog is untouched. */
@Entity
@Table(name = "parts_import")
class PartsImport extends EditableRow {

    enum ImportState {
        READING("being read"),
        ASKING("asks what its columns are"),
        READY("waits for your word"),
        REFUSED("not taken"),
        APPLYING("being written"),
        APPLIED("in the catalog"),
        WITHDRAWN("thrown away"),
        INTERRUPTED("interrupted");

        private final String label;

        ImportState(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    static final String ROWS_LOST =
            "The rows of this file were lost when the database server ended. Nothing was imported: upload it again.";

    @Enumerated(EnumType.STRING)
    private ImportState state = ImportState.READING;

    @Column(name = "file_name")
    private String fileName;

    private String supplier;
    private String notes = "";
    private long bytes;

    @Column(name = "read_as")
    private String readAs = "";

    @Column(name = "left_out")
    private String leftOut = "";

    @Column(name = "rows_done")
    private int rowsDone;

    private int percent;
    private String refusal = "";

    @Embedded
    private ImportCounts difference = ImportCounts.NONE;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "started_by")
    private String startedBy;

    @Column(name = "heard_at")
    private Instant heardAt;

    @Column(name = "settled_at")
    private Instant settledAt;

    @Column(name = "settled_by")
    private String settledBy;

    protected PartsImport() {}

    PartsImport(String fileName, String supplier, long bytes, Stamp by) {
        this.fileName = fileName;
        this.supplier = supplier;
        this.bytes = bytes;
        startedBy = by.name();
        startedAt = by.at();
        heardAt = by.at();
    }

    /** @param leftOut headings that mean nothing here */
    void understood(String readAs, String leftOut) {
        this.readAs = readAs;
        this.leftOut = leftOut;
    }

    /** Takes in what holds for the file as a whole. */
    void note(String notes) {
        this.notes = notes;
    }

    /** Goes on reading, now that somebody has named the columns. */
    void named(String supplier, Stamp by) {
        require(ImportState.ASKING, "read");
        this.supplier = supplier;
        state = ImportState.READING;
        heardAt = by.at();
    }

    void requireReady() {
        require(ImportState.READY, "changed");
    }

    void progress(int rows, int percent, Instant at) {
        rowsDone = rows;
        this.percent = percent;
        heardAt = at;
    }

    /** Takes new counts: the catalog has changed, and so has the difference. */
    void compared(ImportCounts now) {
        require(ImportState.READY, "compared");
        if (hasLostItsRows(now)) {
            refuse(ROWS_LOST);
        } else {
            difference = now;
        }
    }

    /** Rows wait where they outlive no death of the database server: after one there are none. */
    boolean hasLostItsRows(ImportCounts now) {
        return now.isWithoutRows() && !difference.isWithoutRows();
    }

    void confirm(Stamp by) {
        require(ImportState.READY, "confirmed");
        if (difference.undecided() > 0) {
            throw new Refused("Decide on the doubtful rows first: take them or leave them out.");
        }
        if (!difference.isAny()) {
            throw new Refused("This file changes nothing.");
        }
        state = ImportState.APPLYING;
        percent = 0;
        rowsDone = 0;
        heardAt = by.at();
        settledAt = by.at();
        settledBy = by.name();
    }

    void withdraw(Stamp by) {
        if (state != ImportState.ASKING) {
            require(ImportState.READY, "thrown away");
        }
        state = ImportState.WITHDRAWN;
        settledAt = by.at();
        settledBy = by.name();
    }

    void refuse(String why) {
        state = ImportState.REFUSED;
        refusal = why;
    }

    void interrupt() {
        state = ImportState.INTERRUPTED;
    }

    private void require(ImportState needed, String verb) {
        if (state != needed) {
            throw new Refused("This import is " + state.label() + " and cannot be " + verb + " now.");
        }
    }

    public ImportState state() {
        return state;
    }

    public boolean isRunning() {
        return state == ImportState.READING || state == ImportState.APPLYING;
    }

    public boolean is(String name) {
        return state.name().equals(name);
    }

    public String fileName() {
        return fileName;
    }

    /** Who sent it; empty if nobody said so. */
    public String supplier() {
        return supplier;
    }

    /** What holds for the file as a whole, in words; empty if nothing does. */
    public String notes() {
        return notes;
    }

    /** Its characters and separator, like {@code UTF-8, cells apart by commas}. */
    public String readAs() {
        return readAs;
    }

    public String leftOut() {
        return leftOut;
    }

    public int rowsDone() {
        return rowsDone;
    }

    public int percent() {
        return percent;
    }

    /** Why the whole file is refused; empty if only rows are at fault. */
    public String refusal() {
        return refusal;
    }

    public ImportCounts difference() {
        return difference;
    }

    public Instant startedAt() {
        return startedAt;
    }

    public String startedBy() {
        return startedBy;
    }

    public Instant settledAt() {
        return settledAt;
    }

    public String settledBy() {
        return settledBy;
    }
}

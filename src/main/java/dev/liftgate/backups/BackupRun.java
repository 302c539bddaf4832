package dev.liftgate.backups;

import dev.liftgate.staff.Stamp;
import dev.liftgate.staff.StampedRow;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A try to make a backup: the file that came of it, or the trouble. */
@Entity
@Table(name = "backup_run")
public class BackupRun extends StampedRow {

    private String file = "";
    private long bytes;
    private String trouble = "";

    protected BackupRun() {}

    BackupRun(BackupFile made, Stamp by) {
        super(by);
        this.file = made.name();
        this.bytes = made.bytes();
    }

    BackupRun(String trouble, Stamp by) {
        super(by);
        this.trouble = trouble;
    }

    public boolean isGood() {
        return trouble.isEmpty();
    }

    public String file() {
        return file;
    }

    public String trouble() {
        return trouble;
    }
}

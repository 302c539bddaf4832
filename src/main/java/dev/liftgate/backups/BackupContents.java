package dev.liftgate.backups;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * The list of what a backup holds. It is the last part, and proves that nothing is missing.
 *
 * @param format of the file, 1 today
 * @param schema the version of the newest migration that the database had
 * @param made when the tables stood like this
 * @param sequences the last value that each gave; those that gave none are left out
 * @param photos names of the photos that are kept as files
 */
public record BackupContents(
        int format,
        String schema,
        Instant made,
        List<CopiedTable> tables,
        Map<String, Long> sequences,
        List<CopiedPhoto> photos) {

    static final int FORMAT = 1;

    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule());

    /**
     * One table as text.
     *
     * @param columns in the order of its text; computed ones are left out
     * @param sha256 of the text, in hexadecimal
     */
    record CopiedTable(String name, List<String> columns, long rows, String sha256) {}

    /** One file of a photo, by its name below the directory of photos. */
    record CopiedPhoto(String name, String sha256) {}

    /** The rows of one table; 0 if there is no such table. */
    public long rows(String name) {
        return tables.stream()
                .filter(table -> table.name().equals(name))
                .mapToLong(CopiedTable::rows)
                .sum();
    }

    public long rows() {
        return tables.stream().mapToLong(CopiedTable::rows).sum();
    }

    byte[] json() {
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws BrokenBackup if this is no list, or one of a later format */
    static BackupContents of(byte[] json) throws BrokenBackup {
        BackupContents contents;
        try {
            contents = JSON.readValue(json, BackupContents.class);
        } catch (IOException e) {
            throw new BrokenBackup("its list of contents cannot be read", e);
        }
        if (contents.format() != FORMAT) {
            throw new BrokenBackup("a newer Liftgate made it: use that one");
        }
        return contents;
    }
}

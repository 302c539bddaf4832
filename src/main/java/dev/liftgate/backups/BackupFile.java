package dev.liftgate.backups;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A finished backup on the disk, whose name says when its shop looked like that. */
public record BackupFile(Path path, Instant made, long bytes) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH-mm-ss'Z'").withZone(ZoneOffset.UTC);

    private static final Pattern NAME =
            Pattern.compile("liftgate-(\\d{4}-\\d\\d-\\d\\dT\\d\\d-\\d\\d-\\d\\dZ)\\.zip(?:\\.gpg)?");

    /** The name of one that is made now; the end tells other programs whether it is encrypted. */
    static String name(Instant now, boolean encrypted) {
        return "liftgate-" + TIME.format(now) + (encrypted ? ".zip.gpg" : ".zip");
    }

    /** Empty for any other file, and for one that is still being written. */
    static Optional<BackupFile> of(Path path) {
        Matcher name = NAME.matcher(path.getFileName().toString());
        try {
            return name.matches()
                    ? Optional.of(new BackupFile(path, TIME.parse(name.group(1), Instant::from), Files.size(path)))
                    : Optional.empty();
        } catch (DateTimeParseException | IOException e) {
            return Optional.empty();
        }
    }

    public String name() {
        return path.getFileName().toString();
    }

    /** Its size as people read it: 12 MB. */
    public String size() {
        return bytes < 1_000_000 ? Math.max(1, bytes / 1000) + " kB" : bytes / 1_000_000 + " MB";
    }
}

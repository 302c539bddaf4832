package dev.liftgate.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** The room on the disks that Liftgate sees: the embedded database's, and that of the backups. */
@ApplicationScoped
public class DiskRoom {

    private static final Logger LOG = Logger.getLogger(DiskRoom.class);

    private static final String NONE = "off";
    private static final String DATABASE = "database";
    private static final long MB = 1_000_000;

    /** PostgreSQL writes its log in pieces of 16 MB: with less than two, the next word may not fit. */
    private static final long FULL = 32 * MB;

    /** Enough for weeks of a shop's work, and for whoever reads it to do something. */
    private static final long LITTLE = 2_000 * MB;

    private static final int LITTLE_OF_A_SMALL_DISK = 20;

    @ConfigProperty(name = "liftgate.database.directory")
    Optional<String> database;

    @ConfigProperty(name = "liftgate.backups.directory")
    Optional<String> backups;

    /**
     * One disk at one moment.
     *
     * @param use what is kept on it
     */
    public record Disk(String use, long free, long size) {

        boolean isFull() {
            return free < FULL;
        }

        /** Less than 2 GB, or than a twentieth of a small disk. */
        public boolean isNearlyFull() {
            return isFull() || free < Math.min(LITTLE, size / LITTLE_OF_A_SMALL_DISK);
        }

        /** What is left, as people read it: 340 MB. */
        String left() {
            return free / MB + " MB";
        }

        /** A sentence for the owner, while there is still time. */
        public String warning() {
            return "The disk of the %s is nearly full: %s are left. Once it is full, %s. Make room on it."
                    .formatted(
                            use,
                            left(),
                            use.equals(DATABASE) ? "nothing more can be saved" : "no more backups can be made");
        }
    }

    /** Those with little room left. */
    public List<Disk> nearlyFull() {
        return disks().stream().filter(Disk::isNearlyFull).toList();
    }

    boolean isDatabaseFull() {
        return database.flatMap(place -> disk(DATABASE, place))
                .filter(Disk::isFull)
                .isPresent();
    }

    /** Each disk once, whatever is kept on it. */
    List<Disk> disks() {
        Map<FileStore, Disk> found = new LinkedHashMap<>();
        database.ifPresent(place -> add(found, DATABASE, place));
        backups.filter(place -> !place.equals(NONE)).ifPresent(place -> add(found, "backups", place));
        return List.copyOf(found.values());
    }

    private static void add(Map<FileStore, Disk> found, String use, String place) {
        store(place).ifPresent(store -> disk(use, place).ifPresent(disk -> found.putIfAbsent(store, disk)));
    }

    private static Optional<Disk> disk(String use, String place) {
        return store(place).flatMap(store -> {
            try {
                return Optional.of(new Disk(use, store.getUsableSpace(), store.getTotalSpace()));
            } catch (IOException e) {
                return unknown(e);
            }
        });
    }

    private static Optional<FileStore> store(String place) {
        Path there = Path.of(place).toAbsolutePath();
        while (there.getParent() != null && !Files.exists(there)) {
            there = there.getParent(); // made with the first backup
        }
        try {
            return Optional.of(Files.getFileStore(there));
        } catch (IOException e) {
            return unknown(e);
        }
    }

    private static <T> Optional<T> unknown(IOException e) {
        LOG.warn("the room on a disk is not known: " + e.getClass().getSimpleName());
        return Optional.empty();
    }
}

package dev.liftgate.backups;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The place where backups go, and what they are encrypted with. */
@ApplicationScoped
public class BackupSettings {

    private static final String NONE = "off";
    private static final String AS_FILES = "directory:";

    @ConfigProperty(name = "liftgate.backups.directory")
    Optional<String> directory;

    @ConfigProperty(name = "liftgate.backups.key")
    Optional<String> key;

    @ConfigProperty(name = "liftgate.photos.store")
    String photoStore;

    Optional<BackupShelf> shelf() {
        return shelf(directory.orElse(NONE), key.orElse(""));
    }

    Path photos() {
        return photos(photoStore);
    }

    /** Empty for {@code off}. */
    public static Optional<BackupShelf> shelf(String directory, String key) {
        return directory.isBlank() || directory.equals(NONE)
                ? Optional.empty()
                : Optional.of(new BackupShelf(Path.of(directory), key));
    }

    /** The directory of a store of photos that is one; else null. */
    public static Path photos(String store) {
        return store.startsWith(AS_FILES) ? Path.of(store.substring(AS_FILES.length())) : null;
    }
}

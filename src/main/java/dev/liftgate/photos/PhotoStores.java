package dev.liftgate.photos;

import dev.liftgate.photos.PhotoStore.Size;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The store that the shop chose. Photos from before the choice stay in the database and are found there. */
@ApplicationScoped
class PhotoStores {

    @Inject
    DatabaseStore database;

    @Inject
    PhotoSettings settings;

    private PhotoStore chosen;

    /** Fails at the start if the setting cannot work, not with the first photo. */
    void open(@Observes StartupEvent started) {
        chosen = open(settings.store());
    }

    private PhotoStore open(String setting) {
        if (setting.equals("postgresql")) {
            return database;
        }
        if (setting.startsWith("directory:") && setting.length() > "directory:".length()) {
            return new DirectoryStore(Path.of(setting.substring("directory:".length())));
        }
        if (setting.matches("s3://[^/]+(/.*)?")) {
            return new BucketStore(URI.create(setting), settings.s3());
        }
        throw new IllegalStateException(
                "LIFTGATE_PHOTOS is “" + setting + "”. It may be postgresql, directory:/path or s3://bucket.");
    }

    void keep(UUID photo, Picture picture) {
        chosen.keep(photo, picture);
    }

    Map<UUID, byte[]> read(Collection<UUID> photos, Size size) {
        Map<UUID, byte[]> found = new HashMap<>(chosen.read(photos, size));
        if (chosen != database && found.size() < photos.size()) {
            List<UUID> older =
                    photos.stream().filter(photo -> !found.containsKey(photo)).toList();
            found.putAll(database.read(older, size));
        }
        return found;
    }

    void forget(UUID photo) {
        chosen.forget(photo);
    }
}

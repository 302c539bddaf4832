package dev.liftgate.photos;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** A store of pictures. Each is written once and never changed. */
interface PhotoStore {

    /** The two sizes of a photo that are kept. */
    enum Size {
        LARGE,
        THUMBNAIL;

        /** Its name in a directory or a bucket. Both use the same, so one can be copied to the other. */
        String file(UUID photo) {
            return photo + "/" + name().toLowerCase(Locale.ROOT) + ".jpg";
        }

        byte[] of(Picture picture) {
            return this == LARGE ? picture.large() : picture.thumbnail();
        }
    }

    /** Keeps both sizes. Keeping the same photo twice is harmless. */
    void keep(UUID photo, Picture picture);

    /** These photos in that size. Missing ones are left out. */
    Map<UUID, byte[]> read(Collection<UUID> photos, Size size);

    /** Deletes both sizes. Missing ones do not matter. */
    void forget(UUID photo);
}

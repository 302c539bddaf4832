package dev.liftgate.photos;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Where the pictures are. Each is written once and never changed. */
interface PhotoStore {

    /** The two sizes that are kept of a photo. */
    enum Size {
        LARGE,
        THUMBNAIL;

        /** Its name in a directory or a bucket, the same in both, so that one can be copied to the other. */
        String file(UUID photo) {
            return photo + "/" + name().toLowerCase(java.util.Locale.ROOT) + ".jpg";
        }

        byte[] of(Picture picture) {
            return this == LARGE ? picture.large() : picture.thumbnail();
        }
    }

    /** Keeps both sizes; keeping the same photo twice is harmless. */
    void keep(UUID photo, Picture picture);

    /** What is there of these photos in that size; what is not there is left out. */
    Map<UUID, byte[]> read(Collection<UUID> photos, Size size);

    /** Throws both sizes away; what is not there is gone already. */
    void forget(UUID photo);
}

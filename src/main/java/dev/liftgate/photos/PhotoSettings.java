package dev.liftgate.photos;

import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.util.Optional;

/** Where photos are kept. */
@ConfigMapping(prefix = "liftgate.photos")
interface PhotoSettings {

    /** {@code postgresql}, {@code directory:/path}, or {@code s3://bucket}, with a prefix after a slash if you like. */
    String store();

    S3 s3();

    /** How a bucket is reached; nothing of it is needed for the other stores. */
    interface S3 {

        /** The address of a store that is not Amazon's, such as {@code https://minio.example.org:9000}. */
        Optional<URI> endpoint();

        /** Amazon's name of the region; other stores mostly take any. */
        String region();

        /** The two keys. Without them those are taken that the machine has by itself, as Amazon's own have. */
        Optional<String> accessKey();

        Optional<String> secretKey();
    }
}

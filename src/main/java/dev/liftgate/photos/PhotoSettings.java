package dev.liftgate.photos;

import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.util.Optional;

/** The settings of the photo store. */
@ConfigMapping(prefix = "liftgate.photos")
interface PhotoSettings {

    /** {@code postgresql}, {@code directory:/path}, or {@code s3://bucket}, optionally with a prefix after a slash. */
    String store();

    S3 s3();

    /** Access to a bucket. Other stores need none of it. */
    interface S3 {

        /** The address of a store that is not Amazon's, such as {@code https://minio.example.org:9000}. */
        Optional<URI> endpoint();

        /** Amazon's name of the region. Other stores mostly accept any. */
        String region();

        /** The two keys. Without them, the machine's own are taken, as on Amazon's servers. */
        Optional<String> accessKey();

        Optional<String> secretKey();
    }
}

package dev.liftgate.photos;

import java.net.URI;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** Pictures in a bucket that speaks S3, under the same names as in a directory. */
final class BucketStore implements PhotoStore {

    private final S3Client client;
    private final String bucket;
    private final String prefix;

    /** @param address {@code s3://bucket} or {@code s3://bucket/prefix} */
    BucketStore(URI address, PhotoSettings.S3 settings) {
        bucket = address.getAuthority();
        prefix = address.getPath().replaceAll("^/+|/+$", "") + "/";
        client = S3Client.builder()
                .httpClient(UrlConnectionHttpClient.builder()
                        .connectionTimeout(Duration.ofSeconds(5))
                        .socketTimeout(Duration.ofSeconds(20))
                        .build())
                .region(Region.of(settings.region()))
                .credentialsProvider(credentials(settings))
                .endpointOverride(settings.endpoint().orElse(null))
                .forcePathStyle(settings.endpoint().isPresent())
                // stores other than Amazon's know neither trailing checksums nor bodies signed in chunks
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .serviceConfiguration(how -> how.chunkedEncodingEnabled(false))
                .build();
    }

    /** The given keys, or else those of the machine. */
    private static AwsCredentialsProvider credentials(PhotoSettings.S3 settings) {
        return settings.accessKey()
                .<AwsCredentialsProvider>map(key -> StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(key, settings.secretKey().orElse(""))))
                .orElseGet(() -> DefaultCredentialsProvider.builder().build());
    }

    @Override
    public void keep(UUID photo, Picture picture) {
        for (Size size : Size.values()) {
            client.putObject(
                    put -> put.bucket(bucket).key(key(photo, size)).contentType("image/jpeg"),
                    RequestBody.fromBytes(size.of(picture)));
        }
    }

    @Override
    public Map<UUID, byte[]> read(Collection<UUID> photos, Size size) {
        Map<UUID, byte[]> found = new HashMap<>();
        for (UUID photo : photos) {
            try {
                found.put(
                        photo,
                        client.getObjectAsBytes(get -> get.bucket(bucket).key(key(photo, size)))
                                .asByteArray());
            } catch (NoSuchKeyException e) {
                // left out
            }
        }
        return found;
    }

    @Override
    public void forget(UUID photo) {
        for (Size size : Size.values()) {
            client.deleteObject(delete -> delete.bucket(bucket).key(key(photo, size)));
        }
    }

    private String key(UUID photo, Size size) {
        return (prefix.equals("/") ? "" : prefix) + size.file(photo);
    }
}

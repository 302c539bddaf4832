package dev.liftgate.photos;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.liftgate.photos.PhotoStore.Size;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;

/** A directory, and a bucket on a server that checks signatures as Amazon does. */
class PhotoStoreTest {

    private static AnS3Server server;

    @TempDir
    private Path directory;

    @BeforeAll
    static void a_server_starts() throws Exception {
        server = new AnS3Server();
    }

    @AfterAll
    static void it_stops() throws Exception {
        server.close();
    }

    @Test
    void a_directory_keeps_gives_back_and_forgets() throws IOException {
        Path photos = directory.resolve("not/there/yet");
        keepsGivesBackAndForgets(new DirectoryStore(photos));
        try (Stream<Path> left = Files.list(photos)) {
            assertEquals(List.of(), left.toList());
        }
    }

    @Test
    void a_directory_that_cannot_be_written_to_is_named() throws IOException {
        Path file = Files.writeString(directory.resolve("a-file"), "x");
        IllegalStateException refused =
                assertThrows(IllegalStateException.class, () -> new DirectoryStore(file.resolve("photos")));
        assertTrue(refused.getMessage().contains("a-file"), refused.getMessage());
    }

    @Test
    void a_bucket_keeps_gives_back_and_forgets() {
        keepsGivesBackAndForgets(bucket("s3://photos", "secret"));
        keepsGivesBackAndForgets(bucket("s3://photos/shops/elm-street/", "secret"));
    }

    @Test
    void a_bucket_has_the_names_of_a_directory() {
        UUID photo = UUID.randomUUID();
        bucket("s3://photos/elm", "secret").keep(photo, picture("a"));
        try (S3Client client = S3Client.builder()
                .httpClient(UrlConnectionHttpClient.create())
                .region(Region.US_EAST_1)
                .endpointOverride(server.address())
                .forcePathStyle(true)
                .credentialsProvider(
                        StaticCredentialsProvider.create(AwsBasicCredentials.create(AnS3Server.KEY, AnS3Server.SECRET)))
                .build()) {
            HeadObjectResponse head =
                    client.headObject(of -> of.bucket("photos").key("elm/" + photo + "/thumbnail.jpg"));
            assertEquals("image/jpeg", head.contentType());
            assertEquals("thumbnail a".length(), head.contentLength());
        }
    }

    @Test
    void a_bucket_that_does_not_know_our_keys_is_not_taken_for_an_empty_one() {
        PhotoStore store = bucket("s3://photos", "guessed");
        assertThrows(RuntimeException.class, () -> store.read(List.of(UUID.randomUUID()), Size.LARGE));
        assertThrows(RuntimeException.class, () -> store.keep(UUID.randomUUID(), picture("a")));
    }

    private static PhotoStore bucket(String address, String secret) {
        return new BucketStore(URI.create(address), new PhotoSettings.S3() {
            @Override
            public Optional<URI> endpoint() {
                return Optional.of(server.address());
            }

            @Override
            public String region() {
                return "us-east-1";
            }

            @Override
            public Optional<String> accessKey() {
                return Optional.of("shop");
            }

            @Override
            public Optional<String> secretKey() {
                return Optional.of(secret);
            }
        });
    }

    private static Picture picture(String content) {
        return new Picture(1, 1, ("large " + content).getBytes(), ("thumbnail " + content).getBytes());
    }

    private static void keepsGivesBackAndForgets(PhotoStore store) {
        UUID one = UUID.randomUUID();
        UUID two = UUID.randomUUID();
        UUID never = UUID.randomUUID();
        store.keep(one, picture("one"));
        store.keep(one, picture("one"));
        store.keep(two, picture("two"));
        Map<UUID, byte[]> found = store.read(List.of(one, two, never), Size.THUMBNAIL);
        assertEquals(2, found.size());
        assertArrayEquals("thumbnail one".getBytes(), found.get(one));
        assertArrayEquals(
                "large two".getBytes(), store.read(List.of(two), Size.LARGE).get(two));
        store.forget(one);
        store.forget(never);
        assertEquals(Map.of(), store.read(List.of(one), Size.LARGE));
        assertEquals(1, store.read(List.of(one, two), Size.THUMBNAIL).size());
        store.forget(two);
    }
}

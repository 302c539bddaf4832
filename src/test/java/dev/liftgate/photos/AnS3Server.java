package dev.liftgate.photos;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.gaul.s3proxy.AuthenticationType;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.nio2blob.TransientNio2BlobApiMetadata;
import org.jclouds.ContextBuilder;
import org.jclouds.blobstore.BlobStore;
import org.jclouds.blobstore.BlobStoreContext;

/**
 * A server that speaks S3 and checks signatures, in memory, with a bucket {@code photos}. It lives in a class loader of
 * its own, for Quarkus' tests bring an older Guice along than it can do with.
 */
final class AnS3Server implements AutoCloseable {

    static final String KEY = "shop";
    static final String SECRET = "secret";

    private final AutoCloseable inside;
    private final int port;

    @SuppressWarnings("unchecked")
    AnS3Server() throws Exception {
        URL[] path = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.contains("guice-5"))
                .map(AnS3Server::url)
                .toArray(URL[]::new);
        ClassLoader apart = new URLClassLoader(path, ClassLoader.getPlatformClassLoader());
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(apart);
        try {
            var constructor = apart.loadClass(Inside.class.getName()).getDeclaredConstructor();
            constructor.setAccessible(true);
            Object server = constructor.newInstance();
            inside = (AutoCloseable) server;
            port = ((Callable<Integer>) server).call();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    @Override
    public void close() throws Exception {
        inside.close();
    }

    private static URL url(String entry) {
        try {
            return new File(entry).toURI().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static final class Inside implements Callable<Integer>, AutoCloseable {

        private BlobStoreContext blobs;
        private S3Proxy server;

        @Override
        public Integer call() throws Exception {
            blobs = ContextBuilder.newBuilder(new TransientNio2BlobApiMetadata())
                    .credentials(KEY, SECRET)
                    .build(BlobStoreContext.class);
            BlobStore store = blobs.getBlobStore();
            store.createContainerInLocation(null, "photos");
            server = S3Proxy.builder()
                    .blobStore(store)
                    .endpoint(URI.create("http://127.0.0.1:0"))
                    .awsAuthentication(AuthenticationType.AWS_V4, KEY, SECRET)
                    .build();
            server.start();
            return server.getPort();
        }

        @Override
        public void close() throws Exception {
            server.stop();
            blobs.close();
        }
    }
}

package dev.liftgate.photos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Pictures as files in a directory: {@code <photo>/large.jpg} and {@code <photo>/thumbnail.jpg}. */
final class DirectoryStore implements PhotoStore {

    private final Path directory;

    /** @throws IllegalStateException if nothing can be written there */
    DirectoryStore(Path directory) {
        this.directory = directory.toAbsolutePath();
        try {
            Files.createDirectories(directory);
            Files.delete(Files.createTempFile(directory, "liftgate-", ".tmp"));
        } catch (IOException e) {
            throw new IllegalStateException("photos cannot be kept in " + this.directory + ": " + e, e);
        }
    }

    @Override
    public void keep(UUID photo, Picture picture) {
        try {
            Files.createDirectories(directory.resolve(photo.toString()));
            for (Size size : Size.values()) {
                write(directory.resolve(size.file(photo)), size.of(picture));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes to the disk first, then gives the name. After a power cut the file is whole or absent. */
    private static void write(Path file, byte[] jpeg) throws IOException {
        Path unfinished = Files.createTempFile(file.getParent(), "liftgate-", ".tmp");
        try (FileChannel out = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(jpeg);
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
            out.force(true);
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public Map<UUID, byte[]> read(Collection<UUID> photos, Size size) {
        Map<UUID, byte[]> found = new HashMap<>();
        for (UUID photo : photos) {
            try {
                found.put(photo, Files.readAllBytes(directory.resolve(size.file(photo))));
            } catch (NoSuchFileException e) {
                // left out
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return found;
    }

    @Override
    public void forget(UUID photo) {
        try {
            for (Size size : Size.values()) {
                Files.deleteIfExists(directory.resolve(size.file(photo)));
            }
            Files.deleteIfExists(directory.resolve(photo.toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

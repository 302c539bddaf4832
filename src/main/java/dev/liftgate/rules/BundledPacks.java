package dev.liftgate.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The packs that come with Liftgate. */
final class BundledPacks {

    private static final List<String> CODES = List.of(
            RulePack.DEFAULT, "us-ca", "us-fl", "us-il", "us-ma", "us-mi", "us-ny", "us-wa", "ca-on", "ca-qc", "es");

    /** The packs, read at first use. */
    private static final class PackShelf {
        private static final List<RulePack> READ =
                CODES.stream().map(BundledPacks::read).toList();
    }

    private BundledPacks() {}

    static List<RulePack> packs() {
        return PackShelf.READ;
    }

    private static RulePack read(String code) {
        String file = code + ".yaml";
        try (InputStream stream = BundledPacks.class.getResourceAsStream("/rules/" + file)) {
            return RulePack.parse(file, new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

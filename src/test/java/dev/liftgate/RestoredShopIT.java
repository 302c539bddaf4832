package dev.liftgate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A shop whose machine is gone comes back elsewhere by the commands of docs/operations.md, as they are shipped. */
class RestoredShopIT {

    private static final String WORDS = "Written before the machine burnt";

    @TempDir
    Path disk;

    private PackagedShop shop;
    private PackagedShop elsewhere;

    @BeforeEach
    void a_shop_is_open() throws IOException {
        shop = new PackagedShop(Files.createDirectory(disk.resolve("shop")));
        elsewhere = new PackagedShop(Files.createDirectory(disk.resolve("elsewhere")));
        shop.open();
    }

    @AfterEach
    void all_is_put_away() {
        shop.kill();
        elsewhere.kill();
    }

    @Test
    void what_was_backed_up_while_the_shop_was_open_is_there_after_a_restore_and_is_as_it_was_written()
            throws Exception {
        BenchBrowser ana = new BenchBrowser(shop.address(), "advisor");
        String order = ana.takeIn(1);
        ana.post(order + "/notes", "words", WORDS);
        Path backups = disk.resolve("backups");
        said(shop, "bin/backup", backups.toString());
        shop.kill();

        String restored = said(elsewhere, "bin/restore", onlyFileIn(backups).toString());
        assertTrue(restored.contains("each compared with the backup"), restored);
        elsewhere.open();
        String page = new BenchBrowser(elsewhere.address(), "advisor").page(order);
        assertTrue(page.contains(WORDS), page);
        String verified = said(elsewhere, "bin/verify");
        assertTrue(verified.contains("all as they were written"), verified);
    }

    private static Path onlyFileIn(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            List<Path> all = files.toList();
            assertEquals(1, all.size(), all.toString());
            return all.get(0);
        }
    }

    /** What a command prints that whoever runs this shop types; it must end well. */
    private static String said(PackagedShop shop, String... words) throws IOException, InterruptedException {
        ProcessBuilder command = new ProcessBuilder(words);
        command.environment().keySet().removeIf(name -> name.startsWith("LIFTGATE_"));
        command.environment().put("LIFTGATE_HOME", shop.home().toString());
        Process process = command.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
        return said;
    }
}

package dev.liftgate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The map in ARCHITECTURE.md says of every room what its package says, and what it may use. */
class MapTest {

    private static final String HEAD = "| room | its one subject | may use |\n|---|---|---|\n";

    @Test
    void the_map_on_paper_is_the_house() throws IOException {
        String page = Files.readString(Path.of("ARCHITECTURE.md"));
        int from = page.indexOf(HEAD);
        String printed = page.substring(from, page.indexOf("\n\n", from) + 1);
        String house = HEAD + rooms();
        if (!house.equals(printed)) {
            Files.writeString(Path.of("target/map.md"), house);
        }
        assertEquals(house, printed, "The map in ARCHITECTURE.md is out of date: put target/map.md there.");
    }

    /** From the top floor down, as one reads it. */
    private static String rooms() {
        List<Map.Entry<String, Set<String>>> rooms = new ArrayList<>(HouseMap.ARROW.entrySet());
        Collections.reverse(rooms);
        return rooms.stream().map(MapTest::row).collect(Collectors.joining());
    }

    private static String row(Map.Entry<String, Set<String>> room) {
        Set<String> below = new TreeSet<>(room.getValue());
        boolean isScreen = below.contains("estimates");
        String uses = isScreen ? "every room below the three screens" : String.join(", ", below);
        return "| [`%1$s`](src/main/java/dev/liftgate/%1$s) | %2$s | %3$s |\n"
                .formatted(room.getKey(), subject(room.getKey()), uses);
    }

    private static String subject(String room) {
        String text = text(Path.of("src/main/java/dev/liftgate", room, "package-info.java"));
        String comment = text.substring(text.indexOf("/**") + 3, text.indexOf("*/"))
                .replaceAll("\\s*\\n \\* ?", " ")
                .strip();
        return comment.split("(?<=\\.)\\s")[0];
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

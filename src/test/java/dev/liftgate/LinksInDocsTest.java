package dev.liftgate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The links between our texts and files, which go stale when a file moves. */
class LinksInDocsTest {

    private static final Pattern RELATIVE = Pattern.compile("\\]\\((?!https?:|#|mailto:)([^)#\\s]+)");

    @Test
    void every_relative_link_leads_to_a_file() throws IOException {
        List<String> dead = new ArrayList<>();
        for (Path text : texts()) {
            Matcher link = RELATIVE.matcher(Files.readString(text));
            while (link.find()) {
                if (Files.notExists(text.resolveSibling(link.group(1)))) {
                    dead.add(text + " -> " + link.group(1));
                }
            }
        }
        assertEquals(List.of(), dead);
    }

    private static List<Path> texts() throws IOException {
        try (Stream<Path> here = Files.list(Path.of(""));
                Stream<Path> findings = Files.list(Path.of("findings"));
                Stream<Path> docs = Files.walk(Path.of("docs"))) {
            return Stream.of(here, findings, docs)
                    .flatMap(each -> each)
                    .filter(file -> file.toString().endsWith(".md"))
                    .toList();
        }
    }
}

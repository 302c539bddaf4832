package dev.liftgate.complaints;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.liftgate.AGuideFile;
import dev.liftgate.guides.Guide;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Complaints collected in a file, each with what a person reads in it, held against what the reader does. */
final class ACollection {

    /** A complaint with the guide that fits, null for none, and every answer that is in it. */
    record Said(String say, String guide, Map<String, String> answers) {}

    private final Complaints reader;
    private final List<Said> complaints;
    private final List<String> wrong = new ArrayList<>();
    private int guidesFound;
    private int answersFound;

    ACollection(String file, Complaints reader) {
        this.reader = reader;
        this.complaints =
                AGuideFile.resource(file).lines().map(ACollection::said).toList();
        complaints.forEach(this::hold);
    }

    private void hold(Said said) {
        List<Reading> readings = reader.read(said.say());
        if (readings.isEmpty()) {
            return;
        }
        Reading best = readings.get(0);
        if (best.guide().code().equals(said.guide())) {
            guidesFound++;
        } else {
            wrong.add("%s: %s".formatted(said.say(), best.guide().code()));
        }
        best.heard().forEach(heard -> {
            if (heard.answer()
                    .code()
                    .equals(said.answers().get(heard.observation().code()))) {
                answersFound++;
            } else {
                wrong.add("%s: %s = %s, from “%s”"
                        .formatted(
                                said.say(),
                                heard.observation().code(),
                                heard.answer().code(),
                                heard.words()));
            }
        });
    }

    List<Said> complaints() {
        return complaints;
    }

    /** What was read and not said. */
    List<String> wrong() {
        return wrong;
    }

    /** How many of the guides that fit were found, of a hundred. */
    int guidesReached() {
        return 100
                * guidesFound
                / (int) complaints.stream().filter(said -> said.guide() != null).count();
    }

    /** How many of the answers that were given were read, of a hundred. */
    int answersReached() {
        return 100
                * answersFound
                / complaints.stream().mapToInt(said -> said.answers().size()).sum();
    }

    static Map<String, String> answers(Reading reading) {
        Map<String, String> answers = new TreeMap<>();
        reading.heard()
                .forEach(heard ->
                        answers.put(heard.observation().code(), heard.answer().code()));
        return answers;
    }

    static Guide door() {
        return Guide.parse(AGuideFile.ofTheDoor());
    }

    /** All that come with Liftgate. */
    static List<Guide> everyGuide() {
        try (Stream<Path> files = Files.list(AGuideFile.folder())) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".yaml"))
                    .sorted()
                    .map(name -> Guide.parse(AGuideFile.resource("/guides/" + name)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A guide that is known by one phrase. */
    static Guide knownBy(String phrase, String code) {
        return Guide.parse(
                AGuideFile.ofTheHorn(code).replace("phrases: [no horn]", "phrases: [\"%s\"]".formatted(phrase)));
    }

    private static Said said(String line) {
        try {
            return new ObjectMapper().readValue(line, new TypeReference<Said>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

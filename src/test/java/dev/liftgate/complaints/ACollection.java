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

    /**
     * A complaint with the guide that fits, null for none, and every answer that is in it.
     *
     * @param may answers that may be read from it as well
     * @param also the guide of a second complaint in the same words
     */
    record Said(String say, String guide, Map<String, String> answers, Map<String, String> may, String also) {

        boolean mayBe(String observation, String answer) {
            return may != null && answer.equals(may.get(observation));
        }
    }

    private final Complaints reader;
    private final List<Said> complaints;
    private final List<String> wrong = new ArrayList<>();
    private int guidesFound;
    private int nearFound;
    private int answersFound;
    private int answersWrong;
    private int offeredToNone;

    ACollection(String file, Complaints reader) {
        this.reader = reader;
        this.complaints =
                AGuideFile.resource(file).lines().map(ACollection::said).toList();
        complaints.forEach(this::hold);
    }

    private void hold(Said said) {
        Understanding understood = reader.understand(said.say());
        boolean near = Stream.concat(understood.offered().stream().limit(1), understood.perhaps().stream())
                .anyMatch(each -> each.guide().code().equals(said.guide()));
        nearFound += near ? 1 : 0;
        if (understood.offered().isEmpty()) {
            return;
        }
        Reading best = understood.offered().get(0);
        String code = best.guide().code();
        offeredToNone += said.guide() == null && !code.equals(said.also()) ? 1 : 0;
        if (code.equals(said.guide())) {
            guidesFound++;
        } else if (!code.equals(said.also())) {
            wrong.add("%s: %s".formatted(said.say(), code));
        }
        if (said.also() == null || code.equals(said.guide())) {
            best.heard().forEach(heard -> hold(said, heard));
        }
    }

    private void hold(Said said, VolunteeredAnswer heard) {
        String observation = heard.observation().code();
        String answer = heard.answer().code();
        if (answer.equals(said.answers().get(observation))) {
            answersFound++;
        } else if (!said.mayBe(observation, answer)) {
            answersWrong++;
            wrong.add("%s: %s = %s, from “%s”".formatted(said.say(), observation, answer, heard.words()));
        }
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
        return 100 * guidesFound / withGuide();
    }

    /** How many of them are among the first three. */
    int amongThree() {
        return 100 * nearFound / withGuide();
    }

    int withGuide() {
        return (int) complaints.stream().filter(said -> said.guide() != null).count();
    }

    int answers() {
        return complaints.stream().mapToInt(said -> said.answers().size()).sum();
    }

    /** How many complaints that no guide fits are offered one. */
    int offeredToNone() {
        return offeredToNone;
    }

    int answersWrong() {
        return answersWrong;
    }

    /** How many of the answers that were given were read, of a hundred. */
    int answersReached() {
        return 100 * answersFound / answers();
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

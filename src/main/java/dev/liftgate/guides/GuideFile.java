package dev.liftgate.guides;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * The text of one guide while it is read: YAML 1.2, taken only as far as a tree whose nodes know their lines. Nothing
 * is built from tags. Problems are gathered here so that the author sees all of them at once.
 */
final class GuideFile {

    private static final int MOST_CHARACTERS = 1_000_000;
    private static final int DEEPEST = 12;
    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setLabel("guide")
            .setCodePointLimit(MOST_CHARACTERS)
            .build();

    private final List<GuideProblems.Problem> problems = new ArrayList<>();
    private final Map<Object, Integer> lines = new IdentityHashMap<>();
    private final Set<String> taken = new TreeSet<>();
    private Optional<SharedCauses> carried = Optional.empty();

    /** The top of the guide, or a refusal when the text is no guide at all. */
    Section open(String yaml) {
        List<Node> documents = openAll(yaml);
        for (int i = 1; i < documents.size(); i++) {
            if (i > 1 || !(documents.get(i) instanceof SequenceNode)) {
                throw refusal(
                        line(documents.get(i)), "a file holds one guide, and behind it at most its shared causes");
            }
            carried = Optional.of(new SharedCauses(documents.get(1), yaml));
        }
        if (documents.get(0) instanceof MappingNode mapping) {
            return new Section(this, mapping, 1);
        }
        throw refusal(1, "this is no guide: a guide starts with lines such as \"code: …\" and \"title: …\"");
    }

    /** The documents of a text, at least one. */
    List<Node> openAll(String yaml) {
        refuseWhatIsNotText(yaml);
        try {
            refuseTraps(yaml);
            List<Node> documents = new ArrayList<>();
            new Compose(SETTINGS).composeAllFromString(yaml).forEach(documents::add);
            if (documents.isEmpty()) {
                throw refusal(1, "the file holds nothing but comments");
            }
            return documents;
        } catch (MarkedYamlEngineException e) {
            throw refusal(
                    e.getProblemMark().map(GuideFile::line).orElse(1),
                    "this cannot be read: " + plainly(e.getProblem()));
        } catch (YamlEngineException e) {
            throw refusal(1, "this cannot be read: " + e.getMessage());
        }
    }

    /** What the reader of YAML says, with what a mechanic has to do about it in front. */
    private static String plainly(String problem) {
        String hint = "";
        if (problem.contains("TAB")) {
            hint = "there is a tab; indent with spaces";
        } else if (problem.contains("mapping values")) {
            hint = "a text with a colon in it needs quotes";
        } else if (problem.contains("block end")) {
            hint = "this line is not indented like those above it; count the spaces";
        } else if (problem.contains("expected ','")) {
            hint = "a bracket or quote before this is not closed, or a text with such a sign in it needs quotes";
        } else if (problem.contains("sequence entries")) {
            hint = "a \"- \" begins its own line";
        } else if (problem.contains("character")) {
            hint = "a text that begins with such a sign needs quotes";
        }
        return hint.isEmpty() ? problem : hint + " (" + problem + ")";
    }

    private void refuseWhatIsNotText(String yaml) {
        if (yaml.length() > MOST_CHARACTERS) {
            throw refusal(1, "the file is larger than a guide may be (1 MB)");
        }
        if (yaml.isBlank()) {
            throw refusal(1, "the file is empty");
        }
        for (int i = 0; i < yaml.length(); i++) {
            char c = yaml.charAt(i);
            if (c < ' ' && c != '\n' && c != '\r' && c != '\t' || c == '\uFFFD') {
                long line = yaml.substring(0, i)
                                .chars()
                                .filter(each -> each == '\n')
                                .count()
                        + 1;
                throw refusal((int) line, "this is not plain text; save the guide as UTF-8 text");
            }
        }
    }

    /** Found while the parser still walks flat: the composer recurses, and an alias may unfold without end. */
    private void refuseTraps(String yaml) {
        int depth = 0;
        for (Event event : new Parse(SETTINGS).parseString(yaml)) {
            int line = event.getStartMark().map(GuideFile::line).orElse(1);
            if (event instanceof AliasEvent) {
                throw refusal(line, "a guide does not repeat itself by &name and *name; write it out");
            } else if (event instanceof CollectionStartEvent && ++depth > DEEPEST) {
                throw refusal(line, "this is nested too deep");
            } else if (event instanceof CollectionEndEvent) {
                depth--;
            }
        }
    }

    /** What is written once for several guides: as the file carries it, else as Liftgate brings it. */
    Optional<MappingNode> sharedCause(String code) {
        taken.add(code);
        return carried.orElseGet(SharedCauses::bundled).find(code);
    }

    /** What has to stand behind the file for it to explain itself: the shared causes it takes, unless it has them. */
    String toCarry() {
        return taken.isEmpty() || carried.isPresent()
                ? ""
                : "\n---\n" + taken.stream().map(SharedCauses.bundled()::text).collect(Collectors.joining());
    }

    void problem(int line, String reason) {
        problems.add(new GuideProblems.Problem(line, reason));
    }

    /** Notes a problem on the line that a record was read from. */
    void problemAt(Object record, String reason) {
        problem(lines.getOrDefault(record, 1), reason);
    }

    <T> T remember(T record, int line) {
        lines.put(record, line);
        return record;
    }

    void throwProblems() {
        if (!problems.isEmpty()) {
            throw new GuideProblems(problems);
        }
    }

    private GuideProblems refusal(int line, String reason) {
        problem(line, reason);
        return new GuideProblems(problems);
    }

    static int line(Node node) {
        return node.getStartMark().map(GuideFile::line).orElse(1);
    }

    private static int line(Mark mark) {
        return mark.getLine() + 1;
    }
}

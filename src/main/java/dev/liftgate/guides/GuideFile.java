package dev.liftgate.guides;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /** The top of the guide, or a refusal when the text is no guide at all. */
    Section open(String yaml) {
        refuseWhatIsNotText(yaml);
        try {
            refuseTraps(yaml);
            Optional<Node> root = new Compose(SETTINGS).composeString(yaml);
            if (root.orElse(null) instanceof MappingNode mapping) {
                return new Section(this, mapping, 1);
            }
            throw refusal(1, "this is no guide: a guide starts with lines such as \"code: …\" and \"title: …\"");
        } catch (MarkedYamlEngineException e) {
            throw refusal(e.getProblemMark().map(GuideFile::line).orElse(1), "this cannot be read: " + e.getProblem());
        } catch (YamlEngineException e) {
            throw refusal(1, "this cannot be read: " + e.getMessage());
        }
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

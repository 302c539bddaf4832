package dev.liftgate.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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

/** One pack file while it is read. Problems are gathered, so its author sees all of them at once. */
final class PackFile {

    /** @param line line of the file, from 1 */
    record PackProblem(int line, String reason) {}

    /** A pack that cannot be used, with all its problems in the order of lines. */
    static class PackProblems extends RuntimeException {

        private final List<PackProblem> problems;

        private PackProblems(String file, List<PackProblem> problems) {
            super(problems.stream()
                    .map(each -> "%s, line %d: %s".formatted(file, each.line(), each.reason()))
                    .collect(Collectors.joining("\n")));
            this.problems = problems;
        }

        List<PackProblem> problems() {
            return problems;
        }
    }

    private static final int MOST_CHARACTERS = 200_000;
    private static final int MOST_PROBLEMS = 100;
    private static final int DEEPEST = 5;
    private static final LoadSettings SETTINGS =
            LoadSettings.builder().setCodePointLimit(MOST_CHARACTERS).build();

    private final String name;
    private final String yaml;
    private final List<PackProblem> problems = new ArrayList<>();

    PackFile(String name, String yaml) {
        this.name = name;
        this.yaml = yaml;
    }

    /** The top of the pack. Refused if the text is no pack at all. */
    Block open() {
        if (yaml.length() > MOST_CHARACTERS) {
            throw refusal(1, "the file is larger than a rule pack may be (200 kB)");
        }
        try {
            refuseTraps();
            Node top = new Compose(SETTINGS).composeString(yaml).orElse(null);
            if (top instanceof MappingNode mapping) {
                return new Block(this, mapping, 1);
            }
        } catch (MarkedYamlEngineException e) {
            throw refusal(e.getProblemMark().map(PackFile::line).orElse(1), "this cannot be read: " + e.getProblem());
        } catch (YamlEngineException e) {
            throw refusal(1, "this cannot be read: " + e.getMessage());
        }
        throw refusal(1, "this is no rule pack: a pack starts with lines such as \"code: …\" and \"name: …\"");
    }

    /**
     * Refuses traps while the parser still works without recursion. The composer recurses, and an alias may unfold
     * without end.
     */
    private void refuseTraps() {
        int depth = 0;
        for (Event event : new Parse(SETTINGS).parseString(yaml)) {
            int line = event.getStartMark().map(PackFile::line).orElse(1);
            if (event instanceof AliasEvent) {
                throw refusal(line, "a pack does not repeat itself by &name and *name; write it out");
            } else if (event instanceof CollectionStartEvent && ++depth > DEEPEST) {
                throw refusal(line, "this is nested too deep");
            } else if (event instanceof CollectionEndEvent) {
                depth--;
            }
        }
    }

    void problem(int line, String reason) {
        problems.add(new PackProblem(line, reason));
    }

    void throwProblems() {
        if (!problems.isEmpty()) {
            throw refusal();
        }
    }

    private PackProblems refusal(int line, String reason) {
        problem(line, reason);
        return refusal();
    }

    private PackProblems refusal() {
        return new PackProblems(
                name,
                problems.stream()
                        .sorted(Comparator.comparingInt(PackProblem::line))
                        .distinct()
                        .limit(MOST_PROBLEMS)
                        .toList());
    }

    private static int line(Mark mark) {
        return mark.getLine() + 1;
    }

    static int line(Node node) {
        return node.getStartMark().map(PackFile::line).orElse(1);
    }
}

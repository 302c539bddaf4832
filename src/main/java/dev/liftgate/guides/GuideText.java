package dev.liftgate.guides;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * Turns a text into YAML 1.2 nodes. Anything that is no text, or a trap, is refused first.
 *
 * <p>Complaints of the YAML reader are put into words for people.
 */
final class GuideText {

    static final int MOST_CHARACTERS = 1_000_000;

    private static final int DEEPEST = 12;
    private static final Pattern INDENTED_BY_TAB = Pattern.compile("(?m)^ *+\t");
    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setLabel("guide")
            .setCodePointLimit(MOST_CHARACTERS)
            .build();

    /** Advice for the author, by the beginning of the YAML reader's complaint. */
    private static final Map<String, String> PLAINLY = Map.ofEntries(
            entry(
                    "mapping values are not allowed",
                    "a text with a colon in it needs quotes, or the line is not indented like those above it"),
            entry("expected <block end>", "the line is not indented like those above it, or a quote ends too early"),
            entry(
                    "expected ',' or",
                    "a bracket that begins here is not closed, or a text with such a sign in it needs quotes"),
            entry("could not find expected ':'", "a name is followed by a colon and a space"),
            entry("found unexpected end of stream", "a quote that begins here is not closed"),
            entry("found character '\\t(TAB)'", "there is a tab; write spaces"),
            entry("found character '@'", "a text that begins with @ needs quotes"),
            entry("found character '`'", "a text that begins with ` needs quotes"),
            entry("found character '%'", "a text that begins with % needs quotes"),
            entry(
                    "sequence entries are not allowed",
                    "a \"- \" begins its own line, and a text that begins so needs quotes"),
            entry("expected a comment or a line break", "text after | or > begins on the next line"),
            entry("expected '<document start>'", "\"...\" ends a guide, and there is more behind it"));

    private final GuideFile file;
    private final String yaml;

    GuideText(GuideFile file, String yaml) {
        this.file = file;
        this.yaml = yaml;
    }

    /** The documents of the text, at least one. */
    List<Node> documents() {
        refuseWhatIsNotText();
        try {
            refuseTraps();
            List<Node> documents = new ArrayList<>();
            new Compose(SETTINGS).composeAllFromString(yaml).forEach(documents::add);
            if (documents.isEmpty()) {
                throw file.refusal(1, "the file holds nothing but comments");
            }
            return documents;
        } catch (MarkedYamlEngineException e) {
            throw file.refusal(whereItBegan(e), "this cannot be read: " + plainly(e.getProblem()));
        } catch (YamlEngineException e) {
            throw file.refusal(1, "this cannot be read: " + e.getMessage());
        }
    }

    private void refuseWhatIsNotText() {
        if (yaml.length() > MOST_CHARACTERS) {
            throw file.refusal(1, "the file is larger than %s may be (1 MB)".formatted(file.a()));
        }
        if (yaml.isBlank()) {
            throw file.refusal(1, "the file is empty");
        }
        int[] signs = yaml.codePoints().toArray();
        for (int i = 0; i < signs.length; i++) {
            if (!StreamReader.isPrintable(signs[i]) || signs[i] == '\uFFFD') {
                int line = lineAt(yaml.offsetByCodePoints(0, i));
                throw file.refusal(line, "this is not plain text; save the " + file.kind() + " as UTF-8 text");
            }
        }
        Matcher tab = INDENTED_BY_TAB.matcher(yaml);
        while (tab.find()) {
            file.problem(lineAt(tab.end()), "there is a tab; indent with spaces");
        }
        file.throwProblems();
    }

    /**
     * Refuses traps while the parser still works without recursion. The composer recurses, and an alias may unfold
     * without end.
     */
    private void refuseTraps() {
        int depth = 0;
        for (Event event : new Parse(SETTINGS).parseString(yaml)) {
            int line = event.getStartMark().map(GuideText::line).orElse(1);
            if (event instanceof AliasEvent) {
                throw file.refusal(line, file.a() + " does not repeat itself by &name and *name; write it out");
            } else if (event instanceof CollectionStartEvent && ++depth > DEEPEST) {
                throw file.refusal(line, "this is nested too deep");
            } else if (event instanceof CollectionEndEvent) {
                depth--;
            }
            if (event instanceof NodeEvent node) {
                refuseDecoration(node, line);
            }
        }
    }

    private void refuseDecoration(NodeEvent node, int line) {
        if (tag(node).isPresent()) {
            file.problem(
                    line,
                    "this carries a tag (!…), which %s has no use for; a text that begins so needs quotes"
                            .formatted(file.a()));
        }
        if (node.getAnchor().isPresent()) {
            file.problem(
                    line,
                    "this carries a mark (&…), which %s has no use for; a text that begins so needs quotes"
                            .formatted(file.a()));
        }
    }

    private static Optional<String> tag(NodeEvent node) {
        return node instanceof ScalarEvent scalar
                ? scalar.getTag()
                : node instanceof CollectionStartEvent collection ? collection.getTag() : Optional.empty();
    }

    private static String plainly(String complaint) {
        return PLAINLY.entrySet().stream()
                .filter(known -> complaint.startsWith(known.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseGet(() -> GuideProblems.shortened(complaint));
    }

    /**
     * The line where something was left open. The reader notices only later: at the end, or on a line that makes no
     * sense.
     */
    private static int whereItBegan(MarkedYamlEngineException e) {
        boolean leftOpen = e.getContext() != null && e.getContext().matches("while (scanning|parsing a flow).*");
        return (leftOpen ? e.getContextMark().or(e::getProblemMark) : e.getProblemMark())
                .map(GuideText::line)
                .orElse(1);
    }

    private int lineAt(int position) {
        return lines(yaml.substring(0, position) + "x").size();
    }

    /** Like {@link String#lines()}, which browsers lack. */
    static List<String> lines(String text) {
        return List.of(text.split("\r?\n|\r", -1));
    }

    private static int line(Mark mark) {
        return mark.getLine() + 1;
    }

    static int line(Node node) {
        return node.getStartMark().map(GuideText::line).orElse(1);
    }
}

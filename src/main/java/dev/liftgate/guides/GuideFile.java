package dev.liftgate.guides;

import static dev.liftgate.guides.GuideProblems.quoted;

import dev.liftgate.guides.GuideProblems.GuideProblem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/**
 * One guide file while it is read, as a tree whose nodes know their lines.
 *
 * <p>Problems are gathered here, so the author sees all of them at once.
 */
public final class GuideFile {

    private static final Pattern CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LONGEST_CODE = 60;

    private final List<GuideProblem> problems = new ArrayList<>();
    private final Map<Object, Integer> lines = new IdentityHashMap<>();
    private final Set<String> taken = new TreeSet<>();
    private final Supplier<SharedCauses> others;
    private final String a;
    private Optional<SharedCauses> carried = Optional.empty();

    GuideFile() {
        this("a guide", SharedCauses::bundled);
    }

    /**
     * A file that carries whatever shared causes it takes.
     *
     * @param a the kind of file with its article: {@code a guide}, or another in the same form, {@code an inspection}
     */
    public GuideFile(String a) {
        this(a, () -> SharedCauses.NONE);
    }

    private GuideFile(String a, Supplier<SharedCauses> others) {
        this.a = a;
        this.others = others;
    }

    /** The kind of file, with its article. */
    String a() {
        return a;
    }

    /** The same without the article. */
    String kind() {
        return a.replaceFirst("an? ", "");
    }

    /** The documents of a text as maps, lists and texts. */
    static List<Object> tree(String yaml) {
        List<Object> documents = new ArrayList<>();
        new Load(LoadSettings.builder().setSchema(new FailsafeSchema()).build())
                .loadAllFromString(yaml)
                .forEach(documents::add);
        return documents;
    }

    /**
     * The top of the guide.
     *
     * @throws GuideProblems if the text is no guide at all
     */
    public Section open(String yaml) {
        return open(openAll(yaml), yaml);
    }

    /** The top of a guide from the tree of its text. */
    Section open(List<?> tree) {
        return open(tree.stream().map(GuideFile::node).toList(), "");
    }

    private static Node node(Object value) {
        if (value instanceof Map<?, ?> map) {
            List<NodeTuple> entries = map.entrySet().stream()
                    .map(entry -> new NodeTuple(node(entry.getKey()), node(entry.getValue())))
                    .toList();
            return new MappingNode(Tag.MAP, entries, FlowStyle.BLOCK);
        }
        return value instanceof List<?> list
                ? new SequenceNode(Tag.SEQ, list.stream().map(GuideFile::node).toList(), FlowStyle.BLOCK)
                : new ScalarNode(Tag.STR, String.valueOf(value), ScalarStyle.DOUBLE_QUOTED);
    }

    private Section open(List<Node> documents, String yaml) {
        for (int i = 1; i < documents.size(); i++) {
            if (i > 1 || !(documents.get(i) instanceof SequenceNode)) {
                throw refusal(
                        GuideText.line(documents.get(i)),
                        "a file holds one guide, and behind it at most its shared causes");
            }
            carried = Optional.of(new SharedCauses(this, documents.get(1), yaml));
        }
        if (documents.get(0) instanceof MappingNode mapping) {
            return new Section(this, mapping, 1);
        }
        throw refusal(
                1, "this is no %s: %s starts with lines such as \"code: …\" and \"title: …\"".formatted(kind(), a));
    }

    /** The documents of a text, at least one. */
    List<Node> openAll(String yaml) {
        return new GuideText(this, yaml).documents();
    }

    /** A cause that several guides share: from the file itself, else from those that come with Liftgate. */
    Optional<MappingNode> sharedCause(String code) {
        taken.add(code);
        return sharedCauses().find(code);
    }

    SharedCauses sharedCauses() {
        return carried.orElseGet(others);
    }

    /**
     * The text that must follow the file so that it explains itself: the shared causes it takes, unless it has them.
     */
    String toCarry(String yaml) {
        String carry = taken.isEmpty() || carried.isPresent()
                ? ""
                : "\n---\n" + taken.stream().map(SharedCauses.bundled()::text).collect(Collectors.joining());
        if (yaml.length() + carry.length() > GuideText.MOST_CHARACTERS) {
            throw refusal(1, "the file and the shared causes behind it are larger than a guide may be (1 MB)");
        }
        return carry;
    }

    /** The constant with that name, spelled as in a guide. An unknown name is a problem. */
    <E extends Enum<E>> Optional<E> choice(String text, Class<E> type, int at) {
        Optional<E> found = Arrays.stream(type.getEnumConstants())
                .filter(constant -> Section.spelled(constant).equals(text))
                .findFirst();
        if (found.isEmpty()) {
            String known =
                    Arrays.stream(type.getEnumConstants()).map(Section::spelled).collect(Collectors.joining(", "));
            problem(at, "%s must be one of: %s".formatted(quoted(text), known));
        }
        return found;
    }

    void checkCode(String code, int at) {
        if (!code.isEmpty()
                && (code.length() > LONGEST_CODE || !CODE.matcher(code).matches())) {
            problem(
                    at,
                    "%s is no code: write up to %d lower case letters, digits and single hyphens"
                            .formatted(quoted(code), LONGEST_CODE));
        }
    }

    /** Lines of names and values. Anything else is a problem. */
    Optional<MappingNode> mapping(String key, Node node) {
        if (node instanceof MappingNode mapping) {
            return Optional.of(mapping);
        }
        problem(GuideText.line(node), quoted(key) + " must have lines of \"name: value\" under it");
        return Optional.empty();
    }

    /** Plain text without the space around it. After a problem it is empty. */
    String scalar(String key, Node node) {
        if (!(node instanceof ScalarNode scalar)) {
            problem(GuideText.line(node), quoted(key) + " must be plain text");
            return "";
        }
        boolean nothing = node.getTag().equals(Tag.NULL)
                || scalar.isPlain() && scalar.getValue().equals("~");
        String text = nothing ? "" : scalar.getValue().strip();
        if (text.isEmpty()) {
            problem(GuideText.line(node), quoted(key) + " is empty");
        }
        return text;
    }

    void problem(int line, String reason) {
        problems.add(new GuideProblem(line, reason));
    }

    /** Notes a problem on the line that a record was read from. */
    public void problemAt(Object record, String reason) {
        problem(lines.getOrDefault(record, 1), reason);
    }

    <T> T remember(T record, int line) {
        lines.put(record, line);
        return record;
    }

    /** @throws GuideProblems if there are any */
    public void throwProblems() {
        if (!problems.isEmpty()) {
            throw new GuideProblems(problems);
        }
    }

    GuideProblems refusal(int line, String reason) {
        problem(line, reason);
        return new GuideProblems(problems);
    }
}

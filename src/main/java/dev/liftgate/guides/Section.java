package dev.liftgate.guides;

import static dev.liftgate.guides.GuideProblems.quoted;
import static dev.liftgate.guides.GuideProblems.shortened;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * One block of "key: value" lines in a guide file.
 *
 * <p>A missing or wrong value is noted with its line; a stand-in is returned and reading goes on. Keys that nobody
 * asked for are refused at the end.
 */
public final class Section {

    /** A number in digits, as people write it. Possessive, so that a long one is refused as fast as a short one. */
    private static final Pattern NUMBER = Pattern.compile("-?+([0-9]++(\\.[0-9]++)?+|\\.[0-9]++)");

    private static final int LONGEST_DECIMAL = 12;

    private final GuideFile file;
    private final int line;
    private final Map<String, Node> unread = new LinkedHashMap<>();
    private final Map<String, Integer> keyLines = new LinkedHashMap<>();
    private final Set<String> known = new LinkedHashSet<>();

    /** Whether everything that could be in the block is known. If not, nothing is reported as missing. */
    private boolean complete = true;

    Section(GuideFile file, MappingNode mapping, int line) {
        this.file = file;
        this.line = line;
        for (NodeTuple entry : mapping.getValue()) {
            String key = name(entry);
            int keyLine = GuideText.line(entry.getKeyNode());
            if (!(entry.getKeyNode() instanceof ScalarNode)) {
                file.problem(keyLine, "what stands before a colon must be a plain name");
            } else if (keyLines.putIfAbsent(key, keyLine) != null) {
                file.problem(keyLine, quoted(key) + " is written twice here");
            } else {
                unread.put(key, entry.getValueNode());
            }
        }
    }

    /**
     * The code of the cause. A line "same-as" names a shared cause, which then supplies all that the block does not
     * state itself.
     *
     * @return the code of the cause, from the line "code" or "same-as"
     */
    String codeOrSameAs() {
        Optional<String> sameAs = optionalCode("same-as");
        if (sameAs.isEmpty()) {
            return code("code");
        }
        Optional<MappingNode> shared = file.sharedCause(sameAs.get());
        shared.ifPresentOrElse(
                this::complete,
                () -> wrong(
                        "same-as",
                        "names %s, which is none of the shared causes: %s"
                                .formatted(
                                        quoted(sameAs.get()),
                                        String.join(", ", file.sharedCauses().codes()))));
        complete = shared.isPresent();
        return sameAs.get();
    }

    private void complete(MappingNode shared) {
        int at = lineOf("same-as");
        for (NodeTuple entry : shared.getValue()) {
            String key = name(entry);
            if (!key.equals("code") && keyLines.putIfAbsent(key, at) == null) {
                unread.put(key, entry.getValueNode());
            }
        }
    }

    public String text(String key) {
        return orMissing(key, optionalText(key), "");
    }

    public Optional<String> optionalText(String key) {
        return take(key).map(node -> file.scalar(key, node)).filter(text -> !text.isEmpty());
    }

    /** A short name for machines: lower case letters, digits and single hyphens. */
    public String code(String key) {
        return orMissing(key, optionalCode(key), "");
    }

    public Optional<String> optionalCode(String key) {
        Optional<String> code = optionalText(key);
        code.ifPresent(each -> file.checkCode(each, lineOf(key)));
        return code;
    }

    double number(String key, double least, double most) {
        String text = text(key);
        double number = NUMBER.matcher(text).matches() ? Double.parseDouble(text) : Double.NaN;
        if (number >= least && number <= most) {
            return number;
        }
        if (!Double.isNaN(number)) {
            wrong(key, "must be from %s to %s, not %s".formatted(plain(least), plain(most), shortened(text)));
        } else if (!text.isEmpty()) {
            wrong(key, "must be a number in digits, not " + quoted(text) + hint(text));
        }
        return Double.NaN;
    }

    /** A number exactly as it is written, with trailing zeros. */
    public Optional<BigDecimal> decimal(String key) {
        Optional<String> text = optionalText(key);
        Optional<BigDecimal> number = text.filter(typed -> typed.length() <= LONGEST_DECIMAL
                        && NUMBER.matcher(typed).matches())
                .map(BigDecimal::new);
        if (text.isPresent() && number.isEmpty()) {
            wrong(key, "must be a number in digits, not " + quoted(text.get()) + hint(text.get()));
        }
        return number;
    }

    /** Whether the key is written at all. */
    public boolean has(String key) {
        return keyLines.containsKey(key);
    }

    private static String hint(String text) {
        return text.endsWith("%")
                ? ": a share is written like 0.25"
                : text.indexOf(',') >= 0 ? ": write a point, not a comma" : "";
    }

    int wholeNumber(String key, int least, int most) {
        double number = number(key, least, most);
        if (number % 1 > 0) {
            wrong(key, "must be a whole number, not " + number);
        }
        return (int) number;
    }

    /** False if it is not written. Misspelled, it counts as true, so that it is the only problem. */
    boolean flag(String key) {
        String text = optionalText(key).orElse("false");
        if (!text.equals("true") && !text.equals("false")) {
            wrong(key, "must be true or false, not " + quoted(text));
        }
        return !List.of("false", "no").contains(text);
    }

    <E extends Enum<E>> E choice(String key, Class<E> type) {
        return orMissing(key, optionalChoice(key, type), type.getEnumConstants()[0]);
    }

    <E extends Enum<E>> Optional<E> optionalChoice(String key, Class<E> type) {
        return optionalText(key).flatMap(text -> file.choice(text, type, lineOf(key)));
    }

    public Optional<Section> section(String key) {
        return take(key).flatMap(node -> file.mapping(key, node)).map(node -> new Section(file, node, lineOf(key)));
    }

    List<String> texts(String key) {
        return items(key).stream()
                .map(node -> file.remember(file.scalar(key, node), GuideText.line(node)))
                .toList();
    }

    /** A list of codes that must be there and not be empty. */
    List<String> someCodes(String key) {
        if (unread.get(key) instanceof SequenceNode sequence
                && sequence.getValue().isEmpty()) {
            wrong(key, "must not be empty");
        }
        require(key);
        return codes(key);
    }

    List<String> codes(String key) {
        Set<String> codes = new LinkedHashSet<>();
        for (Node item : items(key)) {
            String code = file.scalar(key, item);
            file.checkCode(code, GuideText.line(item));
            if (!codes.add(code) && !code.isEmpty()) {
                file.problem(GuideText.line(item), quoted(code) + " is there twice");
            }
        }
        return List.copyOf(codes);
    }

    /** A list of blocks, each read by {@code reader}. The lines of the list and of its blocks are remembered. */
    public <T> List<T> each(String key, Function<Section, T> reader) {
        List<T> read = new ArrayList<>();
        for (Node item : items(key)) {
            file.mapping(key, item).ifPresent(node -> {
                Section section = new Section(file, node, GuideText.line(item));
                read.add(file.remember(reader.apply(section), section.line));
                section.refuseUnread();
            });
        }
        return file.remember(Collections.unmodifiableList(read), lineOf(key));
    }

    /** Lines of {@code observation: answer}. */
    List<Condition> conditions(String key) {
        return section(key).map(Section::conditions).orElse(List.of());
    }

    private List<Condition> conditions() {
        return keyLines.keySet().stream()
                .map(name -> file.remember(new Condition(name, text(name)), keyLines.get(name)))
                .toList();
    }

    /** Lines of {@code observation: {answer: word}}. */
    List<Cause.Sign> signs(String key) {
        List<Cause.Sign> signs = new ArrayList<>();
        section(key).ifPresent(rows -> rows.keyLines.keySet().forEach(observation -> rows.section(observation)
                .ifPresent(row -> signs.addAll(row.signsOf(observation)))));
        return List.copyOf(signs);
    }

    private List<Cause.Sign> signsOf(String observation) {
        if (keyLines.isEmpty()) {
            file.problem(line, quoted(observation) + " names no answer");
        }
        return keyLines.entrySet().stream()
                .map(entry -> file.remember(
                        new Cause.Sign(observation, entry.getKey(), choice(entry.getKey(), ScaleWord.class)),
                        entry.getValue()))
                .toList();
    }

    public void refuseUnread() {
        unread.forEach((key, value) -> file.problem(
                lineOf(key),
                "%s is not something %s says here (%s)"
                        .formatted(
                                quoted(key),
                                file.a(),
                                isEmpty(value)
                                        ? "a text with a comma in it needs quotes"
                                        : "known are: " + String.join(", ", known))));
    }

    private static boolean isEmpty(Node value) {
        return value instanceof ScalarNode scalar && scalar.getValue().isEmpty();
    }

    private List<Node> items(String key) {
        Node node = take(key).orElse(null);
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        if (node != null) {
            wrong(key, "must be a list: [one, two], or lines that begin with \"- \"");
        }
        return List.of();
    }

    private Optional<Node> take(String key) {
        known.add(key);
        return Optional.ofNullable(unread.remove(key));
    }

    private <T> T orMissing(String key, Optional<T> value, T standIn) {
        require(key);
        return value.orElse(standIn);
    }

    private void require(String key) {
        if (complete && !keyLines.containsKey(key)) {
            file.problem(line, quoted(key) + " is missing");
        }
    }

    /** Notes a problem on the line of a key, or of the block if the key is missing. */
    public void wrong(String key, String what) {
        file.problem(lineOf(key), quoted(key) + " " + what);
    }

    private int lineOf(String key) {
        return keyLines.getOrDefault(key, line);
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
    }

    private static String name(NodeTuple entry) {
        return entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
    }

    /** A constant as a guide file spells it: {@code MODERATE_TO_HIGH} is {@code moderate-to-high}. */
    static String spelled(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

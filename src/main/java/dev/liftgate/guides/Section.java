package dev.liftgate.guides;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * One block of "key: value" lines in a guide file. What is missing or wrong is noted with its line, a stand-in is
 * returned and reading goes on; keys that nobody asked for are refused at the end.
 */
final class Section {

    private static final Pattern CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Set<Tag> PLAIN = Set.of(Tag.STR, Tag.INT, Tag.FLOAT, Tag.BOOL, Tag.NULL);
    private static final int LONGEST_CODE = 60;

    private final GuideFile file;
    private final int line;
    private final Map<String, Node> unread = new LinkedHashMap<>();
    private final Map<String, Integer> keyLines = new LinkedHashMap<>();
    private final Set<String> known = new LinkedHashSet<>();

    Section(GuideFile file, MappingNode mapping, int line) {
        this.file = file;
        this.line = line;
        for (NodeTuple entry : mapping.getValue()) {
            String key = name(entry);
            int keyLine = GuideFile.line(entry.getKeyNode());
            if (keyLines.putIfAbsent(key, keyLine) != null) {
                file.problem(keyLine, "\"%s\" is written twice here".formatted(key));
            } else {
                unread.put(key, entry.getValueNode());
            }
        }
    }

    /**
     * The cause that a "same-as" line of this block names supplies whatever the block does not state itself.
     *
     * @return the code of the cause, from either line
     */
    String codeOrSameAs() {
        Optional<String> sameAs = optionalCode("same-as");
        if (sameAs.isEmpty()) {
            return code("code");
        }
        file.sharedCause(sameAs.get())
                .ifPresentOrElse(
                        this::complete,
                        () -> wrong(
                                "same-as",
                                "names \"%s\", which is none of the shared causes: %s"
                                        .formatted(
                                                sameAs.get(),
                                                String.join(
                                                        ", ",
                                                        SharedCauses.bundled().codes()))));
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

    String text(String key) {
        return orMissing(key, optionalText(key), "");
    }

    Optional<String> optionalText(String key) {
        return take(key).map(node -> scalar(key, node)).filter(text -> !text.isEmpty());
    }

    /** A short name for machines: lower case letters, digits and single hyphens. */
    String code(String key) {
        return orMissing(key, optionalCode(key), "");
    }

    Optional<String> optionalCode(String key) {
        Optional<String> code = optionalText(key);
        code.ifPresent(each -> checkCode(each, lineOf(key)));
        return code;
    }

    double number(String key, double least, double most) {
        String text = text(key);
        try {
            double number = new BigDecimal(text).doubleValue();
            if (number >= least && number <= most) {
                return number;
            }
            wrong(key, "must be from %s to %s, not %s".formatted(plain(least), plain(most), text));
        } catch (NumberFormatException e) {
            if (!text.isEmpty()) {
                String hint = text.endsWith("%") ? ": a share is written like 0.25" : "";
                wrong(key, "must be a number, not \"%s\"%s".formatted(text, hint));
            }
        }
        return Double.NaN;
    }

    int wholeNumber(String key, int least, int most) {
        double number = number(key, least, most);
        if (number % 1 > 0) {
            wrong(key, "must be a whole number, not " + number);
        }
        return (int) number;
    }

    /** False when it is not written. */
    boolean flag(String key) {
        String text = optionalText(key).orElse("false");
        if (!text.equals("true") && !text.equals("false")) {
            wrong(key, "must be true or false, not \"%s\"".formatted(text));
        }
        return text.equals("true");
    }

    <E extends Enum<E>> E choice(String key, Class<E> type) {
        return orMissing(key, optionalChoice(key, type), type.getEnumConstants()[0]);
    }

    <E extends Enum<E>> Optional<E> optionalChoice(String key, Class<E> type) {
        return optionalText(key).flatMap(text -> spelledAs(text, type, lineOf(key)));
    }

    Optional<Section> section(String key) {
        return take(key).flatMap(node -> mapping(key, node)).map(node -> new Section(file, node, lineOf(key)));
    }

    List<String> texts(String key) {
        return items(key).stream().map(node -> scalar(key, node)).toList();
    }

    List<String> codes(String key) {
        List<String> codes = texts(key);
        codes.forEach(code -> checkCode(code, lineOf(key)));
        return codes;
    }

    /** A list of blocks, each read by {@code reader}; their lines are remembered. */
    <T> List<T> each(String key, Function<Section, T> reader) {
        List<T> read = new ArrayList<>();
        for (Node item : items(key)) {
            mapping(key, item).ifPresent(node -> {
                Section section = new Section(file, node, GuideFile.line(item));
                read.add(file.remember(reader.apply(section), section.line));
                section.refuseUnread();
            });
        }
        return List.copyOf(read);
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
                .ifPresent(row -> row.keyLines.forEach((answer, at) -> {
                    Word word = row.choice(answer, Word.class);
                    signs.add(file.remember(new Cause.Sign(observation, answer, word), at));
                }))));
        return List.copyOf(signs);
    }

    void refuseUnread() {
        unread.forEach((key, value) -> file.problem(
                lineOf(key),
                "\"%s\" is not something a guide says here (%s)"
                        .formatted(
                                key,
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

    private Optional<MappingNode> mapping(String key, Node node) {
        if (node instanceof MappingNode mapping) {
            return Optional.of(mapping);
        }
        file.problem(GuideFile.line(node), "\"%s\" must have lines of \"name: value\" under it".formatted(key));
        return Optional.empty();
    }

    private String scalar(String key, Node node) {
        if (!(node instanceof ScalarNode scalar)) {
            file.problem(GuideFile.line(node), "\"%s\" must be plain text".formatted(key));
            return "";
        }
        if (!PLAIN.contains(node.getTag())) {
            file.problem(
                    GuideFile.line(node), "\"%s\" carries a tag (!…), which a guide has no use for".formatted(key));
        }
        String text = scalar.getValue().strip();
        if (text.isEmpty()) {
            file.problem(GuideFile.line(node), "\"%s\" is empty".formatted(key));
        }
        return text;
    }

    private <E extends Enum<E>> Optional<E> spelledAs(String text, Class<E> type, int at) {
        Optional<E> found = Arrays.stream(type.getEnumConstants())
                .filter(constant -> spelled(constant).equals(text))
                .findFirst();
        if (found.isEmpty()) {
            String known =
                    Arrays.stream(type.getEnumConstants()).map(Section::spelled).collect(Collectors.joining(", "));
            file.problem(at, "\"%s\" must be one of: %s".formatted(text, known));
        }
        return found;
    }

    private void checkCode(String code, int at) {
        if (!code.isEmpty()
                && (code.length() > LONGEST_CODE || !CODE.matcher(code).matches())) {
            file.problem(
                    at,
                    "\"%s\" is no code: write up to %d lower case letters, digits and single hyphens"
                            .formatted(code, LONGEST_CODE));
        }
    }

    private Optional<Node> take(String key) {
        known.add(key);
        return Optional.ofNullable(unread.remove(key));
    }

    private <T> T orMissing(String key, Optional<T> value, T standIn) {
        if (!keyLines.containsKey(key)) {
            file.problem(line, "\"%s\" is missing".formatted(key));
        }
        return value.orElse(standIn);
    }

    private void wrong(String key, String what) {
        file.problem(lineOf(key), "\"%s\" %s".formatted(key, what));
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

    /** The way a guide file spells a constant: {@code MODERATE_TO_HIGH} as {@code moderate-to-high}. */
    static String spelled(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

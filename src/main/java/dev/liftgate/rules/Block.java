package dev.liftgate.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * The "key: value" lines of one rule.
 *
 * <p>A missing or wrong value is noted with its line; a stand-in is returned and reading goes on. Keys that nobody
 * asked for are refused at the end.
 */
final class Block {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,7}(\\.[0-9]{1,3})?");
    private static final Pattern COUNT = Pattern.compile("[1-9][0-9]{0,3}");
    private static final int LONGEST_TEXT = 4_000;

    private final PackFile file;
    private final int line;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final TreeSet<String> known = new TreeSet<>();
    private final List<Block> inside = new ArrayList<>();

    Block(PackFile file, MappingNode mapping, int line) {
        this.file = file;
        this.line = line;
        for (NodeTuple entry : mapping.getValue()) {
            String key = entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
            if (values.put(key, entry.getValueNode()) != null) {
                file.problem(PackFile.line(entry.getKeyNode()), quoted(key) + " is written twice here");
            }
        }
    }

    String text(String key) {
        require(key);
        return optionalText(key).orElse("");
    }

    Optional<String> optionalText(String key) {
        return take(key).flatMap(node -> scalar(key, node));
    }

    private void require(String key) {
        if (!values.containsKey(key)) {
            problem(quoted(key) + " is missing");
        }
    }

    private Optional<String> scalar(String key, Node node) {
        String text = node instanceof ScalarNode scalar ? scalar.getValue().strip() : "";
        if (text.isEmpty() || text.length() > LONGEST_TEXT) {
            file.problem(PackFile.line(node), quoted(key) + " must be plain text of up to 4,000 characters");
            return Optional.empty();
        }
        return Optional.of(text);
    }

    Optional<BigDecimal> optionalNumber(String key) {
        return optionalText(key, NUMBER, "a number in digits").map(BigDecimal::new);
    }

    /** A count from 1 to 10,000. */
    Optional<Integer> optionalCount(String key) {
        return optionalText(key, COUNT, "a whole number from 1 to 9999").map(Integer::valueOf);
    }

    private Optional<String> optionalText(String key, Pattern shape, String what) {
        Optional<String> text = optionalText(key);
        Optional<String> right = text.filter(each -> shape.matcher(each).matches());
        if (text.isPresent() && right.isEmpty()) {
            wrong(key, "must be %s, not %s".formatted(what, quoted(text.get())));
        }
        return right;
    }

    boolean flag(String key, boolean otherwise) {
        String text = optionalText(key).orElse(String.valueOf(otherwise));
        if (!text.equals("true") && !text.equals("false")) {
            wrong(key, "must be true or false, not " + quoted(text));
        }
        return text.equals("true");
    }

    LocalDate date(String key) {
        String text = text(key);
        try {
            return text.isEmpty() ? LocalDate.EPOCH : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            wrong(key, "must be a date like 2026-11-22, not " + quoted(text));
            return LocalDate.EPOCH;
        }
    }

    <E extends Enum<E>> E choice(String key, Class<E> type) {
        require(key);
        return optionalChoice(key, type).orElse(type.getEnumConstants()[0]);
    }

    <E extends Enum<E>> Optional<E> optionalChoice(String key, Class<E> type) {
        return take(key).flatMap(node -> constant(key, node, type));
    }

    <E extends Enum<E>> List<E> choices(String key, Class<E> type) {
        return items(key).stream()
                .flatMap(node -> constant(key, node, type).stream())
                .toList();
    }

    private <E extends Enum<E>> Optional<E> constant(String key, Node node, Class<E> type) {
        Optional<String> text = scalar(key, node);
        Optional<E> found = text.flatMap(each -> Arrays.stream(type.getEnumConstants())
                .filter(constant -> spelled(constant).equals(each))
                .findFirst());
        if (text.isPresent() && found.isEmpty()) {
            String all =
                    Arrays.stream(type.getEnumConstants()).map(Block::spelled).collect(Collectors.joining(", "));
            file.problem(PackFile.line(node), "%s is no %s; known are: %s".formatted(quoted(text.get()), key, all));
        }
        return found;
    }

    List<String> texts(String key) {
        return items(key).stream().flatMap(node -> scalar(key, node).stream()).toList();
    }

    Optional<Block> block(String key) {
        return take(key).flatMap(node -> mapping(key, node));
    }

    List<Block> blocks(String key) {
        return items(key).stream().flatMap(node -> mapping(key, node).stream()).toList();
    }

    private Optional<Block> mapping(String key, Node node) {
        if (node instanceof MappingNode mapping) {
            Block block = new Block(file, mapping, PackFile.line(node));
            inside.add(block);
            return Optional.of(block);
        }
        file.problem(PackFile.line(node), quoted(key) + " must have \"name: value\" under it");
        return Optional.empty();
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

    void refuseUnknown() {
        values.forEach((key, node) -> {
            if (!known.contains(key)) {
                file.problem(
                        PackFile.line(node),
                        "%s is not something a pack says here; known are: %s"
                                .formatted(quoted(key), String.join(", ", known)));
            }
        });
        inside.forEach(Block::refuseUnknown);
    }

    void problem(String reason) {
        file.problem(line, reason);
    }

    private void wrong(String key, String what) {
        file.problem(PackFile.line(values.get(key)), quoted(key) + " " + what);
    }

    private Optional<Node> take(String key) {
        known.add(key);
        return Optional.ofNullable(values.get(key));
    }

    private static String quoted(String text) {
        return '"' + (text.length() > 60 ? text.substring(0, 60) + "…" : text) + '"';
    }

    static String spelled(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

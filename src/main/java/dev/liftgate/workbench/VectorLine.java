package dev.liftgate.workbench;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.liftgate.guides.Driveability;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;

/** One line of test cases while it is read. It gathers all mistakes, so that one message names them all. */
final class VectorLine {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final List<String> LEVELS = Arrays.stream(Driveability.Level.values())
            .map(Driveability.Level::code)
            .toList();
    private static final int LONGEST_QUOTE = 100;

    private final JsonNode json;
    private final Set<String> asked = new HashSet<>();
    private final List<String> problems = new ArrayList<>();

    private VectorLine(JsonNode json) {
        this.json = json;
    }

    /**
     * @throws IllegalArgumentException when the line is no test case, with all that is wrong with it
     */
    static Vector read(String line) {
        VectorLine read = new VectorLine(tree(line));
        Vector vector = read.vector();
        read.json.fieldNames().forEachRemaining(name -> {
            if (!read.asked.contains(name)) {
                read.problems.add("\"%s\" is nothing that a test case says".formatted(shortened(name)));
            }
        });
        if (!read.problems.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", read.problems));
        }
        return vector;
    }

    private static JsonNode tree(String line) {
        try {
            JsonNode json = JSON.readTree(line);
            if (json != null && json.isObject()) {
                return json;
            }
            throw new IllegalArgumentException("this is no test case: write {\"id\": \"…\", \"answers\": {…}, …}");
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("this is no JSON: " + shortened(e.getOriginalMessage()), e);
        }
    }

    private Vector vector() {
        require("id", "answers");
        return new Vector(
                read("id", "text", text -> text.isTextual() && !text.asText().isBlank(), JsonNode::asText),
                read(
                        "answers",
                        "observations with their answers: {\"observation\": \"answer\"}",
                        answers -> answers.isObject() && all(answers, JsonNode::isTextual),
                        answers -> entries(answers, JsonNode::asText)),
                codes("topAny"),
                codes("notTop"),
                read(
                        "order",
                        "pairs of causes, the likelier one first: [[\"…\", \"…\"]]",
                        order -> order.isArray()
                                && !order.isEmpty()
                                && all(order, pair -> isCodes(pair) && pair.size() == 2),
                        order -> items(order, pair -> items(pair, JsonNode::asText))),
                read(
                        "within",
                        "a place from 1 and causes: {\"k\": 3, \"causes\": [\"…\"]}",
                        VectorLine::isWithin,
                        within -> new Vector.Within(
                                within.get("k").asInt(), items(within.get("causes"), JsonNode::asText))),
                shares("atLeast"),
                shares("atMost"),
                codes("rises"),
                codes("nextAny"),
                codes("notNext"),
                read(
                        "driveability",
                        "one of " + String.join(", ", LEVELS),
                        level -> LEVELS.contains(level.asText()),
                        JsonNode::asText));
    }

    private void require(String... keys) {
        for (String key : keys) {
            if (!json.has(key)) {
                problems.add("\"%s\" is missing".formatted(key));
            }
        }
    }

    private List<String> codes(String key) {
        return read(key, "a list of codes: [\"…\"]", VectorLine::isCodes, codes -> items(codes, JsonNode::asText));
    }

    private Map<String, Double> shares(String key) {
        return read(
                key,
                "causes with a number from 0 to 1: {\"cause\": 0.5}",
                shares -> shares.isObject() && !shares.isEmpty() && all(shares, VectorLine::isShare),
                shares -> entries(shares, JsonNode::asDouble));
    }

    /** The value of a key; null if the line does not have it, or has it wrong. */
    private <T> T read(String key, String shape, Predicate<JsonNode> right, Function<JsonNode, T> value) {
        asked.add(key);
        if (!json.has(key)) {
            return null;
        }
        if (!right.test(json.get(key))) {
            problems.add("\"%s\" must be %s".formatted(key, shape));
            return null;
        }
        return value.apply(json.get(key));
    }

    private static boolean isCodes(JsonNode node) {
        return node.isArray() && !node.isEmpty() && all(node, JsonNode::isTextual);
    }

    private static boolean isShare(JsonNode node) {
        return node.isNumber() && node.asDouble() >= 0 && node.asDouble() <= 1;
    }

    private static boolean isWithin(JsonNode node) {
        JsonNode k = node.path("k");
        return node.size() == 2 && k.isInt() && k.asInt() >= 1 && isCodes(node.path("causes"));
    }

    private static boolean all(JsonNode nodes, Predicate<JsonNode> right) {
        return StreamSupport.stream(nodes.spliterator(), false).allMatch(right);
    }

    private static <T> List<T> items(JsonNode nodes, Function<JsonNode, T> value) {
        return StreamSupport.stream(nodes.spliterator(), false).map(value).toList();
    }

    private static <T> Map<String, T> entries(JsonNode nodes, Function<JsonNode, T> value) {
        Map<String, T> entries = new LinkedHashMap<>();
        nodes.fields().forEachRemaining(entry -> entries.put(entry.getKey(), value.apply(entry.getValue())));
        return entries;
    }

    private static String shortened(String text) {
        return text.length() > LONGEST_QUOTE ? text.substring(0, LONGEST_QUOTE) + "…" : text;
    }
}

package dev.liftgate.guides;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Causes that several guides share, by code. They have no commonness and no signs; every guide states its own.
 *
 * <p>A guide carries those that it takes with it, as a second YAML document. So its text explains itself for ever.
 */
final class SharedCauses {

    static final SharedCauses NONE = new SharedCauses();

    private static final class BundledCauses {
        static final SharedCauses CAUSES = read(BundledText.of("/guides/shared/causes.yaml"));
    }

    private final Map<String, MappingNode> byCode = new LinkedHashMap<>();
    private final Map<String, String> texts = new LinkedHashMap<>();

    private SharedCauses() {}

    SharedCauses(GuideFile file, Node list, String text) {
        List<Node> items = list instanceof SequenceNode sequence ? sequence.getValue() : List.of();
        List<String> lines = GuideText.lines(text);
        for (int i = 0; i < items.size(); i++) {
            int from = GuideText.line(items.get(i)) - 1;
            int to = i + 1 < items.size() ? GuideText.line(items.get(i + 1)) - 1 : lines.size();
            if (items.get(i) instanceof MappingNode cause) {
                String code = code(cause);
                if (code.isEmpty() || byCode.put(code, cause) != null) {
                    file.problem(from + 1, "a shared cause has a code of its own, that no other has");
                }
                texts.put(code, String.join("\n", lines.subList(from, to)).strip() + "\n");
            }
        }
    }

    private static SharedCauses read(String text) {
        GuideFile file = new GuideFile();
        SharedCauses read = new SharedCauses(file, file.openAll(text).get(0), text);
        file.throwProblems();
        return read;
    }

    /** The causes that come with Liftgate. */
    static SharedCauses bundled() {
        return BundledCauses.CAUSES;
    }

    Optional<MappingNode> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    List<String> codes() {
        return List.copyOf(byCode.keySet());
    }

    /** The text of one cause from the list. */
    String text(String code) {
        return texts.get(code);
    }

    private static String code(MappingNode cause) {
        for (NodeTuple entry : cause.getValue()) {
            if (entry.getKeyNode() instanceof ScalarNode key
                    && key.getValue().equals("code")
                    && entry.getValueNode() instanceof ScalarNode value) {
                return value.getValue();
            }
        }
        return "";
    }
}

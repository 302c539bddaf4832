package dev.liftgate.diagnosis;

import dev.liftgate.AGuideFile;
import dev.liftgate.guides.BundledText;
import dev.liftgate.guides.Guide;
import dev.liftgate.guides.ScaleWord;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Guides to test with: the real one, and made-up ones of any shape. */
public final class AGuide {

    private static final Pattern TYPICAL =
            Pattern.compile("^- code: (\\S+)\n(?:  .*\n)*?  typical: (\\d+) to (\\d+)$", Pattern.MULTILINE);

    private AGuide() {}

    public static Guide ofTheDoor() {
        return Guide.parse(AGuideFile.ofTheDoor());
    }

    /** Some causes and observations with random shares and signs; the same seed makes the same guide. */
    public static Guide random(long seed) {
        Random random = new Random(seed);
        int causes = 2 + random.nextInt(7);
        int observations = 1 + random.nextInt(12);
        StringBuilder yaml = new StringBuilder(
                "code: random\nversion: 1\ntitle: A guide\nsource: made up\ndriveability:\n  - {level: ok-for-now, because: made up}\n");
        int[] answers = random.ints(observations, 2, 7).toArray();
        yaml.append("observations:\n");
        for (int o = 0; o < observations; o++) {
            yaml.append(observation("o" + o, shares(random, answers[o], 1000), 1 + random.nextInt(20)));
        }
        int[] commonness = shares(random, causes, 970);
        yaml.append("causes:\n");
        for (int c = 0; c < causes; c++) {
            yaml.append(cause("c" + c, commonness[c], signs(random, answers)));
        }
        return Guide.parse(yaml.toString());
    }

    /** Costs with the middle of the door guide's published ranges, in dollars, and two hours for anything else. */
    public static Costs costs(Guide guide, double hourly) {
        Map<String, Double> middles = Map.of(
                "child-lock-correction", 30.0,
                "inside-handle-replacement", 210.0,
                "linkage-repair", 250.0,
                "latch-replacement", 400.0,
                "lock-actuator-replacement", 360.0);
        return Costs.of(guide, hourly, middles);
    }

    /** Costs with the middle of what the demo shop's operations typically cost, at $120 an hour. */
    public static Costs demoCosts(Guide guide) {
        Map<String, Double> middles = new LinkedHashMap<>();
        Matcher typical = TYPICAL.matcher(BundledText.of("/demo/operations.yaml"));
        while (typical.find()) {
            middles.put(
                    typical.group(1),
                    (Double.parseDouble(typical.group(2)) + Double.parseDouble(typical.group(3))) / 2);
        }
        middles.keySet().retainAll(guide.operations());
        return Costs.of(guide, 120, middles);
    }

    /** A random answer to some of the observations. */
    public static Map<String, String> answers(Guide guide, long seed) {
        Random random = new Random(seed);
        Map<String, String> answers = new LinkedHashMap<>();
        guide.observations().stream()
                .filter(each -> random.nextInt(3) > 0)
                .forEach(each -> answers.put(
                        each.code(),
                        each.answers()
                                .get(random.nextInt(each.answers().size()))
                                .code()));
        return answers;
    }

    private static String observation(String code, int[] usual, int minutes) {
        StringBuilder yaml =
                new StringBuilder("  - {code: %s, question: Why?, how: Look., who: technician, minutes: %d, answers: ["
                        .formatted(code, minutes));
        for (int a = 0; a < usual.length; a++) {
            yaml.append("{code: a%d, label: A, usual: %s}, ".formatted(a, thousandths(usual[a])));
        }
        return yaml.append("]}\n").toString();
    }

    private static String cause(String code, int commonness, String signs) {
        return """
                  - {code: %s, name: N, customer-name: n, commonness: %s, severity: low, severity-reason: r, fix: f,
                     correction: c, operations: [op], signs: {%s}}
                """
                .formatted(code, thousandths(commonness), signs);
    }

    private static String signs(Random random, int[] answers) {
        List<String> rows = new ArrayList<>();
        for (int o = 0; o < answers.length; o++) {
            StringBuilder row = new StringBuilder();
            for (int a = 0; a < answers[o]; a++) {
                if (random.nextInt(3) == 0) {
                    ScaleWord word = ScaleWord.values()[random.nextInt(ScaleWord.values().length)];
                    row.append("a%d: %s, ".formatted(a, word.code()));
                }
            }
            if (!row.isEmpty() || o == 0) {
                rows.add("o%d: {%s}".formatted(o, row.isEmpty() ? "a0: may" : row));
            }
        }
        return String.join(", ", rows);
    }

    /** Parts of a whole, in thousandths, none below the floor. */
    private static int[] shares(Random random, int parts, int whole) {
        int[] shares = new int[parts];
        Arrays.fill(shares, 10);
        for (int left = whole - 10 * parts; left > 0; left--) {
            shares[random.nextInt(1 + random.nextInt(parts))]++;
        }
        return shares;
    }

    private static String thousandths(int share) {
        return String.format(Locale.ROOT, "%.3f", share / 1000.0);
    }
}

package dev.liftgate.sync;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;

/** What somebody happens to record, the same on each of some benches. */
final class RandomEdits {

    private static final Map<String, List<String>> CHECKS = Map.of(
            "handle-feel", List.of("normal", "loose", "stiff"),
            "sound-on-pull", List.of("click", "none", "movement"),
            "rattle", List.of("none", "inside", "loose-trim"),
            "onset", List.of("sudden", "gradual"));
    private static final List<String> NAMES = CHECKS.keySet().stream().sorted().toList();
    private static final List<String> CAUSES = List.of("child-lock", "inside-handle");
    private static final List<String> POINTS = List.of("headlights", "coolant", "belt");

    private final Random chance;
    private final List<Bench> benches;
    private final List<Boolean> right = new ArrayList<>();

    /** The last entry about a check of a car, which the next one about it has seen. */
    private final Map<String, Integer> last = new HashMap<>();

    private final Map<Integer, String> corrections = new HashMap<>();

    RandomEdits(Random chance, List<Bench> benches) {
        this.chance = chance;
        this.benches = benches;
    }

    /** Whether the shop must take this entry over as it was meant. */
    boolean isRight(int entry) {
        return right.get(entry);
    }

    static String field(Map<String, Object> entry, String name) {
        Object value = ((Map<?, ?>) entry.get("fields")).get(name);
        return value == null ? "" : value.toString();
    }

    void makeOne() {
        int car = chance.nextInt(benches.get(0).cars());
        int what = chance.nextInt(21);
        if (what < 10) {
            answer(car, NAMES.get(chance.nextInt(NAMES.size())), check -> null);
        } else if (what < 12) {
            String kind = chance.nextBoolean() ? "not-the-cause" : "maybe-the-cause";
            record(true, kind, car, "concern", concern(car), "cause", CAUSES.get(chance.nextInt(CAUSES.size())));
        } else if (what < 13) {
            String words = "Put it right, try " + right.size();
            record(
                    true,
                    "correction",
                    car,
                    "concern",
                    concern(car),
                    "words",
                    words,
                    "seen",
                    corrections.getOrDefault(car, ""));
            corrections.put(car, words);
        } else if (what < 15) {
            Function<Bench, Object> about = bench -> "concern:" + bench.concern(car);
            record(
                    true,
                    "ask-part",
                    car,
                    "words",
                    "Clip " + right.size(),
                    "quantity",
                    1 + chance.nextInt(9),
                    "about",
                    about);
        } else if (what < 17) {
            String colour = List.of("green", "yellow", "red", "withdrawn").get(chance.nextInt(4));
            record(
                    true,
                    "inspection-finding",
                    car,
                    "point",
                    POINTS.get(chance.nextInt(POINTS.size())),
                    "colour",
                    colour,
                    "note",
                    "Look " + right.size());
        } else if (what < 18) {
            record(
                    true,
                    "own-check",
                    car,
                    "concern",
                    concern(car),
                    "what",
                    "Fuse " + chance.nextInt(12),
                    "result",
                    "Look " + right.size(),
                    "measured",
                    chance.nextInt(40));
        } else {
            mistake(car);
        }
    }

    /** Answers one of the first so many checks of the first car. */
    void answerOneOf(int checks, Function<String, Object> looked) {
        answer(0, NAMES.get(chance.nextInt(checks)), looked);
    }

    private void answer(int car, String check, Function<String, Object> looked) {
        List<String> answers = new ArrayList<>(CHECKS.get(check));
        answers.addAll(List.of("unknown", "cannot-check", "withdrawn"));
        String answer = answers.get(chance.nextInt(answers.size()));
        Integer before = last.get(car + check);
        Object found = looked.apply(check);
        Function<Bench, Object> seen = bench -> found != null ? found : before == null ? "" : bench.idOf(before);
        String note = chance.nextInt(3) > 0
                ? ""
                : "as said in edit " + right.size() + " of " + benches.get(0).queue();
        last.put(car + check, right.size());
        record(
                true,
                "answer",
                car,
                "concern",
                concern(car),
                "check",
                check,
                "answer",
                answer,
                "note",
                benches.size() > 1 ? note.replaceAll(" of .*", "") : note,
                "seen",
                seen);
    }

    /** What the shop must keep and not take over. */
    private void mistake(int car) {
        switch (chance.nextInt(8)) {
            case 0 -> record(false, "answer", car, "concern", concern(car), "check", "handle-feel", "answer", "blue");
            case 1 -> record(false, "answer", car, "check", "handle-feel", "answer", "loose");
            case 2 -> record(false, "dance", car);
            case 3 -> record(false, "not-the-cause", car, "concern", concern(car), "cause", "the-moon");
            case 4 -> record(false, "ask-part", car, "words", "Clips", "quantity", "a few");
            case 5 -> record(false, "inspection-finding", car, "point", "ashtray", "colour", "red");
            case 6 ->
                record(
                        false,
                        "correction",
                        car,
                        "concern",
                        concern(car),
                        "words",
                        "Did nothing",
                        "seen",
                        "What nobody wrote");
            default -> {
                record(false, "correction", car, "concern", concern(car), "words", "Torn");
                benches.forEach(
                        bench -> bench.tablet().entries().get(right.size() - 1).put("id", "torn"));
            }
        }
    }

    private static Function<Bench, Object> concern(int car) {
        return bench -> bench.concern(car);
    }

    private void record(boolean good, String kind, int car, Object... fields) {
        for (Bench bench : benches) {
            Object[] entered = new Object[fields.length + 2];
            for (int i = 0; i < fields.length; i++) {
                entered[i] = value(fields[i], bench);
            }
            entered[fields.length] = "says";
            entered[fields.length + 1] =
                    kind + " as edit " + right.size() + (benches.size() > 1 ? "" : " of " + bench.queue());
            bench.tablet().record(kind, bench.order(car), entered);
        }
        right.add(good);
    }

    @SuppressWarnings("unchecked")
    private static Object value(Object field, Bench bench) {
        return field instanceof Function ? ((Function<Bench, Object>) field).apply(bench) : field;
    }
}

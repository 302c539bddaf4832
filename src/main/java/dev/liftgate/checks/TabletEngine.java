package dev.liftgate.checks;

import dev.liftgate.diagnosis.Conflict;
import dev.liftgate.diagnosis.Costs;
import dev.liftgate.diagnosis.Diagnosis;
import dev.liftgate.diagnosis.Experience;
import dev.liftgate.diagnosis.RankedCause;
import dev.liftgate.diagnosis.Reason;
import dev.liftgate.diagnosis.TwoFaults;
import dev.liftgate.guides.Driveability;
import dev.liftgate.guides.Guide;
import dev.liftgate.guides.Observation;
import dev.liftgate.guides.Readout;
import dev.liftgate.web.Refused;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The engine of one guide for tablets, speaking in plain maps and lists. In the shop {@link #pack} writes the data
 * behind odds and plan. On the tablet {@link #open} reads it and {@link #look} answers, so that the ranking goes on
 * without a network.
 */
public final class TabletEngine {

    private record TabletFinding(String observation, String cause, FindingState state, String answer, Readout readout)
            implements CheckFinding {

        static TabletFinding of(Map<?, ?> finding) {
            return new TabletFinding(
                    text(finding, "observation"),
                    text(finding, "cause"),
                    FindingState.valueOf(text(finding, "state")),
                    text(finding, "answer"),
                    text(finding, "measured") == null ? null : Readout.of(text(finding, "measured")));
        }
    }

    private final Diagnosis diagnosis;
    private final Costs costs;

    TabletEngine(Diagnosis diagnosis, Costs costs) {
        this.diagnosis = diagnosis;
        this.costs = costs;
    }

    /**
     * The data beside the guide's text that moves odds and plan: counted repairs of the shop, costs of repairs and
     * checks.
     */
    public static Map<String, Object> pack(Experience experience, Costs costs) {
        List<List<Object>> answers = new ArrayList<>();
        experience
                .answers()
                .forEach((codes, times) -> answers.add(List.of(codes.get(0), codes.get(1), codes.get(2), times)));
        return Map.of(
                "repairs", experience.repairs(),
                "causes", experience.causes(),
                "answers", answers,
                "supposed", experience.supposed(),
                "costs", costs.inMinutes());
    }

    /**
     * @param guide tree of the guide's text, see {@link Guide#tree}
     * @param packed see {@link #pack}
     */
    public static TabletEngine open(List<?> guide, Map<?, ?> packed) {
        Map<String, Integer> causes = new HashMap<>();
        map(packed, "causes").forEach((code, times) -> causes.put((String) code, ((Number) times).intValue()));
        Map<List<String>, Integer> answers = new HashMap<>();
        for (Object each : (List<?>) packed.get("answers")) {
            List<?> row = (List<?>) each;
            answers.put(
                    List.of((String) row.get(0), (String) row.get(1), (String) row.get(2)),
                    ((Number) row.get(3)).intValue());
        }
        Map<String, Double> repairs = numbers(map(packed, "costs"));
        int count = ((Number) packed.get("repairs")).intValue();
        return new TabletEngine(
                Diagnosis.of(
                        Guide.accepted(guide),
                        Experience.counted(count, causes, answers, numbers(map(packed, "supposed")))),
                Costs.ofMinutes(repairs));
    }

    private static Map<String, Double> numbers(Map<?, ?> packed) {
        Map<String, Double> numbers = new HashMap<>();
        packed.forEach((code, number) -> numbers.put((String) code, ((Number) number).doubleValue()));
        return numbers;
    }

    /**
     * The content of the checklist's page after these findings.
     *
     * @param findings oldest first; each with {@code observation} or {@code cause}, {@code state} and {@code answer}
     * @param teardownAuthorized whether the car may be opened up
     */
    public Map<String, Object> look(List<?> findings, boolean teardownAuthorized) {
        Checks<TabletFinding> checks = checks(findings, teardownAuthorized);
        Map<String, Object> look = new LinkedHashMap<>();
        look.put("next", checks.next().map(Observation::code).orElse(null));
        look.put("why", checks.why());
        look.put(
                "checks",
                checks.guide().observations().stream()
                        .map(check -> check(checks, check))
                        .toList());
        look.put(
                "causes",
                checks.ranking().causes().stream()
                        .filter(ranked -> !ranked.ruledOut())
                        .map(ranked -> cause(checks, ranked))
                        .toList());
        look.put(
                "ruledOut",
                checks.ruledOut().stream()
                        .map(found -> Map.of("code", found.cause(), "name", checks.cause(found)))
                        .toList());
        Conflict conflict = checks.ranking().conflict();
        conflict.odd()
                .ifPresent(odd ->
                        look.put("odd", Map.of("question", odd.observation().question(), "text", odd.text())));
        conflict.twoFaults().ifPresent(two -> look.put("twoFaults", twoFaults(two)));
        Driveability driving = checks.driveability();
        look.put(
                "driving",
                Map.of(
                        "level",
                        driving.level().code(),
                        "label",
                        driving.level().label(),
                        "reasons",
                        driving.reasons()));
        return look;
    }

    private static Map<String, Object> twoFaults(TwoFaults two) {
        return Map.of(
                "text",
                two.text(),
                "pairs",
                two.pairs().stream()
                        .map(pair -> Map.of("name", pair.one() + " + " + pair.two(), "text", pair.text()))
                        .toList(),
                "apart",
                two.apart().map(Observation::question).orElse(""));
    }

    /**
     * A reply as a finding to be kept, or as {@code field} and {@code refused} if something is wrong with it.
     *
     * @param pressed an answer code, {@code unknown}, {@code cannot-check}, {@code withdrawn} or {@code measured}
     * @param typed what stands in the field beside the buttons, or empty
     */
    public Map<String, Object> reply(
            List<?> findings, boolean teardownAuthorized, String check, String pressed, String typed) {
        Map<String, Object> result = new LinkedHashMap<>();
        try {
            Checks<TabletFinding> checks = checks(findings, teardownAuthorized);
            Reply reply = checks.accept(check, Reply.of(pressed, typed, ""));
            result.put("observation", check);
            result.put("state", reply.state().name());
            result.put("answer", reply.answer());
            result.put(
                    "measured", reply.readout() == null ? null : reply.readout().text());
            result.put("label", checks.label(check, reply));
        } catch (Refused refused) {
            result.put("field", refused.field());
            result.put("refused", refused.getMessage());
        }
        return result;
    }

    private Checks<TabletFinding> checks(List<?> findings, boolean teardownAuthorized) {
        List<TabletFinding> given = findings.stream()
                .map(each -> TabletFinding.of((Map<?, ?>) each))
                .toList();
        return new Checks<>(diagnosis, costs, given, teardownAuthorized);
    }

    private static Map<String, Object> check(Checks<TabletFinding> checks, Observation check) {
        TabletFinding found = checks.result(check.code());
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("code", check.code());
        row.put("state", found == null ? null : found.state().name().toLowerCase(Locale.ROOT));
        row.put("answer", found == null ? null : found.answer());
        row.put("label", found == null ? null : checks.label(found));
        row.put("aside", found != null && checks.isSetAside(found));
        row.put("possible", checks.isPossible(check));
        row.put("elsewhere", checks.isNotOnThisCar(check));
        row.put("needs", checks.needsOf(check));
        return row;
    }

    private static Map<String, Object> cause(Checks<TabletFinding> checks, RankedCause ranked) {
        return Map.of(
                "code", ranked.cause(),
                "name", ranked.name(),
                "probability", ranked.probability(),
                "percent", ranked.percent(),
                "text", ranked.percentText(),
                "for", reasons(checks, ranked.reasonsFor()),
                "against", reasons(checks, ranked.reasonsAgainst()));
    }

    private static List<Map<String, String>> reasons(Checks<TabletFinding> checks, List<Reason> reasons) {
        return reasons.stream()
                .map(reason -> Map.of(
                        "question", reason.observation().question(),
                        "answer", checks.answer(reason),
                        "strength", reason.strength(),
                        "weight", reason.weight()))
                .toList();
    }

    private static Map<?, ?> map(Map<?, ?> from, String key) {
        return (Map<?, ?>) from.get(key);
    }

    private static String text(Map<?, ?> from, String key) {
        Object value = from.get(key);
        return value == null ? null : value.toString();
    }
}

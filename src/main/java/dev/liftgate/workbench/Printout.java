package dev.liftgate.workbench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.liftgate.diagnosis.Conflict;
import dev.liftgate.diagnosis.Costs;
import dev.liftgate.diagnosis.NextCheck;
import dev.liftgate.diagnosis.OpenCheck;
import dev.liftgate.diagnosis.RankedCause;
import dev.liftgate.diagnosis.Ranking;
import dev.liftgate.diagnosis.Reason;
import dev.liftgate.diagnosis.TwoFaults;
import dev.liftgate.guides.Observation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** A ranking printed as text for people or as JSON for machines. */
final class Printout {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Ranking ranking;
    private final NextCheck next;

    Printout(Ranking ranking, Costs costs) {
        this.ranking = ranking;
        this.next = ranking.nextCheck(costs);
    }

    String text() {
        StringBuilder text = new StringBuilder();
        for (RankedCause ranked : ranking.causes()) {
            text.append(say("%5.1f %%  %s (%s)%n", 100 * ranked.probability(), ranked.name(), ranked.cause()));
            Stream.concat(ranked.reasonsFor().stream(), ranked.reasonsAgainst().stream())
                    .forEach(reason -> text.append(say("           %+.2f bits  %s%n", reason.bits(), reason.text())));
        }
        ranking.conflict()
                .odd()
                .ifPresent(odd -> text.append(
                        say("%nLook once more: %s%n  %s%n", odd.observation().question(), odd.text())));
        ranking.conflict().twoFaults().ifPresent(two -> text.append(say("%n%s%n", text(two))));
        text.append(say("%nDriving: %s%n", ranking.driveability().level().label()));
        ranking.driveability().reasons().forEach(reason -> text.append(say("  %s%n", reason)));
        ranking.openFacets()
                .forEach(facet -> text.append(say("%nAsk first: %s (%s)%n", facet.question(), facet.code())));
        text.append(say("%nNext check: %s%n  %s%n", nextQuestion(), next.reason()));
        return text.toString();
    }

    private static String text(TwoFaults two) {
        StringBuilder text = new StringBuilder(two.text());
        two.pairs().forEach(pair -> text.append(say("%n  %s + %s: %s", pair.one(), pair.two(), pair.text())));
        two.apart().ifPresent(check -> text.append(say("%n  This tells: %s (%s)", check.question(), check.code())));
        return text.toString();
    }

    private String nextQuestion() {
        return next.check()
                .map(OpenCheck::observation)
                .map(observation -> observation.question() + " (" + observation.code() + ")")
                .orElse("none");
    }

    String json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("guide", ranking.guide().code());
        json.put("version", ranking.guide().version());
        json.put("causes", ranking.causes().stream().map(Printout::cause).toList());
        json.put("conflict", conflict());
        json.put("suspected", ranking.suspected().orElse(null));
        json.put(
                "driveability",
                Map.of(
                        "level",
                        ranking.driveability().level().code(),
                        "reasons",
                        ranking.driveability().reasons()));
        json.put("next", next());
        json.put(
                "openChecks", ranking.openChecks().stream().map(Printout::check).toList());
        json.put(
                "openSafety",
                ranking.openSafety().stream().map(Observation::code).toList());
        try {
            return JSON.writeValueAsString(json) + System.lineSeparator();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("plain maps and numbers always become JSON", e);
        }
    }

    private static Map<String, Object> cause(RankedCause ranked) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("cause", ranked.cause());
        json.put("name", ranked.name());
        json.put("prior", ranked.prior());
        json.put("probability", ranked.probability());
        json.put("for", reasons(ranked.reasonsFor()));
        json.put("against", reasons(ranked.reasonsAgainst()));
        return json;
    }

    private static List<Map<String, Object>> reasons(List<Reason> reasons) {
        return reasons.stream().map(Printout::reason).toList();
    }

    private static Map<String, Object> reason(Reason reason) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("observation", reason.observation().code());
        json.put("answer", reason.answer().code());
        json.put("bits", reason.bits());
        json.put("text", reason.text());
        return json;
    }

    private Map<String, Object> conflict() {
        Map<String, Object> json = new LinkedHashMap<>();
        Conflict conflict = ranking.conflict();
        json.put("bits", conflict.bits());
        json.put("odd", conflict.odd().map(odd -> odd.observation().code()).orElse(null));
        json.put("pairs", conflict.twoFaults().map(TwoFaults::pairs).orElse(List.of()));
        conflict.odd().ifPresent(odd -> json.put("oddText", odd.text()));
        conflict.twoFaults().ifPresent(two -> {
            json.put("twoFaultsBits", two.bits());
            json.put("apart", two.apart().map(Observation::code).orElse(null));
        });
        return json;
    }

    private Map<String, Object> next() {
        Map<String, Object> json = new LinkedHashMap<>();
        next.check().ifPresent(check -> json.putAll(check(check)));
        json.put("repair", next.repair());
        json.put("saves", next.saves());
        json.put("reason", next.reason());
        return json;
    }

    private static Map<String, Object> check(OpenCheck check) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("observation", check.observation().code());
        json.put("question", check.observation().question());
        json.put("minutes", check.observation().minutes());
        json.put("teardown", check.observation().teardown());
        json.put("gain", check.gain());
        json.put("gainPerMinute", check.gainPerMinute());
        return json;
    }

    private static String say(String text, Object... values) {
        return String.format(Locale.ROOT, text, values);
    }
}

package dev.liftgate.workbench;

import dev.liftgate.diagnosis.Diagnosis;
import dev.liftgate.diagnosis.Ranking;
import dev.liftgate.guides.Facet;
import dev.liftgate.guides.Facet.FacetOption;
import dev.liftgate.guides.Guide;
import dev.liftgate.guides.Observation;
import dev.liftgate.guides.Readout;
import dev.liftgate.guides.TroubleCode;
import dev.liftgate.guides.TroubleCode.TypedCodes;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Answers about one car from the command line. If a question is answered twice, the later answer counts. */
final class GivenAnswers {

    private static final Set<String> SKIPPED = Set.of("unknown", "cannot-check");
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,9}([.,]\\d{1,6})?");

    private final Guide guide;
    private final Map<String, String> answers = new HashMap<>();
    private final Set<String> skipped = new HashSet<>();
    private final List<String> measured = new ArrayList<>();

    /** @throws IllegalArgumentException if one is not like {@code OBSERVATION=ANSWER}, or cannot be true */
    GivenAnswers(Guide guide, List<String> arguments) {
        this.guide = guide;
        arguments.forEach(this::take);
    }

    Ranking ranking() {
        return Diagnosis.of(guide).rank(answers, skipped);
    }

    /** The given numbers and trouble codes in words, each with its question. */
    List<String> measured() {
        return measured;
    }

    private void take(String argument) {
        String[] parts = argument.split("=", 2);
        if (parts.length < 2) {
            throw new IllegalArgumentException("\"%s\" is not OBSERVATION=ANSWER".formatted(argument));
        }
        Optional<Facet> facet = guide.facets().stream()
                .filter(each -> each.code().equals(parts[0]))
                .findFirst();
        if (facet.isPresent()) {
            option(facet.get(), parts[1]).implies().forEach(each -> answers.put(each.observation(), each.answer()));
        } else if (SKIPPED.contains(parts[1])) {
            skipped.add(parts[0]);
            answers.remove(parts[0]);
        } else {
            skipped.remove(parts[0]);
            answers.put(parts[0], answer(parts[0], parts[1]));
        }
    }

    private static FacetOption option(Facet facet, String code) {
        return facet.option(code)
                .orElseThrow(() -> new IllegalArgumentException("\"%s\" is one of: %s"
                        .formatted(
                                facet.code(),
                                facet.options().stream().map(FacetOption::code).collect(Collectors.joining(", ")))));
    }

    /** The code of the answer; a number or trouble codes become the answer that they give. */
    private String answer(String code, String given) {
        Observation check = guide.observation(code).orElse(null);
        if (check == null || check.answer(given).isPresent()) {
            return given;
        }
        if (check.readsCodes()) {
            return codes(check, given);
        }
        if (check.measure().isEmpty() || !NUMBER.matcher(given).matches()) {
            return given;
        }
        BigDecimal value = new BigDecimal(given.replace(',', '.'));
        Observation.Measure measure = check.measure().get();
        if (!measure.isPlausible(value)) {
            throw new IllegalArgumentException(
                    "\"%s\" must be %s, not %s".formatted(code, measure.plausibleText(), given));
        }
        return read(check, new Readout.Measurement(value));
    }

    private String codes(Observation check, String given) {
        TypedCodes typed = TroubleCode.all(given);
        return typed.wrong().isPresent() ? given : read(check, new Readout.Codes(typed.codes()));
    }

    private String read(Observation check, Readout readout) {
        Observation.Answer answer = check.answerFor(readout).orElseThrow();
        measured.add(check.question() + " " + check.text(readout, answer));
        return answer.code();
    }
}

package dev.liftgate.library;

import dev.liftgate.guides.Cause;
import dev.liftgate.guides.Condition;
import dev.liftgate.guides.Driveability;
import dev.liftgate.guides.Guide;
import dev.liftgate.guides.Observation;
import dev.liftgate.guides.Word;
import dev.liftgate.money.Narrowing;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * A guide in words for people, with no code left in it.
 *
 * @param number which of the shop's versions of the guide this is
 * @param titles titles of the operations that the shop sells, by code
 * @param opensCatalog whether the reader may follow a link to an operation
 */
public record GuideView(Guide guide, int number, Map<String, String> titles, boolean opensCatalog) {

    /** A sign seen from its check: the cause that shows it, and how often. */
    public record ShownBy(Cause cause, Word word) {}

    /** {@code Does the door rattle? Something rattles inside}; only the question where any answer will do. */
    public String words(Condition condition) {
        return condition.any()
                ? question(condition.observation()) + " Answered either way"
                : question(condition.observation()) + " " + answer(condition.observation(), condition.answer());
    }

    public String words(Cause.Sign sign) {
        return question(sign.observation()) + " " + answer(sign.observation(), sign.answer());
    }

    /** Names of the causes that a rule speaks about; none where it speaks about every cause. */
    public List<String> suspects(Driveability.Rule rule) {
        return rule.suspected().stream()
                .map(code -> guide.cause(code).map(Cause::name).orElse(code))
                .toList();
    }

    /** The causes that show an answer more or less often than it usually is, the most telling first. */
    public List<ShownBy> shownBy(Observation observation, Observation.Answer answer) {
        return guide.causes().stream()
                .flatMap(cause -> cause.sign(observation.code(), answer.code()).stream()
                        .map(sign -> new ShownBy(cause, sign.word())))
                .sorted((one, other) ->
                        Double.compare(other.word().value(), one.word().value()))
                .toList();
    }

    public List<Driveability.Rule> rules() {
        return guide.driveabilityRules();
    }

    /** A share of 0..1 as {@code 18 %}. */
    public String percent(double share) {
        return BigDecimal.valueOf(share * 100)
                        .setScale(1, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString()
                + " %";
    }

    /** The words of the scale, from the surest to the rarest. */
    public List<Word> scale() {
        return Arrays.asList(Word.values());
    }

    public String scaleSource() {
        return Word.SOURCE;
    }

    /** How common it is that none of the guide's causes is to blame. */
    public double otherShare() {
        return Cause.OTHER_COMMONNESS;
    }

    public String tone(Cause.Severity severity) {
        return switch (severity) {
            case LOW -> "";
            case MODERATE -> "info";
            case MODERATE_TO_HIGH -> "warn";
            case HIGH -> "bad";
        };
    }

    public String tone(Driveability.Level level) {
        return switch (level) {
            case OK_FOR_NOW -> "ok";
            case SHORT_DISTANCE -> "warn";
            case DO_NOT_DRIVE -> "bad";
        };
    }

    public String icon(Driveability.Level level) {
        return switch (level) {
            case OK_FOR_NOW -> "check";
            case SHORT_DISTANCE -> "triangle-alert";
            case DO_NOT_DRIVE -> "circle-alert";
        };
    }

    public String end(Narrowing narrowing) {
        return switch (narrowing) {
            case LOW -> "low end";
            case HIGH -> "high end";
            case LOWER_HALF -> "lower half";
            case UPPER_HALF -> "upper half";
        };
    }

    private String question(String observation) {
        return guide.observation(observation).map(Observation::question).orElse(observation);
    }

    private String answer(String observation, String answer) {
        return guide.observation(observation)
                .flatMap(known -> known.answer(answer))
                .map(Observation.Answer::label)
                .orElse(answer);
    }
}

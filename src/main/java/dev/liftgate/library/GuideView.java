package dev.liftgate.library;

import dev.liftgate.guides.Cause;
import dev.liftgate.guides.Condition;
import dev.liftgate.guides.CostFactor.FactorOption;
import dev.liftgate.guides.Driveability;
import dev.liftgate.guides.Guide;
import dev.liftgate.guides.Observation;
import dev.liftgate.guides.ScaleWord;
import dev.liftgate.library.Guides.GuideEntry;
import dev.liftgate.money.Narrowing;
import dev.liftgate.workbench.TestCases;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One version of a guide in words for people, without any codes.
 *
 * @param titles titles of the operations that the shop sells, by code
 * @param opensCatalog whether the reader may follow a link to an operation
 */
public record GuideView(
        Guide guide, int number, TestCases tests, History history, Map<String, String> titles, boolean opensCatalog) {

    /**
     * The place of this version among the others.
     *
     * @param versions all of them, the latest first
     * @param since what differs from the version before it, null for the first one and for the one in use
     * @param waiting whether Liftgate brings another text than the shop's own
     */
    record History(List<GuideEntry> versions, GuideDifference since, boolean waiting) {

        public int latest() {
            return versions.get(0).number();
        }
    }

    /** A cause that shows an answer, and how often it does. */
    public record ShowingCause(Cause cause, ScaleWord word) {}

    /**
     * A condition in words: {@code Does the door rattle? Something rattles inside}; only the question if any answer
     * will do.
     */
    public String words(Condition condition) {
        return answered(guide, condition.observation(), condition.answer());
    }

    public String words(Cause.Sign sign) {
        return answered(guide, sign.observation(), sign.answer());
    }

    static String answered(Guide guide, String observation, String answer) {
        Optional<Observation> check = guide.observation(observation);
        String given = new Condition(observation, answer).any()
                ? "Answered either way"
                : check.flatMap(known -> known.answer(answer))
                        .map(Observation.Answer::label)
                        .orElse(answer);
        return check.map(Observation::question).orElse(observation) + " " + given;
    }

    /** Names of the causes that a rule is about; none if it is about every cause. */
    public List<String> suspects(Driveability.Rule rule) {
        return rule.suspected().stream()
                .map(code -> guide.cause(code).map(Cause::name).orElse(code))
                .toList();
    }

    /** The causes that show an answer more or less often than usual, the most telling first. */
    public List<ShowingCause> shownBy(Observation observation, Observation.Answer answer) {
        return guide.causes().stream()
                .flatMap(cause -> cause.sign(observation.code(), answer.code()).stream()
                        .map(sign -> new ShowingCause(cause, sign.word())))
                .sorted((one, other) ->
                        Double.compare(other.word().value(), one.word().value()))
                .toList();
    }

    /** The sources, one a line. */
    public List<String> sources() {
        return sourcesOf(guide);
    }

    static List<String> sourcesOf(Guide guide) {
        return List.of(guide.source().split("; "));
    }

    public List<Driveability.Rule> rules() {
        return guide.driveabilityRules();
    }

    /** A share of 0..1 as {@code 18 %}. */
    public String percent(double share) {
        return share(share);
    }

    static String share(double share) {
        return BigDecimal.valueOf(share * 100)
                        .setScale(1, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString()
                + " %";
    }

    /** The words of the scale, from the surest to the rarest. */
    public List<ScaleWord> scale() {
        return Arrays.asList(ScaleWord.values());
    }

    public String scaleSource() {
        return ScaleWord.SOURCE;
    }

    /** The share of cars with none of the guide's causes. */
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

    public String words(FactorOption option) {
        return optionWords(option);
    }

    static String optionWords(FactorOption option) {
        return option.label()
                + option.labor()
                        .map(range -> " · labor: " + end(range) + " of its range")
                        .orElse("")
                + option.parts()
                        .map(range -> " · parts: " + end(range) + " of their range")
                        .orElse("");
    }

    private static String end(Narrowing narrowing) {
        return switch (narrowing) {
            case LOW -> "low end";
            case HIGH -> "high end";
            case LOWER_HALF -> "lower half";
            case UPPER_HALF -> "upper half";
        };
    }
}

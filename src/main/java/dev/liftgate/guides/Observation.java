package dev.liftgate.guides;

import dev.liftgate.guides.TroubleCode.CodeRange;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/**
 * One thing to ask or to check, with its possible answers.
 *
 * @param minutes time to find it out; 0 if it is known anyway
 * @param needs conditions that must hold before it may be asked
 * @param teardown whether it opens the car up and so needs an authorization first
 * @param safety whether it is only about driving: such a question is no evidence for any cause
 * @param wholeCar whether the answer holds for the car, whichever of its concerns it was given for
 * @param measure how a measured number answers it, if one does
 */
public record Observation(
        String code,
        String question,
        String how,
        Who who,
        double minutes,
        Optional<String> tool,
        List<Condition> needs,
        boolean teardown,
        boolean safety,
        boolean wholeCar,
        Optional<Measure> measure,
        List<Answer> answers) {

    /** The person who can answer. */
    public enum Who {
        CUSTOMER,
        TECHNICIAN
    }

    /**
     * One possible answer.
     *
     * @param baseline the usual share of this answer if nothing points anywhere, 0..1; 0 for a safety question
     * @param from the lower end of its numbers, if it has one
     * @param to the upper end
     * @param codes the trouble codes that give it
     * @param otherCode whether any trouble code gives it that no other answer lists
     * @param says remarks of customers that give it, in whatever words
     * @param phrases words of customers for it, just as they stand
     */
    public record Answer(
            String code,
            String label,
            double baseline,
            Optional<Cut> from,
            Optional<Cut> to,
            List<CodeRange> codes,
            boolean otherCode,
            List<String> says,
            List<String> phrases) {

        static Answer read(Section section, boolean safety) {
            List<String> codes = section.texts("codes");
            return new Answer(
                    section.code("code"),
                    section.text("label"),
                    safety ? 0 : section.number("usual", Guide.FLOOR, 1 - Guide.FLOOR),
                    Cut.read(section, "from", "above"),
                    Cut.read(section, "below", "up-to"),
                    CodeRange.all(section, codes),
                    codes.contains(CodeRange.OTHER),
                    section.texts("says"),
                    section.texts("phrases"));
        }

        /** Whether it stands for trouble codes that a scan tool shows. */
        public boolean isOfCodes() {
            return otherCode || !codes.isEmpty();
        }

        boolean shares(Answer other) {
            return codes.stream().anyMatch(range -> other.codes.stream().anyMatch(range::meets));
        }

        /** {@code P0420, P0300–P0312}; empty for an answer without codes. */
        public String codesText() {
            String listed = codes.stream().map(CodeRange::text).collect(Collectors.joining(", "));
            return otherCode
                    ? (listed + " and every other code")
                            .replaceFirst("^ and", "")
                            .strip()
                    : listed;
        }

        /** Whether it stands for a range of numbers, and not for something without a number. */
        public boolean isOnLine() {
            return from.isPresent() || to.isPresent();
        }

        boolean isReversed() {
            return from.isPresent() && to.isPresent() && Cut.BY_PLACE.compare(from.get(), to.get()) >= 0;
        }

        boolean covers(BigDecimal value) {
            return isOnLine()
                    && from.filter(cut -> !cut.isPassedBy(value)).isEmpty()
                    && to.filter(cut -> cut.isPassedBy(value)).isEmpty();
        }

        /** {@code from 12.0 below 12.5 V}; empty for an answer without numbers. */
        public String rangeText(String unit) {
            if (!isOnLine()) {
                return "";
            }
            String start = from.map(
                            cut -> (cut.after() ? "above " : "from ") + cut.at().toPlainString() + " ")
                    .orElse("");
            String end = to.map(cut ->
                            (cut.after() ? "up to " : "below ") + cut.at().toPlainString() + " ")
                    .orElse("");
            return start + end + unit;
        }
    }

    /**
     * An end of a range of numbers.
     *
     * @param after whether {@code at} itself belongs to the lower part ({@code up-to}, {@code above}) or to the upper
     *     one ({@code below}, {@code from})
     */
    public record Cut(BigDecimal at, boolean after) {

        static final Comparator<Cut> BY_PLACE = Comparator.comparing(Cut::at).thenComparing(Cut::after);

        static Optional<Cut> read(Section section, String before, String after) {
            Optional<Cut> atTheNumber = section.decimal(before).map(at -> new Cut(at, false));
            Optional<Cut> other = section.decimal(after).map(at -> new Cut(at, true));
            if (atTheNumber.isPresent() && other.isPresent()) {
                section.wrong(after, "and \"" + before + "\" are two names of one end: write one of them");
            }
            return atTheNumber.or(() -> other);
        }

        boolean isPassedBy(BigDecimal value) {
            int order = value.compareTo(at);
            return after ? order > 0 : order >= 0;
        }

        boolean isSameAs(Cut other) {
            return BY_PLACE.compare(this, other) == 0;
        }
    }

    /**
     * A quantity that is measured.
     *
     * @param unit as written after a number: {@code V}, {@code mm}
     * @param least nobody believes a number below this
     * @param most nor one above this
     */
    public record Measure(String unit, Optional<BigDecimal> least, Optional<BigDecimal> most) {

        static Measure read(Section section) {
            Measure measure = new Measure(section.text("unit"), section.decimal("min"), section.decimal("max"));
            section.refuseUnread();
            return measure;
        }

        /** {@code 12.1 V}. */
        public String text(BigDecimal value) {
            return value.toPlainString() + " " + unit;
        }

        public boolean isPlausible(BigDecimal value) {
            return least.filter(end -> value.compareTo(end) < 0).isEmpty()
                    && most.filter(end -> value.compareTo(end) > 0).isEmpty();
        }

        /** {@code from 0 to 30 V}, {@code 0 V or more}; empty if the guide takes any number. */
        public String plausibleText() {
            if (least.isPresent() && most.isPresent()) {
                return "from " + least.get().toPlainString() + " to " + text(most.get());
            }
            return least.map(end -> text(end) + " or more")
                    .or(() -> most.map(end -> text(end) + " or less"))
                    .orElse("");
        }

        /** Reports gaps and overlaps of the ranges, and ends that no number could reach. */
        void check(Observation observation, BiConsumer<Object, String> at) {
            List<Answer> parts = observation.answers().stream()
                    .filter(Answer::isOnLine)
                    .sorted(Comparator.comparing(
                            answer -> answer.from().orElse(null), Comparator.nullsFirst(Cut.BY_PLACE)))
                    .toList();
            if (parts.size() < 2) {
                at.accept(observation, "a measure has two answers or more with \"from\" or \"below\" a number");
                return;
            }
            if (least.isPresent() && most.isPresent() && least.get().compareTo(most.get()) >= 0) {
                at.accept(observation, "the measure’s \"min\" must be less than its \"max\"");
            }
            List<Answer> reversed = parts.stream().filter(Answer::isReversed).toList();
            if (!reversed.isEmpty()) {
                reversed.forEach(part -> at.accept(part, GuideProblems.quoted(part.code()) + " ends before it starts"));
                return;
            }
            open(parts.get(0).from(), parts.get(0), "starts nowhere: it says \"below\" a number and no \"from\"", at);
            for (int i = 1; i < parts.size(); i++) {
                next(parts.get(i - 1), parts.get(i), at);
            }
            Answer last = parts.get(parts.size() - 1);
            open(last.to(), last, "ends nowhere: it says \"from\" a number and no \"below\"", at);
            for (Answer part : parts) {
                part.from()
                        .or(part::to)
                        .filter(cut -> !isPlausible(cut.at()))
                        .ifPresent(cut -> at.accept(part, "%s is not %s".formatted(text(cut.at()), plausibleText())));
            }
        }

        private static void open(Optional<Cut> end, Answer answer, String wanted, BiConsumer<Object, String> at) {
            if (end.isPresent()) {
                at.accept(
                        answer,
                        "the numbers beyond %s have no answer: one must be there that %s"
                                .formatted(end.get().at().toPlainString(), wanted));
            }
        }

        private static void next(Answer lower, Answer upper, BiConsumer<Object, String> at) {
            Optional<Cut> end = lower.to();
            Optional<Cut> start = upper.from();
            if (end.isEmpty() || start.isEmpty() || !end.get().isSameAs(start.get())) {
                at.accept(
                        upper,
                        "%s and %s leave a gap or overlap: one ends \"below\" the number that the other starts \"from\", or \"up-to\" the one that it is \"above\""
                                .formatted(GuideProblems.quoted(lower.code()), GuideProblems.quoted(upper.code())));
            }
        }
    }

    /** {@code ½ min}, {@code 2 min}. */
    public String minutesText() {
        return minutes == 0.5 ? "½ min" : ScaleWord.figure(minutes, minutes == Math.rint(minutes) ? 0 : 1) + " min";
    }

    /** The first condition that does not hold yet. */
    public Optional<Condition> openNeed(Map<String, String> answers) {
        return needs.stream().filter(need -> !need.holds(answers)).findFirst();
    }

    /** Whether it cannot be asked at all, because something that it needs is answered otherwise. */
    public boolean isExcludedBy(Map<String, String> answers) {
        return needs.stream().anyMatch(need -> need.brokenBy(answers));
    }

    public Optional<Answer> answer(String code) {
        return answers.stream().filter(answer -> answer.code().equals(code)).findFirst();
    }

    /** Whether trouble codes answer it. */
    public boolean readsCodes() {
        return answers.stream().anyMatch(Answer::isOfCodes);
    }

    /**
     * The answer for what an instrument shows. Of several trouble codes the one counts whose answer the guide lists
     * first.
     *
     * @return empty if nothing of this kind answers it; otherwise there is one for every number and every code
     */
    public Optional<Answer> answerFor(Readout readout) {
        if (readout instanceof Readout.Measurement figure) {
            return measure.flatMap(known -> answers.stream()
                    .filter(answer -> answer.covers(figure.value()))
                    .findFirst());
        }
        List<TroubleCode> read = ((Readout.Codes) readout).codes();
        return answers.stream()
                .filter(answer ->
                        answer.codes().stream().anyMatch(range -> read.stream().anyMatch(range::covers)))
                .findFirst()
                .or(() -> answers.stream().filter(Answer::otherCode).findFirst());
    }

    /** {@code 12.1 V}; {@code P0301, P0420}. */
    public String text(Readout readout) {
        return readout.text() + measure.map(known -> " " + known.unit()).orElse("");
    }

    /** {@code 12.1 V (12.0 to 12.4 V)}: what the instrument shows and the answer that it gives. */
    public String text(Readout readout, Answer answer) {
        String label = answer.label();
        boolean word = label.startsWith("A ") || label.length() > 1 && Character.isLowerCase(label.charAt(1));
        String inside = word ? Character.toLowerCase(label.charAt(0)) + label.substring(1) : label;
        return text(readout) + " (" + inside + ")";
    }

    /** Whether an answer to the one is an answer to the other: both ask the same of the whole car. */
    public boolean isSameOfTheCar(Observation other) {
        return wholeCar
                && other.wholeCar
                && code.equals(other.code)
                && question.equals(other.question)
                && answers.stream()
                        .map(Answer::code)
                        .toList()
                        .equals(other.answers.stream().map(Answer::code).toList());
    }

    static Observation read(Section section) {
        boolean safety = section.flag("safety");
        return new Observation(
                section.code("code"),
                section.text("question"),
                section.text("how"),
                section.choice("who", Who.class),
                section.number("minutes", 0, 600),
                section.optionalText("tool"),
                section.conditions("needs"),
                section.flag("teardown"),
                safety,
                section.flag("whole-car"),
                section.section("measure").map(Measure::read),
                section.each("answers", answer -> Answer.read(answer, safety)));
    }
}

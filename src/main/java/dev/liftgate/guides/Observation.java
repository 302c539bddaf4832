package dev.liftgate.guides;

import java.util.List;
import java.util.Optional;

/**
 * One thing to ask or to check, with its possible answers.
 *
 * @param minutes what it takes to find out, 0 when it is known anyway
 * @param needs what must hold before it may be asked
 * @param teardown whether it opens the car up and so wants an authorization first
 * @param safety whether it bears on driving only: such a question is no evidence for any cause
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
        List<Answer> answers) {

    /** Who is able to answer. */
    public enum Who {
        CUSTOMER,
        TECHNICIAN
    }

    /**
     * @param baseline the usual share of this answer when nothing points anywhere, 0..1; 0 for a safety question
     * @param phrases how a customer says it
     */
    public record Answer(String code, String label, double baseline, List<String> phrases) {

        static Answer read(Section section, boolean safety) {
            return new Answer(
                    section.code("code"),
                    section.text("label"),
                    safety ? 0 : section.number("usual", Guide.FLOOR, 1 - Guide.FLOOR),
                    section.texts("phrases"));
        }
    }

    /** {@code ½ min}, {@code 2 min}. */
    public String minutesText() {
        return minutes == 0.5 ? "½ min" : Word.figure(minutes, minutes == Math.rint(minutes) ? 0 : 1) + " min";
    }

    public Optional<Answer> answer(String code) {
        return answers.stream().filter(answer -> answer.code().equals(code)).findFirst();
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
                section.each("answers", answer -> Answer.read(answer, safety)));
    }
}

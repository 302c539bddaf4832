package dev.liftgate.guides;

import java.util.List;

/**
 * The statements of customers who have a symptom, as facts: a few words each, in whatever words and order they are
 * said.
 *
 * @param says the symptom
 * @param unless another trouble, however much it sounds like the symptom
 * @param near what may be the symptom: the guide is offered then, and not chosen
 */
public record Wording(List<String> says, List<String> unless, List<String> near) {

    static Wording read(Section file) {
        return new Wording(file.texts("says"), file.texts("unless"), file.texts("near"));
    }
}

package dev.liftgate.guides;

import java.util.List;
import java.util.stream.Stream;

/**
 * The remarks of customers who have a symptom: a few words for each, in whatever words and order it is made.
 *
 * @param says the symptom
 * @param unless another trouble, however much it sounds like the symptom
 * @param near what may be the symptom: the guide is offered then, and not chosen
 */
public record Wording(List<String> says, List<String> unless, List<String> near) {

    /** All remarks of it. */
    List<String> all() {
        return Stream.of(says, unless, near).flatMap(List::stream).toList();
    }

    static Wording read(Section file) {
        return new Wording(file.texts("says"), file.texts("unless"), file.texts("near"));
    }
}

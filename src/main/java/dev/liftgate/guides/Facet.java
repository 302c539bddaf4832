package dev.liftgate.guides;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A question at the desk about a place on the car. Its options answer observations by themselves. */
public record Facet(String code, String question, List<FacetOption> options) {

    /**
     * One option.
     *
     * @param implies answers that follow from it
     */
    public record FacetOption(String code, String label, List<Condition> implies) {}

    public Optional<FacetOption> option(String code) {
        return options.stream().filter(option -> option.code().equals(code)).findFirst();
    }

    /** Codes of the observations that its options answer. */
    public Set<String> observations() {
        return options.stream()
                .flatMap(option -> option.implies().stream())
                .map(Condition::observation)
                .collect(Collectors.toSet());
    }

    static Facet read(Section section) {
        return new Facet(
                section.code("code"),
                section.text("question"),
                section.each(
                        "options",
                        option -> new FacetOption(
                                option.code("code"), option.text("label"), option.conditions("implies"))));
    }
}

package dev.liftgate.guides;

import dev.liftgate.money.Narrowing;
import java.util.List;
import java.util.Optional;

/** A fact that narrows a price range. One without options is only a note to read. */
public record CostFactor(String code, String question, Optional<String> note, List<FactorOption> options) {

    /** One option, and what it does to the ranges of labor and of parts. Empty leaves a range as it is. */
    public record FactorOption(String code, String label, Optional<Narrowing> labor, Optional<Narrowing> parts) {

        static FactorOption read(Section section) {
            Optional<Section> narrows = section.section("narrows");
            FactorOption option = new FactorOption(
                    section.code("code"),
                    section.text("label"),
                    narrows.flatMap(range -> range.optionalChoice("labor", Narrowing.class)),
                    narrows.flatMap(range -> range.optionalChoice("parts", Narrowing.class)));
            narrows.ifPresent(Section::refuseUnread);
            return option;
        }
    }

    static CostFactor read(Section section) {
        return new CostFactor(
                section.code("code"),
                section.text("question"),
                section.optionalText("note"),
                section.each("options", FactorOption::read));
    }
}

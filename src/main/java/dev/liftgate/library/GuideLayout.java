package dev.liftgate.library;

import dev.liftgate.guides.Cause;
import dev.liftgate.guides.Condition;
import dev.liftgate.guides.CostFactor;
import dev.liftgate.guides.Driveability;
import dev.liftgate.guides.Facet;
import dev.liftgate.guides.Facet.FacetOption;
import dev.liftgate.guides.Guide;
import dev.liftgate.guides.Observation;
import dev.liftgate.guides.Situation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A guide laid out for comparing: items with facts, by section.
 *
 * @param wording where the words for what is asked and answered come from, as far as it has them: a question that is
 *     worded anew is told once, not at each of its signs
 */
record GuideLayout(Guide guide, Guide wording, Map<String, Map<String, ComparedItem>> sections) {

    record ComparedFact(String label, String value) {}

    /** A named thing, such as a cause. Its facts have keys that stay when the wording changes. */
    record ComparedItem(String kind, String name, Map<String, ComparedFact> facts) {

        ComparedItem fact(String key, String label, String value) {
            facts.put(key, new ComparedFact(label, value));
            return this;
        }

        ComparedItem fact(String label, String value) {
            return fact(label, label, value);
        }

        String whole() {
            return facts.values().stream()
                    .map(fact -> fact.label() + " " + fact.value())
                    .collect(Collectors.joining("; ", saying(""), ""));
        }

        /** The name with something about it, after a colon; a question has its mark already. */
        String saying(String what) {
            return name + (name.endsWith("?") ? " " : ": ") + what;
        }

        ComparedItem each(String label, List<String> values) {
            values.forEach(value -> fact(label + "=" + value, label, value));
            return this;
        }
    }

    static GuideLayout of(Guide guide, Guide wording) {
        GuideLayout layout = new GuideLayout(guide, wording, new LinkedHashMap<>());
        guide.causes().forEach(layout::cause);
        guide.observations().forEach(layout::check);
        layout.item("Checks", "Tools to have at hand", "", "")
                .each("tool", guide.tools())
                .fact("opens the car up", guide.teardownOperation().orElse("none"));
        guide.driveabilityRules().forEach(layout::rule);
        guide.costFactors().forEach(layout::factor);
        guide.situations().forEach(layout::situation);
        guide.facets().forEach(layout::facet);
        guide.questions().forEach(each -> layout.item("Customers", "Question", each.question(), each.question())
                .fact("answer", each.answer()));
        layout.item("Customers", "Words", "", "")
                .each("Words for the symptom", guide.phrases())
                .each("Says the symptom", guide.wording().says())
                .each("Says another trouble", guide.wording().unless())
                .each("May say the symptom", guide.wording().near());
        layout.item("About the guide", "Guide", "", "")
                .fact("Title", guide.title())
                .each("Source", GuideView.sourcesOf(guide))
                .fact("Version in the file", String.valueOf(guide.version()));
        return layout;
    }

    private void cause(Cause cause) {
        ComparedItem item = item("Causes", "Cause", cause.code(), cause.name())
                .fact("common", GuideView.share(cause.commonness()))
                .fact("severity", cause.severity().label())
                .fact("severity because", cause.severityReason())
                .fact("typical fix", cause.fix())
                .fact("words for the customer", cause.customerName())
                .fact("draft of the correction", cause.correction())
                .each("operation", cause.operations())
                .fact("repair begins with the check", cause.behind().orElse("none"));
        for (Cause.Sign sign : cause.signs()) {
            String shown = answered(sign.observation(), sign.answer());
            String key = "sign " + sign.observation() + "=" + sign.answer();
            item.fact(key, "sign", shown + ", " + sign.word().label());
        }
    }

    private void check(Observation check) {
        ComparedItem item = item("Checks", "Check", check.code(), check.question())
                .fact("how to", check.how())
                .fact("answered by", check.who() == Observation.Who.CUSTOMER ? "the customer" : "the technician")
                .fact("takes", check.minutesText())
                .fact("tool", check.tool().orElse("none"))
                .fact("only when", all(check.needs()))
                .fact("opens the car up", check.teardown() ? "yes" : "no")
                .fact("for driving only", check.safety() ? "yes" : "no")
                .fact("about the whole car", check.wholeCar() ? "yes" : "no")
                .fact("measured", measured(check));
        String unit = check.measure().map(Observation.Measure::unit).orElse("");
        for (Observation.Answer answer : check.answers()) {
            item.fact("answer " + answer.code(), "answer", answer.label());
            if (answer.isOnLine()) {
                item.fact("range " + answer.code(), answer.label() + ", measured", answer.rangeText(unit));
            }
            if (answer.isOfCodes()) {
                item.fact("codes " + answer.code(), answer.label() + ", trouble codes", answer.codesText());
            }
            if (!check.safety()) {
                item.fact("usual " + answer.code(), answer.label() + ", usual", GuideView.share(answer.baseline()));
            }
            for (String remark : answer.says()) {
                item.fact("says " + answer.code() + remark, answer.label() + ", as facts", remark);
            }
            for (String phrase : answer.phrases()) {
                item.fact("said " + answer.code() + phrase, answer.label() + ", customer’s words", phrase);
            }
        }
    }

    private static String measured(Observation check) {
        return check.measure()
                .map(measure -> ("in " + measure.unit() + " " + measure.plausibleText()).strip())
                .orElse("no");
    }

    private void rule(Driveability.Rule rule) {
        String suspected = rule.suspected().stream().map(this::causeName).collect(Collectors.joining(" or "));
        String when = rule.otherwise() ? "No other rule" : rule.when().isEmpty() ? "" : all(rule.when()) + " ";
        String name = when + (suspected.isEmpty() ? "" : "with " + suspected + " suspected");
        item("Driving", "Rule", rule.when() + "/" + rule.suspected(), name.strip())
                .fact("level", rule.level().label())
                .fact("because", rule.because());
    }

    private void factor(CostFactor factor) {
        ComparedItem item = item("Cost", "Fact", factor.code(), factor.question())
                .fact("note", factor.note().orElse("none"));
        factor.options()
                .forEach(option -> item.fact("option " + option.code(), "option", GuideView.optionWords(option)));
    }

    private void situation(Situation situation) {
        item("Cost", "Situation", situation.code(), situation.title())
                .fact("note", situation.note())
                .fact("when", all(situation.when()))
                .each("operation", situation.operations());
    }

    private void facet(Facet facet) {
        ComparedItem item = item("Where on the car", "Question", facet.code(), facet.question());
        for (FacetOption option : facet.options()) {
            item.fact("option " + option.code(), "option", option.label());
            if (!option.implies().isEmpty()) {
                item.fact("means " + option.code(), option.label() + " means", all(option.implies()));
            }
        }
    }

    private String all(List<Condition> conditions) {
        return conditions.isEmpty()
                ? "always"
                : conditions.stream()
                        .map(each -> answered(each.observation(), each.answer()))
                        .collect(Collectors.joining(" and "));
    }

    private String answered(String observation, String answer) {
        boolean any = new Condition(observation, answer).any();
        boolean known = wording.observation(observation)
                .filter(check -> any || check.answer(answer).isPresent())
                .isPresent();
        return GuideView.answered(known ? wording : guide, observation, answer);
    }

    private String causeName(String code) {
        return wording.cause(code).or(() -> guide.cause(code)).orElseThrow().name();
    }

    /** Adds an item. If its key is taken, which happens with rules, a mark behind the second tells them apart. */
    private ComparedItem item(String section, String kind, String code, String name) {
        Map<String, ComparedItem> items = sections.computeIfAbsent(section, title -> new LinkedHashMap<>());
        String key = kind + " " + code;
        while (items.containsKey(key)) {
            key += "+";
        }
        ComparedItem item = new ComparedItem(kind, name, new LinkedHashMap<>());
        items.put(key, item);
        return item;
    }
}

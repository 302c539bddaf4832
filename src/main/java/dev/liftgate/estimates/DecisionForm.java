package dev.liftgate.estimates;

import dev.liftgate.orders.Authorization;
import dev.liftgate.orders.Authorization.Method;
import dev.liftgate.web.Refused;
import dev.liftgate.web.Signature;
import dev.liftgate.web.Typed;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The form for a customer's answer: who gave it, and how. The answers to each job are fields beside these. */
record DecisionForm(
        @Size(max = 100, message = "At most 100 characters") String name,
        @Size(max = 60, message = "At most 60 characters") String relation,
        String method,
        @Size(max = 200, message = "At most 200 characters") String contact,
        @Pattern(regexp = "\\d{0,6}", message = "No such version") String estimate,
        String signature,
        String typedSignature,
        String onPaper) {

    /**
     * The typed words. With the button for “all approved, by phone” each job without an answer is approved; of several
     * ways one still has to be chosen.
     */
    static Map<String, String> answered(Map<String, String> typed) {
        if (!"PHONE".equals(typed.get("all"))) {
            return typed;
        }
        Map<String, String> all = new HashMap<>(typed);
        all.put("method", typed.get("all"));
        Map<String, Long> keys = typed.entrySet().stream()
                .filter(field -> field.getKey().startsWith("decided-"))
                .collect(Collectors.groupingBy(Map.Entry::getValue, Collectors.counting()));
        keys.forEach((key, ways) -> {
            if (ways == 1) {
                all.putIfAbsent("decision-" + key, "APPROVE");
            }
        });
        return all;
    }

    static DecisionForm of(Map<String, String> typed) {
        return new DecisionForm(
                typed.getOrDefault("name", ""),
                typed.getOrDefault("relation", ""),
                typed.getOrDefault("method", ""),
                typed.getOrDefault("contact", ""),
                typed.getOrDefault("estimate", ""),
                typed.getOrDefault("signature", ""),
                typed.getOrDefault("typedSignature", ""),
                typed.getOrDefault("onPaper", ""));
    }

    Integer version() {
        return estimate.isEmpty() ? null : Integer.valueOf(estimate);
    }

    Authorization.Respondent given() {
        AllAtOnce form = new AllAtOnce();
        form.check(() -> Typed.needed("name", name, "Who decided?"));
        form.check(() -> Typed.needed("relation", relation, "Owner, spouse, fleet manager …?"));
        Signature signed = form.ask(() -> Signature.of(signature, typedSignature));
        Method how = form.ask(this::how);
        if (how != null) {
            form.check(() -> requireContact(how));
            form.check(() -> requireFit(how, signed));
        }
        form.settle();
        return new Authorization.Respondent(
                name, relation, how, how.needsContact() ? contact : "", "", signed, !onPaper.isEmpty());
    }

    private Method how() {
        return Stream.of(Method.IN_PERSON, Method.PHONE, Method.TEXT, Method.EMAIL)
                .filter(each -> each.name().equals(method))
                .findFirst()
                .orElseThrow(() -> new Refused("method", "How did the customer answer?"));
    }

    private void requireContact(Method how) {
        if (how.needsContact() && contact.isBlank()) {
            throw new Refused(
                    "contact",
                    how == Method.EMAIL ? "Which address was it?" : "Which number was it? Write it as it was used");
        }
        if (how == Method.EMAIL && !contact.contains("@")) {
            throw new Refused("contact", "Write the e-mail address that was used");
        }
    }

    private void requireFit(Method how, Signature signed) {
        if (how == Method.PHONE && !onPaper.isEmpty()) {
            throw new Refused("method", "A signed paper does not come by phone: how did it reach the shop?");
        }
        if (signed != null && !signed.isNone() && how != Method.IN_PERSON) {
            throw new Refused("method", "Whoever signs here is here: choose “in person”, or take the signature away");
        }
    }
}

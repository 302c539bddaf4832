package dev.liftgate.estimates;

import dev.liftgate.orders.Authorization;
import dev.liftgate.orders.Authorization.Method;
import dev.liftgate.web.Refused;
import dev.liftgate.web.Signature;
import dev.liftgate.web.Typed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.core.MultivaluedMap;

/** The form for a customer's answer: who gave it, and how. The answers to each job are fields beside these. */
record DecisionForm(
        @NotBlank(message = "Who decided?") @Size(max = 100, message = "At most 100 characters") String name,
        @NotBlank(message = "Owner, spouse, fleet manager …?") @Size(max = 60, message = "At most 60 characters")
                String relation,
        @Pattern(regexp = "IN_PERSON|PHONE|TEXT|EMAIL", message = "How did the customer answer?") String method,
        @Size(max = 200, message = "At most 200 characters") String contact,
        @Pattern(regexp = "\\d{0,6}", message = "No such version") String estimate,
        String signature,
        String typedSignature,
        String onPaper) {

    static DecisionForm of(MultivaluedMap<String, String> typed) {
        return new DecisionForm(
                text(typed, "name"),
                text(typed, "relation"),
                text(typed, "method"),
                text(typed, "contact"),
                text(typed, "estimate"),
                text(typed, "signature"),
                text(typed, "typedSignature"),
                text(typed, "onPaper"));
    }

    Integer version() {
        return estimate.isEmpty() ? null : Integer.valueOf(estimate);
    }

    Authorization.Respondent given() {
        Method how = Method.valueOf(method);
        if (how.needsContact() && contact.isBlank()) {
            throw new Refused(
                    "contact",
                    how == Method.EMAIL ? "Which address was it?" : "Which number was it? Write it as it was used");
        }
        if (how == Method.EMAIL && !contact.contains("@")) {
            throw new Refused("contact", "Write the e-mail address that was used");
        }
        if (how == Method.PHONE && !onPaper.isEmpty()) {
            throw new Refused("method", "A signed paper does not come by phone: how did it reach the shop?");
        }
        return new Authorization.Respondent(
                name, relation, how, how.needsContact() ? contact : "", "", signed(how), !onPaper.isEmpty());
    }

    private Signature signed(Method how) {
        Signature signed = Signature.of(signature, typedSignature);
        if (!signed.isNone() && how != Method.IN_PERSON) {
            throw new Refused("method", "Whoever signs here is here: choose “in person”, or take the signature away");
        }
        return signed;
    }

    private static String text(MultivaluedMap<String, String> typed, String field) {
        return Typed.line(typed.getFirst(field));
    }
}

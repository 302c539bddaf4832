package dev.liftgate.customers;

import dev.liftgate.web.AtMost;
import dev.liftgate.web.FormState;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import org.jboss.resteasy.reactive.RestForm;

/** The fields of a customer, as typed; {@code version} is empty for a new one. */
record CustomerForm(
        @RestForm @NotBlank(message = "What is the customer’s name?") @AtMost(200) String name,
        @RestForm @AtMost(60) String phone,
        @RestForm @AtMost(200) @Pattern(regexp = "\\s*|.*\\S@\\S.*", message = "An e-mail address has an @ in it")
                String email,
        @RestForm @AtMost(500) String address,
        @RestForm @AtMost(500) String mayAlsoAuthorize,
        @RestForm @AtMost(60) String taxExempt,
        @RestForm String business,
        @RestForm @AtMost(60) String taxNumber,
        @RestForm @Pattern(regexp = "(en|es)?", message = "Choose one of the languages") String language,
        @RestForm @Pattern(regexp = "\\d{0,9}", message = "Reload the page and try again") String version) {

    static FormState of(Customer customer) {
        return FormState.of(
                CustomerForm.class, customer, "business", customer.isBusiness(), "language", customer.language(""));
    }

    CustomerFacts facts() {
        return new CustomerFacts(
                name, phone, email, address, mayAlsoAuthorize, taxExempt, business != null, taxNumber, language);
    }
}

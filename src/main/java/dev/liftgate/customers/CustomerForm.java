package dev.liftgate.customers;

import dev.liftgate.web.FormState;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jboss.resteasy.reactive.RestForm;

/** The fields of a customer, as typed; {@code version} is empty for a new one. */
record CustomerForm(
        @RestForm
                @NotBlank(message = "What is the customer’s name?")
                @Size(max = 200, message = "At most 200 characters")
                String name,
        @RestForm @Size(max = 60, message = "At most 60 characters") String phone,
        @RestForm
                @Size(max = 200, message = "At most 200 characters")
                @Pattern(regexp = "\\s*|.*\\S@\\S.*", message = "An e-mail address has an @ in it")
                String email,
        @RestForm @Size(max = 500, message = "At most 500 characters") String address,
        @RestForm @Size(max = 500, message = "At most 500 characters") String mayAlsoAuthorize,
        @RestForm @Size(max = 60, message = "At most 60 characters") String taxExempt,
        @RestForm String business,
        @RestForm @Size(max = 60, message = "At most 60 characters") String taxNumber,
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

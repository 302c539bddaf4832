package dev.liftgate.customers;

import dev.liftgate.web.Edits;
import dev.liftgate.web.FormState;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
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
        return FormState.of(Map.of(
                "name", customer.name(),
                "phone", customer.phone(),
                "email", customer.email(),
                "address", customer.address(),
                "mayAlsoAuthorize", customer.mayAlsoAuthorize(),
                "taxExempt", customer.taxExempt(),
                "business", customer.isBusiness() ? "yes" : "",
                "taxNumber", customer.taxNumber(),
                "language", customer.language(""),
                "version", String.valueOf(customer.version())));
    }

    CustomerFacts facts() {
        return new CustomerFacts(
                name, phone, email, address, mayAlsoAuthorize, taxExempt, "yes".equals(business), taxNumber, language);
    }

    /** The version this form was drawn from; without one it is as old as can be. */
    int seen() {
        return Edits.seen(version);
    }
}

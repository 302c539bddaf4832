package dev.liftgate.customers;

import dev.liftgate.web.Typed;

/**
 * The data of a customer, tidied.
 *
 * @param taxExempt number of the certificate that frees them from tax; empty for none
 * @param language of their papers, {@code en} or {@code es}; empty for the shop's own
 */
public record CustomerFacts(
        String name,
        String phone,
        String email,
        String address,
        String mayAlsoAuthorize,
        String taxExempt,
        boolean business,
        String taxNumber,
        String language) {

    public CustomerFacts {
        name = Typed.line(name);
        phone = Typed.line(phone);
        email = Typed.line(email);
        address = Typed.lines(address);
        mayAlsoAuthorize = Typed.lines(mayAlsoAuthorize);
        taxExempt = Typed.line(taxExempt);
        taxNumber = Typed.line(taxNumber);
        language = Typed.line(language);
    }

    public CustomerFacts(String name, String phone, String email, String address, String mayAlsoAuthorize) {
        this(name, phone, email, address, mayAlsoAuthorize, "", false, "", "");
    }
}

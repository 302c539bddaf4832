package dev.liftgate.customers;

import dev.liftgate.web.Typed;

/** What is written down about a customer, tidied. */
public record CustomerFacts(String name, String phone, String email, String address, String mayAlsoAuthorize) {

    public CustomerFacts {
        name = Typed.line(name);
        phone = Typed.line(phone);
        email = Typed.line(email);
        address = Typed.lines(address);
        mayAlsoAuthorize = Typed.lines(mayAlsoAuthorize);
    }
}

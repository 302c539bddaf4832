package dev.liftgate.customers;

import dev.liftgate.rows.EditableRow;
import dev.liftgate.web.Edits;
import dev.liftgate.web.Refused;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;

/** Somebody who brings vehicles to the shop. Only the name is required; other texts may be empty, never null. */
@Entity
@Table(name = "customer")
public class Customer extends EditableRow {

    private String name;

    @Column(name = "name_words", insertable = false, updatable = false)
    private String nameWords;

    private String phone;

    @Column(name = "phone_digits", insertable = false, updatable = false)
    private String phoneDigits;

    private String email;
    private String address;

    @Column(name = "may_also_authorize")
    private String mayAlsoAuthorize;

    @Column(name = "tax_exempt")
    private String taxExempt;

    private boolean business;

    @Column(name = "tax_number")
    private String taxNumber;

    private String language;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "created_by")
    private String createdBy;

    protected Customer() {}

    Customer(CustomerFacts facts, Instant at, String by) {
        this.createdAt = at;
        this.createdBy = by;
        take(facts);
    }

    /**
     * @param seen the version that the form was drawn from
     * @throws dev.liftgate.web.EditConflict if somebody saved something else meanwhile; it names both values
     */
    void revise(int seen, CustomerFacts typed) {
        Edits.since(seen, version())
                .of("name", "Name", name, typed.name())
                .of("phone", "Phone", phone, typed.phone())
                .of("email", "E-mail", email, typed.email())
                .of("address", "Address", address, typed.address())
                .of("mayAlsoAuthorize", "Who else may authorize", mayAlsoAuthorize, typed.mayAlsoAuthorize())
                .of("taxExempt", "Tax exemption certificate", taxExempt, typed.taxExempt())
                .of("business", "Business", yesOrNo(business), yesOrNo(typed.business()))
                .of("taxNumber", "Tax number", taxNumber, typed.taxNumber())
                .of("language", "Language", language, typed.language())
                .settle();
        take(typed);
    }

    /** Whether one of them was unknown, and is known now. */
    boolean complete(Customers.Particulars told) {
        CustomerFacts more = new CustomerFacts(
                name,
                phone.isEmpty() ? told.phone() : phone,
                email,
                address.isEmpty() ? told.address() : address,
                mayAlsoAuthorize,
                taxExempt,
                business,
                taxNumber,
                language);
        boolean isMore = !more.phone().equals(phone) || !more.address().equals(address);
        if (isMore) {
            take(more);
        }
        return isMore;
    }

    private void take(CustomerFacts facts) {
        if (facts.name().isEmpty()) {
            throw new Refused("name", "What is the customer’s name?");
        }
        this.name = facts.name();
        this.phone = facts.phone();
        this.email = facts.email();
        this.address = facts.address();
        this.mayAlsoAuthorize = facts.mayAlsoAuthorize();
        this.taxExempt = facts.taxExempt();
        this.business = facts.business();
        this.taxNumber = facts.taxNumber();
        this.language = facts.language();
    }

    private static String yesOrNo(boolean value) {
        return value ? "yes" : "no";
    }

    public String name() {
        return name;
    }

    /** The people whom the card names. */
    public List<String> names() {
        return List.of(name, mayAlsoAuthorize);
    }

    public String phone() {
        return phone;
    }

    public String email() {
        return email;
    }

    public String address() {
        return address;
    }

    /** The language for papers to this customer: their own, or else the given one of the shop. */
    public String language(String shops) {
        return language.isEmpty() ? shops : language;
    }

    /** The number of the certificate that frees this customer from tax; empty for none. */
    public String taxExempt() {
        return taxExempt;
    }

    /** Other people who may approve for the customer, as free text. */
    public String mayAlsoAuthorize() {
        return mayAlsoAuthorize;
    }

    /** Whether it is a business. Some laws treat those apart. */
    public boolean isBusiness() {
        return business;
    }

    public String taxNumber() {
        return taxNumber;
    }

    public Instant createdAt() {
        return createdAt;
    }
}

package dev.liftgate.rules;

/** A paper or record that laws ask facts of. */
public enum Paper {
    ESTIMATE("estimate", "issued"),
    AUTHORIZATION("authorization", "recorded"),
    INVOICE("invoice", "issued"),
    DEPOSIT_RECEIPT("deposit receipt", "issued"),
    /** What makes less of an invoice: lines that are taken back, or a sum that is taken off. */
    CREDIT_NOTE("credit note", "issued"),
    /** Money that went back, or a payment that counts as never taken. */
    REFUND_RECEIPT("receipt for a refund or a voided payment", "issued");

    private final String words;
    private final String made;

    Paper(String words, String made) {
        this.words = words;
        this.made = made;
    }

    public String words() {
        return words;
    }

    /** The verb for it: an estimate is issued, an authorization is recorded. */
    String made() {
        return made;
    }
}

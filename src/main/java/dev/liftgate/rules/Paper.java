package dev.liftgate.rules;

/** The papers and records that a law asks facts of. */
public enum Paper {
    ESTIMATE("estimate", "issued"),
    AUTHORIZATION("authorization", "recorded"),
    INVOICE("invoice", "issued"),
    DEPOSIT_RECEIPT("deposit receipt", "issued");

    private final String words;
    private final String made;

    Paper(String words, String made) {
        this.words = words;
        this.made = made;
    }

    public String words() {
        return words;
    }

    /** What is done to it: an estimate is issued, an authorization is recorded. */
    String made() {
        return made;
    }
}

package dev.liftgate.chain;

/**
 * A place where the records are not what the chain says.
 *
 * @param chain the number of the order; 0 for none
 * @param position of the link in its chain; 0 where there is none
 * @param table of the record, and {@code row} its key; empty where the chain itself is broken
 */
public record ChainFault(FaultKind kind, long chain, int position, String table, String row) {

    /** The kind of a fault, with its words. */
    enum FaultKind {
        ROW_CHANGED("%s was changed after it was written"),
        ROW_MISSING("%s is missing"),
        ROW_WITHOUT_LINK("%s has no link: it did not come in through Liftgate"),
        LINK_CHANGED("the link of %s, or the one before it, was changed"),
        LINK_MISSING("before the link of %s another is missing"),
        END_CHANGED("its last links are missing or were changed"),
        SEALED_OTHERWISE("it was written anew after it was sealed"),
        SEAL_CHANGED("the seal was changed, or one before it is missing"),
        SIGNATURE_WRONG("the seal was not signed with the shop’s key");

        private final String words;

        FaultKind(String words) {
            this.words = words;
        }

        boolean isOfASeal() {
            return this == SEAL_CHANGED || this == SIGNATURE_WRONG;
        }
    }

    /** One line for people. */
    public String words() {
        String where = kind.isOfASeal() ? "Seal " + position : chain == 0 ? "Without an order" : "Order " + chain;
        return where + (position == 0 || kind.isOfASeal() ? "" : ", link " + position) + ": "
                + kind.words.formatted(table.replace('_', ' ') + " " + row) + ".";
    }
}

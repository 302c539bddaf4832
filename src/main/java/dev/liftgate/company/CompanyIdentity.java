package dev.liftgate.company;

/**
 * Somebody whom the provider knows, by its own key and nothing that can change.
 *
 * @param subject the same for one person for ever, and nobody else's
 */
record CompanyIdentity(String issuer, String subject) {

    /** Hides whom it means, so that it reaches no log. */
    @Override
    public String toString() {
        return "somebody at " + issuer;
    }
}

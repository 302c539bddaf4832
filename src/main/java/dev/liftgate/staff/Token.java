package dev.liftgate.staff;

import dev.liftgate.rows.Fingerprint;
import java.security.SecureRandom;
import java.util.Base64;

/** A secret that a browser holds, in an address or a cookie. The shop keeps only its hash. */
public record Token(String text) {

    private static final SecureRandom RANDOM = new SecureRandom();

    /** @param bytes how many random ones; each three make four characters that every address bar takes */
    public static Token fresh(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return new Token(Base64.getUrlEncoder().withoutPadding().encodeToString(random));
    }

    /** The hash, to be kept instead of the secret. */
    public String sha256() {
        return Fingerprint.of(text);
    }

    /** Hides the secret, so that it reaches no log. */
    @Override
    public String toString() {
        return "a secret";
    }
}

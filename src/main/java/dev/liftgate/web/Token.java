package dev.liftgate.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

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
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Hides the secret, so that it reaches no log. */
    @Override
    public String toString() {
        return "a secret";
    }
}

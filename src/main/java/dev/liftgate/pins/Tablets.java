package dev.liftgate.pins;

import dev.liftgate.staff.Stamp;
import dev.liftgate.web.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** The shared tablets of the shop: registering, recognizing by secret, revoking. */
@ApplicationScoped
@Transactional
class Tablets {

    private static final int SECRET_BYTES = 24;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** @return the secret for its cookie: 192 random bits that nobody can read again */
    String register(String name, Stamp by) {
        byte[] bytes = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        new Tablet(sha256(secret), name, by).persist();
        return secret;
    }

    /** @param secret of the cookie, or null */
    Optional<Tablet> known(String secret) {
        return secret == null || secret.length() > 100
                ? Optional.empty()
                : Tablet.find("tokenSha256 = ?1 and revokedAt is null", sha256(secret))
                        .firstResultOptional();
    }

    List<Tablet> all() {
        return Tablet.list("order by case when revokedAt is null then 0 else 1 end, name, id");
    }

    void revoke(long id, Stamp by) {
        Tablet.<Tablet>findByIdOptional(id)
                .orElseThrow(() -> new Refused("There is no such tablet."))
                .revoke(by);
    }

    private static String sha256(String secret) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

package dev.liftgate.pins;

import dev.liftgate.staff.StaffSessions;
import dev.liftgate.staff.Stamp;
import dev.liftgate.staff.Token;
import dev.liftgate.web.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** The shared tablets of the shop: registering, recognizing by secret, revoking. */
@ApplicationScoped
@Transactional
class Tablets {

    private static final int SECRET_BYTES = 24;

    @Inject
    StaffSessions sessions;

    /** @return the secret for its cookie: 192 random bits that nobody can read again */
    String register(String name, Stamp by) {
        Token secret = Token.fresh(SECRET_BYTES);
        new Tablet(secret.sha256(), name, by).persist();
        return secret.text();
    }

    /** @param secret of the cookie, or null */
    Optional<Tablet> known(String secret) {
        return secret == null || secret.length() > 100
                ? Optional.empty()
                : Tablet.find("tokenSha256 = ?1 and revokedAt is null", new Token(secret).sha256())
                        .firstResultOptional();
    }

    List<Tablet> all() {
        return Tablet.list("order by case when revokedAt is null then 0 else 1 end, name, id");
    }

    void revoke(long id, Stamp by) {
        Tablet.<Tablet>findByIdOptional(id)
                .orElseThrow(() -> new Refused("There is no such tablet."))
                .revoke(by);
        sessions.endOn(id, by);
    }
}

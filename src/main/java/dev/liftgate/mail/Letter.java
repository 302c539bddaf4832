package dev.liftgate.mail;

import dev.liftgate.web.Refused;
import dev.liftgate.web.Typed;
import java.util.regex.Pattern;

/**
 * A letter to one address.
 *
 * @param to an e-mail address; anything else is refused beside the field {@code to}
 * @param secret replaces {@link #SECRET} in the bodies when sent, and is then forgotten; null for none
 */
public record Letter(String to, String subject, String text, String html, String secret) {

    /** The place in a body for the secret, such as that of a link. */
    public static final String SECRET = "{secret}";

    private static final Pattern ADDRESS =
            Pattern.compile("[^@\\s<>,;:\"()\\[\\]]{1,64}@[^@\\s<>,;:\"()]+\\.[^@\\s<>,;:\"()]{2,}");
    private static final int LONGEST = 254;

    public Letter {
        to = Typed.line(to);
        subject = Typed.line(subject);
        if (to.length() > LONGEST || !ADDRESS.matcher(to).matches()) {
            throw new Refused("to", "Write one e-mail address, like maria@example.org");
        }
    }
}

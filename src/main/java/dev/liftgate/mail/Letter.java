package dev.liftgate.mail;

import dev.liftgate.web.Refused;
import dev.liftgate.web.Typed;
import java.util.regex.Pattern;

/**
 * What is to be sent to one address.
 *
 * @param to an e-mail address; one that cannot be one is refused beside the field {@code to}
 * @param secret put where the bodies say {@link #SECRET}, and forgotten once sent; null for none
 */
public record Letter(String to, String subject, String text, String html, String secret) {

    /** Where a secret, as that of a link, stands in a body. */
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

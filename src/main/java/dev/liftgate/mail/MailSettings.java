package dev.liftgate.mail;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** Where mail goes out, and how that server is spoken to. */
@ConfigMapping(prefix = "liftgate.mail")
interface MailSettings {

    /** The SMTP server's name. Without it nothing is sent: letters wait until there is one. */
    Optional<String> host();

    int port();

    /** The name and password that the server wants; without a name none is sent. */
    Optional<String> user();

    Optional<String> password();

    /** {@code STARTTLS} demands it, {@code TLS} speaks it from the first byte (port 465), {@code NONE} does without. */
    Encryption tls();

    /** How what is sent is kept from others on its way. */
    enum Encryption {
        STARTTLS,
        TLS,
        NONE
    }

    /** The address that letters come from. Without it the shop's own is taken. */
    Optional<String> from();

    /** How often the outbox is looked through. */
    @WithDefault("5s")
    String every();
}

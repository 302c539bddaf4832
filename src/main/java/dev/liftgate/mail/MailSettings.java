package dev.liftgate.mail;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** The settings of the mail server: its address, its account, and the encryption. */
@ConfigMapping(prefix = "liftgate.mail")
interface MailSettings {

    /** The name of the SMTP server. Without it nothing is sent: letters wait until there is one. */
    Optional<String> host();

    int port();

    /** The account at the server. Without a name, Liftgate does not log in. */
    Optional<String> user();

    Optional<String> password();

    /**
     * {@code STARTTLS} is demanded, {@code TLS} is spoken from the first byte (port 465), {@code NONE} is plain text.
     */
    Encryption tls();

    /** The protection of letters on their way to the server. */
    enum Encryption {
        STARTTLS,
        TLS,
        NONE
    }

    /** The sender's address. Without it, the shop's own is taken. */
    Optional<String> from();

    /** How often the outbox is checked. */
    @WithDefault("5s")
    String every();
}

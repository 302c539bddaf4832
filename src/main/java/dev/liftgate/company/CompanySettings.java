package dev.liftgate.company;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** The settings of the shop's OpenID provider. Without the first three nobody is offered it. */
@ConfigMapping(prefix = "liftgate.oidc")
interface CompanySettings {

    /** The issuer, as the provider writes it itself: {@code https://accounts.google.com}. */
    Optional<String> url();

    /** Liftgate's name there, and its password. */
    Optional<String> client();

    Optional<String> secret();

    /** What people call it: {@code Google}. */
    @WithDefault("your company account")
    String name();
}

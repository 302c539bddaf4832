package dev.liftgate.web;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** Where people reach this shop's pages from outside; what is printed or sent cannot lead back without it. */
@ConfigMapping(prefix = "liftgate.web")
public interface Address {

    /** Set by LIFTGATE_URL: {@code https://shop.example.org}. Without it no paper bears a code to scan. */
    Optional<String> url();

    /** The whole link to one of our own pages, if the shop's address is known. */
    default Optional<String> of(String path) {
        return url().map(url -> url.strip().replaceAll("/+$", "") + path);
    }
}

package dev.liftgate.web;

import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.util.Optional;

/** The shop's public address, for links and codes. */
@ConfigMapping(prefix = "liftgate.web")
public interface Address {

    /** Set by LIFTGATE_URL: {@code https://shop.example.org}. Without it, papers bear no code to scan. */
    Optional<String> url();

    /** The whole link to one of our own pages; empty if the shop's address is not set. */
    default Optional<String> of(String path) {
        return url().map(url -> url.strip().replaceAll("/+$", "") + path);
    }

    /**
     * The address that letters lead to. Never the one of a request: whoever sends one names any host in it.
     *
     * @throws Refused if it is not set
     */
    default String home() {
        return of("").orElseThrow(() -> new Refused(
                "A letter needs the address under which customers reach this shop: set LIFTGATE_URL. Until then"
                        + " copy the link."));
    }

    /** The same, but always a link: if the shop's address is not set, the one of this request is taken. */
    default String of(String path, URI reached) {
        return of(path).orElseGet(() -> reached.toString().replaceAll("/+$", "") + path);
    }
}

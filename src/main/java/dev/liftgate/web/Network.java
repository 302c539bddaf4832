package dev.liftgate.web;

import io.vertx.ext.web.RoutingContext;
import java.util.Arrays;

/** The network that a request comes from, to count who tries too much. */
public final class Network {

    private Network() {}

    /** The address, or of IPv6 its network, because one household has 2^64 addresses. */
    public static String of(RoutingContext exchange) {
        return of(exchange.request().remoteAddress().hostAddress());
    }

    static String of(String address) {
        if (!address.contains(":")) {
            return address;
        }
        String[] groups = address.split("::")[0].split(":");
        return String.join(":", Arrays.copyOf(groups, Math.min(groups.length, 4)));
    }
}

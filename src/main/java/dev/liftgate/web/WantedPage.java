package dev.liftgate.web;

import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import java.net.URI;

/** The page that somebody came for before they were asked who they are. Quarkus keeps it in a cookie. */
public final class WantedPage {

    private static final String COOKIE = "quarkus-redirect-location";

    private WantedPage() {}

    /** Only its path is believed; the first page where there is none. The next sign-in does not lead there again. */
    public static String take(RoutingContext exchange) {
        Cookie cookie = exchange.request().getCookie(COOKIE);
        exchange.response().addCookie(Cookie.cookie(COOKIE, "").setPath("/").setMaxAge(0));
        try {
            URI place = URI.create(cookie == null ? "/" : cookie.getValue());
            String path = place.getRawPath() == null ? "/" : place.getRawPath();
            boolean ours = path.startsWith("/") && !path.startsWith("//");
            return !ours ? "/" : place.getRawQuery() == null ? path : path + "?" + place.getRawQuery();
        } catch (IllegalArgumentException e) {
            return "/";
        }
    }
}

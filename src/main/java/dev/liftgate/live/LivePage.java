package dev.liftgate.live;

import io.quarkus.arc.Arc;
import io.quarkus.qute.TemplateExtension;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The news that the page being drawn has to follow. */
@TemplateExtension(namespace = "live")
final class LivePage {

    private static final Pattern ORDER = Pattern.compile("/(?:bay/)?orders/(\\d{1,15})(?:/.*)?");
    private static final Pattern IMPORT = Pattern.compile("/catalog/imports/(\\d{1,9})");
    private static final List<String> ALL_ORDERS = List.of("/", "/orders", "/bay");

    private LivePage() {}

    /** The address of the page's stream, from the time of its request on; empty for a page that follows nothing. */
    static String address() {
        RoutingContext exchange =
                Arc.container().instance(CurrentVertxRequest.class).get().getCurrent();
        String wanted = wanted(exchange.request().path());
        return wanted == null ? "" : "/live?" + wanted + "since=" + QuietRequests.begun(exchange);
    }

    private static String wanted(String path) {
        Matcher order = ORDER.matcher(path);
        if (order.matches()) {
            return "order=" + order.group(1) + "&";
        }
        Matcher list = IMPORT.matcher(path);
        if (list.matches()) {
            return "import=" + list.group(1) + "&";
        }
        return ALL_ORDERS.contains(path) ? "" : null;
    }
}

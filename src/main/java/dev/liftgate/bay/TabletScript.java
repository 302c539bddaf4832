package dev.liftgate.bay;

import dev.liftgate.web.Assets;
import io.quarkus.qute.TemplateExtension;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The tablet's script, whose modules import each other by relative paths. So their version is in the folder's name.
 */
@TemplateExtension(namespace = "tablet")
public final class TabletScript {

    private static final List<String> MODULES = List.of(
            "page",
            "guard",
            "recording",
            "fields",
            "refreshing",
            "drawing",
            "inspection",
            "queue",
            "elements",
            "checklist",
            "photo",
            "store",
            "sync",
            "whose");
    private static final String VERSION = HexFormat.of()
            .toHexDigits(Stream.concat(kept(), MODULES.stream().map(TabletScript::text))
                    .collect(Collectors.joining())
                    .hashCode());

    private TabletScript() {}

    static String script() {
        return path("page");
    }

    /** The module for pages without a person: where one signs in, and where there is no network. */
    static String whose() {
        return path("whose");
    }

    /** All modules that the script imports, to be fetched at once rather than one after the other. */
    static List<String> modules() {
        return MODULES.stream().map(TabletScript::path).toList();
    }

    static boolean isThere(String module) {
        return MODULES.contains(module);
    }

    static String text(String module) {
        return Assets.text("js/tablet/" + module + ".js");
    }

    /** The service worker's text, with its version and the files that every page needs. */
    static String worker() {
        String shell = Stream.concat(kept(), MODULES.stream().map(TabletScript::path))
                .map(address -> "'" + address + "'")
                .collect(Collectors.joining(", "));
        return "const VERSION = '" + VERSION + "'\nconst SHELL = [" + shell + "]\n" + text("service-worker");
    }

    private static String path(String module) {
        return "/assets/tablet/" + VERSION + "/" + module + ".js";
    }

    private static Stream<String> kept() {
        return Stream.of(
                        Stream.of(Assets.style(), Assets.asset("js/engine.js")),
                        Assets.scripts().stream(),
                        Stream.of(
                                "/webjars/htmx.org/2.0.8/dist/htmx.min.js",
                                "/webjars/idb/7.0.1/build/index.js",
                                "/webjars/idb/7.0.1/build/wrap-idb-value.js",
                                "/favicon.svg",
                                "/manifest.webmanifest",
                                "/offline"))
                .flatMap(each -> each);
    }
}

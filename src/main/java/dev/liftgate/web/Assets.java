package dev.liftgate.web;

import io.quarkus.arc.Arc;
import io.quarkus.qute.TemplateExtension;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The URLs of style sheets and scripts. Each changes with its content, so browsers may keep the file for good. */
@TemplateExtension(namespace = "web")
public final class Assets {

    private static final String FOLDER = "META-INF/resources/assets/";
    private static final Pattern IMPORT =
            Pattern.compile("@import (?:url\\()?\"([^\"]+)\"\\)?(?: layer\\((\\w+)\\))?;");
    private static final Map<String, String> VERSIONS = new ConcurrentHashMap<>();

    private Assets() {}

    /** The URL of a file with the version of its content: {@code {web:asset('css/app.css')}}. */
    public static String asset(String path) {
        return "/assets/" + path + "?v=" + VERSIONS.computeIfAbsent(path, Assets::version);
    }

    /** The URL of the screens' style as one file, see {@link StylesheetPages}. */
    public static String style() {
        return asset("css/app.css").replace("css/app.css", "app.css");
    }

    /** The scripts of every screen. Each is one small file; every page works without them. */
    public static List<String> scripts() {
        return Stream.of(
                        "live",
                        "keys",
                        "dialog",
                        "menu",
                        "submit-once",
                        "step",
                        "proposal",
                        "elapsed",
                        "signature",
                        "copy",
                        "first-wrong")
                .map(name -> asset("js/" + name + ".js"))
                .toList();
    }

    /** A fresh key for one form, so that it counts once. */
    static String once() {
        return UUID.randomUUID().toString();
    }

    /** The path of the page being drawn. The menu marks where it stands. */
    static String path() {
        return exchange().request().path();
    }

    /** The path of our own page that led here, or that of the first page. */
    static String back() {
        RoutingContext exchange = Arc.container().requestContext().isActive() ? exchange() : null;
        String referer = exchange == null ? null : exchange.request().getHeader("Referer");
        String own = exchange == null ? "" : "://" + exchange.request().authority();
        int path = referer == null ? -1 : referer.indexOf(own + "/");
        return path < 0 ? "/" : referer.substring(path + own.length()).replaceAll("^/+", "/");
    }

    private static RoutingContext exchange() {
        return Arc.container().instance(CurrentVertxRequest.class).get().getCurrent();
    }

    /** A style sheet with its imports put in, each inside its layer. */
    public static String stylesheet(String path) {
        String folder = path.substring(0, path.lastIndexOf('/') + 1);
        return IMPORT.matcher(text(path)).replaceAll(found -> {
            String content = stylesheet(folder + found.group(1));
            String layered = found.group(2) == null ? content : "@layer " + found.group(2) + " {\n" + content + "}\n";
            return Matcher.quoteReplacement(layered);
        });
    }

    private static String version(String path) {
        String content = path.endsWith(".css") ? stylesheet(path) : text(path);
        return HexFormat.of().toHexDigits(content.hashCode());
    }

    /** The text of a file as it stands. */
    public static String text(String path) {
        return file(FOLDER + path);
    }

    /** The text of a file on the class path. */
    static String file(String path) {
        try (InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream(path)) {
            if (file == null) {
                throw new IllegalArgumentException("there is no asset " + path);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package dev.liftgate.web;

import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateExtension;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Lucide icons, drawn into the page: {@code {icon:named('car')}}. So they need no requests of their own. */
@TemplateExtension(namespace = "icon")
final class Icons {

    private static final String FOLDER = "META-INF/resources/webjars/lucide-static/0.468.0/icons/";
    private static final Map<String, RawString> DRAWN = new ConcurrentHashMap<>();

    private Icons() {}

    static RawString named(String name) {
        return DRAWN.computeIfAbsent(name, Icons::draw);
    }

    private static RawString draw(String name) {
        String svg = Assets.file(FOLDER + name + ".svg");
        return new RawString("<svg class=\"icon\" aria-hidden=\"true\" " + svg.substring(svg.indexOf("xmlns")));
    }
}

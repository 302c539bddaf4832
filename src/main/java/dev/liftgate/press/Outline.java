package dev.liftgate.press;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The bookmarks of a PDF: one for each section, and under it one for each job.
 *
 * <p>They are made from the page and put into the text for the PDF only, since they are not HTML.
 */
final class Outline {

    private static final Pattern PLACE = Pattern.compile(
            "<h2(?<attributes>[^>]*)>(?<heading>.*?)</h2>|<div class=\"job\" data-name=\"(?<job>[^\"]*)\">",
            Pattern.DOTALL);

    private final StringBuilder bookmarks = new StringBuilder();
    private int places;
    private boolean inSection;

    private Outline() {}

    /** The same page with bookmarks; each leads to its place. */
    static String into(String xhtml) {
        Outline outline = new Outline();
        String marked = PLACE.matcher(xhtml).replaceAll(found -> Matcher.quoteReplacement(outline.mark(found.group())));
        return marked.replaceFirst("</head>", Matcher.quoteReplacement(outline.all() + "</head>"));
    }

    private String mark(String element) {
        Matcher found = PLACE.matcher(element);
        found.matches();
        String id = "place-" + ++places;
        String job = found.group("job");
        if (job == null) {
            closeSection();
            open(found.group("heading").replaceAll("<[^>]+>", "").strip(), id);
            inSection = true;
        } else {
            open(job, id);
            bookmarks.append("</bookmark>");
        }
        return element.replaceFirst("<(h2|div)", "<$1 id=\"" + id + "\"");
    }

    private void open(String name, String id) {
        bookmarks
                .append("<bookmark name=\"")
                .append(name.replace("\"", "&quot;"))
                .append("\" href=\"#")
                .append(id)
                .append("\">");
    }

    private void closeSection() {
        if (inSection) {
            bookmarks.append("</bookmark>");
        }
    }

    private String all() {
        closeSection();
        return places == 0 ? "" : "<bookmarks>" + bookmarks + "</bookmarks>";
    }
}

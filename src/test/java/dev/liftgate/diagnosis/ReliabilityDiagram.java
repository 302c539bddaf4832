package dev.liftgate.diagnosis;

import java.util.Locale;

/** What was said against what was right, bin by bin, as a picture: on the diagonal both agree. */
record ReliabilityDiagram(double[] said, int[] right, int[] count) {

    private static final int SIDE = 360;
    private static final int MARGIN = 50;

    String svg() {
        StringBuilder svg = new StringBuilder(
                """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 460 470" font-family="sans-serif" font-size="12" role="img" aria-label="Reliability diagram: stated probability of the first cause against how often it was right">
                <rect width="460" height="470" fill="#fff"/>
                """);
        for (int tick = 0; tick <= 100; tick += 20) {
            svg.append(line(x(tick / 100.0), y(0), x(tick / 100.0), y(1), "#e5e7eb"));
            svg.append(line(x(0), y(tick / 100.0), x(1), y(tick / 100.0), "#e5e7eb"));
            svg.append(text(x(tick / 100.0), y(0) + 18, "middle", tick + " %"));
            svg.append(text(x(0) - 6, y(tick / 100.0) + 4, "end", tick + " %"));
        }
        svg.append(line(x(0), y(0), x(1), y(1), "#6b7280"));
        for (int bin = 0; bin < count.length; bin++) {
            if (count[bin] > 0) {
                svg.append(point(said[bin] / count[bin], (double) right[bin] / count[bin], count[bin]));
            }
        }
        svg.append(text(x(0.5), y(0) + 42, "middle", "said of the cause in first place"));
        svg.append(text(x(0), MARGIN - 20, "start", "how often it was right; the area shows how many cars"));
        return svg.append("</svg>\n").toString();
    }

    private String point(double said, double right, int count) {
        return String.format(
                Locale.ROOT,
                "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\" fill=\"#1d4ed8\" fill-opacity=\"0.75\"/>%n",
                x(said),
                y(right),
                2 + Math.sqrt(count) / 4);
    }

    private static double x(double share) {
        return MARGIN + share * SIDE;
    }

    private static double y(double share) {
        return MARGIN + (1 - share) * SIDE;
    }

    private static String line(double x1, double y1, double x2, double y2, String color) {
        return String.format(
                Locale.ROOT,
                "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"%s\"/>%n",
                x1,
                y1,
                x2,
                y2,
                color);
    }

    private static String text(double x, double y, String anchor, String words) {
        return String.format(
                Locale.ROOT,
                "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" fill=\"#374151\">%s</text>%n",
                x,
                y,
                anchor,
                words);
    }
}

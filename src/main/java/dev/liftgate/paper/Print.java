package dev.liftgate.paper;

import dev.liftgate.orders.WorkOrder;
import dev.liftgate.press.Qr;
import io.quarkus.qute.RawString;

/**
 * How a paper is laid out: its title, the sheet it is printed on, and where the screen's buttons lead.
 *
 * @param size {@code letter} or {@code a4}
 * @param running what stands at the head of every page beside its number
 * @param pdf where the same paper is as PDF, or null where there is none
 * @param language of the paper
 * @param link where a phone that scans the paper is led, or null for no code on it
 */
public record Print(String title, String running, String size, String back, String pdf, String language, String link) {

    /** @param asked the sheet that was asked for, or null for the shop's own */
    public static Print of(String title, Sheet sheet, String asked, String shops, String pdf) {
        String size = "a4".equals(asked) || "letter".equals(asked) ? asked : shops;
        return new Print(
                title,
                title + " · " + sheet.shop().name(),
                size,
                WorkOrder.path(sheet.order()),
                pdf == null ? null : pdf + "?paper=" + size,
                sheet.language(),
                null);
    }

    /** The same with a code to scan; null for none. */
    public Print linking(String link) {
        return new Print(title, running, size, back, pdf, language, link);
    }

    /** The link as a picture. */
    public String code() {
        return Qr.of(link);
    }

    public String sizeSheet() {
        return "css/paper-" + size + ".css";
    }

    /** The running head as a CSS string: whatever could end it, or the style sheet, is spelled as a number. */
    public RawString runningInCss() {
        StringBuilder css = new StringBuilder();
        running.codePoints().forEach(c -> {
            boolean plain = c < 128 && (Character.isLetterOrDigit(c) || c == ' ' || c == ',');
            css.append(plain ? Character.toString(c) : Character.isISOControl(c) ? " " : "\\%06x ".formatted(c));
        });
        return new RawString(css.toString());
    }
}

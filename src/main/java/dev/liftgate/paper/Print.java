package dev.liftgate.paper;

import dev.liftgate.orders.WorkOrder;
import dev.liftgate.press.Qr;
import io.quarkus.qute.RawString;

/**
 * The layout of a paper: its title, its sheet size, and the targets of the screen's buttons.
 *
 * @param size {@code letter} or {@code a4}
 * @param running the text beside the number at the head of every page
 * @param pdf address of the same paper as PDF, or null if there is none
 * @param language of the paper
 * @param link target of the code on the paper, or null for no code
 * @param send address of the page that sends it to the customer; null for none
 * @param customers whether the customer reads it, behind their link
 * @param rules what it was printed by, for the shop’s own screen and the properties of the PDF; null for none
 * @param doubtful whether it is not what the shop issued; its own screen says so
 */
public record Print(
        String title,
        String running,
        String size,
        String back,
        String pdf,
        String language,
        String link,
        String send,
        boolean customers,
        String rules,
        boolean doubtful) {

    /** @param asked the requested sheet size, or null for the shop's own */
    public static Print of(String title, Sheet sheet, String asked, String shops, String pdf) {
        String size = size(asked, shops);
        return new Print(
                title,
                title + " · " + sheet.shop().name(),
                size,
                WorkOrder.path(sheet.order()),
                pdf == null ? null : pdf + "?paper=" + size,
                sheet.language(),
                null,
                null,
                false,
                null,
                false);
    }

    /** That size if it is one, else the shop's own. */
    public static String size(String asked, String shops) {
        return "a4".equals(asked) || "letter".equals(asked) ? asked : shops;
    }

    /** The same for the customer: the way back and the PDF are behind their link, and the rules are not their matter. */
    public Print behind(String back, String pdf) {
        return new Print(title, running, size, back, pdf + "?paper=" + size, language, null, null, true, null, false);
    }

    /** The same for a technician, whose way back is to the bay. */
    Print inTheBay() {
        return new Print(title, running, size, "/bay" + back, pdf, language, link, send, customers, rules, doubtful);
    }

    /** The same with a code to scan, or without one for null. */
    public Print linking(String link) {
        return new Print(title, running, size, back, pdf, language, link, send, customers, rules, doubtful);
    }

    /** The same, sent to the customer from that page. */
    public Print sentFrom(String send) {
        return new Print(title, running, size, back, pdf, language, link, send, customers, rules, doubtful);
    }

    /** The same by these rules; null on older papers, and on those that no law asks anything of. */
    public Print by(PrintedRules law, Sheet sheet) {
        return law == null
                ? this
                : new Print(
                        title, running, size, back, pdf, language, link, send, customers, law.said(sheet), doubtful);
    }

    Print doubted() {
        return new Print(title, running, size, back, pdf, language, link, send, customers, rules, true);
    }

    /** The link as a QR code, a picture inside the page. */
    public String code() {
        return Qr.of(link);
    }

    public String sizeSheet() {
        return "css/paper-" + size + ".css";
    }

    /** The running head as a CSS string. Characters that could end the string or the style sheet become numbers. */
    public RawString runningInCss() {
        StringBuilder css = new StringBuilder();
        running.codePoints().forEach(c -> {
            boolean plain = c < 128 && (Character.isLetterOrDigit(c) || c == ' ' || c == ',');
            css.append(plain ? Character.toString(c) : Character.isISOControl(c) ? " " : "\\%06x ".formatted(c));
        });
        return new RawString(css.toString());
    }
}

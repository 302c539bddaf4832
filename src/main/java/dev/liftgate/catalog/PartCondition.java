package dev.liftgate.catalog;

import dev.liftgate.web.Refused;
import java.util.Locale;

/** What the law wants said of every part on an estimate: new or not, and whose. */
public enum PartCondition {
    NEW_OEM("new, original maker"),
    NEW_AFTERMARKET("new, other maker"),
    USED("used"),
    REBUILT("rebuilt"),
    RECONDITIONED("reconditioned");

    private final String words;

    PartCondition(String words) {
        this.words = words;
    }

    /** As in files and forms: {@code new-oem}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** As on paper: {@code new, original maker}. */
    public String words() {
        return words;
    }

    /** @throws IllegalArgumentException if there is no such condition */
    public static PartCondition of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /**
     * As chosen in a form or written in a file.
     *
     * @throws Refused beside {@code condition} if there is no such condition
     */
    public static PartCondition chosen(String code) {
        try {
            return of(code == null ? "" : code);
        } catch (IllegalArgumentException e) {
            throw new Refused("condition", "Choose one of new-oem, new-aftermarket, used, rebuilt, reconditioned");
        }
    }
}

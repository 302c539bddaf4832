package dev.liftgate.catalog;

import dev.liftgate.web.Refused;
import java.util.Locale;

/** New or used, and whose make, as laws want it on estimates. */
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

    /** The code in files and forms: {@code new-oem}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The words on paper: {@code new, original maker}. */
    public String words() {
        return words;
    }

    /** @throws IllegalArgumentException if there is no such condition */
    public static PartCondition of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /**
     * The condition chosen in a form or written in a file.
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

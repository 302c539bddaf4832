package dev.liftgate.inspections;

import dev.liftgate.web.Refused;
import java.util.Locale;
import java.util.stream.Stream;

/** The colour of an inspection point. A word says the same, for people who do not see the colour. */
public enum Colour {
    GREEN("Fine", "ok", "check"),
    YELLOW("Soon", "warn", "triangle-alert"),
    RED("Now", "bad", "octagon-alert"),
    SKIPPED("Not checked", "", "ban"),

    /** Taken back: the point is open again. */
    WITHDRAWN("Open", "", "undo-2");

    private final String label;
    private final String tone;
    private final String icon;

    Colour(String label, String tone, String icon) {
        this.label = label;
        this.tone = tone;
        this.icon = icon;
    }

    /**
     * The colour for a button or a tablet's entry: {@code green}, {@code yellow}, {@code red}, {@code skipped}, {@code
     * withdrawn}.
     */
    static Colour of(String typed) {
        return Stream.of(values())
                .filter(colour -> colour.code().equals(typed))
                .findFirst()
                .orElseThrow(() -> new Refused("colour", "Say whether it is fine, needs work soon, or now."));
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String label() {
        return label;
    }

    /** The tone of the badge; empty for a plain one. */
    public String tone() {
        return tone;
    }

    public String icon() {
        return icon;
    }

    /** Whether there is something to mend. */
    public boolean asksForWork() {
        return this == YELLOW || this == RED;
    }

    boolean isSeen() {
        return this == GREEN || asksForWork();
    }
}

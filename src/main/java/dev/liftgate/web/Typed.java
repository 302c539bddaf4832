package dev.liftgate.web;

/** What a person typed, made fit to keep: no spaces around it and no characters that a database cannot hold. */
public final class Typed {

    private Typed() {}

    /** One line: every break and control character becomes a space; nothing typed is an empty text. */
    public static String line(String typed) {
        return typed == null ? "" : typed.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    }

    /** Several lines, with breaks as {@code \n}. */
    public static String lines(String typed) {
        return typed == null
                ? ""
                : typed.replaceAll("\\R", "\n")
                        .replaceAll("[\\p{Cntrl}&&[^\n\t]]", "")
                        .strip();
    }
}

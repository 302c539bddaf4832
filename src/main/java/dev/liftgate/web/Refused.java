package dev.liftgate.web;

import java.util.List;

/** A rule of the shop said no. The person reads the message, beside the field if one is named. */
public class Refused extends RuntimeException {

    private final String field;

    /** @param field the form field to show the message beside, or an empty string for the whole form */
    public Refused(String field, String message) {
        super(message);
        this.field = field;
    }

    public Refused(String message) {
        this("", message);
    }

    /** Each refusal by itself, where several are one answer. */
    public List<Refused> all() {
        return List.of(this);
    }

    /** What scripts tell this refusal by, whatever its words; empty for most. */
    public String code() {
        return "";
    }

    public String field() {
        return field;
    }
}

package dev.liftgate.web;

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

    public String field() {
        return field;
    }
}

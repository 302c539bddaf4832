package dev.liftgate.web;

/** Somebody else changed the same thing first. The message holds both values; the page answers 409. */
public class EditConflict extends Refused {

    public EditConflict(String field, String message) {
        super(field, message);
    }

    public static EditConflict between(String field, Object stored, Object typed) {
        return new EditConflict(
                field,
                "Somebody changed this while you were editing: it is now " + stored + ", you typed " + typed
                        + ". Look at both, then save again to keep yours.");
    }
}

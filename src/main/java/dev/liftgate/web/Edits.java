package dev.liftgate.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Compares stored and typed values when somebody else saved after the form was opened. */
public final class Edits {

    private record EditDifference(String field, String label, Object stored, Object typed) {

        String words() {
            return label + ": it is now " + shown(stored) + ", you typed " + shown(typed);
        }

        static Object shown(Object value) {
            return value == null || value.equals("") ? "empty" : value;
        }
    }

    private final boolean late;
    private final List<EditDifference> differences = new ArrayList<>();

    private Edits(boolean late) {
        this.late = late;
    }

    /** @param seen the version that the form was drawn from */
    public static Edits since(int seen, int stored) {
        return new Edits(seen != stored);
    }

    /** The version that came back with a form; -1 if it came without one. */
    public static int seen(String version) {
        return version == null || version.isEmpty() ? -1 : Integer.parseInt(version);
    }

    /** @param seen how it stood when the form was drawn; a form that does not say has seen nothing */
    public static Edits since(String seen, String stored) {
        return new Edits(!stored.equals(seen));
    }

    public Edits of(String field, String label, Object stored, Object typed) {
        if (late && !Objects.equals(stored, typed)) {
            differences.add(new EditDifference(field, label, stored, typed));
        }
        return this;
    }

    /** Refuses if a value would be overwritten unseen. The message gives the stored and the typed one. */
    public void settle() {
        if (differences.size() == 1) {
            EditDifference only = differences.get(0);
            throw EditConflict.between(
                    only.field(), EditDifference.shown(only.stored()), EditDifference.shown(only.typed()));
        }
        if (!differences.isEmpty()) {
            String both = String.join(
                    "; ", differences.stream().map(EditDifference::words).toList());
            throw new EditConflict(
                    "",
                    "Somebody changed this while you were editing. " + both
                            + ". Look at both, then save again to keep yours.");
        }
    }
}

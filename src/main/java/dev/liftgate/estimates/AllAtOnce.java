package dev.liftgate.estimates;

import dev.liftgate.web.EditConflict;
import dev.liftgate.web.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Rules of one form, all asked before it is answered.
 *
 * <p>So it says at once what is wrong with each field, and nobody learns of the second only by sending it again.
 */
public final class AllAtOnce {

    private final List<Refused> refusals = new ArrayList<>();

    /**
     * What the rule gives, or null if it refuses.
     *
     * @throws EditConflict at once: it is about more than a field
     */
    public <T> T ask(Supplier<T> rule) {
        try {
            return rule.get();
        } catch (EditConflict conflict) {
            throw conflict;
        } catch (Refused refused) {
            refusals.addAll(refused.all());
            return null;
        }
    }

    public void check(Runnable rule) {
        ask(() -> {
            rule.run();
            return null;
        });
    }

    /** @throws Refused with everything that a rule refused */
    public void settle() {
        if (!refusals.isEmpty()) {
            throw new Several(refusals);
        }
    }

    private static final class Several extends Refused {

        private final transient List<Refused> all;

        Several(List<Refused> all) {
            super(all.get(0).field(), all.get(0).getMessage());
            this.all = List.copyOf(all);
        }

        @Override
        public List<Refused> all() {
            return all;
        }
    }
}

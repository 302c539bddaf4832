package dev.liftgate.bay;

import dev.liftgate.orders.Arrangement;
import dev.liftgate.orders.Concern;
import dev.liftgate.orders.OrderEvent.EventKind;
import dev.liftgate.orders.OrderLookup;
import dev.liftgate.orders.WorkOrders;
import dev.liftgate.staff.Stamp;
import dev.liftgate.sync.Entry;
import dev.liftgate.sync.Recorder;
import dev.liftgate.web.EditConflict;
import dev.liftgate.web.Refused;
import dev.liftgate.web.Typed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * The bay's verbs on an order, beside those of checklists and clocks. Buttons, plain forms and a tablet's queue all use
 * them.
 */
@ApplicationScoped
@Transactional
class BayVerbs implements Recorder {

    private static final int LONGEST = 4000;

    @Inject
    WorkOrders orders;

    @Inject
    OrderLookup lookup;

    @Override
    public Map<String, BiConsumer<Entry, Stamp>> verbs() {
        return Map.of(
                "take",
                (entry, by) -> take(entry.order(), by),
                "job-done",
                (entry, by) -> orders.finish(entry.order(), entry.number("job"), by),
                "correction",
                (entry, by) -> correct(
                        entry.order(),
                        entry.number("concern"),
                        entry.optional("words").orElse(""),
                        entry.seen(),
                        by),
                "gone",
                (entry, by) -> orders.verifyGone(entry.order(), entry.number("concern"), by),
                "still-there",
                (entry, by) -> orders.stillThere(entry.order(), entry.number("concern"), by));
    }

    /**
     * Gives the car to this technician.
     *
     * @throws EditConflict if somebody else does already
     */
    void take(long number, Stamp stamp) {
        orders.change(number, stamp, (order, by) -> {
            Arrangement stands = order.arrangement();
            if (stands.technicianId() != null && stands.technicianId() != by.id()) {
                throw new EditConflict("", "Meanwhile " + stands.technicianName() + " has taken this car.");
            }
            order.arrange(stands.takenBy(by.actor()), by);
        });
    }

    /**
     * Writes a concern's correction, unless the same is written already.
     *
     * @param seen the correction that stood when its writer began; empty for none
     * @throws EditConflict if another one stands by now
     */
    void correct(long number, long concernId, String words, String seen, Stamp stamp) {
        String text = Typed.lines("words", words, LONGEST);
        if (text.isEmpty()) {
            throw new Refused("words", "What did you do? The customer reads this.");
        }
        orders.change(number, stamp, (order, by) -> {
            Concern concern = order.concern(concernId);
            String stands = concern.correction() == null ? "" : concern.correction();
            if (stands.equals(text)) {
                return;
            }
            if (!stands.equals(Typed.lines(seen))) {
                throw new EditConflict("", unseen(concern, Typed.lines(seen)));
            }
            concern.correct(text, by);
        });
    }

    private static String unseen(Concern concern, String seen) {
        return concern.correction() == null && concern.isStillThere()
                ? "Meanwhile " + concern.stillThereBy() + " said that it is still there after “" + seen + "”."
                : "Meanwhile somebody wrote another correction: “" + concern.correction() + "”. It stands.";
    }

    /** Puts an entry that could not be taken over on the order's timeline, so that nothing recorded is lost. */
    void note(@Observes Entry.NotTaken notTaken) {
        Entry entry = notTaken.entry();
        if (lookup.has(entry.order())) {
            orders.change(
                    entry.order(),
                    notTaken.by(),
                    (order, by) -> order.record(
                            EventKind.NOTE,
                            "Recorded on a tablet and not taken over: " + entry.words() + " — " + notTaken.why(),
                            by));
        }
    }
}

package dev.liftgate.bay;

import dev.liftgate.orders.Arrangement;
import dev.liftgate.orders.Concern;
import dev.liftgate.orders.WorkOrders;
import dev.liftgate.staff.Stamp;
import dev.liftgate.sync.Entry;
import dev.liftgate.sync.Recorder;
import dev.liftgate.web.Refused;
import dev.liftgate.web.Typed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Set;

/** What technicians do to an order beside its checklists, whether it comes from a button or from a tablet's queue. */
@ApplicationScoped
@Transactional
class OnTheFloor implements Recorder {

    @Inject
    WorkOrders orders;

    @Override
    public Set<String> kinds() {
        return Set.of("take", "job-done", "correction", "gone", "still-there");
    }

    /** Fields: {@code concern} or {@code job}; for a correction its {@code words} and the one that was {@code seen} before. */
    @Override
    public void record(Entry entry, Stamp stamp) {
        switch (entry.kind()) {
            case "take" -> take(entry, stamp);
            case "job-done" -> orders.finish(entry.order(), entry.number("job"), stamp);
            case "correction" -> correct(entry, stamp);
            case "gone" -> orders.verifyGone(entry.order(), entry.number("concern"), stamp);
            default -> orders.stillThere(entry.order(), entry.number("concern"), stamp);
        }
    }

    private void take(Entry entry, Stamp stamp) {
        orders.change(entry.order(), stamp, (order, by) -> {
            if (order.technicianId() != null && order.technicianId() != by.id()) {
                throw new Refused("Meanwhile " + order.technicianName() + " has taken this car.");
            }
            order.arrange(new Arrangement(order.keyTag(), order.promisedAt(), by.actor(), order.waitingFor()), by);
        });
    }

    private void correct(Entry entry, Stamp stamp) {
        orders.change(entry.order(), stamp, (order, by) -> {
            Concern concern = order.concern(entry.number("concern"));
            String text = Typed.lines(entry.text("words"));
            String stands = concern.correction() == null ? "" : concern.correction();
            if (stands.equals(text)) {
                return;
            }
            if (!stands.equals(Typed.lines(entry.optional("seen").orElse("")))) {
                throw new Refused("Meanwhile somebody wrote another correction: “" + stands + "”. It stands.");
            }
            order.correct(concern, text, by);
        });
    }

    /** Nothing that anybody recorded is lost: what could not be taken over is on the order's timeline. */
    void note(@Observes Entry.NotTaken notTaken) {
        Entry entry = notTaken.entry();
        if (orders.whole(entry.order()).isPresent()) {
            orders.change(
                    entry.order(),
                    notTaken.by(),
                    (order, by) -> order.note(
                            "Recorded on a tablet and not taken over: " + entry.words() + " — " + notTaken.why(), by));
        }
    }
}

package dev.liftgate.inspections;

import dev.liftgate.inspections.InspectionFinding.FindingFacts;
import dev.liftgate.staff.Staff;
import dev.liftgate.staff.Stamp;
import dev.liftgate.sync.Entry;
import dev.liftgate.sync.Recorder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.function.BiConsumer;

/** The inspection findings of a tablet that was offline. */
@ApplicationScoped
class InspectionEntries implements Recorder {

    @Inject
    Inspections inspections;

    @Inject
    Staff staff;

    @Override
    public Map<String, BiConsumer<Entry, Stamp>> verbs() {
        return Map.of("inspection-finding", this::found);
    }

    private void found(Entry entry, Stamp by) {
        FindingFacts said = FindingFacts.read(
                entry.optional("colour").orElse(""),
                entry.optional("value").orElse(""),
                entry.optional("note").orElse(""),
                staff.figures());
        inspections.record(entry.order(), entry.text("point"), said, by);
    }
}

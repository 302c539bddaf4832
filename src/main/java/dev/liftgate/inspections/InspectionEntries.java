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
        return Map.of("inspection-finding", this::found, "inspection-all-fine", this::allFine);
    }

    private void found(Entry entry, Stamp by) {
        FindingFacts said = FindingFacts.read(
                read(entry, "colour"), read(entry, "value"), read(entry, "unit"), read(entry, "note"), staff.figures());
        inspections.record(entry.order(), entry.text("point"), said, read(entry, "form"), by);
    }

    private void allFine(Entry entry, Stamp by) {
        inspections.allFine(entry.order(), entry.text("group"), read(entry, "colour"), read(entry, "form"), by);
    }

    private static String read(Entry entry, String field) {
        return entry.optional(field).orElse("");
    }
}

package dev.liftgate.requests;

import dev.liftgate.requests.Request.RequestFacts;
import dev.liftgate.requests.Request.RequestKind;
import dev.liftgate.staff.Staff;
import dev.liftgate.staff.Stamp;
import dev.liftgate.sync.Entry;
import dev.liftgate.sync.Recorder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.function.BiConsumer;

/** The requests of a tablet that was offline. */
@ApplicationScoped
class RequestEntries implements Recorder {

    @Inject
    Requests requests;

    @Inject
    Staff staff;

    @Override
    public Map<String, BiConsumer<Entry, Stamp>> verbs() {
        return Map.of(
                "ask-help",
                (entry, by) -> ask(RequestKind.HELP, entry, by),
                "ask-part",
                (entry, by) -> ask(RequestKind.PART, entry, by));
    }

    private void ask(RequestKind kind, Entry entry, Stamp by) {
        RequestFacts asked = RequestPages.asked(
                kind,
                entry.optional("words").orElse(""),
                entry.optional("quantity").orElse(""),
                entry.optional("about").orElse(""),
                staff.figures());
        requests.ask(entry.order(), asked, by);
    }
}

package dev.liftgate.requests;

import dev.liftgate.requests.Request.RequestFacts;
import dev.liftgate.requests.Request.RequestKind;
import dev.liftgate.staff.Stamp;
import dev.liftgate.sync.Entry;
import dev.liftgate.sync.Recorder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;

/** Requests that were written on a tablet without the shop's network. */
@ApplicationScoped
class RequestEntries implements Recorder {

    @Inject
    Requests requests;

    @Override
    public Set<String> kinds() {
        return Set.of("ask-help", "ask-part");
    }

    @Override
    public void record(Entry entry, Stamp by) {
        RequestKind kind = entry.kind().equals("ask-part") ? RequestKind.PART : RequestKind.HELP;
        RequestFacts asked = RequestPages.asked(
                kind,
                entry.text("words"),
                entry.optional("quantity").orElse(""),
                entry.optional("about").orElse(""));
        requests.ask(entry.order(), asked, by);
    }
}

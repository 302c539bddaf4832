package dev.liftgate.photos;

import dev.liftgate.photos.Photo.Subject;
import dev.liftgate.staff.Stamp;
import dev.liftgate.sync.Entry;
import dev.liftgate.sync.Recorder;
import dev.liftgate.web.Refused;
import dev.liftgate.web.Typed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;

/** The tablets' entries about photos that they sent. */
@ApplicationScoped
class PhotoEntries implements Recorder {

    @Inject
    Photos photos;

    @Override
    public Map<String, BiConsumer<Entry, Stamp>> verbs() {
        return Map.of("photo", this::attach);
    }

    private void attach(Entry entry, Stamp by) {
        Subject subject = new Subject(
                entry.order(),
                entry.number("concern"),
                Typed.line(entry.optional("check").orElse("")),
                Typed.lines(entry.optional("note").orElse("")));
        photos.attach(id(entry.text("photo")), subject, by);
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new Refused("photo", "“" + text + "” is no photo’s number.");
        }
    }
}

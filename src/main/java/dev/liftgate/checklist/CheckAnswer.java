package dev.liftgate.checklist;

import dev.liftgate.checks.Reply;
import dev.liftgate.sync.Entry;
import dev.liftgate.web.Typed;
import java.util.UUID;

/**
 * A technician's answer to one check, from a form or a tablet's entry.
 *
 * @param seen the id of the result that stood when it was given, or its tablet's name for it; empty for none
 * @param guide the hash of the guide that asked, where a tablet was away; else empty
 * @param entry the tablet's name for it, or null
 */
public record CheckAnswer(String check, Reply reply, String seen, String guide, UUID entry) {

    private static final int LONGEST_NOTE = 2000;

    /**
     * From a form.
     *
     * @param pressed as the button says: an answer code, {@code measured}, {@code unknown}, …
     * @param measured what was read off, a number or trouble codes; null or blank for nothing
     */
    public static CheckAnswer of(String check, String pressed, String measured, String note, String seen) {
        return new CheckAnswer(check, reply(pressed, measured, note), seen, "", null);
    }

    static CheckAnswer from(Entry entry) {
        Reply reply = reply(
                entry.text("answer"),
                entry.optional("measured").orElse(""),
                entry.optional("note").orElse(""));
        return new CheckAnswer(
                entry.text("check"),
                reply,
                entry.seen(),
                entry.optional("guide").orElse(""),
                entry.id());
    }

    private static Reply reply(String pressed, String measured, String note) {
        return Reply.of(pressed, measured, Typed.lines("note", note, LONGEST_NOTE));
    }
}

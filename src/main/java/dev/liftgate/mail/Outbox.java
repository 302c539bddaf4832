package dev.liftgate.mail;

import dev.liftgate.staff.Actor;
import dev.liftgate.staff.Shop;
import dev.liftgate.staff.Staff;
import dev.liftgate.web.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/** All messages: writing one down to be sent, finding them, and asking for another try. */
@ApplicationScoped
@Transactional
public class Outbox {

    private static final int A_PAGE = 50;

    @Inject
    MailSettings settings;

    @Inject
    Staff staff;

    @Inject
    Clock clock;

    /**
     * Writes a letter down in the transaction that causes it; it goes out after the commit, or not at all.
     *
     * @param about what it belongs to, to find it by
     */
    public Message write(Letter letter, String about, Actor by) {
        Message message = new Message(letter, about, by.at(clock.instant()));
        message.persist();
        return message;
    }

    /** The newest first. */
    public List<Message> about(String what) {
        return Message.list("about = ?1 order by id desc", what);
    }

    /** The newest first, so many as fit on a page. */
    List<Message> latest() {
        return Message.<Message>find("order by id desc").page(0, A_PAGE).list();
    }

    /** Puts a message that failed, or waits, to the front again. */
    public void tryAgain(long id) {
        Message.<Message>findByIdOptional(id)
                .orElseThrow(() -> new Refused("There is no such message."))
                .tryAgain(clock.instant());
    }

    /** Whether there is a server to send through and an address to send from. */
    public boolean isSetUp() {
        return settings.host().isPresent() && !sender().isEmpty();
    }

    /** The address that letters come from; empty if neither a setting nor the shop names one. */
    String sender() {
        return settings.from().orElseGet(() -> staff.shop().map(Shop::email).orElse(""));
    }
}

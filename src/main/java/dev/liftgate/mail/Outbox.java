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

/** All messages: writing one down for sending, finding them, and trying one again. */
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
     * Writes a letter down in the caller's transaction. It goes out after the commit; after a rollback, never.
     *
     * @param about what it belongs to, to find it by
     */
    public Message write(Letter letter, String about, Actor by) {
        Message message = new Message(letter, about, by.at(clock.instant()));
        message.persist();
        return message;
    }

    /** Its messages, newest first. */
    public List<Message> about(String what) {
        return Message.list("about = ?1 order by id desc", what);
    }

    /** One page of messages, newest first. */
    List<Message> latest() {
        return Message.<Message>find("order by id desc").page(0, A_PAGE).list();
    }

    /** Sends a failed or waiting message as soon as possible. */
    public void tryAgain(long id) {
        Message.<Message>findByIdOptional(id)
                .orElseThrow(() -> new Refused("There is no such message."))
                .tryAgain(clock.instant());
    }

    /** Whether there is a server to send with and an address to send from. */
    public boolean isSetUp() {
        return settings.host().isPresent() && !sender().isEmpty();
    }

    /** The sender's address; empty if neither a setting nor the shop names one. */
    String sender() {
        return settings.from().orElseGet(() -> staff.shop().map(Shop::email).orElse(""));
    }
}

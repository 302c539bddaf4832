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
    private static final int A_FEW = 5;

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

    /** Those that will not arrive by themselves: the last ones about something, given up. The newest first. */
    List<Message> refused() {
        return Message.<Message>find("from Message newest where newest.state = FAILED and newest.id = (select max(m.id)"
                        + " from Message m where m.about = newest.about and m.to = newest.to) order by newest.id desc")
                .page(0, A_FEW)
                .list();
    }

    /** Whether there is a server to send with and an address to send from. */
    public boolean isSetUp() {
        return settings.host().isPresent() && !sender().isEmpty();
    }

    /** The sender as people see it: the shop by its name, then its address. */
    String from() {
        return staff.shop().map(Shop::name).map(Outbox::quoted).orElse("") + "<" + sender() + ">";
    }

    /** In quotes, for a name may hold a comma; one with other letters is encoded as a whole on its way. */
    private static String quoted(String name) {
        String plain = name.replaceAll("[\"\\\\<>]", "");
        boolean isAscii = plain.chars().allMatch(each -> each < 128);
        return isAscii ? "\"" + plain + "\" " : plain + " ";
    }

    /** Where an answer goes: to the shop's own address, else back to the sender. */
    String replyTo() {
        return staff.shop().map(Shop::email).filter(email -> !email.isEmpty()).orElseGet(this::sender);
    }

    /** The sender's address; empty if neither a setting nor the shop names one. */
    String sender() {
        return settings.from().orElseGet(() -> staff.shop().map(Shop::email).orElse(""));
    }
}

package dev.liftgate.mail;

import dev.liftgate.rows.EditableRow;
import dev.liftgate.staff.Stamp;
import dev.liftgate.web.Refused;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** A letter on its way: waiting for its next try, sent, or failed with the reason. */
@Entity
@Table(name = "message")
public class Message extends EditableRow {

    /** The state of a message. */
    public enum MessageState {
        WAITING,
        SENT,
        FAILED;

        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The pauses after failed tries. After the last one, the message has failed. */
    static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(4),
            Duration.ofHours(12));

    private String about;

    @Column(name = "to_address")
    private String to;

    private String subject;

    @Column(name = "text_body")
    private String text;

    @Column(name = "html_body")
    private String html;

    private String secret;

    @Enumerated(EnumType.STRING)
    private MessageState state = MessageState.WAITING;

    private int tries;

    @Column(name = "next_try_at")
    private Instant nextTryAt;

    @Column(name = "last_error")
    private String lastError = "";

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "created_by")
    private String createdBy;

    @Column(name = "sent_at")
    private Instant sentAt;

    protected Message() {}

    Message(Letter letter, String about, Stamp by) {
        this.about = about;
        this.to = letter.to();
        this.subject = letter.subject();
        this.text = letter.text();
        this.html = letter.html();
        this.secret = letter.secret();
        this.createdBy = by.name();
        this.createdAt = by.at();
        this.nextTryAt = by.at();
    }

    void sent(Instant at) {
        state = MessageState.SENT;
        tries++;
        sentAt = at;
        secret = null;
        lastError = "";
    }

    /** It did not go out. It is tried again later, or fails: for good, or after too many tries. */
    void failed(Trouble trouble, Instant at) {
        lastError = trouble.words();
        if (trouble.forGood() || tries >= PAUSES.size()) {
            state = MessageState.FAILED;
        } else {
            nextTryAt = at.plus(PAUSES.get(tries));
        }
        tries++;
    }

    /** Starts over, at once. */
    void tryAgain(Instant at) {
        if (state == MessageState.SENT) {
            throw new Refused("This message to " + to + " was sent already.");
        }
        state = MessageState.WAITING;
        tries = 0;
        nextTryAt = at;
    }

    /** Its subject in the shop, as named by its writer: {@code order 1042}. */
    public String about() {
        return about;
    }

    /** The page of what it is about. */
    public String path() {
        return about.matches("order \\d+") ? "/orders/" + about.substring("order ".length()) : "/mail";
    }

    /**
     * The name by which mailboxes know a letter that they have: if the shop dies between sending it and writing that
     * down, it goes once more.
     */
    String name() {
        return "letter." + id() + "." + createdAt.toEpochMilli();
    }

    public String to() {
        return to;
    }

    public String subject() {
        return subject;
    }

    /** The text as it is kept, without the secret. */
    public String text() {
        return text;
    }

    String textToSend() {
        return reveal(text);
    }

    String htmlToSend() {
        return reveal(html);
    }

    private String reveal(String body) {
        return secret == null ? body : body.replace(Letter.SECRET, secret);
    }

    public MessageState state() {
        return state;
    }

    public boolean isSent() {
        return state == MessageState.SENT;
    }

    public boolean isFailed() {
        return state == MessageState.FAILED;
    }

    public int tries() {
        return tries;
    }

    public Instant nextTryAt() {
        return nextTryAt;
    }

    /** Why the last try failed, in words for the shop; empty if none did. */
    public String lastError() {
        return lastError;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public String createdBy() {
        return createdBy;
    }

    /** When the server took it, or null. */
    public Instant sentAt() {
        return sentAt;
    }
}

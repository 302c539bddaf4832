package dev.liftgate.photos;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A photo of a concern in its present state. It is read only; {@link Photos} adds the decisions. */
@Entity
@Immutable
@Table(name = "photo_of_concern")
public class Photo extends PanacheEntityBase {

    @Id
    private UUID id;

    @Column(name = "sent_at")
    private Instant sentAt;

    @Column(name = "order_number")
    private long order;

    @Column(name = "concern_id")
    private long concern;

    @Column(name = "observation")
    private String check;

    private String note;
    private Instant at;

    @Column(name = "by_name")
    private String by;

    @Column(name = "last_mark")
    private long lastMark;

    private boolean hidden;

    @Column(name = "hidden_by")
    private String hiddenBy;

    private boolean chosen;
    private String words;

    protected Photo() {}

    /**
     * The subject of a photo.
     *
     * @param check code of the guide's check; empty if it shows the concern as a whole
     * @param note by the technician, at most 500 characters; may be empty
     */
    public record Subject(long order, long concern, String check, String note) {}

    public UUID id() {
        return id;
    }

    public long concern() {
        return concern;
    }

    /** The code of the check it belongs to, or an empty text. */
    public String check() {
        return check;
    }

    public String note() {
        return note;
    }

    /** When it was taken, by the photographer's clock. */
    public Instant at() {
        return at;
    }

    public String by() {
        return by;
    }

    /** The number of the last decision about it, 0 for none. Forms send it back, so that nobody decides unseen. */
    public long lastMark() {
        return lastMark;
    }

    /** Whether it was taken back. It is then on no list and no new estimate, but still kept. */
    public boolean isHidden() {
        return hidden;
    }

    public String hiddenBy() {
        return hiddenBy;
    }

    /** Whether it goes on the next estimate. */
    public boolean isChosen() {
        return chosen && !hidden;
    }

    /** The words for the customer below it; empty unless it is or was chosen. */
    public String words() {
        return words;
    }

    /**
     * Its content in few words.
     *
     * @param questions of the concern's guide, by the code of the check
     */
    public String shows(Map<String, String> questions) {
        String question = questions == null ? "" : questions.getOrDefault(check, "");
        if (!note.isBlank()) {
            return question.isEmpty() ? note : question + " " + note;
        }
        return question.isEmpty() ? "Photo of the concern" : question;
    }
}

package dev.liftgate.requests;

import dev.liftgate.money.MoneyText;
import dev.liftgate.requests.RequestAnswer.RequestOutcome;
import dev.liftgate.staff.Stamp;
import dev.liftgate.staff.StampedRow;
import dev.liftgate.web.Refused;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** A technician's request to the desk. Never changed; the desk's latest answer counts. */
@Entity
@Table(name = "bay_request")
public class Request extends StampedRow {

    /** The kind of a request. */
    public enum RequestKind {
        HELP("help"),
        PART("a part");

        private final String label;

        RequestKind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /**
     * The request as the technician typed it.
     *
     * @param quantity of a part, or null
     * @param about {@code job:12} or {@code concern:3} by its id; empty for the whole car
     */
    public record RequestFacts(RequestKind kind, String words, BigDecimal quantity, String about) {}

    @Column(name = "order_id")
    private long orderId;

    @Enumerated(EnumType.STRING)
    private RequestKind kind;

    private String words;
    private BigDecimal quantity;
    private String about;

    @Column(name = "by_id")
    private long byId;

    @OneToMany(mappedBy = "request")
    @OrderBy("id")
    private List<RequestAnswer> answers = new ArrayList<>();

    protected Request() {}

    /** @param about in words, as it was called then */
    Request(long orderId, RequestFacts asked, String about, Stamp by) {
        super(by);
        if (asked.words().isBlank()) {
            throw new Refused("words", "What do you need?");
        }
        if (asked.quantity() != null
                && (asked.kind() != RequestKind.PART || asked.quantity().signum() <= 0)) {
            throw new Refused("quantity", "How many? Leave it empty if it does not matter");
        }
        this.orderId = orderId;
        this.kind = asked.kind();
        this.words = asked.words();
        this.quantity = asked.quantity();
        this.about = about;
        this.byId = by.id();
    }

    /** The request in words, in the style of the shop: {@code 1.5 × release clip, job A}. */
    public String text() {
        return (quantity == null ? "" : MoneyText.text(quantity) + " × ")
                + words
                + (about.isEmpty() ? "" : ", " + about);
    }

    long orderId() {
        return orderId;
    }

    public RequestKind kind() {
        return kind;
    }

    public String words() {
        return words;
    }

    /** The name that its job or concern had then; empty for the whole car. */
    public String about() {
        return about;
    }

    /** The answers, the oldest first. */
    public List<RequestAnswer> answers() {
        return answers;
    }

    /** The latest answer, or null while nobody has answered. */
    public RequestAnswer answer() {
        return answers.isEmpty() ? null : answers.get(answers.size() - 1);
    }

    /** Whether the desk still has something to do about it. */
    public boolean isOpen() {
        return answers.isEmpty() || answer().outcome() == RequestOutcome.ORDERED;
    }
}

package dev.liftgate.requests;

import dev.liftgate.staff.Stamp;
import dev.liftgate.staff.StampedRow;
import dev.liftgate.web.Refused;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;

/** The desk's answer to a technician's request. Never changed; a later one counts instead. */
@Entity
@Table(name = "request_answer")
public class RequestAnswer extends StampedRow {

    /** The outcome of a request. */
    public enum RequestOutcome {
        DONE("done"),
        ORDERED("ordered"),
        IMPOSSIBLE("not possible");

        private final String label;

        RequestOutcome(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /**
     * The answer as the desk typed it.
     *
     * @param expected when something ordered is to arrive, or null
     */
    record RequestAnswerFacts(RequestOutcome outcome, String words, Instant expected) {}

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "request_id")
    private Request request;

    @Enumerated(EnumType.STRING)
    private RequestOutcome outcome;

    private String words;

    @Column(name = "expected_at")
    private Instant expectedAt;

    protected RequestAnswer() {}

    RequestAnswer(Request request, RequestAnswerFacts given, Stamp by) {
        super(by);
        if (given.outcome() != RequestOutcome.DONE && given.words().isBlank()) {
            throw new Refused(
                    "words",
                    given.outcome() == RequestOutcome.ORDERED
                            ? "What was ordered, and where?"
                            : "Why is it not possible?");
        }
        if (given.expected() != null && given.outcome() != RequestOutcome.ORDERED) {
            throw new Refused("expected", "A time belongs to what was ordered");
        }
        if (given.expected() != null && given.expected().isBefore(by.at())) {
            throw new Refused("expected", "This is over already");
        }
        this.request = request;
        this.outcome = given.outcome();
        this.words = given.words();
        this.expectedAt = given.expected();
    }

    public RequestOutcome outcome() {
        return outcome;
    }

    public String words() {
        return words;
    }

    /** The time when something ordered should arrive, or null. */
    public Instant expectedAt() {
        return expectedAt;
    }
}

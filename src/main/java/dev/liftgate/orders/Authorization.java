package dev.liftgate.orders;

import dev.liftgate.money.MoneyText;
import dev.liftgate.rows.TableRow;
import dev.liftgate.staff.Stamp;
import dev.liftgate.web.Signature;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.joda.money.Money;

/**
 * The customer's decision on record. It says who said what about which jobs, how, when, and to whom. Never changed.
 */
@Entity
@Table(name = "authorization_record")
public class Authorization extends TableRow {

    /** The relation of the shop itself, which corrects its own records. */
    public static final String THE_SHOP = "the shop";

    /** The way in which the customer answered. */
    public enum Method {
        IN_PERSON("in person"),
        PHONE("by phone"),
        TEXT("by text"),
        EMAIL("by e-mail"),
        ONLINE("online"),
        /** The shop itself, to correct a record. */
        DESK("at the desk");

        private final String label;

        Method(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        /** Whether the number or address used must be written down. */
        public boolean needsContact() {
            return this == PHONE || this == TEXT || this == EMAIL;
        }
    }

    /**
     * The person who answered, and the way they did.
     *
     * @param shown the words that were read or shown to the customer, kept as they were
     * @param signedOnPaper whether they signed the printed estimate, which the shop keeps
     * @param statement the one that they checked where a law has several to choose from; else empty
     */
    public record Respondent(
            String name,
            String relation,
            Method method,
            String contact,
            String shown,
            Signature signature,
            boolean signedOnPaper,
            String statement) {

        public Respondent(
                String name,
                String relation,
                Method method,
                String contact,
                String shown,
                Signature signature,
                boolean signedOnPaper) {
            this(name, relation, method, contact, shown, signature, signedOnPaper, "");
        }

        public Respondent(String name, String relation, Method method, String contact, String shown) {
            this(name, relation, method, contact, shown, Signature.NONE, false);
        }

        /** The same, shown these words. */
        public Respondent shown(String words) {
            return new Respondent(name, relation, method, contact, words, signature, signedOnPaper, statement);
        }

        /** The same, having checked that statement. */
        public Respondent stating(String words) {
            return new Respondent(name, relation, method, contact, shown, signature, signedOnPaper, words);
        }

        public boolean isSigned() {
            return signedOnPaper || !signature.isNone();
        }
    }

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "order_id")
    private WorkOrder order;

    @Column(name = "estimate_version")
    private Integer estimateVersion;

    @Column(name = "authorized_by")
    private String authorizedBy;

    private String relation;

    @Enumerated(EnumType.STRING)
    private Method method;

    private String contact;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "taken_by")
    private String takenBy;

    @Column(name = "previous_total")
    private Money previousTotal;

    @Column(name = "new_total")
    private Money newTotal;

    private String shown;

    @Convert(converter = Agreement.PromiseColumn.class)
    private Promise promise;

    @Column(name = "signature_typed")
    private String signatureTyped;

    @Column(name = "signature_path")
    private String signaturePath;

    @Column(name = "signed_on_paper")
    private boolean signedOnPaper;

    private String statement;

    @Column(name = "signature_png")
    private byte[] signaturePng;

    @OneToMany(mappedBy = "authorization", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<Decision> decisions = new ArrayList<>();

    protected Authorization() {}

    Authorization(WorkOrder order, Integer estimateVersion, Respondent respondent, Stamp by) {
        this.order = order;
        this.estimateVersion = estimateVersion;
        this.authorizedBy = respondent.name();
        this.relation = respondent.relation();
        this.method = respondent.method();
        this.contact = respondent.contact();
        this.shown = respondent.shown();
        this.signedOnPaper = respondent.signedOnPaper();
        this.statement = respondent.statement();
        this.signatureTyped = respondent.signature().typed();
        this.signaturePath = respondent.signature().path();
        this.signaturePng = respondent.signature().png();
        this.takenBy = by.name();
        this.recordedAt = by.at();
    }

    void decide(Job job, Decision.Verdict verdict, String reason) {
        decisions.add(new Decision(this, job, verdict, reason));
    }

    void totals(Money previous, Money now, Promise promise) {
        previousTotal = previous;
        newTotal = now;
        this.promise = promise;
    }

    /** Whether the customer said yes to anything. */
    public boolean isYes() {
        return decisions.stream().anyMatch(decision -> decision.verdict() == Decision.Verdict.APPROVE);
    }

    /** All that stands authorized from this record on; null where nothing does, and on older records. */
    public Promise promise() {
        return promise;
    }

    public Integer estimateVersion() {
        return estimateVersion;
    }

    public String authorizedBy() {
        return authorizedBy;
    }

    public String relation() {
        return relation;
    }

    public Method method() {
        return method;
    }

    public String contact() {
        return contact;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public String takenBy() {
        return takenBy;
    }

    public Money previousTotal() {
        return previousTotal;
    }

    public Money newTotal() {
        return newTotal;
    }

    public Money difference() {
        return newTotal.minus(previousTotal);
    }

    public String shown() {
        return shown;
    }

    /** The name that was typed as a signature; empty for none. */
    public String signatureTyped() {
        return signatureTyped;
    }

    /** The drawn signature as SVG path data; empty for none. */
    public String signaturePath() {
        return signaturePath;
    }

    /** The drawn signature as a picture to put into a page; null for none. */
    public String signaturePicture() {
        return Signature.asUrl(signaturePng);
    }

    public boolean isSigned() {
        return signedOnPaper || !signatureTyped.isEmpty() || !signaturePath.isEmpty();
    }

    /** Whether the customer signed the printed estimate, which the shop keeps. */
    public boolean isSignedOnPaper() {
        return signedOnPaper;
    }

    /** The statement of the law that the customer checked, word for word; empty for none. */
    public String statement() {
        return statement;
    }

    public List<Decision> decisions() {
        return decisions;
    }

    /** The decision as a text for the timeline and the invoice. */
    public String words() {
        String verdicts = this.decisions.stream().map(Decision::words).collect(Collectors.joining("; "));
        String contact = contact().isBlank() ? "" : " " + contact();
        String sign = difference().isNegative() ? "" : "+";
        return "%s (%s) %s%s: %s. Authorized now %s (%s%s)"
                .formatted(
                        authorizedBy(),
                        relation(),
                        method().label(),
                        contact,
                        verdicts,
                        MoneyText.text(newTotal()),
                        sign,
                        MoneyText.text(difference()));
    }
}

package dev.liftgate.paper;

import dev.liftgate.money.KeptJson;
import dev.liftgate.rows.Fingerprint;
import dev.liftgate.rows.TableRow;
import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Transient;
import java.time.Instant;
import org.joda.money.Money;

/** A document that was handed out. All that it prints is frozen, with a hash over it; it never changes. */
@MappedSuperclass
public abstract class IssuedDocument extends TableRow {

    @Column(name = "order_id")
    private long orderId;

    @Column(name = "issued_at")
    private Instant issuedAt;

    @Column(name = "issued_by")
    private String issuedBy;

    private Money total;
    private String content;
    private String sha256;

    /** What it prints, read when it is first asked for: it never changes. */
    @Transient
    private Object printed;

    protected IssuedDocument() {}

    /** @param printed the record of everything that it prints, kept as canonical JSON */
    protected IssuedDocument(long orderId, Instant issuedAt, String issuedBy, Money total, Object printed) {
        this.orderId = orderId;
        this.issuedAt = issuedAt;
        this.issuedBy = issuedBy;
        this.total = total;
        this.content = KeptJson.write(printed);
        this.sha256 = Fingerprint.of(content);
    }

    public Instant issuedAt() {
        return issuedAt;
    }

    public String issuedBy() {
        return issuedBy;
    }

    public Money total() {
        return total;
    }

    /** What it prints, as that record. */
    protected <T> T printed(Class<T> type) {
        if (printed == null) {
            printed = KeptJson.read(content, type);
        }
        return type.cast(printed);
    }

    /** Everything it prints, as canonical JSON. */
    public String content() {
        return content;
    }

    /** The hash of {@link #content()}, in hex. */
    public String sha256() {
        return sha256;
    }

    /** Whether its content still gives its hash. */
    boolean isAsIssued() {
        return Fingerprint.of(content).equals(sha256);
    }
}

package dev.liftgate.orders;

import dev.liftgate.web.Refused;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;

/** Which order it is and how far it has come: the moments that were recorded, and the stage that follows from them. */
@MappedSuperclass
public abstract class Progress extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    private int version;

    private long number;

    @Column(name = "diagnosis_started_at")
    Instant diagnosisStartedAt;

    @Column(name = "invoiced_at")
    Instant invoicedAt;

    @Column(name = "paid_at")
    Instant paidAt;

    @Column(name = "returned_at")
    Instant returnedAt;

    @Column(name = "cancelled_at")
    Instant cancelledAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "recorded_stage")
    private Stage recordedStage = Stage.CHECK_IN;

    @Column(name = "set_by_hand")
    private boolean setByHand;

    @Enumerated(EnumType.STRING)
    private Stage stage = Stage.CHECK_IN;

    protected Progress() {}

    Progress(long number) {
        this.number = number;
    }

    /** The recorded facts lead; a stage set by hand stays until they move on. */
    void follow(Stage recorded) {
        if (recorded != recordedStage || !setByHand) {
            setByHand = false;
            stage = recorded;
        }
        recordedStage = recorded;
    }

    void setStage(Stage byHand) {
        requireOpen();
        if (!byHand.isOpen()) {
            throw new Refused("stage", "An order closes by being paid and handed back, or by being cancelled.");
        }
        setByHand = byHand != recordedStage;
        stage = byHand;
    }

    void requireOpen() {
        if (!recordedStage.isOpen()) {
            throw new Refused("Order " + number + " is " + recordedStage.label().toLowerCase()
                    + ": nothing more is recorded on it.");
        }
    }

    public Long id() {
        return id;
    }

    public int version() {
        return version;
    }

    public long number() {
        return number;
    }

    public Instant diagnosisStartedAt() {
        return diagnosisStartedAt;
    }

    public Instant invoicedAt() {
        return invoicedAt;
    }

    public Instant paidAt() {
        return paidAt;
    }

    public Instant returnedAt() {
        return returnedAt;
    }

    public Instant cancelledAt() {
        return cancelledAt;
    }

    public Stage stage() {
        return stage;
    }

    public boolean isSetByHand() {
        return setByHand;
    }

    public boolean isOpen() {
        return recordedStage.isOpen();
    }
}

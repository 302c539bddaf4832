package dev.liftgate.orders;

import dev.liftgate.customers.Odometer;
import dev.liftgate.money.MoneyText;
import dev.liftgate.orders.OrderEvent.EventKind;
import dev.liftgate.staff.Permission;
import dev.liftgate.staff.Stamp;
import dev.liftgate.web.Refused;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.Parent;
import org.joda.money.Money;

/** The recorded moments of an order, and the stage that follows from them. */
@Embeddable
public class Progress {

    @Parent
    private WorkOrder order;

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

    Progress(WorkOrder order) {
        this.order = order;
    }

    // the only way in which Hibernate sets the order
    WorkOrder getOrder() {
        return order;
    }

    void setOrder(WorkOrder order) {
        this.order = order;
    }

    public void beginDiagnosis(Stamp by) {
        require(OrderVerb.DIAGNOSE);
        if (diagnosisStartedAt == null) {
            diagnosisStartedAt = by.at();
            order.record(EventKind.STAGE, "Diagnosis started", by);
        }
    }

    /** Sets a stage by hand; it holds until the records move on. */
    public void setStage(Stage byHand, String reason, Stamp by) {
        require(OrderVerb.SET_STAGE);
        if (!byHand.isOpen()) {
            throw new Refused("stage", "An order closes by being paid and handed back, or by being cancelled.");
        }
        setByHand = byHand != recordedStage;
        stage = byHand;
        order.record(EventKind.STAGE, "Stage set to " + byHand.label() + " by hand: " + reason, by);
    }

    public void invoiced(String invoice, Money total, Stamp by) {
        require(OrderVerb.INVOICE);
        requireDone(order.jobs());
        invoicedAt = by.at();
        order.record(EventKind.BILLING, "Invoice " + invoice + " issued, " + MoneyText.text(total), by);
    }

    public void paid(Money amount, String method, boolean inFull, Stamp by) {
        require(OrderVerb.PAY);
        paidAt = inFull ? by.at() : null;
        order.record(EventKind.BILLING, "Paid " + MoneyText.text(amount) + ", " + method, by);
    }

    /** Records money that was left before the invoice. */
    public void deposited(Money amount, String how, Stamp by) {
        require(OrderVerb.DEPOSIT);
        order.record(EventKind.BILLING, "Deposit of " + MoneyText.text(amount) + " taken, " + how, by);
    }

    /** Records that such money was given back. This may happen at the end of an order, so the order may be over. */
    public void depositReturned(Money amount, String how, Stamp by) {
        order.record(EventKind.BILLING, "Deposit returned: " + MoneyText.text(amount) + ", " + how, by);
    }

    /**
     * Records what corrects the invoice or a payment. It may come weeks later: the order may be over, and opens again if
     * something is left to pay.
     */
    public void corrected(String words, boolean settled, Stamp by) {
        require(OrderVerb.CORRECT_BILL);
        if (!settled) {
            paidAt = null;
        } else if (paidAt == null) {
            paidAt = by.at();
        }
        order.settle(); // before it is written: a closed order is a paid one
        order.record(EventKind.BILLING, words, by);
    }

    public void returned(Odometer odometer, Stamp by) {
        require(OrderVerb.HAND_BACK);
        order.wentOutAt(odometer);
        returnedAt = by.at();
        order.record(EventKind.BILLING, "Vehicle handed back at " + odometer.text(), by);
    }

    /** Takes back that the car was handed back. Its odometer was read all the same: that reading stays with the car. */
    public void stillHere(String reason, Stamp by) {
        by.require(Permission.REOPEN);
        require(OrderVerb.STILL_HERE);
        if (returnedAt == null) {
            throw new Refused("The car of order " + order.number() + " was not handed back.");
        }
        returnedAt = null;
        order.wentOutAt(null);
        order.settle();
        order.record(EventKind.BILLING, "Vehicle not handed back after all: " + reason, by);
    }

    void cancel(String reason, Stamp by) {
        require(OrderVerb.CANCEL);
        if (order.jobs().stream().anyMatch(job -> job.state() == JobState.IN_PROGRESS)) {
            throw new Refused("Work is in progress: finish that job before the order is cancelled.");
        }
        cancelledAt = by.at();
        order.record(EventKind.STAGE, "Cancelled: " + reason, by);
    }

    /** Takes back that it was cancelled. A deposit that was given back stays given back. */
    public void reopen(String reason, Stamp by) {
        by.require(Permission.REOPEN);
        require(OrderVerb.REOPEN);
        if (cancelledAt == null) {
            throw new Refused("Order " + order.number() + " is not cancelled.");
        }
        cancelledAt = null;
        order.settle();
        order.copy().follow();
        order.record(EventKind.STAGE, "Opened again: " + reason, by);
    }

    static void requireDone(List<Job> jobs) {
        jobs.stream().filter(job -> job.state().isWorkLeft()).findFirst().ifPresent(job -> {
            throw new Refused("Job " + job.letter() + ", “" + job.title() + "”, is not done yet.");
        });
    }

    private void requireOpen() {
        if (!recordedStage.isOpen()) {
            throw new OrderIsOver(order);
        }
    }

    /** @throws Refused if the order is too far on for that */
    public void require(OrderVerb verb) {
        if (verb.until() != OrderVerb.Until.EVER) {
            requireOpen();
        }
        if (verb.until() == OrderVerb.Until.INVOICED && invoicedAt != null) {
            throw new Refused("Order " + order.number() + " has its invoice already. " + verb.instead());
        }
    }

    /** Whether it would be refused for being too far on; for screens that offer only what is possible. */
    public boolean allows(OrderVerb verb) {
        return switch (verb.until()) {
            case EVER -> true;
            case OVER -> recordedStage.isOpen();
            case INVOICED -> recordedStage.isOpen() && invoicedAt == null;
        };
    }

    /** Whether new work may still be put on it. */
    public boolean isWorkable() {
        return allows(OrderVerb.RECOMMEND);
    }

    /** The recorded facts lead; a stage set by hand stays until they move on. */
    void follow(Stage recorded) {
        if (recorded != recordedStage) {
            setByHand = false;
            stage = recorded;
            recordedStage = recorded;
        }
    }

    Stage recordedStage() {
        return recordedStage;
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
}

package dev.liftgate.orders;

import dev.liftgate.money.Charge;
import dev.liftgate.money.MoneyText;
import dev.liftgate.money.Spread;
import dev.liftgate.staff.Stamp;
import dev.liftgate.web.Refused;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Iterator;
import java.util.List;
import org.hibernate.annotations.Parent;
import org.joda.money.Money;

/**
 * The customer's decision on a job, with the price of a yes. If the work came to another figure, it keeps the reason.
 */
@Embeddable
public class AgreedPrice {

    private static final String PASSED_OVER = "another way was chosen";
    private static final String NEVER_OFFERED = "another way was chosen before this one was offered";

    @Parent
    private Job job;

    @Column(name = "authorized_price")
    private Money authorized;

    @Column(name = "agreed_price")
    private Money beforeDiscounts;

    @Column(name = "final_reason")
    private String finalReason = "";

    protected AgreedPrice() {}

    AgreedPrice(Job job) {
        this.job = job;
    }

    // the only way in which Hibernate sets the job
    Job getJob() {
        return job;
    }

    void setJob(Job job) {
        this.job = job;
    }

    /** The customer says yes to the job at its present price. */
    void approve() {
        requireDecidable();
        job.decided(JobState.APPROVED, "");
        job.way(job.keptWay().counts(true));
        authorized = job.quote().net();
    }

    /** A later yes that covers the job again replaces the first one: at what it has become cheaper to. */
    void coveredAt(Money net) {
        if (net.isLessThan(authorized)) {
            startOver();
            authorized = net;
        }
    }

    void refuse(JobState refusal, String reason) {
        requireDecidable();
        job.decided(refusal, reason);
        authorized = null;
    }

    private void requireDecidable() {
        if (job.state() != JobState.OFFERED) {
            throw new Refused("“" + job.title() + "” is " + job.state().label()
                    + ": there is nothing for the customer to decide.");
        }
    }

    /** Drops this way, because another one was approved. */
    void passOver() {
        if (job.state() == JobState.IN_PROGRESS || job.state().isDone()) {
            throw new Refused("Work on “" + job.title() + "” has begun: it is the way the customer chose.");
        }
        job.decided(JobState.DECLINED, job.state() == JobState.RECOMMENDED ? NEVER_OFFERED : PASSED_OVER);
        job.way(job.keptWay().counts(false));
        authorized = null;
    }

    /** Puts the decision back to the customer, because it was recorded wrongly. */
    void withdraw() {
        if (job.state() != JobState.APPROVED && !job.isTurnedDown()) {
            throw new Refused(
                    "“" + job.title() + "” is " + job.state().label() + ": there is no decision to take back.");
        }
        Alternatives.to(job).restore();
        job.decided(JobState.OFFERED, "");
        authorized = null;
    }

    /** Is what it was before, because the approval of another way was recorded wrongly. */
    void restore() {
        if (job.state() == JobState.DECLINED && job.reason().equals(PASSED_OVER)) {
            job.decided(JobState.OFFERED, "");
        } else if (job.state() == JobState.DECLINED && job.reason().equals(NEVER_OFFERED)) {
            job.decided(JobState.RECOMMENDED, "");
        }
    }

    /** Forgets the last yes: from now on the present figure is the one to agree to. */
    void startOver() {
        authorized = null;
        beforeDiscounts = null;
        finalReason = "";
    }

    /**
     * Records what authorized work came to; the authorization stays as it was.
     *
     * @param price before discounts
     * @param reason empty where it is the figure that the customer agreed to
     * @throws Refused beside {@code reason} if it is another one and nobody says why
     */
    public void cameTo(Money price, String reason, Stamp by) {
        job.order().progress().require(OrderVerb.COME_TO);
        if (job.state() != JobState.IN_PROGRESS && !job.state().isDone()) {
            throw new Refused("“" + job.title() + "” is " + job.state().label()
                    + ": what it came to is known when work has begun.");
        }
        Money agreed = isConcluded() ? beforeDiscounts : job.quote().price();
        boolean differs = !price.isEqual(agreed);
        if (differs && reason.isEmpty()) {
            throw new Refused("reason", "Why is it not what was agreed? The customer reads it");
        }
        job.quote().charge(price, differs ? PriceBasis.PRICE : job.quote().basis());
        beforeDiscounts = differs ? agreed : null;
        finalReason = differs ? reason : "";
        job.tell(
                " came to " + MoneyText.text(job.quote().net()) + ", authorized at " + MoneyText.text(authorized)
                        + (differs ? ": " + reason : ", as agreed"),
                by);
    }

    /** Puts the job before the customer again, at what it came to, which is more than they agreed to. */
    public void askAgain(Stamp by) {
        job.order().progress().require(OrderVerb.ASK_AGAIN);
        if (!job.state().isAuthorized() || !isConcluded()) {
            throw new Refused("“" + job.title() + "” costs what was agreed to: there is nothing to ask again.");
        }
        String agreed = MoneyText.text(authorized);
        job.takeBack();
        job.tell(" is to be asked again at " + MoneyText.text(job.quote().net()) + "; authorized was " + agreed, by);
    }

    /** The lines' charges at the agreed figure, as older orders were reckoned, even where the work came to another one. */
    List<Charge> charges() {
        if (!isConcluded()) {
            return job.quote().charges();
        }
        Iterator<Money> amounts = Spread.over(
                        job.lines().stream().map(Line::range).toList(), beforeDiscounts)
                .iterator();
        return job.quote()
                .discounted(job.lines().stream()
                        .map(line -> line.toCharge(amounts.next()))
                        .toList());
    }

    /** The authorized price after discounts; null without a yes. */
    public Money price() {
        return authorized;
    }

    /** Why the work came to another figure than was agreed to; empty where it did not. */
    public String finalReason() {
        return finalReason;
    }

    /** Whether the price is the one that the work came to, rather than the agreed one. */
    public boolean isConcluded() {
        return beforeDiscounts != null;
    }
}

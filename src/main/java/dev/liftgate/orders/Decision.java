package dev.liftgate.orders;

import dev.liftgate.money.MoneyText;
import dev.liftgate.rows.TableRow;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.joda.money.Money;

/** The customer's decision on one job, at the price it had then. */
@Entity
@Table(name = "decision")
public class Decision extends TableRow {

    /** The customer's word on a job. */
    public enum Verdict {
        APPROVE("approved"),
        DECLINE("declined"),
        DEFER("deferred"),
        /** The shop's word: what was recorded before was wrong. */
        WITHDRAW("taken back");

        private final String label;

        Verdict(String label) {
            this.label = label;
        }

        /** Whether it is a customer's word. */
        public boolean isAnswer() {
            return this != WITHDRAW;
        }

        public String label() {
            return label;
        }
    }

    /** A verdict on one job, with the reason where the customer said no or later. */
    public record JobVerdict(long jobId, Verdict verdict, String reason) {}

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "authorization_id")
    private Authorization authorization;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "job_id")
    private Job job;

    @Column(name = "job_title")
    private String jobTitle;

    @Enumerated(EnumType.STRING)
    private Verdict verdict;

    private String reason;
    private Money price;

    protected Decision() {}

    Decision(Authorization authorization, Job job, Verdict verdict, String reason) {
        this.authorization = authorization;
        this.job = job;
        this.jobTitle = job.way().named(job.title());
        this.verdict = verdict;
        this.reason = reason;
        this.price = job.quote().net();
    }

    public long jobId() {
        return job.id();
    }

    public String jobTitle() {
        return jobTitle;
    }

    public Verdict verdict() {
        return verdict;
    }

    public String reason() {
        return reason;
    }

    public Money price() {
        return price;
    }

    String words() {
        String why = reason.isBlank() ? "" : " (" + reason + ")";
        return jobTitle + " " + MoneyText.text(price) + " " + verdict.label() + why;
    }
}

package dev.liftgate.orders;

import dev.liftgate.catalog.Offer;
import dev.liftgate.staff.Stamp;
import dev.liftgate.web.Refused;
import java.util.List;
import java.util.Objects;

/** The ways to do the same work as a job. One of them counts; only one can be approved. */
final class Alternatives {

    private final Job job;
    private final List<Job> others;

    private Alternatives(Job job) {
        this.job = job;
        this.others = job.order().jobs().stream()
                .filter(other -> other.isAlternativeTo(job))
                .toList();
    }

    static Alternatives to(Job job) {
        return new Alternatives(job);
    }

    /** Adds another way; the tiers name the difference between the two. */
    Job add(String itsTier, Offer offer, String tier, Stamp by) {
        if (job.state().isAuthorized() || job.state().isRefused()) {
            throw new Refused("“" + job.title() + "” is " + job.state().label() + ": there is nothing left to choose.");
        }
        WorkOrder order = job.order();
        Integer shared = job.way().choice();
        int choice = shared != null ? shared : lastChoice(order) + 1;
        job.way(new Way(choice, itsTier, job.way().isChosen()));
        Job other = Job.from(order, job.concern(), offer);
        other.way(new Way(choice, tier, false));
        return order.add(other, by);
    }

    private static int lastChoice(WorkOrder order) {
        return order.jobs().stream()
                .map(each -> each.way().choice())
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
    }

    /** Lets the job count instead of the one that counted so far. */
    void choose() {
        if (job.state().isRefused()
                || others.stream().anyMatch(other -> other.state().isAuthorized())) {
            throw new Refused("The customer has decided between these: offer “" + job.title() + "” again instead.");
        }
        others.forEach(other -> other.way(other.way().counts(false)));
        job.way(job.way().counts(true));
    }

    /**
     * Drops the other ways, because this job was approved; those that waited for an answer are recorded as declined.
     */
    void passOver(Authorization authorization) {
        for (Job other : others) {
            boolean wasOpen = other.state() == JobState.OFFERED || other.state().isAuthorized();
            other.agreed().passOver();
            if (wasOpen) {
                authorization.decide(other, Decision.Verdict.DECLINE, other.reason());
            }
        }
    }

    /** Offers the other ways again that this one's approval had dropped. */
    void restore() {
        if (job.state() == JobState.APPROVED) {
            others.forEach(other -> other.agreed().restore());
        }
    }

    /**
     * Leaves the group, because the job was taken off. A single way that remains is no choice any more; if the chosen
     * one leaves, another one counts.
     */
    void leave() {
        if (others.size() == 1) {
            others.get(0).way(Way.ONLY);
        } else if (job.way().isChosen() && !others.isEmpty()) {
            others.get(0).way(others.get(0).way().counts(true));
        }
    }
}

package dev.liftgate.orders;

import dev.liftgate.catalog.Offer;
import dev.liftgate.staff.Stamp;
import dev.liftgate.web.Refused;
import java.util.List;
import java.util.Objects;

/** The ways to do the same work as a job: one of them counts, and one can be approved. */
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

    /** Adds another way; the tiers say what sets the two apart. */
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

    /** The job was approved: the others are not wanted any more, and those that waited are declined on the record. */
    void passOver(Authorization authorization) {
        for (Job other : others) {
            boolean wasOpen = other.state() == JobState.OFFERED || other.state().isAuthorized();
            other.passOver();
            if (wasOpen) {
                authorization.decide(other, Decision.Verdict.DECLINE, other.reason());
            }
        }
    }

    /** The job was taken off: what is left is the only way, or one of the others counts now. */
    void leave() {
        if (others.size() == 1) {
            others.get(0).way(Way.ONLY);
        } else if (job.way().isChosen() && !others.isEmpty()) {
            others.get(0).way(others.get(0).way().counts(true));
        }
    }
}

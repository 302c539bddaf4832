package dev.liftgate.orders;

import dev.liftgate.catalog.Offer;
import dev.liftgate.staff.Stamp;
import dev.liftgate.web.Refused;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

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
        Integer shared = job.keptWay().choice();
        int choice = shared != null ? shared : lastChoice(order) + 1;
        job.way(new Way(choice, itsTier, job.way().isChosen()));
        Job other = Job.from(order, job.concern(), offer);
        other.way(new Way(choice, tier, false));
        return order.add(other, by);
    }

    private static int lastChoice(WorkOrder order) {
        return Stream.concat(order.jobs().stream(), order.takenOff().jobs().stream())
                .map(each -> each.keptWay().choice())
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
    }

    private static void counts(Job job, boolean chosen) {
        job.way(job.keptWay().counts(chosen));
    }

    /** Lets the job count instead of the one that counted so far. */
    void choose() {
        if (job.state().isRefused()
                || others.stream().anyMatch(other -> other.state().isAuthorized())) {
            throw new Refused("The customer has decided between these: offer “" + job.title() + "” again instead.");
        }
        others.forEach(other -> counts(other, false));
        counts(job, true);
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
     * Leaves the group, because the job was taken off. If the chosen one leaves, another one counts; a single way that
     * remains is no choice any more.
     */
    void leave() {
        boolean anotherCounts =
                others.stream().anyMatch(other -> other.keptWay().isChosen());
        others.stream().findFirst().filter(other -> !anotherCounts).ifPresent(other -> counts(other, true));
        counts(job, job.keptWay().choice() == null);
    }

    /** Stands beside the others again, of which one counts. */
    void comeBack() {
        others.stream()
                .filter(other -> other.state().isAuthorized() || other.state().isRefused())
                .findFirst()
                .ifPresent(other -> {
                    throw new Refused("“" + job.title() + "” was another way to do “" + other.title() + "”, which is "
                            + other.state().label() + ". Add it as a job of its own.");
                });
        counts(job, others.isEmpty());
    }
}

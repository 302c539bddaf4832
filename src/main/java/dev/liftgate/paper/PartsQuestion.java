package dev.liftgate.paper;

import dev.liftgate.orders.Job;
import dev.liftgate.orders.WorkOrder;
import dev.liftgate.paper.Obstacles.Obstacle;
import dev.liftgate.rules.Packs.StoredPack;
import dev.liftgate.rules.When;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The question whether parts are in a flat price.
 *
 * <p>It is asked where a law wants parts listed: a job in somebody's own words would print its whole price as labor, and
 * no parts, whatever was fitted.
 *
 * @param jobs that have not answered it
 * @param why the law that asks, in words that go on after a colon; empty where none does
 */
public record PartsQuestion(List<Job> jobs, String why) {

    static PartsQuestion of(Collection<StoredPack> packs, Set<When> circumstances, WorkOrder order) {
        return of(packs, circumstances, order, job -> !job.state().isRefused());
    }

    /** @param which the jobs that a paper charges for */
    static PartsQuestion of(
            Collection<StoredPack> packs, Set<When> circumstances, WorkOrder order, Predicate<Job> which) {
        String why = packs.stream()
                .map(stored -> stored.pack().listsParts(circumstances))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse("");
        List<Job> jobs = why.isEmpty()
                ? List.of()
                : order.jobs().stream()
                        .filter(which)
                        .filter(job -> job.jobLines().mayHideParts())
                        .toList();
        return new PartsQuestion(jobs, why);
    }

    public boolean isAsked() {
        return !why.isEmpty();
    }

    /** The reason why no paper is issued before it is answered, with the page that does. */
    Optional<Obstacle> obstacle(WorkOrder order) {
        String named = jobs.stream()
                .map(job -> "job " + job.letter() + ", “" + job.title() + "”,")
                .collect(Collectors.joining(" and "));
        return jobs.isEmpty()
                ? Optional.empty()
                : Optional.of(new Obstacle(
                        "Say of %s whether parts are in the price: %s.".formatted(named, why),
                        Obstacles.MISSING,
                        WorkOrder.path(order.number()) + "/missing"));
    }
}

package dev.liftgate.estimates;

import dev.liftgate.estimates.Estimate.PrintedPhoto;
import dev.liftgate.money.Totals;
import dev.liftgate.orders.Authorization;
import dev.liftgate.orders.Concern;
import dev.liftgate.orders.Decision;
import dev.liftgate.orders.Job;
import dev.liftgate.orders.JobState;
import dev.liftgate.orders.OrderLookup;
import dev.liftgate.orders.WorkOrder;
import dev.liftgate.orders.WorkOrders;
import dev.liftgate.paper.Legibility;
import dev.liftgate.paper.Obstacles;
import dev.liftgate.paper.Obstacles.Obstacle;
import dev.liftgate.paper.PaperFacts;
import dev.liftgate.paper.PrintedJob;
import dev.liftgate.paper.PrintedRules;
import dev.liftgate.paper.Rulebook;
import dev.liftgate.paper.Sheet;
import dev.liftgate.paper.Speech;
import dev.liftgate.photos.Photo;
import dev.liftgate.photos.Photos;
import dev.liftgate.rules.Packs;
import dev.liftgate.rules.Packs.StoredPack;
import dev.liftgate.rules.Paper;
import dev.liftgate.staff.Shop;
import dev.liftgate.staff.Staff;
import dev.liftgate.staff.Stamp;
import dev.liftgate.web.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The estimate versions of all orders: issues the next one, and finds earlier ones. */
@ApplicationScoped
@Transactional
public class Estimates {

    private static final String OF_ORDER =
            "from EstimateVersion v where v.orderId = (select o.id from WorkOrder o where o.number = ?1) ";

    @Inject
    WorkOrders orders;

    @Inject
    OrderLookup lookup;

    @Inject
    Staff staff;

    @Inject
    Packs packs;

    @Inject
    Rulebook rulebook;

    @Inject
    Photos photos;

    @Inject
    Clock clock;

    /**
     * Freezes all jobs that are to be decided or were decided into the next version, and offers it to the customer.
     *
     * @throws Obstacles if jobs have no price, or if it lacks what the shop's rule pack asks for, with all of it, or says
     *     what no paper can print
     * @throws Refused if there is nothing to estimate, or if the version in force says the same
     */
    public EstimateVersion issue(long number, Stamp stamp) {
        return orders.make(number, stamp, (order, by) -> {
            requireComplete(order);
            orders.takeTodaysRates(order);
            Optional<EstimateVersion> before = latest(number);
            Totals totals = order.reckoning().totals(Job::isCounted);
            int next = order.agreement().lastEstimate() + 1;
            order.agreement().offerAll();
            Estimate estimate = lawful(order, freeze(order, next, totals, before, by));
            order.agreement().estimateIssued(next, totals.total(), by);
            before.filter(earlier -> !earlier.isExpired(today()))
                    .filter(earlier -> earlier.estimate().saysTheSameAs(estimate))
                    .ifPresent(earlier -> {
                        throw new Refused("Nothing has changed since version " + earlier.version() + ", valid until "
                                + estimate.sheet().day(earlier.validUntil()) + ".");
                    });
            EstimateVersion version = new EstimateVersion(order.id(), estimate);
            version.persist();
            return version;
        });
    }

    private static void requireComplete(WorkOrder order) {
        if (order.jobs().stream().allMatch(job -> job.state().isRefused())) {
            throw new Refused("There is no job to put on an estimate yet.");
        }
        List<Obstacle> unpriced = unpriced(order);
        if (!unpriced.isEmpty()) {
            throw new Obstacles(unpriced);
        }
    }

    private static List<Obstacle> unpriced(WorkOrder order) {
        return order.jobs().stream()
                .filter(job -> !job.state().isRefused() && job.quote().price() == null)
                .map(job -> new Obstacle(
                        "Job " + job.letter() + ", “" + job.title() + "”, has no price yet"
                                + (job.quote().range().openEnded() ? " and may cost more than its range." : "."),
                        "Set its price",
                        WorkOrder.path(order.number()) + "/jobs/" + job.id() + "/price"))
                .toList();
    }

    /**
     * What an advisor needs to know before the next version.
     *
     * @param obstacles that keep it from being issued
     * @param standing ids of jobs to be offered that the version in force shows just as they are now
     */
    public record NextVersion(List<Obstacle> obstacles, Set<Long> standing) {}

    public NextVersion next(WorkOrder order) {
        Set<Long> waiting = order.jobs().stream()
                .filter(job -> job.state() == JobState.RECOMMENDED && job.isProposed())
                .map(Job::id)
                .collect(Collectors.toSet());
        Optional<EstimateVersion> inForce = waiting.isEmpty()
                        || order.agreement().lastEstimate() == 0
                ? Optional.empty()
                : latest(order.number())
                        .filter(version -> !version.isExpired(today()))
                        .filter(version -> changesSince(version, order, null).isEmpty());
        waiting.retainAll(
                inForce.map(EstimateVersion::estimate).map(Estimates::printed).orElse(Set.of()));
        Stream<Obstacle> obstacles = Stream.concat(unpriced(order).stream(), rulebook.partsUnsaid(order).stream());
        return new NextVersion(obstacles.toList(), waiting);
    }

    private static Set<Long> printed(Estimate shown) {
        return shown.jobs().stream().map(PrintedJob::job).collect(Collectors.toSet());
    }

    /** The estimate with the rules of its law, if it shows all that they, and those of earlier yeses, ask for. */
    private Estimate lawful(WorkOrder order, Function<PrintedRules, Estimate> paper) {
        Estimate estimate = paper.apply(null);
        StoredPack rules = packs.chosen();
        packs.keep(rules);
        PaperFacts shown = estimate.shown(rules.pack());
        rulebook.of(order).require(shown, Paper.ESTIMATE, order);
        Legibility.require(estimate, Paper.ESTIMATE, order);
        return paper.apply(PrintedRules.of(
                List.of(rules),
                Paper.ESTIMATE,
                shown.circumstances(),
                estimate.totals().total().getCurrencyUnit(),
                estimate.sheet().speech()));
    }

    /** The last valid day: as long as the shop says, and at least as long as the law does. */
    private LocalDate validUntil(LocalDate issued, Shop shop) {
        LocalDate shops = issued.plusDays(shop.estimateValidDays());
        return packs.chosen()
                .pack()
                .terms()
                .validity()
                .map(least -> least.earliestEnd(issued))
                .filter(shops::isBefore)
                .orElse(shops);
    }

    /** All but the rules, which are chosen by what it shows. */
    private Function<PrintedRules, Estimate> freeze(
            WorkOrder order, int next, Totals totals, Optional<EstimateVersion> before, Stamp by) {
        Shop shop = staff.shop().orElseThrow();
        Sheet sheet = Sheet.of(order, shop);
        List<PrintedJob> jobs = items(order, Job::isProposed, sheet.speech());
        Optional<EstimateVersion> base = lastAuthorized(order).or(() -> before);
        List<String> changes = base.map(version -> Estimate.changes(version.estimate(), jobs, totals, sheet.speech()))
                .orElse(List.of());
        LocalDate validUntil = validUntil(LocalDate.ofInstant(by.at(), shop.zone()), shop);
        List<PrintedPhoto> pictures = pictures(order);
        return law -> new Estimate(
                sheet,
                next,
                before.map(EstimateVersion::version).orElse(0),
                by.at(),
                by.name(),
                validUntil,
                jobs,
                items(order, Job::isTurnedDown, sheet.speech()),
                totals,
                order.agreement().authorizedTotal(),
                order.reckoning().toAuthorize(),
                base.map(EstimateVersion::version).orElse(0),
                changes,
                law,
                pictures);
    }

    private List<PrintedPhoto> pictures(WorkOrder order) {
        List<Long> concerns = order.concerns().stream().map(Concern::id).toList();
        return photos.of(order.number()).stream()
                .filter(Photo::isChosen)
                .map(photo -> new PrintedPhoto(
                        photo.id(), concerns.indexOf(photo.concern()), photo.words(), photo.by(), photo.at()))
                .toList();
    }

    private static List<PrintedJob> items(WorkOrder order, Predicate<Job> which, Speech speech) {
        return order.jobs().stream()
                .filter(which)
                .map(job -> PrintedJob.of(job, speech))
                .toList();
    }

    /** The newest version of which the customer authorized at least one job, and no later record took that yes back. */
    private Optional<EstimateVersion> lastAuthorized(WorkOrder order) {
        Map<Long, Integer> yes = new HashMap<>();
        for (Authorization record : lookup.authorizations(order)) {
            for (Decision decision : record.decisions()) {
                if (decision.verdict() != Decision.Verdict.APPROVE) {
                    yes.remove(decision.jobId());
                } else if (record.estimateVersion() != null) {
                    yes.put(decision.jobId(), record.estimateVersion());
                }
            }
        }
        return yes.values().stream().max(Integer::compare).flatMap(version -> version(order.number(), version));
    }

    /**
     * The difference between that version and the same jobs as they would be reckoned now; empty while it holds.
     *
     * @param speech null for the paper's own
     */
    public List<String> changesSince(EstimateVersion version, WorkOrder order, Speech speech) {
        Estimate shown = version.estimate();
        Set<Long> printed = printed(shown);
        Set<Long> counted = shown.jobs().stream()
                .filter(PrintedJob::counted)
                .map(PrintedJob::job)
                .collect(Collectors.toSet());
        Speech told = speech == null ? shown.sheet().speech() : speech;
        return Estimate.changes(
                shown,
                items(order, job -> printed.contains(job.id()), told),
                order.reckoning().totals(job -> counted.contains(job.id())),
                told);
    }

    public Optional<EstimateVersion> version(long number, int version) {
        return EstimateVersion.find(OF_ORDER + "and v.version = ?2", number, version)
                .firstResultOptional();
    }

    public Optional<EstimateVersion> latest(long number) {
        return EstimateVersion.find(OF_ORDER + "order by v.version desc", number)
                .page(0, 1)
                .firstResultOptional();
    }

    /** All versions, the newest first. */
    public List<EstimateVersion> versions(long number) {
        return EstimateVersion.list(OF_ORDER + "order by v.version desc", number);
    }

    /** Today's date at the shop. */
    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), staff.shop().orElseThrow().zone());
    }
}

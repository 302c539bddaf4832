package dev.liftgate.portal;

import dev.liftgate.estimates.Authorizations;
import dev.liftgate.estimates.Authorizations.JobAnswer;
import dev.liftgate.estimates.Estimate;
import dev.liftgate.estimates.EstimateVersion;
import dev.liftgate.estimates.Estimates;
import dev.liftgate.estimates.OpenDecisions;
import dev.liftgate.money.Totals;
import dev.liftgate.orders.AgreedTerms.ReplacedParts;
import dev.liftgate.orders.Authorization;
import dev.liftgate.orders.Decision;
import dev.liftgate.orders.OrderLookup;
import dev.liftgate.orders.WorkOrder;
import dev.liftgate.orders.WorkOrders;
import dev.liftgate.paper.PrintedJob;
import dev.liftgate.portal.LinkView.LinkStanding;
import dev.liftgate.staff.Actor;
import dev.liftgate.web.FormState;
import dev.liftgate.web.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;

/** The view behind a link, and the decisions of its holder. */
@ApplicationScoped
@Transactional
class LinkDecisions {

    /** The recorder of decisions that a customer makes alone. */
    private static final Actor ONLINE = new Actor(0, "online");

    @Inject
    WorkOrders orders;

    @Inject
    OrderLookup lookup;

    @Inject
    Estimates estimates;

    @Inject
    Authorizations authorizations;

    @Inject
    Links links;

    @Inject
    LinkPapers papers;

    @Inject
    Clock clock;

    LinkView show(Link link, Map<String, String> typed, FormState form) {
        WorkOrder order = lookup.find(link.orderNumber()).orElseThrow();
        EstimateVersion version = version(link);
        Estimate estimate = version.estimate();
        List<String> changes = estimates.changesSince(version, order, null);
        OpenDecisions asked = authorizations.asked(link.orderNumber()).orElseThrow();
        List<Authorization> decided = authorizations.on(link.orderNumber(), link.estimateVersion());
        LinkStanding standing = standing(link, order, estimate, asked, decided, changes);
        return new LinkView(
                standing,
                estimate,
                standing == LinkStanding.REPLACED
                                && link.estimateVersion() == order.agreement().lastEstimate()
                        ? changes
                        : List.of(),
                asked.rows(typed, form),
                decided,
                order.agreement().terms().replacedParts(),
                total(order, asked, answers(typed, asked.authorized().getCurrencyUnit())),
                papers.of(order),
                !order.isOpen(),
                form);
    }

    private EstimateVersion version(Link link) {
        return estimates.version(link.orderNumber(), link.estimateVersion()).orElseThrow();
    }

    private LinkStanding standing(
            Link link,
            WorkOrder order,
            Estimate estimate,
            OpenDecisions asked,
            List<Authorization> decided,
            List<String> changes) {
        if (link.isRevoked()) {
            return LinkStanding.REVOKED;
        }
        if (link.estimateVersion() != order.agreement().lastEstimate()) {
            return LinkStanding.REPLACED;
        }
        if (link.isExpired(clock.instant())) {
            return decided.isEmpty() ? LinkStanding.EXPIRED : LinkStanding.DECIDED;
        }
        if (asked.questions().isEmpty()
                && (!decided.isEmpty() || estimate.undecided().isEmpty())) {
            return LinkStanding.DECIDED;
        }
        return order.isOpen() && changes.isEmpty() && asksTheSame(estimate, asked)
                ? LinkStanding.OPEN
                : LinkStanding.REPLACED;
    }

    /** Whether the open decisions are exactly those on this paper, to the cent. */
    private static boolean asksTheSame(Estimate estimate, OpenDecisions asked) {
        Set<String> printed = estimate.undecided().stream()
                .flatMap(List::stream)
                .map(LinkDecisions::mark)
                .collect(Collectors.toSet());
        Set<String> open = asked.questions().stream()
                .map(question -> mark(question.item()))
                .collect(Collectors.toSet());
        return !open.isEmpty() && open.equals(printed);
    }

    private static String mark(PrintedJob item) {
        return item.job() + " " + item.price();
    }

    /** The total of the ticked jobs and of those authorized before. */
    private static Totals total(WorkOrder order, OpenDecisions asked, List<JobAnswer> answers) {
        Set<Long> taken = answers.stream()
                .filter(answer -> answer.verdict() == Decision.Verdict.APPROVE)
                .map(JobAnswer::job)
                .collect(Collectors.toSet());
        Set<Long> open = asked.questions().stream()
                .map(question -> question.item().job())
                .collect(Collectors.toSet());
        return order.agreement()
                .promiseIf(order.jobs().stream()
                        .filter(job -> open.contains(job.id()) && taken.contains(job.id()))
                        .toList())
                .totals();
    }

    private static List<JobAnswer> answers(Map<String, String> typed, CurrencyUnit currency) {
        try {
            return JobAnswer.from(typed, currency);
        } catch (Refused tooLong) {
            return List.of();
        }
    }

    /**
     * Records what the customer decided, all of it or nothing.
     *
     * @param wish about the parts that come off the car; null leaves it as it is
     * @throws dev.liftgate.web.EditConflict if somebody decided, or the estimate changed, in the meantime
     */
    void decide(Link link, Supplier<Authorization.Respondent> who, List<JobAnswer> answers, ReplacedParts wish) {
        requireOnPaper(link, answers);
        if (wish != null) {
            orders.change(link.orderNumber(), ONLINE.at(clock.instant()), (order, by) -> order.agreement()
                    .agree(order.agreement().terms().wanting(wish), null, by));
        }
        authorizations.record(
                link.orderNumber(), link.estimateVersion(), null, who, answers, ONLINE.at(clock.instant()));
        links.answered(link);
    }

    private void requireOnPaper(Link link, List<JobAnswer> answers) {
        Set<Long> printed =
                version(link).estimate().jobs().stream().map(PrintedJob::job).collect(Collectors.toSet());
        if (!answers.stream().allMatch(answer -> printed.contains(answer.job()))) {
            throw new Refused("One of these jobs is not on this estimate. Nothing was recorded: look at it again.");
        }
    }

    void askToBeCalled(Link link, String phone, String when) {
        orders.change(link.orderNumber(), ONLINE.at(clock.instant()), (order, by) -> {
            String words = "Asks to be called back: " + phone + (when.isBlank() ? "" : ", " + when);
            order.hear(words, by);
        });
    }
}

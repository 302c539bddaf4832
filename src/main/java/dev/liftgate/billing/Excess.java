package dev.liftgate.billing;

import dev.liftgate.money.MoneyText;
import dev.liftgate.money.Totals;
import dev.liftgate.orders.Job;
import dev.liftgate.orders.WorkOrder;
import dev.liftgate.paper.BindingRules;
import dev.liftgate.paper.Obstacles;
import dev.liftgate.rules.Tolerance;
import java.util.List;
import org.joda.money.Money;

/**
 * The check that no charge exceeds the authorization by more than allowed. The tolerance comes from the order's rule
 * packs.
 */
final class Excess {

    private Excess() {}

    /**
     * Refuses charges beyond any tolerance that the order is held to. Each figure comes with the ways out: charge less, or ask the customer
     * again.
     */
    static void refuse(WorkOrder order, Totals charged, BindingRules rules) {
        List<Obstacles.Obstacle> beyond = rules.tolerances().stream()
                .flatMap(tolerance -> beyond(order, charged, tolerance).stream())
                .distinct()
                .toList();
        if (!beyond.isEmpty()) {
            throw new Obstacles(beyond);
        }
    }

    private static List<Obstacles.Obstacle> beyond(WorkOrder order, Totals charged, Tolerance tolerance) {
        return tolerance.per() == Tolerance.Per.JOB
                ? order.jobs().stream()
                        .filter(Invoices::isCharged)
                        .filter(job -> !tolerance.allows(
                                job.agreed().price(), job.quote().net()))
                        .map(job -> beyond(order, job, tolerance))
                        .toList()
                : isAllowed(order.agreement().promised(), charged, tolerance)
                        ? List.of()
                        : beyondInAll(order, charged, tolerance);
    }

    private static boolean isAllowed(Totals authorized, Totals charged, Tolerance tolerance) {
        boolean with = tolerance.allows(authorized.total(), charged.total());
        boolean without = tolerance.allows(authorized.beforeTax(), charged.beforeTax());
        return (with || !tolerance.taxCounts().withTax())
                && (without || !tolerance.taxCounts().withoutTax());
    }

    private static Obstacles.Obstacle beyond(WorkOrder order, Job job, Tolerance tolerance) {
        String words = "Job " + job.letter() + ", “" + job.title() + "”, came to "
                + MoneyText.text(job.quote().net())
                + butAllowed(job.agreed().price(), tolerance);
        return atFinalPrice(order, job, words);
    }

    private static List<Obstacles.Obstacle> beyondInAll(WorkOrder order, Totals charged, Tolerance tolerance) {
        Totals authorized = order.agreement().promised();
        boolean withTax = tolerance.taxCounts().withTax() && !tolerance.allows(authorized.total(), charged.total());
        Money agreed = withTax ? authorized.total() : authorized.beforeTax();
        Money now = withTax ? charged.total() : charged.beforeTax();
        String words = "The invoice would come to " + MoneyText.text(now) + (withTax ? "" : " before tax")
                + butAllowed(agreed, tolerance);
        List<Obstacles.Obstacle> jobs = order.jobs().stream()
                .filter(Invoices::isCharged)
                .filter(job -> job.quote().net().isGreaterThan(job.agreed().price()))
                .map(job -> atFinalPrice(order, job, words))
                .toList();
        return jobs.isEmpty()
                ? List.of(new Obstacles.Obstacle(words, "Back to the order", WorkOrder.path(order.number())))
                : jobs;
    }

    private static String butAllowed(Money agreed, Tolerance tolerance) {
        return ", but the customer authorized " + MoneyText.text(agreed) + ", and that allows for "
                + MoneyText.text(tolerance.most(agreed)) + " at most ("
                + tolerance.cite().words() + "). Charge less, or ask the customer again.";
    }

    private static Obstacles.Obstacle atFinalPrice(WorkOrder order, Job job, String words) {
        return new Obstacles.Obstacle(
                words,
                "What job " + job.letter() + " came to",
                WorkOrder.path(order.number()) + "/jobs/" + job.id() + "/final");
    }
}

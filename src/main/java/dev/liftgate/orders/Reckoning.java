package dev.liftgate.orders;

import dev.liftgate.money.Charge;
import dev.liftgate.money.Discount;
import dev.liftgate.money.KeptJsonColumn;
import dev.liftgate.money.MoneyText;
import dev.liftgate.money.TaxWay;
import dev.liftgate.money.Totals;
import dev.liftgate.money.Totals.FeeRule;
import dev.liftgate.orders.OrderEvent.EventKind;
import dev.liftgate.staff.Permission;
import dev.liftgate.staff.Stamp;
import dev.liftgate.web.Refused;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.Parent;
import org.joda.money.Money;

/** The fees, taxes and discount that an order's totals are reckoned with. */
@Embeddable
public class Reckoning {

    @Parent
    private WorkOrder order;

    @Convert(converter = RulesColumn.class)
    Totals.Rules rules;

    Discount discount;

    @Convert(converter = FeeChange.FeeChangesColumn.class)
    @Column(name = "fee_changes")
    private List<FeeChange> feeChanges = List.of();

    protected Reckoning() {}

    Reckoning(WorkOrder order, Totals.Rules rules) {
        this.order = order;
        this.rules = rules;
    }

    // the only way in which Hibernate sets the order
    WorkOrder getOrder() {
        return order;
    }

    void setOrder(WorkOrder order) {
        this.order = order;
    }

    /**
     * Sets the discount on the whole order.
     *
     * @param discount null takes it away; once the customer has authorized something, it may only grow
     * @throws Refused beside {@code off} if it is more than all that counts
     */
    public void discount(Discount discount, Stamp by) {
        order.progress().require(OrderVerb.DISCOUNT);
        List<Charge> counted = charges(Job::isCounted);
        if (!counted.isEmpty()) {
            requireWithin(Money.total(counted.stream().map(Charge::net).toList()), discount);
        }
        Money authorized = totals(job -> job.state().isAuthorized()).total();
        this.discount = discount;
        if (totals(job -> job.state().isAuthorized()).total().isGreaterThan(authorized)) {
            throw new Refused("The customer has authorized work with more taken off: this discount may only grow.");
        }
        order.record(EventKind.JOB, "The whole order: " + words(discount), by);
    }

    /**
     * Lets this order bear a fee otherwise than the shop charges it.
     *
     * @param rule the fee as the shop has it
     * @param times in all, whatever calls for it: 0 waives it, 1 charges it or adds it; only a fixed fee counts more
     *     often. Null charges it as the shop does
     */
    public void fee(FeeRule rule, Integer times, String reason, Stamp by) {
        by.require(Permission.FEE);
        order.progress().require(OrderVerb.FEE);
        if (times != null && times > 1 && rule.fixed() == null) {
            throw new Refused("times", "“" + rule.label() + "” is a percentage: it counts once or not at all");
        }
        Stream<FeeChange> others =
                feeChanges.stream().filter(each -> !each.rule().isSameAs(rule));
        if (times == null) {
            List<FeeChange> left = others.toList();
            if (left.size() == feeChanges.size()) {
                throw new Refused("times", "The order bears it as the shop charges it: how often instead?");
            }
            feeChanges = left;
            order.record(EventKind.JOB, FeeChange.words(rule, "as the shop charges it", reason), by);
        } else {
            FeeChange change = new FeeChange(rule, times, reason);
            feeChanges = Stream.concat(others, Stream.of(change)).toList();
            order.record(EventKind.JOB, change.words(), by);
        }
    }

    /** The fees that this order bears otherwise than the shop charges them. */
    public List<FeeChange> feeChanges() {
        return feeChanges;
    }

    /** How often the order bears that fee: as it was changed, or else as the shop charges it. */
    public BigDecimal timesOf(FeeRule rule) {
        return feeChanges.stream()
                .filter(each -> each.rule().isSameAs(rule))
                .findFirst()
                .map(change -> BigDecimal.valueOf(change.times()))
                .orElseGet(() -> totals(Job::isCounted).fees().stream()
                        .filter(fee -> fee.isOf(rule))
                        .map(fee -> fee.times() == null ? BigDecimal.ONE : fee.times())
                        .reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    static void requireWithin(Money base, Discount discount) {
        if (discount != null && discount.isMoreThan(base)) {
            throw new Refused("off", "There is only " + MoneyText.text(base) + " to take it off");
        }
    }

    static String words(Discount discount) {
        return discount == null ? "no discount any more" : discount.label() + " −" + discount.text();
    }

    /** The totals of the chosen jobs, with the fees and taxes of this order. */
    public Totals totals(Predicate<Job> which) {
        return reckon(charges(which));
    }

    private List<Charge> charges(Predicate<Job> which) {
        return order.jobs().stream()
                .filter(which)
                .filter(job -> job.quote().price() != null)
                .flatMap(job -> job.quote().charges().stream())
                .toList();
    }

    /** The totals of all that counts, with this job in place of its alternatives. */
    public Totals totalsWith(Job way) {
        return totals(job -> job == way || job.isCounted() && !job.isAlternativeTo(way));
    }

    private Totals reckon(List<Charge> charges) {
        return Totals.of(order.agreement().authorizedTotal().getCurrencyUnit(), charges, rules());
    }

    /** The fees, discount and taxes that apply; a customer who is exempt pays no tax, nor any that prices include. */
    public Totals.Rules rules() {
        boolean taxed = order.card().taxExempt().isEmpty();
        boolean included = rules.taxWay() == TaxWay.INCLUDED;
        return new Totals.Rules(
                FeeChange.applied(rules.fees(), feeChanges),
                taxed || included ? rules.taxes() : List.of(),
                discount,
                !taxed && included ? TaxWay.TAKEN_OUT : rules.taxWay());
    }

    /** The amount that a yes to everything proposed would add to the authorized total; never less than nothing. */
    public Money toAuthorize() {
        Money more = order.agreement()
                .promiseWith(job -> job.isCounted() && job.quote().price() != null)
                .total()
                .minus(order.agreement().authorizedTotal());
        return more.isNegative() ? Money.zero(more.getCurrencyUnit()) : more;
    }

    /** Takes the shop's fees and taxes of today, until the customer has said yes to those of another day. */
    void follow(Totals.Rules today) {
        // an assignment in an embeddable counts as a change of the order, also of the same value
        if (order.agreement().promise() == null && !today.equals(rules)) {
            rules = today;
        }
    }

    /** The discount on the whole order, or null. */
    public Discount discount() {
        return discount;
    }

    /** The fees and taxes of this order, kept as they were when its jobs were put together. */
    @Immutable
    static class RulesColumn extends KeptJsonColumn<Totals.Rules> {
        RulesColumn() {
            super(Totals.Rules.class);
        }
    }
}

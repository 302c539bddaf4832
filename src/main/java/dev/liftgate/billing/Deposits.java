package dev.liftgate.billing;

import dev.liftgate.billing.Payment.PaymentMethod;
import dev.liftgate.money.MoneyText;
import dev.liftgate.money.ShopCurrency;
import dev.liftgate.orders.CardCopy;
import dev.liftgate.orders.OrderVerb;
import dev.liftgate.orders.WorkOrder;
import dev.liftgate.orders.WorkOrders;
import dev.liftgate.paper.Legibility;
import dev.liftgate.paper.Sheet;
import dev.liftgate.rules.Paper;
import dev.liftgate.staff.Permission;
import dev.liftgate.staff.Shop;
import dev.liftgate.staff.Staff;
import dev.liftgate.staff.Stamp;
import dev.liftgate.web.Refused;
import dev.liftgate.web.Typed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/**
 * The deposits of all orders: takes them and gives them back. Each step has a receipt; the invoice counts what is held.
 */
@ApplicationScoped
@Transactional
class Deposits {

    /** A payment: how much, how, and what for. */
    record DepositFacts(Money amount, PaymentMethod method, Receipt.Purpose purpose, String reference) {}

    @Inject
    WorkOrders orders;

    @Inject
    Staff staff;

    @Inject
    ShopCurrency currency;

    /**
     * Takes a deposit and writes its receipt, with the next number.
     *
     * @throws Refused beside {@code amount} if it is nothing; or if the order has its invoice or is closed, or no paper
     *     can print what the receipt says
     */
    Deposit take(long number, DepositFacts left, Stamp stamp) {
        return orders.make(number, stamp, (order, by) -> {
            if (left.amount().isZero()) {
                throw new Refused("amount", "How much was left with us?");
            }
            Legibility.require("reference", left.reference());
            Deposit deposit = write(order, left, by);
            order.progress().deposited(left.amount(), words(deposit), by);
            return deposit;
        });
    }

    /**
     * Gives one deposit back because it was booked wrongly; the right one is taken anew.
     *
     * @throws Refused if it was given back already, or the invoice counts it
     */
    Deposit correct(long number, long receipt, String reason, Stamp stamp) {
        stamp.require(Permission.MONEY);
        Legibility.require("reason", reason);
        return orders.make(number, stamp, (order, by) -> {
            order.progress().require(OrderVerb.DEPOSIT);
            Receipt wrong = of(order, receipt)
                    .filter(deposit -> deposit.total().isPositive())
                    .orElseThrow(() -> new Refused("This order has no such deposit."))
                    .receipt();
            if (of(order).stream().map(Deposit::receipt).anyMatch(back -> back.isReturn() && back.isOf(wrong))) {
                throw new Refused("Deposit " + receipt + " was given back already.");
            }
            String why = receipt + ": " + Typed.line(reason);
            Deposit back =
                    write(order, new DepositFacts(wrong.amount().negated(), wrong.method(), wrong.purpose(), why), by);
            order.progress().depositReturned(wrong.amount(), words(back), by);
            return back;
        });
    }

    /** Gives back what a cancelled order still holds. */
    void orderCancelled(@Observes WorkOrder.Cancelled cancelled) {
        giveBack(cancelled.order(), held(cancelled.order()), cancelled.by());
    }

    void orderExchanged(@Observes CardCopy.Exchanging exchanging) {
        Money held = held(exchanging.order());
        if (held.isPositive() && !exchanging.order().hasPaper()) {
            throw new Refused("This order holds a deposit of " + MoneyText.text(held)
                    + " of its customer: cancel it, which gives the deposit back, and check the car in anew.");
        }
    }

    /** Returns this much of the held money: the last deposit first, each the way it came. */
    void giveBack(WorkOrder order, Money amount, Stamp by) {
        Money left = amount;
        List<Deposit> all = of(order);
        for (int i = all.size() - 1; i >= 0 && left.isPositive(); i--) {
            Receipt receipt = all.get(i).receipt();
            Money rest = rest(receipt, all);
            if (rest.isPositive()) {
                Money part = left.isGreaterThan(rest) ? rest : left;
                String reference = String.valueOf(receipt.number());
                DepositFacts facts = new DepositFacts(part.negated(), receipt.method(), receipt.purpose(), reference);
                order.progress().depositReturned(part, words(write(order, facts, by)), by);
                left = left.minus(part);
            }
        }
    }

    /** What is left of a deposit after what was given back of it. */
    private static Money rest(Receipt receipt, List<Deposit> all) {
        return all.stream()
                .map(Deposit::receipt)
                .filter(back -> back.isReturn() && back.isOf(receipt))
                .map(Receipt::amount)
                .reduce(receipt.amount(), Money::plus);
    }

    private Deposit write(WorkOrder order, DepositFacts left, Stamp by) {
        Shop shop = staff.shop().orElseThrow();
        Receipt receipt = new Receipt(
                Sheet.of(order, shop),
                orders.next("deposit"),
                by.at(),
                by.name(),
                left.amount(),
                left.method(),
                left.purpose(),
                Typed.line(left.reference()),
                held(order).plus(left.amount()));
        if (!receipt.isReturn()) {
            Legibility.require(receipt, Paper.DEPOSIT_RECEIPT, order);
        }
        Deposit deposit = new Deposit(order.id(), receipt, shop.day(by.at()));
        deposit.persist();
        return deposit;
    }

    /** The payment in words for the timeline, which speaks as the screens do. */
    private static String words(Deposit deposit) {
        Receipt receipt = deposit.receipt();
        return receipt.method().words(receipt.reference()) + ", receipt " + deposit.number();
    }

    /** The customer's money held for this order: taken less given back. */
    Money held(WorkOrder order) {
        return Money.total(
                currency.unit(), of(order).stream().map(Deposit::total).toList());
    }

    /** All deposits and returns, in the order they happened. */
    List<Deposit> of(WorkOrder order) {
        return Deposit.list("orderId = ?1 order by id", order.id());
    }

    Optional<Deposit> of(WorkOrder order, long receipt) {
        return Deposit.find("orderId = ?1 and number = ?2", order.id(), receipt).firstResultOptional();
    }
}

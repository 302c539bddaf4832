package dev.liftgate.drawer;

import dev.liftgate.billing.Payment.PaymentMethod;
import dev.liftgate.billing.Takings.Movement;
import dev.liftgate.billing.Takings.MovementKind;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * The money of one day on the shop's calendar, and the counts of its cash.
 *
 * @param movements in the order they happened
 * @param counts the oldest first; the last one counts
 */
public record DrawerDay(LocalDate day, CurrencyUnit currency, List<Movement> movements, List<DrawerCount> counts) {

    /** The sums of one method, or of all; each above zero, but the net. */
    public record MethodSums(
            String label, Money payments, Money deposits, Money voided, Money refunds, Money depositsBack) {

        public Money taken() {
            return payments.plus(deposits);
        }

        /** What went out again, or turned out never to have come in. */
        public Money back() {
            return voided.plus(refunds).plus(depositsBack);
        }

        public Money net() {
            return taken().minus(back());
        }
    }

    public LocalDate before() {
        return day.minusDays(1);
    }

    public LocalDate after() {
        return day.plusDays(1);
    }

    /** A row for each method, also where nothing moved. */
    public List<MethodSums> methods() {
        return Arrays.stream(PaymentMethod.values())
                .map(method -> sums(method.label(), of(method)))
                .toList();
    }

    public MethodSums all() {
        return sums("all", movements);
    }

    public MethodSums cash() {
        return sums(PaymentMethod.CASH.label(), of(PaymentMethod.CASH));
    }

    private List<Movement> of(PaymentMethod method) {
        return movements.stream().filter(each -> each.method() == method).toList();
    }

    private MethodSums sums(String label, List<Movement> of) {
        return new MethodSums(
                label,
                sum(of, MovementKind.PAYMENT),
                sum(of, MovementKind.DEPOSIT),
                sum(of, MovementKind.VOID),
                sum(of, MovementKind.REFUND),
                sum(of, MovementKind.DEPOSIT_BACK));
    }

    private Money sum(List<Movement> of, MovementKind kind) {
        return Money.total(
                currency,
                of.stream()
                        .filter(each -> each.kind() == kind)
                        .map(Movement::amount)
                        .toList());
    }

    /** What has to be in the drawer if that was in it at the opening. */
    public Money expected(Money opening) {
        return opening.plus(cash().net());
    }

    /** The count that stands, or null. */
    public DrawerCount last() {
        return counts.isEmpty() ? null : counts.get(counts.size() - 1);
    }

    /** How far the last count lies from what has to be there by now; below zero if money is missing. */
    public Money difference() {
        return last().counted().minus(expected(last().opening()));
    }

    /** Whether cash moved after the last count, so that it says nothing about the end of the day. */
    public boolean hasMovedSince() {
        return !expected(last().opening()).isEqual(last().expected());
    }
}

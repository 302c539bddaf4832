package dev.liftgate.billing;

import dev.liftgate.billing.CounterEntry.CounterKind;
import dev.liftgate.billing.Payment.PaymentMethod;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.joda.money.Money;

/** The takings of each day: all money that came or went, before the invoice and after. */
@ApplicationScoped
@Transactional
public class Takings {

    /** The way in which money moved. */
    public enum MovementKind {
        PAYMENT("Payment", false),
        DEPOSIT("Deposit", false),
        /** A payment that was never taken: it leaves the day on which that was found out. */
        VOID("Payment voided", true),
        REFUND("Refund", true),
        DEPOSIT_BACK("Deposit given back", true);

        private final String label;
        private final boolean out;

        MovementKind(String label, boolean out) {
            this.label = label;
            this.out = out;
        }

        public String label() {
            return label;
        }

        /** Whether there is less money after it. */
        public boolean isOut() {
            return out;
        }
    }

    /**
     * Money that came or went.
     *
     * @param amount what changed hands, above zero; not what it settled, where cash was rounded
     * @param order the number of the order
     */
    public record Movement(MovementKind kind, PaymentMethod method, Money amount, long order, Instant at, String by) {}

    @Inject
    EntityManager entities;

    /**
     * All movements of a day on the shop's calendar, in the order they happened. Those of one moment, as a payment that
     * is booked anew, always come in the same order too.
     */
    public List<Movement> of(LocalDate day) {
        List<Movement> all = new ArrayList<>();
        rows(
                        """
                        select p.method, p.amount, o.number, p.takenAt, p.takenBy
                        from Payment p join WorkOrder o on o.id = p.invoice.orderId where p.businessDay = :day
                        order by p.id""",
                        day)
                .forEach(row -> all.add(movement(MovementKind.PAYMENT, row)));
        rows(
                        """
                        select d.method, d.total, o.number, d.issuedAt, d.issuedBy
                        from Deposit d join WorkOrder o on o.id = d.orderId where d.businessDay = :day
                        order by d.id""",
                        day)
                .forEach(row -> all.add(movement(
                        ((Money) row[1]).isNegative() ? MovementKind.DEPOSIT_BACK : MovementKind.DEPOSIT, row)));
        rows(
                        """
                        select c.method, coalesce(p.amount, c.total), o.number, c.issuedAt, c.issuedBy, c.kind
                        from CounterEntry c join WorkOrder o on o.id = c.orderId
                        left join Payment p on p.id = c.paymentId
                        where c.businessDay = :day and c.method is not null
                        order by c.id""",
                        day)
                .forEach(row ->
                        all.add(movement(row[5] == CounterKind.VOID ? MovementKind.VOID : MovementKind.REFUND, row)));
        all.sort(Comparator.comparing(Movement::at));
        return all;
    }

    private List<Object[]> rows(String query, LocalDate day) {
        return entities.createQuery(query, Object[].class)
                .setParameter("day", day)
                .getResultList();
    }

    private static Movement movement(MovementKind kind, Object[] row) {
        return new Movement(
                kind, (PaymentMethod) row[0], ((Money) row[1]).abs(), (Long) row[2], (Instant) row[3], (String) row[4]);
    }
}

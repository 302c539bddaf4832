package dev.liftgate.billing;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.liftgate.AWorkOrder;
import dev.liftgate.TheOwner;
import dev.liftgate.billing.Payment.PaymentMethod;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

@QuarkusTest
class InvoiceRowsTest {

    @Inject
    Invoices invoices;

    @Inject
    Accounts accounts;

    @Inject
    EntityManager entities;

    @Test
    void invoices_and_payments_are_kept_by_the_database_itself() {
        AWorkOrder order = InvoicePagesTest.repaired();
        InvoicePagesTest.written(order);
        Invoice invoice = invoices.of(order.number()).orElseThrow();
        accounts.pay(
                order.number(),
                new Accounts.Transfer(Money.parse("USD 1.00"), PaymentMethod.CASH, ""),
                AWorkOrder.ana());
        refusedBySql("update invoice set content = '{}' where number = " + invoice.number());
        refusedBySql("delete from invoice where number = " + invoice.number());
        refusedBySql("update payment set amount = 2 where invoice_id = " + invoice.id());
        refusedBySql("delete from payment where invoice_id = " + invoice.id());
    }

    private void refusedBySql(String sql) {
        PersistenceException refused = assertThrows(PersistenceException.class, () -> TheOwner.runs(sql));
        assertTrue(refused.getMessage().contains("are kept as they were written"), refused.getMessage());
    }
}

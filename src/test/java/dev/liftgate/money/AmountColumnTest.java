package dev.liftgate.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class AmountColumnTest {

    @Test
    void amounts_go_to_the_database_and_come_back() {
        AmountColumn column = column("USD");
        assertEquals(new BigDecimal("12.50"), column.convertToDatabaseColumn(Money.parse("USD 12.50")));
        assertEquals(Money.parse("USD 12.50"), column.convertToEntityAttribute(new BigDecimal("12.50")));
    }

    @Test
    void a_currency_without_cents_reads_the_zeros_that_the_database_adds() {
        assertEquals(Money.parse("JPY 1200"), column("JPY").convertToEntityAttribute(new BigDecimal("1200.00")));
    }

    @Test
    void no_amount_stays_no_amount() {
        assertNull(column("USD").convertToDatabaseColumn(null));
        assertNull(column("USD").convertToEntityAttribute(null));
    }

    private static AmountColumn column(String currency) {
        AmountColumn column = new AmountColumn();
        column.currency = () -> currency;
        return column;
    }
}

package dev.liftgate.billing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.liftgate.billing.Bill.BilledLine;
import dev.liftgate.billing.CounterSheet.CreditedLine;
import dev.liftgate.money.Charge;
import dev.liftgate.money.Charge.ChargeKind;
import dev.liftgate.money.FeeUnit;
import dev.liftgate.money.Totals;
import dev.liftgate.money.Totals.FeeRule;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** What an invoice still charges when lines of it were taken back. */
class AccountTest {

    private static final Totals.Rules RULES = new Totals.Rules(
            List.of(new FeeRule(
                    "Tire fee", usd("1.00"), null, null, null, null, null, null, "tire", FeeUnit.PIECE, true)),
            List.of());

    private static final BilledLine MOUNT =
            line(0, "Mount", new Charge(ChargeKind.LABOR, usd("80.00"), null, null, null, null));
    private static final BilledLine FREE_TIRES =
            line(1, "Tires", new Charge(ChargeKind.PART, usd("0.00"), null, "tire", new BigDecimal("2.00"), null));

    @Test
    void the_fee_of_a_free_tire_stays_until_nothing_of_its_job_is_charged() {
        Account account = account(MOUNT, FREE_TIRES);
        assertEquals(usd("82.00"), account.charged(List.of()).total());
        assertEquals(usd("42.00"), account.charged(back(MOUNT, "40.00")).total());
        assertEquals(usd("0.00"), account.charged(back(MOUNT, "80.00")).total());
    }

    private static BilledLine line(int index, String what, Charge charge) {
        return new BilledLine(7, "A", index, what, charge);
    }

    private static List<CreditedLine> back(BilledLine line, String amount) {
        return List.of(new CreditedLine(line.key(), line.letter(), line.description(), usd(amount)));
    }

    private static Account account(BilledLine... lines) {
        Totals totals = Totals.of(
                CurrencyUnit.USD,
                List.of(lines).stream().map(BilledLine::charge).toList(),
                RULES);
        Bill bill = new Bill(
                null,
                5001,
                Instant.EPOCH,
                "Ana Flores",
                List.of(),
                List.of(),
                totals,
                totals.total(),
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                List.of(lines),
                RULES,
                null,
                null);
        return new Account(new Invoice(1L, bill), usd("0.00"), List.of(), List.of());
    }

    private static Money usd(String amount) {
        return Money.of(CurrencyUnit.USD, new BigDecimal(amount));
    }
}

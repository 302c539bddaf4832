package dev.liftgate.estimates;

import dev.liftgate.money.Charge.ChargeKind;
import dev.liftgate.money.Totals;
import dev.liftgate.orders.ConcernKind;
import dev.liftgate.orders.JobState;
import dev.liftgate.orders.PriceBasis;
import dev.liftgate.paper.PrintedJob;
import dev.liftgate.paper.PrintedJob.PrintedLine;
import dev.liftgate.paper.Sheet;
import dev.liftgate.paper.Sheet.PrintedCar;
import dev.liftgate.paper.Sheet.PrintedConcern;
import dev.liftgate.paper.Sheet.PrintedCustomer;
import dev.liftgate.paper.Sheet.PrintedShop;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Estimates of any length for layout tests; every line says which job it belongs to: {@code Part-3-12}. */
final class APaper {

    static final Instant AT = Instant.parse("2026-11-22T17:30:00Z");

    private APaper() {}

    /** @param sizes how many lines each job has */
    static Estimate estimate(List<Integer> sizes, String extra) {
        List<PrintedJob> jobs = new ArrayList<>();
        for (int job = 1; job <= sizes.size(); job++) {
            jobs.add(job(job, sizes.get(job - 1), extra));
        }
        Money sum = Money.total(
                CurrencyUnit.USD, jobs.stream().map(PrintedJob::price).toList());
        Totals totals = new Totals(zero(), sum, zero(), List.of(), List.of(), List.of(), sum, null);
        return new Estimate(
                sheet(),
                1,
                0,
                AT,
                "Ana Ruiz",
                LocalDate.of(2026, 12, 22),
                jobs,
                List.of(),
                totals,
                zero(),
                sum,
                0,
                List.of(),
                null,
                List.of());
    }

    private static PrintedJob job(int job, int lines, String extra) {
        List<PrintedLine> rows = new ArrayList<>();
        Money sum = zero();
        for (int line = 1; line <= lines; line++) {
            Money amount = Money.of(CurrencyUnit.USD, BigDecimal.valueOf(job * 1000L + line, 2));
            rows.add(new PrintedLine(
                    ChargeKind.PART,
                    "Part-" + job + "-" + line + " " + extra,
                    "NO-" + line,
                    "Genuine",
                    "NEW_OEM",
                    BigDecimal.ONE,
                    amount,
                    amount,
                    null,
                    null));
            sum = sum.plus(amount);
        }
        return new PrintedJob(
                job,
                String.valueOf((char) ('A' + (job - 1) % 26)),
                "Job-" + job + "-0 " + extra,
                "",
                PriceBasis.PRICE,
                sum,
                "",
                JobState.OFFERED,
                "",
                rows,
                List.of(),
                null,
                false,
                null,
                null,
                "",
                0);
    }

    static Sheet sheet() {
        return new Sheet(
                new PrintedShop(
                        "Liftgate Demo Garage",
                        "Liftgate Demo Garage LLC",
                        "12 Main Street, Springfield, CA 95000",
                        "555-0100",
                        "desk@example.org",
                        "ARD 123456",
                        "12-3456789",
                        "America/Los_Angeles",
                        "12 months or 12,000 miles.",
                        "",
                        "Cash or card",
                        "",
                        "",
                        "",
                        "en-US",
                        false,
                        null),
                1042,
                "Ana Ruiz",
                new PrintedCustomer("Maria Alvarez", "555-0142", "maria@example.org", "4 Elm Court", "", "", false, ""),
                new PrintedCar("2014 Honda CR-V", "2HKRM4H50EH012345", "7ABC123", "CA", 118_240, "mi"),
                AT,
                List.of(new PrintedConcern(
                        ConcernKind.CONCERN, "It squeaks.", "", null, List.of(), "", "", null, null, false)),
                AT,
                null,
                "en");
    }

    private static Money zero() {
        return Money.zero(CurrencyUnit.USD);
    }
}

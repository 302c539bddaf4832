package dev.liftgate.orders;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.liftgate.catalog.Offer;
import dev.liftgate.catalog.PartCondition;
import dev.liftgate.catalog.PartOffer;
import dev.liftgate.money.Charge;
import dev.liftgate.money.Totals;
import dev.liftgate.paper.PrintedJob;
import dev.liftgate.paper.PrintedJob.PrintedLine;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** What is printed adds up with a pencil, whatever was priced. */
class PrintedSumsTest {

    private static final CurrencyUnit USD = CurrencyUnit.USD;

    @Property(tries = 500)
    void lines_fees_and_taxes_add_up_to_the_total(
            @ForAll @Size(min = 1, max = 8) List<@LongRange(max = 500_000) Long> prices,
            @ForAll @IntRange(max = 2500) int taxBasisPoints,
            @ForAll @IntRange(max = 1500) int feeBasisPoints,
            @ForAll long seed) {
        Random dice = new Random(seed);
        List<Job> jobs = prices.stream().map(cents -> job(dice, cents(cents))).toList();
        Totals.Rules rules = new Totals.Rules(
                List.of(
                        new Totals.FeeRule(
                                "Supplies", null, hundredths(feeBasisPoints), null, cents(2_500), "sales", null, null),
                        new Totals.FeeRule("Waste", cents(300), null, null, null, null, null, null)),
                List.of(
                        new Totals.TaxRule("sales", "Sales tax", hundredths(taxBasisPoints)),
                        new Totals.TaxRule("city", "City tax", new BigDecimal("1.125"))));
        List<Charge> charges =
                jobs.stream().flatMap(job -> job.quote().charges().stream()).toList();
        Totals totals = Totals.of(USD, charges, rules);

        List<PrintedJob> printed = jobs.stream().map(PrintedJob::of).toList();
        printed.forEach(item -> assertEquals(
                item.price(),
                Money.total(USD, item.rows().stream().map(PrintedLine::amount).toList()),
                "the lines of a job add up to its price"));
        Stream<Money> amounts = Stream.of(
                        printed.stream().flatMap(item -> item.rows().stream()).map(PrintedLine::amount),
                        totals.fees().stream().map(Totals.FeeAmount::amount),
                        totals.taxes().stream().map(Totals.TaxAmount::amount))
                .flatMap(some -> some);
        assertEquals(totals.total(), Money.total(USD, amounts.toList()));
        assertEquals(
                Money.total(USD, printed.stream().map(PrintedJob::price).toList()),
                totals.labor().plus(totals.parts()).plus(totals.sublet()));
    }

    @Property(tries = 500)
    void what_a_line_says_about_quantity_and_price_gives_its_amount(
            @ForAll @LongRange(max = 500_000) long price, @ForAll long seed) {
        PrintedJob item = PrintedJob.of(job(new Random(seed), cents(price)));
        item.rows().stream()
                .filter(row -> row.quantity() != null && row.each() != null)
                .forEach(row -> assertEquals(
                        row.amount(),
                        row.each().multipliedBy(row.quantity(), java.math.RoundingMode.HALF_UP),
                        row.toString()));
    }

    private static Job job(Random dice, Money price) {
        List<Offer.PartChoice> parts = new ArrayList<>();
        for (int i = dice.nextInt(4); i > 0; i--) {
            PartOffer part =
                    new PartOffer("P-" + i, "Brand", PartCondition.NEW_OEM, cents(0), cents(dice.nextInt(30_000)));
            parts.add(new Offer.PartChoice(
                    "Part " + i,
                    BigDecimal.valueOf(1 + dice.nextInt(9)),
                    dice.nextBoolean() ? "sales" : "city",
                    null,
                    part,
                    part));
        }
        BigDecimal hours = hundredths(dice.nextInt(500));
        Offer offer = new Offer(
                "any",
                "Any work",
                false,
                false,
                null,
                "own",
                "",
                new Offer.Labor(
                        "Any work",
                        hours,
                        hours.add(hundredths(dice.nextInt(300))),
                        cents(12_000),
                        dice.nextBoolean() ? "sales" : null),
                parts);
        Job job = Job.from(AnOrder.checkedIn().order, null, offer);
        job.quote().price(price, PriceBasis.PRICE, job.version(), AnOrder.ANA);
        return job;
    }

    private static Money cents(long cents) {
        return Money.ofMinor(USD, cents);
    }

    private static BigDecimal hundredths(int hundredths) {
        return BigDecimal.valueOf(hundredths, 2);
    }
}

package dev.liftgate.orders;

import dev.liftgate.money.Charge.ChargeKind;
import dev.liftgate.money.Discount;
import dev.liftgate.money.Totals;
import java.math.BigDecimal;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How long an order of 200 lines is reckoned; run by {@code bin/bench estimates}. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class OrderSpeed {

    private final WorkOrder order = ofTwoHundredLines();

    /** With a discount on every job and one on the whole, all of it authorized. */
    private static WorkOrder ofTwoHundredLines() {
        AnOrder an = AnOrder.checkedIn();
        int lines = 0;
        for (int i = 0; lines < 200; i++) {
            an.then(order -> order.addFlat(
                    null, ChargeKind.LABOR, "Job " + order.jobs().size(), AnOrder.usd("10.00"), "sales", AnOrder.ANA));
            lines++;
        }
        an.order.jobs().forEach(job -> job.quote()
                .discount(null, new Discount("Season", new BigDecimal("3.3"), null), AnOrder.ANA));
        an.then(order -> order.reckoning().discount(new Discount("Regular", null, AnOrder.usd("20.00")), AnOrder.ANA));
        an.then(order -> order.agreement().estimateIssued(1, AnOrder.usd("0.00"), AnOrder.ANA));
        return an.decide(Decision.Verdict.APPROVE, an.order.jobs().toArray(Job[]::new)).order;
    }

    @Benchmark
    public Totals totals_of_an_order_of_200_lines() {
        return order.reckoning().totals(Job::isCounted);
    }

    @Benchmark
    public Object stage_and_authorized_total_of_an_order_of_200_lines() {
        order.settle();
        return order.agreement().authorizedTotal();
    }
}

package dev.liftgate.diagnosis;

import java.util.Map;
import java.util.Set;
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

/** How long the engine thinks about the door guide after six answers; run by {@code bin/bench diagnosis}. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class DiagnosisSpeed {

    private final Map<String, String> answers = Map.of(
            "door-position", "rear",
            "opens-from-outside", "yes",
            "doors-affected", "one",
            "handle-feel", "loose",
            "power-lock", "normal",
            "sound-on-pull", "none");
    private final Diagnosis door = Diagnosis.of(AGuide.ofTheDoor());
    private final Costs costs = AGuide.costs(door.guide(), 120);
    private final Model model = new Model(AGuide.ofTheDoor(), Experience.NONE);
    private final int[] indexes = new Evidence(model, answers, Set.of(), Set.of()).indexes;

    @Benchmark
    public double[] posterior() {
        return model.odds.after(model, indexes);
    }

    @Benchmark
    public Object ranking_with_reasons() {
        return door.rank(answers);
    }

    @Benchmark
    public Object ranking_with_the_gain_of_every_open_check() {
        return door.rank(answers).openChecks();
    }

    @Benchmark
    public Object ranking_with_the_planned_next_check() {
        return door.rank(answers).nextCheck(costs);
    }

    @Benchmark
    public Object planned_first_check_of_a_front_door() {
        return door.rank(Map.of("door-position", "front")).nextCheck(costs);
    }

    @Benchmark
    public Object planned_first_check_of_a_rear_door() {
        return door.rank(Map.of("door-position", "rear")).nextCheck(costs);
    }
}

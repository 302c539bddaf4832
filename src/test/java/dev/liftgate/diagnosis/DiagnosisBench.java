package dev.liftgate.diagnosis;

import dev.liftgate.diagnosis.Planner.PlannedCheck;
import dev.liftgate.diagnosis.Planner.PlannedRepair;
import dev.liftgate.guides.Guide;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;

/** How good the engine is, as tables; run by {@code bin/bench diagnosis}. */
public final class DiagnosisBench {

    private DiagnosisBench() {}

    /** @param args where its diagram goes; how many checks of a door, made-up cars, and shops that learn */
    public static void main(String... args) throws IOException {
        plans(Integer.parseInt(args[1]), Integer.parseInt(args[2]));
        GuideTables.print(Integer.parseInt(args[1]), 32 * Integer.parseInt(args[2]));
        EchoTables.print(7 * Integer.parseInt(args[2]));
        Simulation.tables(Path.of(args[0]), Integer.parseInt(args[3]));
    }

    private static void plans(int checks, int number) {
        Map<String, Function<RepairCase, RepairCase.Policy>> ways = new LinkedHashMap<>();
        ways.put("the plan", Ways::planned);
        ways.put("the article's own order", Ways::inOrder);
        ways.put("most information for its minutes", Ways::mostInformation);
        ways.put("one step of expected cost", Ways::oneStep);
        ways.put("the likeliest part first", Ways::likeliest);
        RepairCase rear = door("rear", checks);
        RepairCase front = door("front", checks);
        double rearBest = rear.optimum();
        double frontBest = front.optimum();
        List<RepairCase> cars =
                new Random(1).longs(number).mapToObj(DiagnosisBench::car).toList();
        double[] best = cars.stream().mapToDouble(RepairCase::optimum).toArray();
        say("## What its plans cost%n");
        say(
                "Expected cost until the complaint is gone, above that of the best of all plans (worked out by going through");
        say(
                "every plan there is; %.2f dollars for the rear door, %.2f for the front one). The door guide with its %d most",
                rearBest, frontBest, checks);
        say(
                "informative checks, repairs at the middle of their published ranges, labor at $120 an hour; and %d made-up",
                number);
        say(
                "cars with 6 causes and 5 checks. The aim: 0.5 %% on the door, 0.4 %% in the mean and 1.5 %% at the 95th percentile.%n");
        say("| way of going about it | rear door | front door | made up, mean | 95th percentile | worst |");
        say("|---|---|---|---|---|---|");
        ways.forEach((name, way) -> {
            double[] above = IntStream.range(0, cars.size())
                    .mapToDouble(i -> above(cars.get(i), way, best[i]))
                    .sorted()
                    .toArray();
            say(
                    "| %s | %.2f %% | %.2f %% | %.2f %% | %.2f %% | %.2f %% |",
                    name,
                    above(rear, way, rearBest),
                    above(front, way, frontBest),
                    Arrays.stream(above).average().orElseThrow(),
                    above[(int) Math.ceil(0.95 * above.length) - 1],
                    above[above.length - 1]);
        });
        say(
                "%nThe article's own order: every check in the order of the guide until a cause is at 95 %%; for the made-up cars");
        say(
                "that order is as good as any. The most information: until a cause is at 95 %% or a check tells less than 0.02");
        say(
                "bits. One step: the check after which repairing at once is expected to cost least. All of them then repair in");
        say("the order of probability for cost, and the last one by probability alone, without any check.%n");
    }

    private static double above(RepairCase car, Function<RepairCase, RepairCase.Policy> way, double best) {
        return 100 * (car.cost(way.apply(car)) / best - 1);
    }

    static RepairCase door(String side, int most) {
        Guide guide = AGuide.ofTheDoor();
        return RepairCase.of(guide, Map.of("door-position", side), AGuide.costs(guide, 120), most);
    }

    /** 6 causes with repairs of $20 to $500, 5 checks of $1 to $60 with 2 to 4 answers, all shares at random. */
    private static RepairCase car(long seed) {
        Random random = new Random(seed);
        double[] prior = shares(random, 6);
        PlannedRepair[] repairs = random.doubles(6, 20, 500)
                .mapToObj(cost -> new PlannedRepair(cost, 0, 0))
                .toArray(PlannedRepair[]::new);
        PlannedCheck[] checks = random.doubles(5, 1, 60).boxed().toList().stream()
                .map(cost -> new PlannedCheck(cost, cost, 0, new int[0][], table(random)))
                .toArray(PlannedCheck[]::new);
        return new RepairCase(checks, repairs, prior);
    }

    private static double[][] table(Random random) {
        double[][] share = new double[2 + random.nextInt(3)][6];
        for (int c = 0; c < 6; c++) {
            double[] row = shares(random, share.length);
            for (int a = 0; a < row.length; a++) {
                share[a][c] = row[a];
            }
        }
        return share;
    }

    private static double[] shares(Random random, int parts) {
        return Rows.floored(Rows.scaledTo(
                1, random.doubles(parts).map(each -> -Math.log(1 - each)).toArray()));
    }

    static void say(String text, Object... values) {
        System.out.printf(Locale.ROOT, text + "%n", values);
    }
}

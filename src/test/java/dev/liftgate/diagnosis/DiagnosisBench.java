package dev.liftgate.diagnosis;

import dev.liftgate.guides.Guide;
import java.util.*;
import java.util.stream.*;

final class DiagnosisBench {
    static final Map<String, Double> MID = Map.of(
            "child-lock-correction",
            30.0,
            "inside-handle-replacement",
            210.0,
            "linkage-repair",
            250.0,
            "latch-replacement",
            400.0,
            "lock-actuator-replacement",
            360.0,
            "door-mechanism-cleaning",
            120.0,
            "door-linkage-rerouting",
            150.0);

    static RepairCase door(String side, boolean perMinute) {
        Guide guide = AGuide.ofTheDoor();
        Model model = new Model(guide, Experience.NONE);
        Planner planner = Costs.of(
                        guide, 120, op -> MID.containsKey(op) ? OptionalDouble.of(MID.get(op)) : OptionalDouble.empty())
                .planner(model);
        double[] start =
                Model.normalised(model.logJoint(new Evidence(model, Map.of("door-position", side), Set.of()).indexes));
        int position = model.observations.indexOf(model.byCode.get("door-position"));
        List<Integer> order = IntStream.range(0, model.observations.size())
                .boxed()
                .filter(o -> o != position)
                .filter(o -> !(side.equals("front")
                        && model.observations.get(o).code().equals("child-lock-switch")))
                .sorted(Comparator.comparingDouble(
                        (Integer o) -> -model.gain(start, o) / (perMinute ? planner.checks[o].cost() : 1)))
                .limit(7)
                .sorted()
                .toList();
        System.out.println(
                side + order.stream().map(o -> model.observations.get(o).code()).toList());
        Planner.Check[] checks = order.stream()
                .map(o -> {
                    Planner.Check c = planner.checks[o];
                    int[][] needs = Arrays.stream(c.needs())
                            .filter(n -> n[0] != position)
                            .filter(n -> order.contains(n[0]))
                            .map(n -> new int[] {order.indexOf(n[0]), n[1]})
                            .toArray(int[][]::new);
                    return new Planner.Check(c.cost(), c.costOpened(), c.opens(), needs, c.share());
                })
                .toArray(Planner.Check[]::new);
        return new RepairCase(checks, planner.repairs, start);
    }

    static RepairCase random(long seed) {
        Random r = new Random(seed);
        double[] prior = dirichlet(r, 6);
        Planner.Repair[] repairs = new Planner.Repair[6];
        for (int i = 0; i < 6; i++) repairs[i] = new Planner.Repair(20 + 480 * r.nextDouble(), 0, 0);
        Planner.Check[] checks = new Planner.Check[5];
        for (int k = 0; k < 5; k++) {
            int answers = 2 + r.nextInt(3);
            double[][] share = new double[answers][6];
            for (int c = 0; c < 6; c++) {
                double[] row = dirichlet(r, answers);
                for (int a = 0; a < answers; a++) share[a][c] = row[a];
            }
            double cost = 1 + 59 * r.nextDouble();
            checks[k] = new Planner.Check(cost, cost, 0, new int[0][], share);
        }
        return new RepairCase(checks, repairs, prior);
    }

    static double[] dirichlet(Random r, int n) {
        double[] d = new double[n];
        double s = 0;
        for (int i = 0; i < n; i++) {
            d[i] = -Math.log(1 - r.nextDouble());
            s += d[i];
        }
        for (int i = 0; i < n; i++) d[i] = 0.01 + (1 - 0.01 * n) * d[i] / s;
        return d;
    }

    static RepairCase.Policy planned(RepairCase c) {
        Planner p = new Planner(c.checks, c.repairs);
        return (w, a, o) -> {
            Planner.Plan plan = p.plan(w, a, o);
            return plan.check() >= 0 ? plan.check() : -1 - plan.repair();
        };
    }

    public static void main(String[] args) {
        for (boolean pm : new boolean[] {false, true})
            for (String side : List.of("rear", "front")) {
                RepairCase c = door(side, pm);
                long t0 = System.nanoTime();
                double best = c.optimum();
                long t1 = System.nanoTime();
                double plan = c.cost(planned(c));
                long t2 = System.nanoTime();
                Planner p = new Planner(c.checks, c.repairs);
                int[] open = new int[c.checks.length];
                Arrays.fill(open, -1);
                for (int i = 0; i < 3000; i++) p.plan(c.prior, open, 0);
                long t3 = System.nanoTime();
                for (int i = 0; i < 1000; i++) p.plan(c.prior, open, 0);
                long t4 = System.nanoTime();
                System.out.printf(
                        "%s opt %.2f plan %.2f +%.3f%%  oracle %d ms, policy %d ms, one plan %.3f ms %s%n",
                        side,
                        best,
                        plan,
                        100 * (plan / best - 1),
                        (t1 - t0) / 1000000,
                        (t2 - t1) / 1000000,
                        (t4 - t3) / 1e9,
                        p.plan(c.prior, open, 0));
            }
        double[] ex = LongStream.range(0, 300)
                .mapToDouble(s -> {
                    RepairCase c = random(s);
                    double o = c.optimum();
                    return 100 * (c.cost(planned(c)) / o - 1);
                })
                .sorted()
                .toArray();
        System.out.printf(
                "random mean %.3f p95 %.3f max %.3f%n",
                Arrays.stream(ex).average().getAsDouble(), ex[284], ex[299]);
    }
}

package dev.liftgate.diagnosis;

import static dev.liftgate.diagnosis.DiagnosisBench.say;

import dev.liftgate.guides.Guide;
import dev.liftgate.workbench.BundledGuides;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How good each guide that comes with Liftgate is, on cars made from it. */
final class GuideTables {

    /** All plans of a guide with eleven causes and five checks take minutes to go through. */
    private static final int MOST_CHECKS = 4;

    private static final double TWO_THIRDS = 2.0 / 3;

    private final int checks;
    private final int cars;
    private final int faults;

    private GuideTables(int checks, int cars) {
        this.checks = Math.min(checks, MOST_CHECKS);
        this.cars = cars;
        this.faults = cars / 8;
    }

    /** @param cars of each guide; an eighth of them with one fault and as many with two */
    static void print(int checks, int cars) {
        GuideTables tables = new GuideTables(checks, cars);
        tables.ranking();
        tables.twoFaults();
        tables.oddAnswers();
    }

    private void ranking() {
        say("## Each guide by itself%n");
        say(
                """
                %,d made-up cars for each guide, every check without teardown found out with a chance of two thirds; and, with
                its %d most informative checks, labor at $120 an hour and repairs at the middle of what the demo shop takes, the
                cost until the complaint is gone above that of the best of all plans. The aims: 0.03 and 0.5 %% at most.
                """,
                cars, checks);
        say("| guide | causes | first | first three | calibration error | the plan | the likeliest part first |");
        say("|---|---|---|---|---|---|---|");
        for (Guide guide : BundledGuides.guides()) {
            SimulatedCars made = new SimulatedCars(guide, 2026);
            Calibration calibration = new Calibration();
            Stream.generate(() -> made.withOneFault(TWO_THIRDS))
                    .limit(cars)
                    .forEach(car -> calibration.add(made.model.odds.after(made.model, car.answers()), car.cause()));
            RepairCase car = RepairCase.of(guide, Map.of(), AGuide.demoCosts(guide), checks);
            double best = car.optimum();
            say(
                    "| %s | %d | %.1f %% | %.1f %% | %.4f | %.2f %% | %.2f %% |",
                    guide.code(),
                    guide.causes().size(),
                    100 * calibration.first(),
                    100 * calibration.firstThree(),
                    calibration.error(),
                    100 * (car.cost(Ways.planned(car)) / best - 1),
                    100 * (car.cost(Ways.likeliest(car)) / best - 1));
        }
    }

    private void twoFaults() {
        say(
                """

                ## One fault or two

                %,d cars of each guide with one fault, and as many with two of its causes, every check found out; no wrong answers.
                How often two faults are said (ten times better than one), and the share of cars with two that each measure would
                find at a limit of its own, at which one car of fifty with one fault is taken for one with two.
                """,
                faults);
        say(
                "| guide | said of one | said of two | with two thirds of the answers | two against one, and its limit | best pair against best cause | conflict among answers |");
        say("|---|---|---|---|---|---|---|");
        double[] sums = new double[6];
        for (Guide guide : BundledGuides.guides()) {
            double[] row = faults(guide);
            say(
                    "| %s | %.1f %% | %.1f %% | %.1f and %.1f %% | %.1f %%, %.1f bits | %.1f %% | %.1f %% |",
                    guide.code(), row[0], row[1], row[2], row[3], row[4], row[7], row[5], row[6]);
            for (int i = 0; i < 6; i++) {
                sums[i] += row[i < 2 ? i : i + 1] / BundledGuides.guides().size();
            }
        }
        say(
                "| all | %.1f %% | %.1f %% | %.1f %% of two | %.1f %% | %.1f %% | %.1f %% |%n",
                sums[0], sums[1], sums[2], sums[3], sums[4], sums[5]);
    }

    /** In percent, but for the last: a limit in bits. */
    private double[] faults(Guide guide) {
        SimulatedCars made = new SimulatedCars(guide, 1);
        List<int[]> one = answers(() -> made.withOneFault(1));
        List<int[]> two = answers(() -> made.withTwoFaults(1));
        List<int[]> fewerOne = answers(() -> made.withOneFault(TWO_THIRDS));
        List<int[]> fewerTwo = answers(() -> made.withTwoFaults(TWO_THIRDS));
        ToDoubleFunction<int[]> bits = answers -> TwoFaults.bits(made.model, made.model.odds, answers);
        double said = Odds.log2(TwoFaults.TIMES);
        double limit = limit(one, bits);
        return new double[] {
            above(one, bits, said),
            above(two, bits, said),
            above(fewerOne, bits, said),
            above(fewerTwo, bits, said),
            above(two, bits, limit),
            above(two, answers -> pair(made.model, answers), limit(one, answers -> pair(made.model, answers))),
            above(two, answers -> apart(made.model, answers), limit(one, answers -> apart(made.model, answers))),
            limit
        };
    }

    private List<int[]> answers(Supplier<SimulatedCars.Car> car) {
        return Stream.generate(car)
                .limit(faults)
                .map(SimulatedCars.Car::answers)
                .toList();
    }

    private double limit(List<int[]> one, ToDoubleFunction<int[]> measure) {
        return one.stream().mapToDouble(measure).sorted().toArray()[faults * 98 / 100];
    }

    private double above(List<int[]> cars, ToDoubleFunction<int[]> measure, double limit) {
        return 100.0
                * cars.stream()
                        .filter(answers -> measure.applyAsDouble(answers) > limit)
                        .count()
                / faults;
    }

    private static double pair(Model model, int[] answers) {
        double best = Arrays.stream(model.pairs().fits(answers)).max().orElseThrow();
        double single = Double.NEGATIVE_INFINITY;
        for (int c = 0; c < model.causes.size(); c++) {
            single = Math.max(single, model.fit(answers, c));
        }
        return best - single;
    }

    private static double apart(Model model, int[] answers) {
        return model.odds.logOfEach(model, answers) - model.odds.logOf(model, answers);
    }

    private void oddAnswers() {
        int clean = 0;
        int cleanWrong = 0;
        int misled = 0;
        int shown = 0;
        int named = 0;
        for (Guide guide : BundledGuides.guides()) {
            SimulatedCars made = new SimulatedCars(guide, 7);
            for (int i = 0; i < faults; i++) {
                SimulatedCars.Car car = made.withOneFault(1);
                boolean right = first(made.model, car.answers()) == car.cause();
                if (odd(made.model, car.answers()).isPresent()) {
                    clean++;
                    cleanWrong += right ? 0 : 1;
                }
                int[] answers = car.answers().clone();
                int wrong = oneWrong(made, answers);
                if (right && wrong >= 0 && first(made.model, answers) != car.cause()) {
                    misled++;
                    var odd = odd(made.model, answers);
                    shown += odd.isPresent() ? 1 : 0;
                    named += odd.filter(each -> each.observation().equals(made.model.observations.get(wrong)))
                                    .isPresent()
                            ? 1
                            : 0;
                }
            }
        }
        int all = faults * BundledGuides.guides().size();
        say(
                """
                “Look once more” names an answer that hardly goes with the others, if the first cause hangs on it. On the cars
                with one fault and right answers it shows in %.1f %%; in %.0f %% of these the first cause is not the true one. Of
                %,d cars that lost their right first place by one wrong answer it shows in %.1f %%, and names that answer in %.1f %%.
                """,
                100.0 * clean / all,
                100.0 * cleanWrong / clean,
                misled,
                100.0 * shown / misled,
                100.0 * named / misled);
    }

    private static Optional<OddAnswer> odd(Model model, int[] answers) {
        return OddAnswer.among(model, model.odds, answers);
    }

    private static int first(Model model, int[] answers) {
        return Odds.first(model.odds.after(model, answers));
    }

    /** Gives one of the answers wrongly. */
    private static int oneWrong(SimulatedCars made, int[] answers) {
        int[] given = IntStream.range(0, answers.length)
                .filter(o -> answers[o] >= 0 && !made.model.implied[o])
                .toArray();
        if (given.length == 0) {
            return Model.NOT_ANSWERED;
        }
        int wrong = given[made.random.nextInt(given.length)];
        int others = made.model.share[wrong].length - 1;
        answers[wrong] = (answers[wrong] + 1 + made.random.nextInt(others)) % (others + 1);
        return wrong;
    }
}

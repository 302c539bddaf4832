package dev.liftgate.diagnosis;

import dev.liftgate.guides.Guide;
import dev.liftgate.guides.Observation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/**
 * Made-up cars for the door guide: a cause at random, then an answer to every check that needs no teardown and may be
 * made, of which each is found out with a chance of two thirds.
 */
final class Simulation {

    private static final int CARS = 1000;
    private static final int[] REPAIRS = {0, 10, 20, 50, 100, 200};
    private static final double FOUND_OUT = 2.0 / 3;
    private static final int CALIBRATION_CARS = 10_000;
    private static final int BINS = 10;

    private final Guide guide = AGuide.ofTheDoor();
    private final Model model = new Model(guide, Experience.NONE);
    private final Random random = new Random(2026);
    private final int shops;

    private Simulation(int shops) {
        this.shops = shops;
    }

    /** How common causes really are, and answers with each: the guide's shares, or something near them. */
    private record Truth(double[] prior, double[][][] share) {}

    private record Car(int cause, int[] answers) {}

    static void tables(Path diagram, int shops) throws IOException {
        new Simulation(shops).learning();
        new Simulation(shops).calibration(diagram);
    }

    private void learning() {
        DiagnosisBench.say("## What it learns%n");
        DiagnosisBench.say(
                """
                %d made-up shops whose causes and answers differ from the door guide by normal noise; %,d cars each, every check
                without teardown found out with a chance of two thirds. How often the true cause comes first, by the number of
                the shop's verified repairs that the engine has learned from:
                """,
                shops, CARS);
        StringBuilder head = new StringBuilder("| standard deviation of the noise |");
        Arrays.stream(REPAIRS).forEach(count -> head.append(' ').append(count).append(" repairs |"));
        DiagnosisBench.say("%s first three, %d |", head, REPAIRS[REPAIRS.length - 1]);
        DiagnosisBench.say("|---|" + "---|".repeat(REPAIRS.length + 1));
        learning("none", share -> share);
        learning("0.5 in the log-odds between any two", share -> between(share, 0.5));
        learning("1.0 in the log-odds between any two", share -> between(share, 1));
        learning("0.5 in the log-odds of each against all others", share -> against(share, 0.5));
        learning("1.0 in the log-odds of each against all others", share -> against(share, 1));
        DiagnosisBench.say(
                """

                The aim: 10 points more after 100 repairs at noise 1, and never 0.5 points less at noise 0.5. The first kind of
                noise multiplies every share; the second one leaves large shares nearly as they are, so that there is less to
                learn. Where the guide is right to the last digit, learning can only cost: that is its price.
                """);
    }

    private void learning(String name, DoubleUnaryOperator noise) {
        double[] first = new double[REPAIRS.length];
        double three = 0;
        for (int shop = 0; shop < shops; shop++) {
            Truth truth = truth(noise);
            List<Car> repaired = cars(truth, REPAIRS[REPAIRS.length - 1]);
            List<Car> next = cars(truth, CARS);
            for (int r = 0; r < REPAIRS.length; r++) {
                Model learned = new Model(guide, experience(repaired.subList(0, REPAIRS[r])));
                first[r] += within(1, learned, next) / shops;
                three += r == REPAIRS.length - 1 ? within(3, learned, next) / shops : 0;
            }
        }
        StringBuilder row = new StringBuilder("| %s |".formatted(name));
        Arrays.stream(first).forEach(share -> row.append(" %.1f %% |".formatted(100 * share)));
        DiagnosisBench.say("%s %.1f %% |", row, 100 * three);
    }

    private Experience experience(List<Car> repaired) {
        return new Experience(repaired.stream()
                .map(car -> new Experience.Repair(model.causes.get(car.cause), answers(car)))
                .toList());
    }

    private Map<String, String> answers(Car car) {
        Map<String, String> answers = new HashMap<>();
        for (int o = 0; o < car.answers.length; o++) {
            if (car.answers[o] >= 0) {
                Observation observation = model.observations.get(o);
                answers.put(
                        observation.code(),
                        observation.answers().get(car.answers[o]).code());
            }
        }
        return answers;
    }

    private static double within(int places, Model learned, List<Car> cars) {
        long found = cars.stream()
                .filter(car -> {
                    double[] posterior = learned.odds.after(learned, car.answers);
                    long before = Arrays.stream(posterior)
                            .filter(each -> each > posterior[car.cause])
                            .count();
                    return before < places;
                })
                .count();
        return (double) found / cars.size();
    }

    private void calibration(Path diagram) throws IOException {
        Truth truth = truth(share -> share);
        double[] said = new double[BINS];
        int[] right = new int[BINS];
        int[] count = new int[BINS];
        List<Car> cars = cars(truth, CALIBRATION_CARS);
        for (Car car : cars) {
            double[] posterior = model.odds.after(model, car.answers);
            int top = IntStream.range(0, posterior.length)
                    .reduce((one, other) -> posterior[other] > posterior[one] ? other : one)
                    .orElseThrow();
            int bin = Math.min(BINS - 1, (int) (posterior[top] * BINS));
            said[bin] += posterior[top];
            right[bin] += top == car.cause ? 1 : 0;
            count[bin]++;
        }
        double error = 0;
        for (int bin = 0; bin < BINS; bin++) {
            error += Math.abs(said[bin] - right[bin]) / cars.size();
        }
        Files.writeString(diagram, new ReliabilityDiagram(said, right, count).svg());
        DiagnosisBench.say("## Whether its percentages hold%n");
        DiagnosisBench.say(
                "%,d made-up cars straight from the door guide. Expected calibration error of the cause in first",
                cars.size());
        DiagnosisBench.say(
                "place, ten bins: **%.4f** (the aim: 0.03 at most). First place right: %.1f %%, among the first three: %.1f %%.%n",
                error, 100.0 * Arrays.stream(right).sum() / cars.size(), 100 * within(3, model, cars));
        DiagnosisBench.say("![Reliability diagram](%s)%n", diagram.getFileName());
        DiagnosisBench.say("| said | cars | said on average | right |");
        DiagnosisBench.say("|---|---|---|---|");
        for (int bin = 0; bin < BINS; bin++) {
            if (count[bin] > 0) {
                DiagnosisBench.say(
                        "| %d–%d %% | %,d | %.1f %% | %.1f %% |",
                        10 * bin,
                        10 * bin + 10,
                        count[bin],
                        100 * said[bin] / count[bin],
                        100.0 * right[bin] / count[bin]);
            }
        }
        DiagnosisBench.say(
                "%nThis holds as far as the guide does; how far a guide that is off costs first places is shown above.%n");
    }

    private Truth truth(DoubleUnaryOperator noise) {
        double[][][] share = new double[model.share.length][][];
        for (int o = 0; o < share.length; o++) {
            share[o] = new double[model.share[o].length][model.causes.size()];
            for (int c = 0; c < model.causes.size(); c++) {
                int cause = c;
                double[] row = near(
                        Arrays.stream(model.share[o])
                                .mapToDouble(shares -> shares[cause])
                                .toArray(),
                        noise);
                for (int a = 0; a < row.length; a++) {
                    share[o][a][c] = row[a];
                }
            }
        }
        return new Truth(near(model.odds.prior, noise), share);
    }

    private static double[] near(double[] shares, DoubleUnaryOperator noise) {
        return Rows.scaledTo(1, Arrays.stream(shares).map(noise).toArray());
    }

    private double between(double share, double noise) {
        return share * Math.exp(noise * random.nextGaussian());
    }

    private double against(double share, double noise) {
        double odds = share / (1 - share) * Math.exp(noise * random.nextGaussian());
        return odds / (1 + odds);
    }

    private List<Car> cars(Truth truth, int count) {
        List<Car> cars = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            cars.add(car(truth));
        }
        return cars;
    }

    private Car car(Truth truth) {
        int cause = draw(truth.prior);
        int[] known = new int[model.observations.size()];
        Arrays.fill(known, Model.NOT_ANSWERED);
        for (int o = 0; o < known.length; o++) {
            Observation observation = model.observations.get(o);
            int at = o;
            int answer = draw(Arrays.stream(truth.share[at])
                    .mapToDouble(shares -> shares[cause])
                    .toArray());
            boolean possible = Arrays.stream(model.needs(observation))
                    .allMatch(need -> known[need[0]] >= 0 && (need[1] == Planner.ANY || known[need[0]] == need[1]));
            boolean foundOut = observation.minutes() == 0 || random.nextDouble() < FOUND_OUT;
            known[o] = possible && foundOut && !observation.teardown() ? answer : Model.NOT_ANSWERED;
        }
        return new Car(cause, known);
    }

    private int draw(double[] shares) {
        double left = random.nextDouble();
        for (int i = 0; i < shares.length - 1; i++) {
            left -= shares[i];
            if (left < 0) {
                return i;
            }
        }
        return shares.length - 1;
    }
}

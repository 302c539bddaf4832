package dev.liftgate.diagnosis;

import dev.liftgate.guides.Guide;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/** What the engine makes of made-up cars for the door guide: how it learns, and whether its percentages hold. */
final class Simulation {

    private static final int CARS = 1000;
    private static final int[] REPAIRS = {0, 10, 20, 50, 100, 200};
    private static final double FOUND_OUT = 2.0 / 3;
    private static final int CALIBRATION_CARS = 10_000;

    private final Guide guide = AGuide.ofTheDoor();
    private final SimulatedCars made = new SimulatedCars(guide, 2026);
    private final Model model = made.model;
    private final int shops;

    private Simulation(int shops) {
        this.shops = shops;
    }

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
            SimulatedCars.Truth truth = made.truth(noise);
            List<SimulatedCars.Car> repaired = made.cars(truth, FOUND_OUT, REPAIRS[REPAIRS.length - 1]);
            List<SimulatedCars.Car> next = made.cars(truth, FOUND_OUT, CARS);
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

    private Experience experience(List<SimulatedCars.Car> repaired) {
        return new Experience(repaired.stream()
                .map(car -> new Experience.Repair(model.causes.get(car.cause()), made.codes(car)))
                .toList());
    }

    private static double within(int places, Model learned, List<SimulatedCars.Car> cars) {
        long found = cars.stream()
                .filter(car -> {
                    double[] posterior = learned.odds.after(learned, car.answers());
                    long before = Arrays.stream(posterior)
                            .filter(each -> each > posterior[car.cause()])
                            .count();
                    return before < places;
                })
                .count();
        return (double) found / cars.size();
    }

    private void calibration(Path diagram) throws IOException {
        SimulatedCars.Truth truth = made.truth(share -> share);
        Calibration found = new Calibration();
        List<SimulatedCars.Car> cars = made.cars(truth, FOUND_OUT, CALIBRATION_CARS);
        cars.forEach(car -> found.add(model.odds.after(model, car.answers()), car.cause()));
        Files.writeString(diagram, new ReliabilityDiagram(found.said, found.right, found.count).svg());
        DiagnosisBench.say("## Whether its percentages hold%n");
        DiagnosisBench.say(
                "%,d made-up cars straight from the door guide. Expected calibration error of the cause in first",
                cars.size());
        DiagnosisBench.say(
                "place, ten bins: **%.4f** (the aim: 0.03 at most). First place right: %.1f %%, among the first three: %.1f %%.%n",
                found.error(), 100 * found.first(), 100 * found.firstThree());
        DiagnosisBench.say("![Reliability diagram](%s)%n", diagram.getFileName());
        DiagnosisBench.say("| said | cars | said on average | right |");
        DiagnosisBench.say("|---|---|---|---|");
        for (int bin = 0; bin < Calibration.BINS; bin++) {
            if (found.count[bin] > 0) {
                DiagnosisBench.say(
                        "| %d–%d %% | %,d | %.1f %% | %.1f %% |",
                        10 * bin,
                        10 * bin + 10,
                        found.count[bin],
                        100 * found.said[bin] / found.count[bin],
                        100.0 * found.right[bin] / found.count[bin]);
            }
        }
        DiagnosisBench.say(
                "%nThis holds as far as the guide does; how far a guide that is off costs first places is shown above.%n");
    }

    private double between(double share, double noise) {
        return share * Math.exp(noise * made.random.nextGaussian());
    }

    private double against(double share, double noise) {
        double odds = share / (1 - share) * Math.exp(noise * made.random.nextGaussian());
        return odds / (1 + odds);
    }
}

package dev.liftgate.diagnosis;

import dev.liftgate.guides.Guide;
import dev.liftgate.guides.Observation;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Made-up cars for a guide: a cause at random, then an answer to every check that needs no teardown and may be made,
 * each of which is found out with some chance.
 */
final class SimulatedCars {

    /** How common causes really are, and answers with each: a guide's shares, or something near them. */
    record Truth(double[] prior, double[][][] share) {}

    /** @param two the second cause, or the first once more */
    record Car(int cause, int two, int[] answers) {}

    final Model model;
    final Random random;

    SimulatedCars(Guide guide, long seed) {
        this.model = new Model(guide, Experience.NONE);
        this.random = new Random(seed);
    }

    Truth truth(DoubleUnaryOperator noise) {
        double[][][] share = new double[model.share.length][][];
        for (int o = 0; o < share.length; o++) {
            share[o] = new double[model.share[o].length][model.causes.size()];
            for (int c = 0; c < model.causes.size(); c++) {
                double[] row = near(row(model.share, o, c), noise);
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

    private static double[] row(double[][][] share, int o, int cause) {
        return Arrays.stream(share[o]).mapToDouble(shares -> shares[cause]).toArray();
    }

    List<Car> cars(Truth truth, double foundOut, int count) {
        return Stream.generate(() -> car(truth, foundOut)).limit(count).toList();
    }

    Car car(Truth truth, double foundOut) {
        return car(truth.share, draw(truth.prior), foundOut);
    }

    private Car car(double[][][] share, int cause, double foundOut) {
        double[][] rows = IntStream.range(0, share.length)
                .mapToObj(o -> row(share, o, cause))
                .toArray(double[][]::new);
        return new Car(cause, cause, answers(rows, foundOut));
    }

    Car withOneFault(double foundOut) {
        return withOneFault(foundOut, draw(model.odds.prior));
    }

    Car withOneFault(double foundOut, int cause) {
        return car(model.share, cause, foundOut);
    }

    /** Two listed causes, each as common as in the guide. */
    Car withTwoFaults(double foundOut) {
        double[] listed = Arrays.copyOf(model.odds.prior, model.causes.size() - 1);
        int one = draw(Rows.scaledTo(1, listed));
        listed[one] = 0;
        int two = draw(Rows.scaledTo(1, listed));
        double[][] rows = IntStream.range(0, model.observations.size())
                .mapToObj(o -> model.together(o, Math.min(one, two), Math.max(one, two)))
                .toArray(double[][]::new);
        return new Car(one, two, answers(rows, foundOut));
    }

    /** @param rows shares of the answers to each check */
    private int[] answers(double[][] rows, double foundOut) {
        int[] known = new int[model.observations.size()];
        Arrays.fill(known, Model.NOT_ANSWERED);
        for (int o = 0; o < known.length; o++) {
            Observation observation = model.observations.get(o);
            int answer = draw(rows[o]);
            boolean possible = Arrays.stream(model.needs(observation))
                    .allMatch(need -> known[need[0]] >= 0 && (need[1] == Planner.ANY || known[need[0]] == need[1]));
            boolean found = observation.minutes() == 0 || random.nextDouble() < foundOut;
            known[o] = possible && found && !observation.teardown() ? answer : Model.NOT_ANSWERED;
        }
        return known;
    }

    /** What is known of a car, as codes of observations and answers. */
    Map<String, String> codes(Car car) {
        Map<String, String> codes = new HashMap<>();
        for (int o = 0; o < car.answers.length; o++) {
            if (car.answers[o] >= 0) {
                Observation observation = model.observations.get(o);
                codes.put(
                        observation.code(),
                        observation.answers().get(car.answers[o]).code());
            }
        }
        return codes;
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

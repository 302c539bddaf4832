package dev.liftgate.diagnosis;

import dev.liftgate.guides.Cause;
import dev.liftgate.guides.Guide;
import dev.liftgate.guides.Observation;
import dev.liftgate.guides.ScaleWord;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Turns words into shares: how often each answer of an observation is seen with one cause. */
final class Rows {

    private static final double MOST_STATED = 0.97;

    private Rows() {}

    /**
     * The shares for one cause. Stated answers take the value of their word, scaled down together if they exceed 0.97.
     * The others share the rest as they usually do. Nothing goes below {@link Guide#FLOOR}, and the row adds up to 1.
     * Without a cause it is the baseline.
     */
    static double[] of(Observation observation, Optional<Cause> cause) {
        List<Observation.Answer> answers = observation.answers();
        double[] stated = new double[answers.size()];
        double[] usual = new double[answers.size()];
        for (int a = 0; a < stated.length; a++) {
            String answer = answers.get(a).code();
            Optional<ScaleWord> word =
                    cause.flatMap(each -> each.sign(observation.code(), answer)).map(Cause.Sign::word);
            stated[a] = word.map(ScaleWord::value).orElse(0.0);
            usual[a] = word.isPresent() ? 0 : answers.get(a).baseline();
        }
        return floored(together(stated, usual));
    }

    /**
     * The shares with two faults that both bear on an observation (a noisy or). Each answer but the usual one is seen
     * if either fault causes it. The usual one takes what is left.
     */
    static double[] either(double[] one, double[] two, int usual) {
        double[] row = new double[one.length];
        for (int a = 0; a < row.length; a++) {
            row[a] = a == usual ? 0 : 1 - (1 - one[a]) * (1 - two[a]);
        }
        row = sum(row) > MOST_STATED ? scaledTo(MOST_STATED, row) : row;
        row[usual] = 1 - sum(row);
        return floored(row);
    }

    private static double[] together(double[] stated, double[] usual) {
        double most = sum(usual) == 0 ? 1 : MOST_STATED;
        double[] row = sum(stated) > most || most == 1 ? scaledTo(most, stated) : stated;
        double[] rest = scaledTo(1 - sum(row), usual);
        for (int a = 0; a < row.length; a++) {
            row[a] += rest[a];
        }
        return row;
    }

    /** Lifts everything below the floor to it. The others give up the difference in proportion. */
    static double[] floored(double[] row) {
        double[] lifted = row;
        while (Arrays.stream(lifted).anyMatch(share -> share < Guide.FLOOR)) {
            double[] low = Arrays.stream(lifted)
                    .map(share -> share <= Guide.FLOOR ? Guide.FLOOR : 0)
                    .toArray();
            double[] high = Arrays.stream(lifted)
                    .map(share -> share <= Guide.FLOOR ? 0 : share)
                    .toArray();
            lifted = scaledTo(1 - sum(low), high);
            for (int a = 0; a < low.length; a++) {
                lifted[a] += low[a];
            }
        }
        return lifted;
    }

    static double[] scaledTo(double total, double[] values) {
        double sum = sum(values);
        double[] scaled = new double[values.length];
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] = sum == 0 ? 0 : values[i] * total / sum;
        }
        return scaled;
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }
}

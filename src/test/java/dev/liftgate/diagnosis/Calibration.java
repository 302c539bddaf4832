package dev.liftgate.diagnosis;

/** How often what was said of the first cause came true, in ten bins, and how often the true one was among the first. */
final class Calibration {

    static final int BINS = 10;

    final double[] said = new double[BINS];
    final int[] right = new int[BINS];
    final int[] count = new int[BINS];
    private int cars;
    private int firsts;
    private int firstThrees;

    void add(double[] posterior, int cause) {
        int before = 0;
        double top = 0;
        for (double each : posterior) {
            before += each > posterior[cause] ? 1 : 0;
            top = Math.max(top, each);
        }
        int bin = Math.min(BINS - 1, (int) (top * BINS));
        said[bin] += top;
        right[bin] += before == 0 ? 1 : 0;
        count[bin]++;
        cars++;
        firsts += before == 0 ? 1 : 0;
        firstThrees += before < 3 ? 1 : 0;
    }

    /** The expected calibration error. */
    double error() {
        double error = 0;
        for (int bin = 0; bin < BINS; bin++) {
            error += Math.abs(said[bin] - right[bin]) / cars;
        }
        return error;
    }

    double first() {
        return (double) firsts / cars;
    }

    double firstThree() {
        return (double) firstThrees / cars;
    }
}

package dev.liftgate.diagnosis;

import dev.liftgate.guides.Cause;
import dev.liftgate.guides.Condition;
import dev.liftgate.guides.Guide;
import dev.liftgate.guides.Observation;
import dev.liftgate.guides.ScaleWord;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A guide compiled to tables.
 *
 * <p>Causes are numbered as in the guide, {@link Cause#OTHER} last. Observations are those that are evidence, in the
 * order of the guide.
 */
final class Model {

    static final int NOT_ANSWERED = -1;
    static final int NOT_EVIDENCE = -1;

    final Guide guide;
    final Experience experience;
    final List<Observation> observations;

    /** All observations that wait for another answer, evidence or not. */
    final List<Observation> conditional;

    /** Whether a facet answers the observation. */
    final boolean[] implied;

    final List<String> causes;
    final List<String> names;

    /** The odds before any answer. */
    final Odds odds;

    /** Share of an answer under a cause: [observation][answer][cause]. */
    final double[][][] share;

    /** The reason that an answer gives for a cause: [observation][answer][cause]. */
    final Reason[][][] reasons;

    /** Logarithm of {@link #share}. */
    final double[][][] log;

    /** The uncertainty of an observation's answer once the cause is known, in bits: [observation][cause]. */
    private final double[][] entropy;

    private final Map<String, Integer> numbers = new HashMap<>();

    private record CostedPlanner(Costs costs, Planner planner) {}

    private volatile CostedPlanner last;
    private volatile Pairs pairs;

    Model(Guide guide, Experience experience) {
        this.guide = guide;
        this.experience = experience;
        this.observations = guide.observations().stream()
                .filter(observation -> !observation.safety())
                .toList();
        this.conditional = guide.observations().stream()
                .filter(observation -> !observation.needs().isEmpty())
                .toList();
        this.implied = new boolean[observations.size()];
        for (int o = 0; o < implied.length; o++) {
            String code = observations.get(o).code();
            numbers.put(code, o);
            implied[o] = guide.facets().stream()
                    .anyMatch(facet -> facet.observations().contains(code));
        }
        this.causes = new ArrayList<>(guide.causes().stream().map(Cause::code).toList());
        this.causes.add(Cause.OTHER);
        this.names = causes.stream()
                .map(code -> guide.cause(code).map(Cause::name).orElse("Something this guide does not list"))
                .toList();
        this.odds = new Odds(priors());
        this.share = new double[observations.size()][][];
        this.log = new double[observations.size()][][];
        this.reasons = new Reason[observations.size()][][];
        this.entropy = new double[observations.size()][causes.size()];
        for (int o = 0; o < share.length; o++) {
            tabulate(o);
        }
    }

    private double[] priors() {
        double[] commonness = causes.stream()
                .mapToDouble(code -> guide.cause(code).map(Cause::commonness).orElse(Cause.OTHER_COMMONNESS))
                .toArray();
        return experience.commonness(causes, Rows.scaledTo(1, commonness));
    }

    private void tabulate(int o) {
        int answers = observations.get(o).answers().size();
        double[][] written = new double[causes.size()][];
        share[o] = new double[answers][causes.size()];
        for (int c = 0; c < causes.size(); c++) {
            Observation observation = observations.get(o);
            written[c] = Rows.of(observation, guide.cause(causes.get(c)));
            double[] row = experience.row(causes.get(c), observation, written[c]);
            for (int a = 0; a < answers; a++) {
                share[o][a][c] = row[a];
                entropy[o][c] -= row[a] * Odds.log2(row[a]);
            }
        }
        log[o] = Arrays.stream(share[o]).map(Odds::logs).toArray(double[][]::new);
        reasons[o] = new Reason[answers][causes.size()];
        for (int a = 0; a < answers; a++) {
            for (int c = 0; c < causes.size(); c++) {
                reasons[o][a][c] = reason(o, a, c, written[c][a]);
            }
        }
    }

    private Reason reason(int o, int a, int c, double written) {
        int other = causes.size() - 1;
        Observation observation = observations.get(o);
        Observation.Answer answer = observation.answers().get(a);
        Optional<ScaleWord> word = guide.cause(causes.get(c))
                .flatMap(cause -> cause.sign(observation.code(), answer.code()))
                .map(Cause.Sign::word);
        double bits = log[o][a][c] - log[o][a][other];
        return new Reason(observation, answer, bits, written, share[o][a][c], share[o][a][other], word);
    }

    /** The pairs of its causes, tabulated when first asked for: most guides held in memory are never asked. */
    Pairs pairs() {
        Pairs known = pairs;
        if (known == null) {
            known = new Pairs(this);
            pairs = known;
        }
        return known;
    }

    /** Logarithm of the probability of the answers with one cause. */
    double fit(int[] answers, int cause) {
        double fit = 0;
        for (int o = 0; o < answers.length; o++) {
            if (answers[o] != NOT_ANSWERED) {
                fit += log[o][answers[o]][cause];
            }
        }
        return fit;
    }

    /** Shares of the answers to an observation with two faults. A fault that says nothing about it plays no part. */
    double[] together(int o, int one, int two) {
        if (one == two || !speaksOf(o, two)) {
            return row(o, one);
        }
        return speaksOf(o, one) ? Rows.either(row(o, one), row(o, two), usual(o)) : row(o, two);
    }

    private boolean speaksOf(int o, int c) {
        return guide.cause(causes.get(c)).stream()
                .flatMap(cause -> cause.signs().stream())
                .anyMatch(sign -> sign.observation().equals(observations.get(o).code()));
    }

    private double[] row(int o, int c) {
        return Arrays.stream(share[o]).mapToDouble(shares -> shares[c]).toArray();
    }

    private int usual(int o) {
        List<Observation.Answer> answers = observations.get(o).answers();
        int usual = 0;
        for (int a = 1; a < answers.size(); a++) {
            usual = answers.get(a).baseline() > answers.get(usual).baseline() ? a : usual;
        }
        return usual;
    }

    double share(String cause, String observation, String answer) {
        Observation asked = observations.get(indexOf(observation));
        return share[indexOf(observation)][
                asked.answers().indexOf(asked.answer(answer).orElseThrow())][causes.indexOf(cause)];
    }

    /** P(answer) with these probabilities of the causes. */
    double marginal(double[] causes, int observation, int answer) {
        double[] shares = share[observation][answer];
        double sum = 0;
        for (int c = 0; c < causes.length; c++) {
            sum += causes[c] * shares[c];
        }
        return sum;
    }

    /** The expected information of an observation about the cause: mutual information, in bits, never below 0. */
    double gain(double[] causes, int observation) {
        double nats = 0;
        for (int a = 0; a < share[observation].length; a++) {
            double marginal = marginal(causes, observation, a);
            nats -= marginal * Math.log(marginal);
        }
        double gain = nats / Odds.LN2;
        for (int c = 0; c < causes.length; c++) {
            gain -= causes[c] * entropy[observation][c];
        }
        return Math.max(0, gain);
    }

    /** The planner at these costs. It is kept, since a shop's costs hardly ever change. */
    Planner planner(Costs costs) {
        CostedPlanner priced = last;
        if (priced == null || priced.costs != costs) {
            priced = new CostedPlanner(costs, costs.planner(this));
            last = priced;
        }
        return priced.planner;
    }

    /** The conditions before an observation, for the planner: pairs of indexes of observation and answer. */
    int[][] needs(Observation observation) {
        return observation.needs().stream()
                .filter(this::isEvidence)
                .map(need -> new int[] {indexOf(need.observation()), need.any() ? Planner.ANY : answer(need)})
                .toArray(int[][]::new);
    }

    /** Whether the needed answer also says something about the cause. */
    boolean isEvidence(Condition need) {
        return indexOf(need.observation()) != NOT_EVIDENCE;
    }

    /** The answers by their numbers. What this guide does not know is left out. */
    int[] indexes(Map<String, String> answers) {
        int[] indexes = new int[observations.size()];
        for (int o = 0; o < indexes.length; o++) {
            Observation asked = observations.get(o);
            indexes[o] = Optional.ofNullable(answers.get(asked.code()))
                    .flatMap(asked::answer)
                    .map(asked.answers()::indexOf)
                    .orElse(NOT_ANSWERED);
        }
        return indexes;
    }

    /** The number of an observation, or {@link #NOT_EVIDENCE}. */
    int indexOf(String code) {
        return numbers.getOrDefault(code, NOT_EVIDENCE);
    }

    /**
     * The number of a listed cause.
     *
     * @throws IllegalArgumentException if the guide has no such cause that could be ruled out
     */
    int listed(String cause) {
        int listed = causes.indexOf(cause);
        if (listed < 0 || cause.equals(Cause.OTHER)) {
            throw new IllegalArgumentException("Guide %s lists no cause \"%s\"".formatted(guide.code(), cause));
        }
        return listed;
    }

    private int answer(Condition need) {
        Observation observation = observations.get(indexOf(need.observation()));
        return observation.answers().indexOf(observation.answer(need.answer()).orElseThrow());
    }

    /** The two causes that an observation tells apart best, as indexes: both are likely, and their answers differ. */
    int[] separated(double[] causes, int observation) {
        int[] best = {0, 1};
        double most = -1;
        for (int one = 0; one < causes.length; one++) {
            for (int two = 0; two < one; two++) {
                double weight = causes[one] * causes[two] * difference(observation, one, two);
                if (weight > most) {
                    most = weight;
                    best = causes[one] > causes[two] ? new int[] {one, two} : new int[] {two, one};
                }
            }
        }
        return best;
    }

    private double difference(int observation, int one, int two) {
        double sum = 0;
        for (double[] shares : share[observation]) {
            sum += Math.abs(shares[one] - shares[two]);
        }
        return sum;
    }
}

package dev.liftgate.diagnosis;

import dev.liftgate.guides.Cause;
import dev.liftgate.guides.Condition;
import dev.liftgate.guides.Guide;
import dev.liftgate.guides.Observation;
import dev.liftgate.guides.Word;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A guide compiled to tables. Causes are numbered as in the guide with {@link Cause#OTHER} last; observations are
 * those that are evidence, in the order of the guide. Logarithms are to base 2 and from StrictMath, so that every
 * machine finds the same last bit.
 */
final class Model {

    static final int NOT_ANSWERED = -1;

    private static final double LN2 = StrictMath.log(2);

    final Guide guide;
    final Experience experience;
    final Map<String, Observation> byCode;

    /** Codes of the observations that a facet answers. */
    final Set<String> implied;

    final List<Observation> observations;
    final List<String> causes;
    final List<String> names;
    final double[] prior;

    /** Share of an answer under a cause: [observation][answer][cause]. */
    final double[][][] share;

    /** What an answer says about a cause: [observation][answer][cause]. */
    final Reason[][][] reasons;

    /** Logarithm of {@link #share}. */
    private final double[][][] log;

    /** What stays open about an observation once the cause is known, in bits: [observation][cause]. */
    private final double[][] entropy;

    private final double[] logPrior;

    private record Priced(Costs costs, Planner planner) {}

    /** The planner at the last costs; shared with every model {@link #without} some cause. */
    private final AtomicReference<Priced> last;

    Model(Guide guide, Experience experience) {
        this.guide = guide;
        this.experience = experience;
        this.byCode = guide.observations().stream().collect(Collectors.toMap(Observation::code, Function.identity()));
        this.implied = guide.facets().stream()
                .flatMap(facet -> facet.observations().stream())
                .collect(Collectors.toSet());
        this.observations = guide.observations().stream()
                .filter(observation -> !observation.safety())
                .toList();
        this.causes = new ArrayList<>(guide.causes().stream().map(Cause::code).toList());
        this.causes.add(Cause.OTHER);
        this.names = causes.stream()
                .map(code -> guide.cause(code).map(Cause::name).orElse("Something this guide does not list"))
                .toList();
        this.prior = priors();
        this.logPrior = logs(prior);
        this.last = new AtomicReference<>();
        this.share = new double[observations.size()][][];
        this.log = new double[observations.size()][][];
        this.reasons = new Reason[observations.size()][][];
        this.entropy = new double[observations.size()][causes.size()];
        for (int o = 0; o < share.length; o++) {
            tabulate(o);
        }
    }

    private Model(Model all, double[] prior) {
        this.guide = all.guide;
        this.experience = all.experience;
        this.byCode = all.byCode;
        this.implied = all.implied;
        this.observations = all.observations;
        this.causes = all.causes;
        this.names = all.names;
        this.prior = prior;
        this.logPrior = logs(prior);
        this.share = all.share;
        this.log = all.log;
        this.reasons = all.reasons;
        this.entropy = all.entropy;
        this.last = all.last;
    }

    /** The same, with the odds of these causes gone over to the others in proportion. */
    Model without(Set<String> ruledOut) {
        if (ruledOut.isEmpty()) {
            return this;
        }
        double[] left = prior.clone();
        for (String code : ruledOut) {
            int cause = causes.indexOf(code);
            if (cause < 0 || code.equals(Cause.OTHER)) {
                throw new IllegalArgumentException(
                        "Guide %s has no cause \"%s\" to rule out".formatted(guide.code(), code));
            }
            left[cause] = 0;
        }
        return new Model(this, Rows.scaledTo(1, left));
    }

    /** Whether a cause was ruled out. */
    boolean isRuledOut(int cause) {
        return prior[cause] == 0;
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
                entropy[o][c] -= row[a] * log2(row[a]);
            }
        }
        log[o] = Arrays.stream(share[o]).map(Model::logs).toArray(double[][]::new);
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
        Optional<Word> word = guide.cause(causes.get(c))
                .flatMap(cause -> cause.sign(observation.code(), answer.code()))
                .map(Cause.Sign::word);
        double bits = log[o][a][c] - log[o][a][other];
        return new Reason(observation, answer, bits, written, share[o][a][c], share[o][a][other], word);
    }

    /** Shares of the answers to an observation when two faults are there; one that says nothing has no part in it. */
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

    /**
     * Logarithm of P(cause and answers) for each cause, added up in the order of the guide.
     *
     * @param answers index of the answer to each observation, or {@link #NOT_ANSWERED}, whose factor is left out
     */
    double[] logJoint(int[] answers) {
        double[] sum = logPrior.clone();
        for (int o = 0; o < answers.length; o++) {
            if (answers[o] != NOT_ANSWERED) {
                double[] bits = log[o][answers[o]];
                for (int c = 0; c < sum.length; c++) {
                    sum[c] += bits[c];
                }
            }
        }
        return sum;
    }

    double share(String cause, String observation, String answer) {
        Observation asked = byCode.get(observation);
        return share[observations.indexOf(asked)][
                asked.answers().indexOf(asked.answer(answer).orElseThrow())][causes.indexOf(cause)];
    }

    /** P(answer), when the causes are as likely as given. */
    double marginal(double[] causes, int observation, int answer) {
        double[] shares = share[observation][answer];
        double sum = 0;
        for (int c = 0; c < causes.length; c++) {
            sum += causes[c] * shares[c];
        }
        return sum;
    }

    /** What an observation is expected to tell about the cause: mutual information, in bits, never below 0. */
    double gain(double[] causes, int observation) {
        double nats = 0;
        for (int a = 0; a < share[observation].length; a++) {
            double marginal = marginal(causes, observation, a);
            nats -= marginal * Math.log(marginal);
        }
        double gain = nats / LN2;
        for (int c = 0; c < causes.length; c++) {
            gain -= causes[c] * entropy[observation][c];
        }
        return Math.max(0, gain);
    }

    /** The planner at these costs, kept since a shop's costs hardly ever change. */
    Planner planner(Costs costs) {
        Priced priced = last.get();
        if (priced == null || priced.costs != costs) {
            priced = new Priced(costs, costs.planner(this));
            last.set(priced);
        }
        return priced.planner;
    }

    /** What must hold before an observation, as the planner reads it: pairs of indexes of observation and answer. */
    int[][] needs(Observation observation) {
        return observation.needs().stream()
                .map(need -> new int[] {indexOf(need.observation()), need.any() ? Planner.ANY : answer(need)})
                .filter(need -> need[0] >= 0)
                .toArray(int[][]::new);
    }

    /** Whether what is needed is an answer that also says something about the cause. */
    boolean isEvidence(Condition need) {
        return indexOf(need.observation()) >= 0;
    }

    private int indexOf(String code) {
        return observations.indexOf(byCode.get(code));
    }

    private int answer(Condition need) {
        Observation observation = byCode.get(need.observation());
        return observation.answers().indexOf(observation.answer(need.answer()).orElseThrow());
    }

    /** The two causes that an observation tells apart best: both likely, and answered differently. Indexes. */
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

    /** P(cause given the answers) from their joint logarithms. */
    static double[] normalised(double[] logJoint) {
        double most = most(logJoint);
        double[] shares = new double[logJoint.length];
        for (int c = 0; c < shares.length; c++) {
            shares[c] = pow2(logJoint[c] - most);
        }
        return Rows.scaledTo(1, shares);
    }

    /** Logarithm of the sum of what these are logarithms of. */
    static double logTotal(double[] logs) {
        double most = most(logs);
        double sum = 0;
        for (double bits : logs) {
            sum += pow2(bits - most);
        }
        return most + log2(sum);
    }

    private static double most(double[] values) {
        double most = values[0];
        for (double value : values) {
            most = Math.max(most, value);
        }
        return most;
    }

    static double log2(double value) {
        return StrictMath.log(value) / LN2;
    }

    private static double pow2(double bits) {
        return StrictMath.exp(bits * LN2);
    }

    private static double[] logs(double[] values) {
        return Arrays.stream(values).map(Model::log2).toArray();
    }
}

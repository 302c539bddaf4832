package dev.liftgate.diagnosis;

import static dev.liftgate.diagnosis.DiagnosisBench.say;

import dev.liftgate.guides.Guide;
import dev.liftgate.workbench.BundledGuides;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/** What a shop learns that does not look, if its word counts and if it does not. */
final class EchoTables {

    private static final double TWO_THIRDS = 2.0 / 3;

    private final int cars;
    private final int repairs;

    private EchoTables(int cars) {
        this.cars = cars;
        this.repairs = cars / 10;
    }

    /** @param cars of each guide; a tenth as many were repaired before */
    static void print(int cars) {
        new EchoTables(cars).table();
    }

    private void table() {
        say("## Shops that do not look%n");
        say(
                """
                Each guide with %d repairs of cars made from it, then %,d more cars; means over the guides. “Sure” is how many are said to
                be over 90 %%, and how many of those are right. “Rarest” is how often the least common cause comes first on cars that have
                it. Of a repair whose cause nobody saw, measured or photographed the shop's word does not count, but the guide's own shares.
                """,
                repairs, cars);
        say("| shop | first | calibration error | sure | of these right | rarest |");
        say("|---|---|---|---|---|---|");
        row("learned nothing", made -> Experience.NONE);
        row("looked every time", made -> learned(made, car -> car.cause()));
        row("always confirmed what stood first, and it counted", made -> learned(made, car -> first(made.model, car)));
        row("the same, but only supposed it", made -> learned(made, car -> -1));
        row(
                "always took the rarest for the commonest, and it counted",
                made -> learned(
                        made,
                        car -> car.cause() == rarest(made.model) ? Odds.first(made.model.odds.prior) : car.cause()));
        row(
                "the same, but then only supposed it",
                made -> learned(made, car -> car.cause() == rarest(made.model) ? -1 : car.cause()));
        say("");
    }

    private void row(String name, Function<SimulatedCars, Experience> shop) {
        double[] sums = new double[5];
        List<Guide> guides = BundledGuides.guides();
        for (Guide guide : guides) {
            SimulatedCars made = new SimulatedCars(guide, 99);
            Model learned = new Model(guide, shop.apply(made));
            Calibration all = new Calibration();
            Calibration rare = new Calibration();
            int rarest = rarest(made.model);
            for (int i = 0; i < cars; i++) {
                SimulatedCars.Car car = made.withOneFault(TWO_THIRDS);
                all.add(learned.odds.after(learned, car.answers()), car.cause());
                SimulatedCars.Car another = made.withOneFault(TWO_THIRDS, rarest);
                rare.add(learned.odds.after(learned, another.answers()), rarest);
            }
            sums[0] += all.first();
            sums[1] += all.error();
            sums[2] += (double) all.count[Calibration.BINS - 1] / cars;
            sums[3] += (double) all.right[Calibration.BINS - 1] / Math.max(1, all.count[Calibration.BINS - 1]);
            sums[4] += rare.first();
        }
        double n = guides.size();
        say(
                "| %s | %.1f %% | %.4f | %.1f %% | %.1f %% | %.1f %% |",
                name, 100 * sums[0] / n, sums[1] / n, 100 * sums[2] / n, 100 * sums[3] / n, 100 * sums[4] / n);
    }

    /** @param says the number of the cause that the shop puts on record; below 0 where it only supposes one */
    private Experience learned(SimulatedCars made, ToIntFunction<SimulatedCars.Car> says) {
        List<SimulatedCars.Car> repaired = IntStream.range(0, repairs)
                .mapToObj(i -> made.withOneFault(TWO_THIRDS))
                .toList();
        return new Experience(repaired.stream()
                        .filter(car -> says.applyAsInt(car) >= 0)
                        .map(car -> new Experience.Repair(made.model.causes.get(says.applyAsInt(car)), made.codes(car)))
                        .toList())
                .andSupposed(
                        made.model.guide,
                        repaired.stream()
                                .filter(car -> says.applyAsInt(car) < 0)
                                .map(made::codes)
                                .toList());
    }

    private static int first(Model model, SimulatedCars.Car car) {
        return Odds.first(model.odds.after(model, car.answers()));
    }

    /** The least common of the listed causes. */
    private static int rarest(Model model) {
        int rarest = 0;
        for (int c = 1; c < model.causes.size() - 1; c++) {
            rarest = model.odds.prior[c] < model.odds.prior[rarest] ? c : rarest;
        }
        return rarest;
    }
}

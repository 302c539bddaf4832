package dev.liftgate.diagnosis;

import dev.liftgate.guides.Observation;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * The check to make next, or none, and why.
 *
 * <p>The rule: stop when one cause is at 95 % or when no check is worth making; else take the check that tells most
 * per minute. One that opens the car up is proposed only when no other is worth making, because the customer has to
 * authorize it first.
 */
public record NextCheck(Optional<OpenCheck> check, String reason) {

    private static final double SURE_ENOUGH = 0.95;

    /**
     * @param top the likeliest cause
     * @param open the open checks, best first as {@link Ranking#openChecks()} has them
     * @param separated the names of the two causes that a check tells apart best
     */
    static NextCheck choose(Ranked top, List<OpenCheck> open, Function<Observation, List<String>> separated) {
        if (top.probability() >= SURE_ENOUGH) {
            return none("%s is at %.0f %%: more checks would tell little", top.name(), 100 * top.probability());
        }
        if (open.isEmpty()) {
            return none("every check that is possible now has been made or skipped");
        }
        OpenCheck best = open.get(0);
        if (!best.worthMaking()) {
            return none("no open check would tell more than %.2f bits", OpenCheck.LEAST_GAIN);
        }
        List<String> causes = separated.apply(best.observation());
        String why = best.observation().teardown()
                ? "the checks that need no teardown are used up; this one needs an authorization and tells “%s” from “%s” (%.2f bits in %s)"
                : "tells “%s” from “%s”, the most for its time (%.2f bits in %s)";
        return new NextCheck(
                Optional.of(best),
                say(
                        why,
                        causes.get(0),
                        causes.get(1),
                        best.gain(),
                        time(best.observation().minutes())));
    }

    private static String time(double minutes) {
        return minutes == 0 ? "no time" : minutes == Math.rint(minutes) ? say("%.0f min", minutes) : minutes + " min";
    }

    private static NextCheck none(String reason, Object... values) {
        return new NextCheck(Optional.empty(), say(reason, values));
    }

    private static String say(String text, Object... values) {
        return String.format(Locale.ROOT, text, values);
    }
}

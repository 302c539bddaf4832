package dev.liftgate.diagnosis;

import dev.liftgate.guides.Cause;
import dev.liftgate.guides.Observation;
import dev.liftgate.guides.ScaleWord;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The next step of the cheapest plan: a check, or else the repair of a cause.
 *
 * <p>The plan has the least expected cost until the complaint is gone.
 *
 * @param check the check to make; empty if a repair is better, or if nothing is left to check
 * @param repair code of the first cause to repair if no check is made
 * @param saves how much less the plan is expected to cost than repairing one cause after the other on suspicion, 0..1
 * @param reason why, in a sentence for people
 */
public record NextCheck(Optional<OpenCheck> check, String repair, double saves, String reason) {

    /** @param apart names of the two causes that the check tells apart best */
    static NextCheck of(OpenCheck check, RankedCause repair, double saves, List<String> apart) {
        String why = check.observation().teardown()
                ? "opens the car up and needs an authorization; tells “%s” from “%s” in %s%s"
                : "tells “%s” from “%s” in %s%s";
        String reason = say(
                why,
                apart.get(0),
                apart.get(1),
                time(check.observation()),
                saves < 0.01 - Odds.TIE
                        ? ""
                        : "; checking on is expected to cost " + ScaleWord.figure(100 * saves, 0)
                                + " % less than repairing now");
        return new NextCheck(Optional.of(check), repair.cause(), saves, reason);
    }

    /** @param left whether some check is left to make */
    static NextCheck none(RankedCause top, RankedCause repair, boolean left) {
        String stop = left
                ? "more checks would cost more than they save"
                : "every check that is possible now has been made or skipped";
        return new NextCheck(Optional.empty(), repair.cause(), 0, say("%s: %s", first(top, repair), stop));
    }

    private static String first(RankedCause top, RankedCause repair) {
        if (repair.cause().equals(Cause.OTHER)) {
            return "look beyond this guide, none of its causes is likely for what its repair costs";
        }
        return say(
                repair.cause().equals(top.cause()) ? "repair “%s” now, %s" : "try “%s” first, cheap for its %s",
                repair.name(),
                repair.percentText());
    }

    private static String time(Observation check) {
        return check.minutes() == 0 ? "no time" : check.minutesText();
    }

    private static String say(String text, Object... values) {
        return String.format(Locale.ROOT, text, values);
    }
}

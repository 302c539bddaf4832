package dev.liftgate.staff;

import com.nulabinc.zxcvbn.Zxcvbn;
import dev.liftgate.web.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The rule for passwords: long enough, and none of those that are tried first. */
final class Passwords {

    private static final int SHORTEST = 10;

    /** To look at more would take long and change nothing. */
    private static final int LOOKED_AT = 64;

    /** So many tries a guesser has, over the years, however slow each is made. */
    private static final double FEWEST_GUESSES = 1_000_000;

    private static final Zxcvbn GUESSER = new Zxcvbn();

    private Passwords() {}

    /**
     * Refuses ({@code password}) what is short, leaked, on a keyboard's row, or made of the person's own names. The lists
     * are those of the library zxcvbn.
     */
    static void requireGood(String password, String username, String name) {
        if (password.length() < SHORTEST) {
            throw new Refused("password", "At least " + SHORTEST + " characters");
        }
        String called = name.toLowerCase(Locale.ROOT);
        List<String> theirs = new ArrayList<>(List.of(username, "liftgate", called.replaceAll("\\s+", "")));
        theirs.addAll(List.of(called.split("\\s+")));
        String begin = password.substring(0, Math.min(LOOKED_AT, password.length()));
        if (GUESSER.measure(begin, theirs).getGuesses() < FEWEST_GUESSES) {
            throw new Refused(
                    "password",
                    "That one is soon guessed: it is among those that are tried first. Take three or four words that"
                            + " nobody would say together.");
        }
    }
}

package dev.liftgate.complaints;

import dev.liftgate.complaints.Lexicon.NotionKind;
import dev.liftgate.complaints.Lexicon.Term;
import dev.liftgate.complaints.Word.WordKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The meanings of the words of a text, some of which only their neighbors decide. */
final class Meanings {

    private static final double KILOMETERS_IN_A_MILE = 1.609;
    private static final List<String> NUMBERS = List.of(
            "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");

    /** Degrees of weather, in Fahrenheit; what freezes in Celsius is cold in both. */
    private static final int COLD = 35;

    private static final int HOT = 85;
    private static final int HOTTEST = 125;

    private final List<String> spoken;
    private final List<String> stems;

    /** What was found for a place: each is asked for many times. */
    private final List<Optional<Term>> turns = new ArrayList<>();

    private final List<Optional<Term>> terms = new ArrayList<>();
    private final boolean[] nots;

    Meanings(List<String> spoken) {
        this.spoken = spoken;
        this.nots = new boolean[spoken.size()];
        this.stems = spoken.stream().map(Stems::stem).toList();
        for (int i = 0; i < spoken.size(); i++) {
            turns.add(isThing(i) ? Optional.empty() : Lexicon.turn(i, stems));
        }
        for (int i = 0; i < spoken.size(); i++) {
            nots[i] = turn(i).isEmpty() && EverydayEnglish.kind(word(i), word(i + 1)) == WordKind.NOT;
        }
        for (int i = 0; i < spoken.size(); i++) {
            terms.add(found(i));
        }
    }

    /** The word at a place; empty beyond the ends. */
    String word(int at) {
        return at >= 0 && at < spoken.size() ? spoken.get(at) : "";
    }

    /** Whether several words in a row are one concept here. */
    Optional<Term> turn(int at) {
        return turns.get(at);
    }

    /** The concept of the words from here on; empty for one that the lexicon does not know. */
    Optional<Term> term(int at) {
        return terms.get(at);
    }

    private Optional<Term> found(int at) {
        if (turn(at).isPresent()) {
            return turn(at);
        }
        Optional<Term> counted = isVerbOfLock(at)
                ? Optional.of(new Term("lockup", 1))
                : speed(at).or(() -> years(at)).or(() -> degrees(at)).or(() -> several(at));
        return counted.or(() -> Lexicon.word(word(at), stems.get(at)));
    }

    static boolean isNumber(String word) {
        return NUMBERS.contains(word) || word.matches("\\d{1,6}");
    }

    /** Whether it is no turn of speech but a place: "in the back on rough roads" is not "back on". */
    private boolean isThing(int at) {
        return word(at).equals("back") && word(at - 1).equals("the");
    }

    boolean isDoing(int at) {
        return at < spoken.size()
                && term(at).filter(term -> Lexicon.kind(term.concept()) == NotionKind.DOING)
                        .isPresent();
    }

    boolean isNot(int at) {
        return at < nots.length && nots[at];
    }

    /** Whether a verb stands in a stretch before the next "not". */
    boolean hasDoing(int from, int to) {
        for (int i = from; i < to && !isNot(i); i++) {
            if (isDoing(i)) {
                return true;
            }
        }
        return false;
    }

    /** Whether it is the verb: "won't lock", "to lock it", and not "the lock". */
    private boolean isVerbOfLock(int at) {
        String before = word(at - 1);
        boolean noun = Lexicon.lists("before a noun", before);
        if (word(at).equals("locking")) {
            return !noun;
        }
        boolean verb = at > 0 && isNot(at - 1) && !before.equals("no")
                || Lexicon.lists("before a verb", before)
                || !noun && Lexicon.lists("after a verb", word(at + 1));
        return stems.get(at).equals("lock") && !word(at).equals("locked") && verb;
    }

    /** A number of miles or kilometers an hour, as where it lies: steering wheels shake from 45 to 70 mph. */
    private Optional<Term> speed(int at) {
        String word = word(at);
        if (!Character.isDigit(word.charAt(0))) {
            return Optional.empty();
        }
        String next = word(at + 1);
        boolean unit = Lexicon.lists("unit of speed", next) || word.matches("\\d{2,3}(mph|kmh|kph)");
        boolean number = word.matches("\\d{2,3}")
                && Lexicon.lists("before a speed", word(at - 1))
                && !Lexicon.lists("no speed", next);
        if (!number && !(unit && word.matches("\\d{2,3}[a-z]*"))) {
            return Optional.empty();
        }
        boolean metric = next.startsWith("k") && unit || word.contains("k");
        double miles = Double.parseDouble(word.replaceAll("\\D", "")) / (metric ? KILOMETERS_IN_A_MILE : 1);
        if (Lexicon.lists("beyond", word(at - 1))) {
            return Optional.of(new Term("topspeed", 1));
        }
        return Optional.of(new Term(
                miles <= 30 ? "lowspeed" : miles < 42 ? "midspeed" : miles <= 72 ? "bandspeed" : "topspeed", 1));
    }

    /** A number of years or months, as the guides ask for an age. */
    private Optional<Term> years(int at) {
        if (!Lexicon.lists("unit of age", word(at + 1))) {
            return Optional.empty();
        }
        String word = word(at);
        int number = word.matches("\\d{1,2}") ? Integer.parseInt(word) : word.equals("a") ? 1 : NUMBERS.indexOf(word);
        if (number < 0) {
            return Optional.empty();
        }
        double years = word(at + 1).startsWith("m") ? number / 12.0 : number;
        return Optional.of(new Term(years < 3 ? "fewyears" : years <= 5 ? "someyears" : "manyyears", 1));
    }

    /** A number of degrees, as the weather that it is. */
    private Optional<Term> degrees(int at) {
        if (!word(at).matches("\\d{1,3}") || !Lexicon.lists("unit of heat", word(at + 1))) {
            return Optional.empty();
        }
        int degrees = Integer.parseInt(word(at));
        return degrees <= COLD
                ? Optional.of(new Term("cold", 2))
                : degrees >= HOT && degrees <= HOTTEST ? Optional.of(new Term("hot", 2)) : Optional.empty();
    }

    /** Two or three of what a car has four of. */
    private Optional<Term> several(int at) {
        boolean some = Set.of("two", "three", "2", "3").contains(word(at));
        boolean others = at > 0 && Lexicon.lists("others", word(at - 1));
        return some && !others && Lexicon.lists("counted", word(at + 1))
                ? Optional.of(new Term("several", 1))
                : Optional.empty();
    }
}

package dev.liftgate.complaints;

import dev.liftgate.complaints.Lexicon.NotionKind;
import dev.liftgate.complaints.Spanish.SpanishTurn;
import dev.liftgate.complaints.Stems.RawWord;
import java.util.ArrayList;
import java.util.List;

/**
 * A translation of Spanish words into the English ones that the reader knows. Each keeps the place in the text of what it
 * stands for, so that the customer's own words are shown.
 *
 * <p>What is not known stays as it is. "Manija de la puerta trasera" becomes "rear door handle".
 */
final class Translation {

    /** So many things may follow one another with "de". */
    private static final int MOST_OWNERS = 3;

    /** English words for a form, and where it stands; joined if only a space is before it. */
    private record Rendering(List<String> english, int start, int end, boolean joined) {

        boolean isThing() {
            String last = english.isEmpty() ? "" : english.get(english.size() - 1);
            return english.size() <= 2
                    && Lexicon.word(last, Stems.stem(last))
                            .filter(term -> Lexicon.kind(term.concept()) == NotionKind.PART)
                            .isPresent();
        }

        boolean isOf() {
            return english.equals(List.of("of"));
        }
    }

    private final String text;
    private final List<RawWord> said;
    private final List<String> plain = new ArrayList<>();
    private final List<Boolean> joined = new ArrayList<>();

    Translation(String text, List<RawWord> tokens) {
        this.text = text;
        this.said = new ArrayList<>();
        boolean apart = false;
        int before = 0;
        for (RawWord token : tokens) {
            apart |= !text.substring(before, token.start()).isBlank();
            before = token.end();
            if (!Spanish.skips(token.word())) {
                said.add(token);
                plain.add(Spanish.plain(token.word()));
                joined.add(!apart);
                apart = false;
            }
        }
    }

    List<RawWord> english() {
        List<RawWord> english = new ArrayList<>();
        for (Rendering each : ordered(renderings())) {
            each.english().forEach(word -> english.add(new RawWord(word, each.start(), each.end())));
        }
        return english;
    }

    private List<Rendering> renderings() {
        List<Rendering> renderings = new ArrayList<>();
        for (int from = 0, to; from < said.size(); from = to) {
            to = from + 1;
            while (to < said.size() && joined.get(to)) {
                to++;
            }
            clause(from, to, renderings);
        }
        return renderings;
    }

    /** Renders words between which nothing but spaces stands. */
    private void clause(int from, int to, List<Rendering> renderings) {
        List<String> words = plain.subList(from, to);
        for (int i = 0; i < words.size(); ) {
            SpanishTurn turn = Spanish.turn(i, words);
            int length = turn == null ? 1 : turn.words().size();
            RawWord first = said.get(from + i);
            RawWord last = said.get(from + i + length - 1);
            List<String> english = turn == null ? word(first.word(), i, words) : turn.english();
            renderings.add(new Rendering(english, first.start(), last.end(), i > 0));
            i += length;
        }
    }

    private static List<String> word(String spoken, int at, List<String> words) {
        String plain = words.get(at);
        String next = at + 1 < words.size() ? words.get(at + 1) : "";
        if (plain.equals("al") && Spanish.isInfinitive(next)) {
            return List.of("when");
        }
        if (plain.equals("a") && !next.isEmpty() && Character.isDigit(next.charAt(0))) {
            return List.of("at");
        }
        if (plain.equals("si") && next.isEmpty()) {
            return List.of("yes");
        }
        List<String> english = Spanish.word(spoken);
        return english == null ? List.of(spoken) : english;
    }

    /** In the order of English, where things are named after what they are of and where they are. */
    private static List<Rendering> ordered(List<Rendering> renderings) {
        List<Rendering> ordered = new ArrayList<>();
        for (int i = 0; i < renderings.size(); ) {
            if (!renderings.get(i).isThing()) {
                ordered.add(renderings.get(i++));
                continue;
            }
            List<Rendering> where = new ArrayList<>();
            List<Rendering> things = new ArrayList<>();
            do {
                int adjectives = where.size();
                things.add(0, renderings.get(i++));
                while (i < renderings.size()
                        && renderings.get(i).joined()
                        && Spanish.standsBeforeTheThing(renderings.get(i).english())) {
                    where.add(renderings.get(i++));
                }
                if (things.size() > 1 && where.size() > adjectives) {
                    things.addAll(0, where.subList(adjectives, where.size()));
                    where.subList(adjectives, where.size()).clear();
                }
            } while (things.size() < MOST_OWNERS && isOwned(renderings, i) && i++ > 0);
            ordered.addAll(where);
            ordered.addAll(things);
        }
        return ordered.stream().filter(each -> !each.isOf()).toList();
    }

    private static boolean isOwned(List<Rendering> renderings, int at) {
        return at + 1 < renderings.size()
                && renderings.get(at).joined()
                && renderings.get(at).isOf()
                && renderings.get(at + 1).joined()
                && renderings.get(at + 1).isThing();
    }
}

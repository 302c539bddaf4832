package dev.liftgate.rows;

import dev.liftgate.web.Typed;
import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.panache.common.Parameters;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Searches for words in a text column with a trigram index. Its text must begin with a space.
 *
 * <p>The typed words become patterns for {@code like … escape '\'}. Words of three letters or more may stand anywhere.
 * Shorter ones must begin a word, since the index knows only groups of three letters.
 */
public final class WordSearch {

    private static final int MOST = 8;

    private WordSearch() {}

    /** The first eight words in lower case. */
    public static List<String> of(String typed) {
        String[] words = Typed.line(typed).toLowerCase(Locale.ROOT).split(" ");
        return Arrays.stream(words).filter(word -> !word.isEmpty()).limit(MOST).toList();
    }

    /** An HQL condition: the column holds all the words. Adds its values to the parameters. */
    public static String all(String column, String typed, Parameters parameters) {
        return all(column, of(typed).stream().map(List::of).toList(), parameters);
    }

    /** The same for words of which each may be spelled in several ways. */
    public static String all(String column, List<List<String>> words, Parameters parameters) {
        List<String> conditions = new ArrayList<>(List.of("true"));
        for (List<String> spellings : words) {
            List<String> either = new ArrayList<>();
            for (String spelling : spellings) {
                String name = "word" + conditions.size() + "_" + either.size();
                either.add(column + " like :" + name + " escape '\\'");
                parameters.and(name, pattern(spelling));
            }
            conditions.add("(" + String.join(" or ", either) + ")");
        }
        return String.join(" and ", conditions);
    }

    /** A pattern for texts in lower case that begin with what was typed. */
    public static String starting(String typed) {
        return literal(String.join(" ", of(typed))) + "%";
    }

    private static String literal(String word) {
        return word.replaceAll("([%_\\\\])", "\\\\$1");
    }

    public static String pattern(String word) {
        String literal = literal(word);
        boolean begins = word.length() < 3 && word.chars().allMatch(Character::isLetterOrDigit);
        return (begins ? "% " : "%") + literal + "%";
    }

    /**
     * Makes PostgreSQL plan each search of this transaction for its own words. Otherwise it soon uses one plan for all
     * words. That plan walks the whole table in order and takes fifty times as long for a rare word.
     */
    public static void plan() {
        plan("");
    }

    /** The same. Returns the first eight typed words as the database reads names: without accents, and spelled out. */
    @SuppressWarnings("unchecked")
    public static List<List<String>> plan(String typed) {
        List<Tuple> words = Panache.getEntityManager()
                .createNativeQuery(
                        "select word.plain, word.spelled from set_config('plan_cache_mode', 'force_custom_plan', true)"
                                + " left join typed_words(:typed) word on true limit " + MOST,
                        Tuple.class)
                .setParameter("typed", typed)
                .getResultList();
        return words.stream()
                .filter(word -> word.get(0) != null)
                .map(word -> Stream.of(word.get(0, String.class), word.get(1, String.class))
                        .distinct()
                        .toList())
                .toList();
    }
}

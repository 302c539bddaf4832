package dev.liftgate.rows;

import dev.liftgate.web.Typed;
import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.panache.common.Parameters;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

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
        List<String> conditions = new ArrayList<>(List.of("true"));
        for (String word : of(typed)) {
            String name = "word" + conditions.size();
            conditions.add(column + " like :" + name + " escape '\\'");
            parameters.and(name, pattern(word));
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

    /** The same, and the typed words as the database keeps those of names: no accents, apart by one space. */
    public static String plan(String typed) {
        Tuple planned = (Tuple) Panache.getEntityManager()
                .createNativeQuery(
                        "select words_of(plain_letters(without_apostrophes(:typed, ''))),"
                                + " set_config('plan_cache_mode', 'force_custom_plan', true)",
                        Tuple.class)
                .setParameter("typed", typed)
                .getSingleResult();
        return planned.get(0, String.class);
    }
}

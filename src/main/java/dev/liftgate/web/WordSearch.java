package dev.liftgate.web;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.panache.common.Parameters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Searching for words in a column that has a trigram index and begins with a space: what was typed, as patterns for
 * {@code like … escape '\'}. Words of three letters or more may stand anywhere; shorter ones begin a word, since three
 * letters are the least that the index knows.
 */
public final class WordSearch {

    private static final int MOST = 8;

    private WordSearch() {}

    /** The first eight words, in small letters. */
    public static List<String> of(String typed) {
        String[] words = Typed.line(typed).toLowerCase(Locale.ROOT).split(" ");
        return Arrays.stream(words).filter(word -> !word.isEmpty()).limit(MOST).toList();
    }

    /** A condition in HQL that all words stand in the column, its parameters added to the others. */
    public static String all(String column, String typed, Parameters parameters) {
        List<String> conditions = new ArrayList<>(List.of("true"));
        for (String word : of(typed)) {
            String name = "word" + conditions.size();
            conditions.add(column + " like :" + name + " escape '\\'");
            parameters.and(name, pattern(word));
        }
        return String.join(" and ", conditions);
    }

    public static String pattern(String word) {
        String literal = word.replaceAll("([%_\\\\])", "\\\\$1");
        boolean begins = word.length() < 3 && word.chars().allMatch(Character::isLetterOrDigit);
        return (begins ? "% " : "%") + literal + "%";
    }

    /**
     * Has PostgreSQL plan the searches of this transaction for the very words. Otherwise it settles after some searches
     * on one plan for all words, which walks the table in its order and takes fifty times as long for a rare word.
     */
    public static void plan() {
        Panache.getEntityManager()
                .createNativeQuery("select set_config('plan_cache_mode', 'force_custom_plan', true)")
                .getSingleResult();
    }
}

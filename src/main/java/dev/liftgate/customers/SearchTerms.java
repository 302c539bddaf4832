package dev.liftgate.customers;

import io.quarkus.panache.common.Parameters;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The patterns for one text in the search box. */
final class SearchTerms {

    private static final int FEWEST_FOR_PHONE = 3;
    private static final int FEWEST_FOR_VIN = 4;

    private SearchTerms() {}

    /** The parameters of a search, each a pattern. Null means that this kind of search does not apply. */
    static Parameters of(String typed) {
        String text = typed == null ? "" : typed;
        String letters = text.replaceAll("[^0-9A-Za-z]", "").toUpperCase(Locale.ROOT);
        String digits = text.matches(".*\\p{L}.*") ? "" : text.replaceAll("[^0-9]", "");
        return Parameters.with("plate", starting(letters, 1))
                .and("vin", starting(letters, FEWEST_FOR_VIN))
                .and("vinEnd", starting(backwards(letters), FEWEST_FOR_VIN))
                .and("phone", starting(digits, FEWEST_FOR_PHONE))
                .and("phoneEnd", starting(backwards(digits), FEWEST_FOR_PHONE))
                .and("names", allWords(words(text)));
    }

    /** Lower case without accents, one space between words: "José O'Neil" is "jose o neil". */
    static String words(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }

    private static String starting(String text, int fewest) {
        return text.length() < fewest ? null : text + "%";
    }

    private static String backwards(String text) {
        return new StringBuilder(text).reverse().toString();
    }

    private static String allWords(String words) {
        return words.isEmpty()
                ? null
                : Arrays.stream(words.split(" ")).map(word -> word + ":*").collect(Collectors.joining(" & "));
    }
}

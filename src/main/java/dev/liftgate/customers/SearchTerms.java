package dev.liftgate.customers;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The patterns for one text in the search box. A null pattern means: this kind of search does not apply. */
record SearchTerms(String plate, String vin, String vinEnd, String phone, String phoneEnd, String names) {

    private static final int FEWEST_FOR_PHONE = 3;
    private static final int FEWEST_FOR_VIN = 4;

    static SearchTerms of(String typed) {
        String text = typed == null ? "" : typed;
        String letters = text.replaceAll("[^0-9A-Za-z]", "").toUpperCase(Locale.ROOT);
        String digits = text.matches(".*\\p{L}.*") ? "" : text.replaceAll("[^0-9]", "");
        return new SearchTerms(
                starting(letters, 1),
                starting(letters, FEWEST_FOR_VIN),
                starting(backwards(letters), FEWEST_FOR_VIN),
                starting(digits, FEWEST_FOR_PHONE),
                starting(backwards(digits), FEWEST_FOR_PHONE),
                allWords(words(text)));
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

package dev.liftgate.live;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Something changed: its kind and number, nothing else. The page asks for the new state with its reader's rights. */
record News(String kind, long number) {

    private static final Pattern WORDS = Pattern.compile("(order|import) (\\d{1,18})");

    /** The news in the words of a trigger: {@code order 1001}. */
    static Optional<News> of(String words) {
        Matcher read = WORDS.matcher(words);
        return read.matches() ? Optional.of(new News(read.group(1), Long.parseLong(read.group(2)))) : Optional.empty();
    }
}

package dev.liftgate.guides;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A trouble code as a scan tool shows it.
 *
 * <p>By SAE J2012 and ISO 15031-6 it has a letter for the system and four digits, of which the first is at most 3 and the
 * others may be hexadecimal; with some tools the kind of failure stands behind it.
 *
 * @param code {@code P0420}
 * @param failure two more digits, as in {@code P0420-64}; empty for none
 */
public record TroubleCode(String code, String failure) {

    private static final String TYPED = "([PCBU])\\s?([0-3O])([0-9A-FO]{3})(?:[-:]([0-9A-F]{2}))?";
    private static final Pattern ONE = Pattern.compile(TYPED);
    private static final Pattern BETWEEN = Pattern.compile("[\\s,;/+.]*");

    /** Tools show it where none is stored. */
    private static final String NONE = "P0000";

    /** Some codes as a person typed them, and the first part that is none. */
    public record TypedCodes(List<TroubleCode> codes, Optional<String> wrong) {}

    public TroubleCode {
        if (!code.matches("[PCBU][0-3][0-9A-F]{3}") || code.equals(NONE)) {
            throw new IllegalArgumentException(code + " is no trouble code");
        }
    }

    /** Reads one code in whatever spelling, with the letter O for a zero too. */
    public static Optional<TroubleCode> find(String typed) {
        TypedCodes found = all(typed);
        return found.wrong().isEmpty() && found.codes().size() == 1
                ? Optional.of(found.codes().get(0))
                : Optional.empty();
    }

    /** Reads codes with blanks, commas or new lines between, each once, in the order of their typing. */
    public static TypedCodes all(String typed) {
        String rest = typed.toUpperCase(Locale.ROOT).strip();
        List<TroubleCode> codes = new ArrayList<>();
        Matcher matcher = ONE.matcher(rest);
        int at = between(rest, 0);
        while (at < rest.length()) {
            matcher.region(at, rest.length());
            int end = matcher.lookingAt() ? matcher.end() : at;
            boolean whole = end > at && (end == rest.length() || between(rest, end) > end);
            Optional<TroubleCode> code = whole ? of(matcher) : Optional.empty();
            if (code.isEmpty()) {
                return new TypedCodes(
                        List.copyOf(codes), Optional.of(rest.substring(at).split("[\\s,;/+]", 2)[0]));
            }
            if (!codes.contains(code.get())) {
                codes.add(code.get());
            }
            at = between(rest, end);
        }
        return new TypedCodes(List.copyOf(codes), Optional.empty());
    }

    private static Optional<TroubleCode> of(Matcher matcher) {
        String digits = (matcher.group(2) + matcher.group(3)).replace('O', '0');
        String code = matcher.group(1) + digits;
        return code.equals(NONE)
                ? Optional.empty()
                : Optional.of(new TroubleCode(code, matcher.group(4) == null ? "" : matcher.group(4)));
    }

    private static int between(String text, int from) {
        Matcher gap = BETWEEN.matcher(text);
        gap.region(from, text.length());
        return gap.lookingAt() ? gap.end() : from;
    }

    /** {@code P0420}, {@code P0420-64}. */
    public String text() {
        return failure.isEmpty() ? code : code + "-" + failure;
    }

    /**
     * Neighboring codes of one system, as an answer lists them.
     *
     * @param first {@code P0300}
     * @param last {@code P0312}, or the first again
     */
    public record CodeRange(String first, String last) {

        private static final Pattern WRITTEN =
                Pattern.compile("([PCBU][0-3][0-9A-F]{3})(?:-([PCBU][0-3][0-9A-F]{3}))?");

        /** Stands among them for every code that no answer lists. */
        static final String OTHER = "other";

        static List<CodeRange> all(Section section, List<String> written) {
            List<CodeRange> ranges = new ArrayList<>();
            for (String each : written) {
                Optional<CodeRange> range = read(each);
                range.ifPresent(ranges::add);
                if (range.isEmpty() && !each.equals(OTHER)) {
                    section.wrong(
                            "codes",
                            "has %s, which is no trouble code, nor a range like P0300-P0312, nor \"%s\""
                                    .formatted(GuideProblems.quoted(each), OTHER));
                }
            }
            return List.copyOf(ranges);
        }

        /** From {@code P0420} or {@code P0300-P0312}; empty for anything else. */
        static Optional<CodeRange> read(String written) {
            Matcher matcher = WRITTEN.matcher(written);
            if (!matcher.matches()) {
                return Optional.empty();
            }
            String last = matcher.group(2) == null ? matcher.group(1) : matcher.group(2);
            boolean rises = matcher.group(1).charAt(0) == last.charAt(0)
                    && matcher.group(1).compareTo(last) <= 0;
            return rises ? Optional.of(new CodeRange(matcher.group(1), last)) : Optional.empty();
        }

        boolean covers(TroubleCode code) {
            return first.compareTo(code.code()) <= 0 && last.compareTo(code.code()) >= 0;
        }

        boolean meets(CodeRange other) {
            return first.compareTo(other.last) <= 0 && other.first.compareTo(last) <= 0;
        }

        /** {@code P0420}, {@code P0300–P0312}. */
        public String text() {
            return first.equals(last) ? first : first + "–" + last;
        }
    }
}

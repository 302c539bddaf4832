package dev.liftgate.paper;

import dev.liftgate.rules.LegalTerms;
import dev.liftgate.rules.Packs.StoredPack;
import dev.liftgate.rules.Paper;
import dev.liftgate.rules.RulePack;
import dev.liftgate.rules.When;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;

/**
 * The rules behind a paper, kept with it.
 *
 * @param number of the shop's own version of the pack; 0 for the one that comes with Liftgate
 * @param sha256 of the pack's text
 * @param readOn the day when an engineer read the law
 * @param tolerance how far a bill may exceed the authorization, in words
 * @param sentences what the law wants printed word for word
 * @param asked the facts that the law, and any stricter one beside it, asked of this paper, by name
 */
public record PrintedRules(
        String code,
        int number,
        String name,
        String sha256,
        LocalDate readOn,
        String tolerance,
        boolean partsOnRequest,
        List<PrintedSentence> sentences,
        List<String> asked) {

    /**
     * A prescribed text.
     *
     * @param translated what it means, on papers in another language; empty for none, and on older papers
     */
    public record PrintedSentence(List<String> lines, String cite, List<String> translated) {

        private static final Pattern TO_CHECK = Pattern.compile("(?:_{3,}|\\d\\.|\\([a-z]\\))\\s+(.+)");
        private static final Pattern BLANK = Pattern.compile("_{3,}|(?:\\. ?){4,}");

        public PrintedSentence {
            translated = translated == null ? List.of() : translated;
        }

        /** The statements of which the customer checks one: behind a blank or a number. Empty for nothing to choose. */
        public List<String> statements() {
            return lines.stream()
                    .map(TO_CHECK::matcher)
                    .filter(Matcher::matches)
                    .map(line -> line.group(1))
                    .toList();
        }

        /** What stands before the statements. */
        public List<String> heading() {
            return lines.stream()
                    .takeWhile(line -> !TO_CHECK.matcher(line).matches())
                    .toList();
        }

        /** What stands behind them, without the blanks for signature and date. */
        public List<String> tail() {
            return lines.stream()
                    .skip(heading().size())
                    .filter(line -> !TO_CHECK.matcher(line).matches() && !hasBlank(line))
                    .toList();
        }

        /** Whether this statement has a blank for an amount. */
        public static boolean hasBlank(String statement) {
            return BLANK.matcher(statement).find();
        }

        public static String filled(String statement, String amount) {
            return BLANK.matcher(statement).replaceFirst(Matcher.quoteReplacement(amount));
        }
    }

    /** The prescribed text of which the customer checks one statement; null for none. */
    public PrintedSentence toCheck() {
        return sentences.stream()
                .filter(sentence -> !sentence.statements().isEmpty())
                .findFirst()
                .orElse(null);
    }

    /** @param held the pack that the paper names, then others that it is held to */
    public static PrintedRules of(
            List<StoredPack> held, Paper paper, Set<When> circumstances, CurrencyUnit currency, Speech speech) {
        StoredPack stored = held.get(0);
        RulePack pack = stored.pack();
        return new PrintedRules(
                pack.code(),
                stored.number(),
                pack.nameIn(speech.language()),
                stored.sha256(),
                pack.readOn(),
                pack.tolerance().words(currency, Locale.forLanguageTag(speech.language()), speech.figures()),
                pack.terms()
                        .replacedParts()
                        .filter(rule -> rule.choice() == LegalTerms.Return.ON_REQUEST)
                        .isPresent(),
                pack.sentences(paper, circumstances).stream()
                        .map(sentence -> new PrintedSentence(
                                sentence.lines(),
                                sentence.cite().text(),
                                speech.language().equals("es")
                                        ? sentence.spanish().stream()
                                                .flatMap(String::lines)
                                                .toList()
                                        : List.of()))
                        .toList(),
                held.stream()
                        .flatMap(each -> each.pack().demanded(paper, circumstances).keySet().stream())
                        .map(Enum::name)
                        .distinct()
                        .toList());
    }

    /** Which rules, which version, and who read the law when. */
    String said(Sheet sheet) {
        return sheet.speech().say().byRules(name, source(), sheet.day(readOn));
    }

    /** The pack and its version, as they are printed: {@code us-fl, 0123456789ab}. */
    public String source() {
        return code + (number > 0 ? "/" + number : "") + ", " + sha256.substring(0, 12);
    }

    /** Whether the law asked this paper for a fact, by its name in {@link dev.liftgate.rules.Fact}. */
    public boolean asks(String fact) {
        return asked.contains(fact);
    }
}

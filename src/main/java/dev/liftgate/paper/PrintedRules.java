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

    public record PrintedSentence(List<String> lines, String cite) {}

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
                                sentence.lines(), sentence.cite().text()))
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

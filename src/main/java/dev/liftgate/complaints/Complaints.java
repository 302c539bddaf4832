package dev.liftgate.complaints;

import dev.liftgate.complaints.Remark.RemarkMade;
import dev.liftgate.guides.Guide;
import dev.liftgate.guides.Observation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A reader of complaints that knows a shop's guides. It is immutable, and many threads may use it. A person confirms
 * the guide and the answers that it read.
 */
public final class Complaints {

    /** Three may be looked through at the counter. */
    private static final int MOST_PERHAPS = 3;

    /** A guide that is only near is offered where its answers say as much, and no other guide has as many. */
    private static final int TELLING_ANSWERS = 3;

    /** Whoever says it in a phrase of the guide says it more surely than in other words. */
    private static final double IN_OTHER_WORDS = 0.5;

    /** Of two remarks that begin at the same word the one with more concepts counts. */
    private static final double SAYING_MORE = 1e-6;

    private final PhraseBook phrases;
    private final Spelling spelling;
    private final Map<Guide, RemarkedGuide> guides = new IdentityHashMap<>();

    /** Those that say what is remarked; of a thousand guides few may. */
    private final List<RemarkedGuide> remarked;

    private Complaints(List<Guide> guides) {
        this.phrases = new PhraseBook(guides);
        this.spelling = new Spelling(PhraseBook.vocabulary(guides));
        guides.forEach(guide -> this.guides.put(guide, new RemarkedGuide(guide)));
        this.remarked = guides.stream()
                .map(this.guides::get)
                .filter(RemarkedGuide::saysWhatIsRemarked)
                .toList();
    }

    public static Complaints of(List<Guide> guides) {
        return new Complaints(guides);
    }

    /** The reason why a phrase can never be found, as the rest of a sentence about it; empty for a useful one. */
    public static Optional<String> fault(String phrase) {
        return new Phrase(phrase).saysTooLittle()
                ? Optional.of("says too little by itself and is never looked for; add what happens to it, or where")
                : Optional.empty();
    }

    /** The same of a remark. */
    public static Optional<String> remarkFault(String remark) {
        return new Remark(remark).saysTooLittle()
                ? Optional.of("names one thing or place and says nothing of it; add what it does")
                : Optional.empty();
    }

    /** The English words that stand for Spanish ones; words that are not Spanish as they are. */
    public static String inEnglish(String words) {
        return Words.inEnglish(words);
    }

    /**
     * The guides whose symptom the words describe, with the answers that they give already; best first.
     *
     * @param words the customer's own, of any length; the first thousand words are read
     */
    public List<Reading> read(String words) {
        return understand(words).offered();
    }

    /** The same, with the guides that may be meant. */
    public Understanding understand(String words) {
        Words said = Words.ofComplaint(words, spelling);
        Telling telling = new Telling(said);
        List<Reading> offered = offered(phrases.read(said), telling);
        List<Reading> near = new ArrayList<>();
        for (RemarkedGuide known : remarked) {
            if (offered.stream().noneMatch(each -> each.guide() == known.guide()) && known.isNear(telling)) {
                near.add(reading(known, 0, "", List.of(), telling));
            }
        }
        near.sort(Comparator.comparingInt((Reading each) -> -each.heard().size()));
        if (offered.isEmpty()
                && speaksForItself(near)
                && !guides.get(near.get(0).guide()).isAnother(telling)) {
            offered.add(near.remove(0));
        }
        List<Reading> perhaps = new ArrayList<>(offered.stream().skip(1).toList());
        perhaps.addAll(near);
        return new Understanding(
                List.copyOf(offered), perhaps.stream().limit(MOST_PERHAPS).toList());
    }

    private List<Reading> offered(List<Reading> phrased, Telling telling) {
        List<Reading> offered = new ArrayList<>();
        Set<Guide> said = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Reading before : phrased) {
            RemarkedGuide known = guides.get(before.guide());
            said.add(before.guide());
            boolean another = known.isAnother(telling) && known.told(telling).isEmpty();
            double fit = another ? 0 : IN_OTHER_WORDS + before.fit() * (1 - IN_OTHER_WORDS);
            offered.add(reading(known, fit, before.words(), before.heard(), telling));
        }
        for (RemarkedGuide known : remarked) {
            if (!said.contains(known.guide())) {
                known.told(telling).ifPresent(made -> offered.add(reading(known, made, telling)));
            }
        }
        offered.sort(Comparator.comparingDouble(Reading::fit).reversed().thenComparing(reading -> -reading.heard()
                .size()));
        return offered;
    }

    private static Reading reading(RemarkedGuide known, RemarkMade made, Telling telling) {
        double fit = IN_OTHER_WORDS / (1 + made.start()) + made.remark().size() * SAYING_MORE;
        return reading(known, fit, telling.text(made.start(), made.end()), List.of(), telling);
    }

    /** A guide with its answers, in its own order. */
    private static Reading reading(
            RemarkedGuide known, double fit, String words, List<VolunteeredAnswer> phrased, Telling telling) {
        Map<Observation, VolunteeredAnswer> heard = known.heard(telling, phrased);
        return new Reading(
                known.guide(),
                fit,
                words,
                PhrasedGuide.withoutWhatCannotBe(known.guide().observations().stream()
                        .filter(heard::containsKey)
                        .map(heard::get)
                        .toList()));
    }

    private static boolean speaksForItself(List<Reading> near) {
        return !near.isEmpty()
                && near.get(0).heard().size() >= TELLING_ANSWERS
                && (near.size() == 1
                        || near.get(1).heard().size() < near.get(0).heard().size());
    }
}

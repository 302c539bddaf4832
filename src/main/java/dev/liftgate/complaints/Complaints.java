package dev.liftgate.complaints;

import dev.liftgate.complaints.Remark.RemarkMade;
import dev.liftgate.guides.Guide;
import dev.liftgate.guides.Observation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

    private final PhraseBook phrases;
    private final Spelling spelling;
    private final List<RemarkedGuide> guides;

    private Complaints(List<Guide> guides) {
        this.phrases = new PhraseBook(guides);
        this.spelling = new Spelling(PhraseBook.vocabulary(guides));
        this.guides = guides.stream().map(RemarkedGuide::new).toList();
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
        for (RemarkedGuide known : guides) {
            if (offered.stream().noneMatch(each -> each.guide() == known.guide()) && known.isNear(telling)) {
                near.add(reading(known, 0, "", List.of(), telling));
            }
        }
        near.sort(Comparator.comparingInt((Reading each) -> -each.heard().size()));
        if (offered.isEmpty() && speaksForItself(near) && !isAnother(near.get(0).guide(), telling)) {
            offered.add(near.remove(0));
        }
        List<Reading> perhaps = new ArrayList<>(offered.stream().skip(1).toList());
        perhaps.addAll(near);
        return new Understanding(
                List.copyOf(offered), perhaps.stream().limit(MOST_PERHAPS).toList());
    }

    private List<Reading> offered(List<Reading> phrased, Telling telling) {
        List<Reading> offered = new ArrayList<>();
        for (RemarkedGuide known : guides) {
            Reading before = phrased.stream()
                    .filter(each -> each.guide() == known.guide())
                    .findFirst()
                    .orElse(null);
            Optional<RemarkMade> told = known.told(telling);
            if (before != null) {
                boolean another = told.isEmpty() && known.isAnother(telling);
                double fit = another ? 0 : IN_OTHER_WORDS + before.fit() * (1 - IN_OTHER_WORDS);
                offered.add(reading(known, fit, before.words(), before.heard(), telling));
            } else {
                known.told(telling)
                        .ifPresent(made -> offered.add(reading(
                                known,
                                IN_OTHER_WORDS / (1 + made.start()),
                                telling.text(made.start(), made.end()),
                                List.of(),
                                telling)));
            }
        }
        offered.sort(Comparator.comparingDouble(Reading::fit).reversed().thenComparing(reading -> -reading.heard()
                .size()));
        return offered;
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

    private boolean isAnother(Guide guide, Telling telling) {
        return guides.stream().anyMatch(known -> known.guide() == guide && known.isAnother(telling));
    }

    private static boolean speaksForItself(List<Reading> near) {
        return !near.isEmpty()
                && near.get(0).heard().size() >= TELLING_ANSWERS
                && (near.size() == 1
                        || near.get(1).heard().size() < near.get(0).heard().size());
    }
}

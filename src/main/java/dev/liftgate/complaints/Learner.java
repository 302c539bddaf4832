package dev.liftgate.complaints;

import dev.liftgate.complaints.Lexicon.NotionKind;
import dev.liftgate.complaints.Notion.Stance;
import dev.liftgate.guides.BundledText;
import dev.liftgate.guides.Guide;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A proposer of remarks, from what several customers said of one symptom. */
public final class Learner {

    /** Said once it is a customer's way of speaking, twice it is a way of speaking. */
    private static final int OFTEN = 2;

    private static final int MOST_PROPOSALS = 3;
    private static final int LONGEST = 2000;

    /** The stems of all words that the reader brings. */
    private static final Set<String> LISTED = Stream.of("lexicon", "everyday", "real-words")
            .flatMap(list -> Stream.of(BundledText.of("/complaints/" + list + ".txt")
                    .toLowerCase(Locale.ROOT)
                    .split("[^a-z']+")))
            .map(Stems::stem)
            .collect(Collectors.toSet());

    /**
     * A remark that several complaints make.
     *
     * @param said those complaints
     */
    public record Proposal(String remark, List<String> said) {}

    private final Spelling spelling;
    private final Set<String> vocabulary;
    private final List<Guide> guides;

    /** @param guides all of the shop: what leads to one must not lead to another */
    public Learner(List<Guide> guides) {
        this.guides = guides;
        this.vocabulary = PhraseBook.vocabulary(guides);
        this.spelling = new Spelling(vocabulary);
    }

    /**
     * The words of a complaint that could name nobody: those alone that the lists of words or the guides have, without
     * numbers. Commas and full stops stay, for they part what belongs together.
     */
    public String withoutNames(String complaint) {
        Words words = Words.ofComplaint(complaint, spelling);
        StringBuilder kept = new StringBuilder();
        for (int i = 0; i < words.spoken().size(); i++) {
            if (i > 0 && words.sentence(i) != words.sentence(i - 1)) {
                kept.append('.');
            } else if (i > 0 && words.clause(i) != words.clause(i - 1)) {
                kept.append(',');
            }
            String word = words.spoken().get(i);
            if (isKnown(word)) {
                kept.append(' ').append(word);
            }
        }
        return tidy(kept.toString());
    }

    /** Such words without those of names that are words like any other. */
    public static String without(Collection<String> names, String words) {
        String left = words;
        for (String name : names) {
            for (String part : name.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")) {
                left = part.isEmpty() ? left : left.replaceAll("\\b" + Pattern.quote(part) + "\\b ?", "");
            }
        }
        return tidy(left);
    }

    private static String tidy(String words) {
        String text = words.replaceAll("^[ .,]+|[ .,]+$", "").replaceAll("[.,]*([.,]) ", "$1 ");
        return text.substring(0, Math.min(LONGEST, text.length()));
    }

    private boolean isKnown(String word) {
        return (word.length() > 1 || word.equals("a") || word.equals("i"))
                && word.chars().allMatch(c -> Character.isLetter(c) || c == '\'')
                && (vocabulary.contains(word) || LISTED.contains(Stems.stem(word)));
    }

    /** Whether a remark is made in these words. */
    public boolean isSaid(String remark, String words) {
        return !new Remark(remark).in(telling(words)).isEmpty();
    }

    /** The other guide that is told by words which make this remark too. */
    public Optional<Guide> leadsTo(String remark, Guide besides) {
        Remark made = new Remark(remark);
        return guides.stream()
                .filter(other -> !other.code().equals(besides.code()))
                .filter(other -> Stream.concat(other.wording().says().stream(), other.phrases().stream())
                        .anyMatch(said ->
                                !made.in(new Telling(Words.ofPhrase(said))).isEmpty()))
                .findFirst();
    }

    /**
     * The remarks that most of these complaints make, each of two concepts: what is said of a thing first.
     *
     * @param complaints whose symptom the guide was chosen for, each without names
     */
    public List<Proposal> proposals(Guide guide, List<String> complaints) {
        Set<String> known = Stream.of(guide.wording().says(), guide.wording().unless())
                .flatMap(List::stream)
                .map(remark -> new Remark(remark).key())
                .collect(Collectors.toSet());
        List<String> left = new ArrayList<>(complaints);
        List<Proposal> proposals = new ArrayList<>();
        Set<String> refused = new HashSet<>();
        while (proposals.size() < MOST_PROPOSALS) {
            Optional<Proposal> best = often(left, known, refused);
            if (best.isEmpty()) {
                break;
            }
            if (leadsTo(best.get().remark(), guide).isPresent()) {
                refused.add(best.get().remark());
            } else {
                proposals.add(best.get());
                left.removeAll(best.get().said());
            }
        }
        return List.copyOf(proposals);
    }

    private Optional<Proposal> often(List<String> complaints, Set<String> known, Set<String> refused) {
        Map<String, List<String>> said = new LinkedHashMap<>();
        complaints.forEach(
                complaint -> pairs(complaint).forEach(pair -> said.computeIfAbsent(pair, none -> new ArrayList<>())
                        .add(complaint)));
        return said.entrySet().stream()
                .filter(each -> each.getValue().size() >= OFTEN && !refused.contains(each.getKey()))
                .filter(each -> !known.contains(new Remark(each.getKey()).key()))
                .max(Comparator.<Map.Entry<String, List<String>>>comparingInt(
                                each -> each.getValue().size())
                        .thenComparing(each -> new Remark(each.getKey()).isWhole()))
                .map(each -> new Proposal(each.getKey(), List.copyOf(each.getValue())));
    }

    /** What two concepts of one thought say together, as a remark that is found again in the same words. */
    private Set<String> pairs(String complaint) {
        Telling telling = telling(complaint);
        Set<String> pairs = new LinkedHashSet<>();
        for (Thought thought : telling.thoughts()) {
            List<Notion> said = thought.notions().stream()
                    .filter(notion -> !notion.inherited() && !notion.implied() && !notion.doubtful())
                    .filter(notion -> notion.stance() == Stance.SAID || notion.stance() == Stance.DENIED)
                    .toList();
            for (int i = 0; i < said.size(); i++) {
                for (int k = i + 1; k < said.size(); k++) {
                    pair(said.get(i), said.get(k))
                            .filter(pair -> !new Remark(pair).in(telling).isEmpty())
                            .ifPresent(pairs::add);
                }
            }
        }
        return pairs;
    }

    private static Optional<String> pair(Notion one, Notion other) {
        boolean thing = one.kind() == NotionKind.PART || other.kind() == NotionKind.PART;
        boolean more = one.kind() != NotionKind.PART && one.kind() != NotionKind.SIDE
                || other.kind() != NotionKind.PART && other.kind() != NotionKind.SIDE;
        return thing && more && !one.concept().equals(other.concept())
                ? Optional.of(words(one) + " " + words(other))
                : Optional.empty();
    }

    private static String words(Notion notion) {
        return notion.stance() == Stance.DENIED ? "not " + notion.concept() : notion.concept();
    }

    private Telling telling(String words) {
        return new Telling(Words.ofComplaint(words, spelling));
    }
}

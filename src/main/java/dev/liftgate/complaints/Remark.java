package dev.liftgate.complaints;

import dev.liftgate.complaints.Lexicon.NotionKind;
import dev.liftgate.complaints.Notion.Stance;
import dev.liftgate.complaints.Thought.Trait;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A remark that a guide expects, for what it says: its concepts, in whatever words and order.
 *
 * <p>"Shakes when braking" has two thoughts, which stand beside each other. Behind a plus stands what may be anywhere.
 */
final class Remark {

    /** The most words from first to last where there is no verb: "rear door", not "rear … door". */
    private static final int NEAR = 5;

    /** So many may be in between where they say nothing: "the pedal goes almost to the floor". */
    private static final int NEAR_BY_SMALL_WORDS = 6;

    /** A place in a text where a remark was made. */
    record RemarkMade(Remark remark, Thought thought, List<Notion> notions) {

        int start() {
            return notions.stream().mapToInt(Notion::start).min().orElse(0);
        }

        int end() {
            return notions.stream().mapToInt(Notion::end).max().orElse(0);
        }

        /**
         * Whether it is made of these things: one of them does what is done, or nothing else is named.
         *
         * @param things the parts that may be meant; if the remark names some, only these are
         */
        boolean isAbout(Set<String> things) {
            Set<String> meant = remark.parts.isEmpty() ? things : remark.parts;
            List<Notion> done = notions.stream()
                    .filter(notion -> notion.kind() == NotionKind.DOING)
                    .toList();
            boolean whole = notions.stream()
                    .filter(notion -> notion.isOwn(NotionKind.PART))
                    .allMatch(
                            part -> thought.ownedBy(part).map(things::contains).orElse(true));
            return whole
                    && done.stream().allMatch(doing -> thought.isDoneBy(meant, !remark.parts.isEmpty(), doing))
                    && (!done.isEmpty() || !remark.parts.isEmpty() || thought.isOf(things));
        }
    }

    /** Each thought with its concepts. */
    private final List<Map<String, Stance>> thoughts = new ArrayList<>();

    private final List<Remark> anywhere;
    private final Set<String> parts = new TreeSet<>();
    private final Set<String> concepts = new HashSet<>();

    Remark(String written) {
        String[] apart = written.split(" \\+ ");
        anywhere = Arrays.stream(apart).skip(1).map(Remark::new).toList();
        for (Thought thought : new Telling(Words.ofPhrase(apart[0])).thoughts()) {
            Map<String, Stance> wanted = new LinkedHashMap<>();
            thought.notions().stream()
                    .filter(notion -> !notion.implied() && !notion.inherited())
                    .forEach(notion -> wanted.put(notion.concept(), notion.stance()));
            if (!wanted.isEmpty()) {
                thoughts.add(wanted);
                concepts.addAll(wanted.keySet());
            }
        }
        concepts.stream().filter(each -> Lexicon.kind(each) == NotionKind.PART).forEach(parts::add);
        anywhere.forEach(each -> concepts.addAll(each.concepts));
    }

    /** How many concepts it has: of two remarks the one with more says more. */
    int size() {
        return thoughts.stream().mapToInt(Map::size).sum()
                + anywhere.stream().mapToInt(Remark::size).sum();
    }

    Set<String> parts() {
        return parts;
    }

    boolean hasVerb() {
        return concepts.stream().anyMatch(each -> Lexicon.kind(each) == NotionKind.DOING);
    }

    /** Whether it says of a thing what it does. */
    boolean isWhole() {
        return hasVerb() && !parts.isEmpty();
    }

    boolean names(String concept) {
        return concepts.contains(concept);
    }

    /** Equal for remarks that are found in the same texts. */
    String key() {
        return thoughts.stream().map(TreeMap::new).toList().toString()
                + anywhere.stream().map(Remark::key).toList();
    }

    /** Whether it names no more than one thing or place. */
    boolean saysTooLittle() {
        return concepts.isEmpty()
                || concepts.size() == 1
                        && Set.of(NotionKind.PART, NotionKind.SIDE)
                                .contains(Lexicon.kind(concepts.iterator().next()));
    }

    /** Where it is made in a text, each place by itself. */
    List<RemarkMade> in(Telling telling) {
        List<RemarkMade> made = new ArrayList<>();
        if (!telling.names(concepts) || saysTooLittle()) {
            return made;
        }
        if (anywhere.stream().anyMatch(each -> each.in(telling).isEmpty())) {
            return made;
        }
        for (int i = 0; i < telling.thoughts().size(); i++) {
            Thought thought = telling.thoughts().get(i);
            List<Notion> notions = notions(telling, i);
            if (notions.isEmpty() && thoughts.size() == 1 && hasVerb()) {
                thought = telling.whole(i);
                notions = notions(thoughts.get(0), thought);
                if (notions.stream().anyMatch(notion -> notion.kind() == NotionKind.DOING && notion.inherited())) {
                    continue;
                }
            }
            if (!notions.isEmpty()) {
                made.add(new RemarkMade(this, thought, notions));
            }
        }
        return made;
    }

    /** What is said of it in the thought at this place and those beside it; empty if it is not all. */
    private List<Notion> notions(Telling telling, int at) {
        List<Notion> notions =
                new ArrayList<>(notions(thoughts.get(0), telling.thoughts().get(at)));
        for (int k = 1; !notions.isEmpty() && k < thoughts.size(); k++) {
            List<Notion> more = beside(thoughts.get(k), telling, at);
            if (more.isEmpty()) {
                return more;
            }
            notions.addAll(more);
        }
        return notions;
    }

    private List<Notion> beside(Map<String, Stance> wanted, Telling telling, int at) {
        List<Thought> all = telling.thoughts();
        for (int i : new int[] {at, at + 1, at - 1}) {
            if (i >= 0 && i < all.size() && all.get(i).sentence() == all.get(at).sentence() && telling.belongs(i, at)) {
                List<Notion> notions = notions(wanted, all.get(i));
                if (!notions.isEmpty()) {
                    return notions;
                }
            }
        }
        return List.of();
    }

    private List<Notion> notions(Map<String, Stance> wanted, Thought thought) {
        if (thought.is(Trait.OF_OTHERS) && !wanted.containsKey("other")
                || isBehind(wanted, thought)
                || thought.is(Trait.WELL) && isCircumstance(wanted)) {
            return List.of();
        }
        List<Notion> notions = new ArrayList<>();
        for (Map.Entry<String, Stance> each : wanted.entrySet()) {
            Notion notion = thought.find(each.getKey(), each.getValue(), concepts.size() > 1);
            if (notion == null) {
                return List.of();
            }
            notions.add(notion);
        }
        boolean own = notions.stream().anyMatch(notion -> !notion.inherited());
        boolean done = notions.stream().anyMatch(notion -> notion.kind() == NotionKind.DOING);
        return own && (done || areNear(notions, thought)) ? notions : List.of();
    }

    /** Whether they stand together, and no place among them belongs to another thing: "the rear switch". */
    private static boolean areNear(List<Notion> notions, Thought thought) {
        int first = notions.stream().mapToInt(Notion::place).min().orElse(0);
        int last = notions.stream().mapToInt(Notion::place).max().orElse(0);
        long between = thought.notions().stream()
                .filter(notion -> !notion.inherited() && notion.place() > first && notion.place() < last)
                .count();
        return notions.size() == 1
                || last - first <= (between < notions.size() - 1 ? NEAR_BY_SMALL_WORDS : NEAR)
                        && notions.stream()
                                .filter(notion -> notion.kind() == NotionKind.SIDE)
                                .noneMatch(side -> thought.notions().stream()
                                        .anyMatch(next -> next.kind() == NotionKind.PART
                                                && next.place() == side.place() + 1
                                                && !notions.contains(next)));
    }

    /** Whether it only says under what: in the cold, after rain. */
    private boolean isCircumstance(Map<String, Stance> wanted) {
        return thoughts.size() == 1 && wanted.keySet().stream().allMatch(each -> Lexicon.lists("circumstance", each));
    }

    /** Whether the driver's or passenger's place is the one behind them, which the remark does not mean. */
    private static boolean isBehind(Map<String, Stance> wanted, Thought thought) {
        return (wanted.containsKey("driver") || wanted.containsKey("passenger"))
                && !wanted.containsKey("rear")
                && thought.says("rear");
    }
}

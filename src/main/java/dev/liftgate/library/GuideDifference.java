package dev.liftgate.library;

import dev.liftgate.guides.Guide;
import dev.liftgate.library.GuideLayout.ComparedFact;
import dev.liftgate.library.GuideLayout.ComparedItem;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The differences between two guides, in sentences by section. Sections without a difference are left out. */
record GuideDifference(List<DifferenceSection> sections) {

    record DifferenceSection(String title, List<GuideChange> changes) {}

    /** One change. A new thing has an empty {@code was}, a removed one an empty {@code now}. */
    record GuideChange(String what, String was, String now) {

        public boolean added() {
            return was.isEmpty() && !now.isEmpty();
        }

        public boolean removed() {
            return now.isEmpty() && !was.isEmpty();
        }

        /** The change in words: {@code Worn latch: common 18 % → 22 %}. */
        @Override
        public String toString() {
            return added()
                    ? what + " added: " + now
                    : removed() ? what + " removed: " + was : (what + " " + was + " → " + now);
        }
    }

    static GuideDifference between(Guide before, Guide after) {
        GuideLayout was = GuideLayout.of(before, after);
        GuideLayout now = GuideLayout.of(after, after);
        return new GuideDifference(union(was.sections().keySet(), now.sections().keySet()).stream()
                .map(title -> new DifferenceSection(
                        title,
                        items(
                                was.sections().getOrDefault(title, Map.of()),
                                now.sections().getOrDefault(title, Map.of()))))
                .filter(section -> !section.changes().isEmpty())
                .toList());
    }

    private static List<GuideChange> items(Map<String, ComparedItem> was, Map<String, ComparedItem> now) {
        List<GuideChange> changes = new ArrayList<>();
        for (String key : union(was.keySet(), now.keySet())) {
            ComparedItem one = was.get(key);
            ComparedItem other = now.get(key);
            if (one == null) {
                changes.add(new GuideChange(other.kind(), "", other.whole()));
            } else if (other == null) {
                changes.add(new GuideChange(one.kind(), one.name(), ""));
            } else {
                compare(one, other, changes);
            }
        }
        return changes;
    }

    private static void compare(ComparedItem was, ComparedItem now, List<GuideChange> changes) {
        if (!was.name().equals(now.name())) {
            changes.add(new GuideChange(now.kind(), was.name(), now.name()));
        }
        for (String key : union(was.facts().keySet(), now.facts().keySet())) {
            ComparedFact one = was.facts().get(key);
            ComparedFact other = now.facts().get(key);
            if (one == null || !one.value().equals(other == null ? "" : other.value())) {
                String label = (other == null ? one : other).label();
                changes.add(new GuideChange(
                        now.name().isEmpty() ? label : now.saying(label),
                        one == null ? "" : one.value(),
                        other == null ? "" : other.value()));
            }
        }
    }

    private static Set<String> union(Set<String> was, Set<String> now) {
        return Stream.concat(was.stream(), now.stream()).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}

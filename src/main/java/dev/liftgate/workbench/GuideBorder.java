package dev.liftgate.workbench;

import dev.liftgate.complaints.Complaints;
import dev.liftgate.complaints.Reading;
import dev.liftgate.guides.Guide;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The border of a guide to those that come with Liftgate: what it is told by must not lead to another. */
final class GuideBorder {

    private GuideBorder() {}

    /** What crosses it, each as a sentence; empty if nothing does. */
    static List<String> crossings(Guide guide) {
        List<Guide> all = new ArrayList<>(BundledGuides.guides());
        all.removeIf(other -> other.code().equals(guide.code()));
        all.add(guide);
        Complaints reader = Complaints.of(all);
        return Stream.concat(guide.phrases().stream(), guide.wording().says().stream())
                .filter(said -> !said.contains(" + "))
                .flatMap(said -> first(reader, said)
                        .filter(other -> !other.code().equals(guide.code()))
                        .map(other -> "“" + said + "” leads to “" + other.title() + "”")
                        .stream())
                .toList();
    }

    private static Optional<Guide> first(Complaints reader, String said) {
        return reader.read(said).stream().map(Reading::guide).findFirst();
    }
}

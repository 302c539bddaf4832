package dev.liftgate.library;

import dev.liftgate.complaints.Complaints;
import dev.liftgate.complaints.Reading;
import dev.liftgate.guides.Guide;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The shop's symptom guides. A version never changes, so it is read and checked once and then kept in memory. */
@ApplicationScoped
@Transactional
public class Guides {

    /** By the hash of their text, so that shops that share a process share only what is identical. */
    private static final Map<String, Guide> READ = new ConcurrentHashMap<>();

    /** The reader for the guides that were current when it was last asked for. */
    private static volatile Shelf compiled = new Shelf(List.of(), Complaints.of(List.of()));

    private record Shelf(List<Guide> guides, Complaints complaints) {}

    /** A guide and which of the shop's versions of it this is. */
    public record Stored(int number, Guide guide) {}

    @Inject
    Clock clock;

    void addBundled(@Observes StartupEvent started) {
        Bundled.texts().forEach(this::add);
    }

    /**
     * Stores a guide as the next version of its code, unless the very same text is stored already.
     *
     * @throws GuideProblems if the text is not a sound guide; nothing is stored then
     */
    public void add(String yaml) {
        Guide guide = Guide.parse(yaml);
        if (GuideVersion.count("code = ?1 and sha256 = ?2", guide.code(), guide.sha256()) == 0) {
            int number = (int) GuideVersion.count("code", guide.code()) + 1;
            new GuideVersion(guide, number, yaml + guide.carried(), clock.instant()).persist();
        }
    }

    /** The latest version of every guide, by title. */
    public List<Stored> current() {
        return GuideVersion.<GuideVersion>find(
                        "from GuideVersion g where g.number = (select max(v.number) from GuideVersion v where v.code = g.code) order by g.title")
                .stream()
                .map(this::stored)
                .toList();
    }

    /** What the current guides make of a customer's words, those that fit, best first. */
    public List<Reading> read(String customersWords) {
        List<Guide> guides = current().stream().map(Stored::guide).toList();
        Shelf shelf = compiled;
        if (!shelf.guides().equals(guides)) {
            shelf = new Shelf(guides, Complaints.of(guides));
            compiled = shelf;
        }
        return shelf.complaints().read(customersWords);
    }

    public Optional<Stored> current(String code) {
        return GuideVersion.<GuideVersion>find("code = ?1 order by number desc", code)
                .firstResultOptional()
                .map(this::stored);
    }

    /** The version that an order was diagnosed with, by the hash that the concern keeps. */
    public Guide version(String sha256) {
        Guide read = READ.get(sha256);
        return read != null
                ? read
                : stored(GuideVersion.<GuideVersion>find("sha256", sha256).firstResult())
                        .guide();
    }

    private Stored stored(GuideVersion version) {
        Guide guide = READ.computeIfAbsent(version.sha256(), hash -> Guide.parse(version.content()));
        return new Stored(version.number(), guide);
    }
}

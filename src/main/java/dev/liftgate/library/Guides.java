package dev.liftgate.library;

import dev.liftgate.complaints.Complaints;
import dev.liftgate.complaints.Understanding;
import dev.liftgate.guides.Guide;
import dev.liftgate.staff.Actor;
import dev.liftgate.web.EditConflict;
import dev.liftgate.web.Refused;
import dev.liftgate.workbench.BundledGuides;
import dev.liftgate.workbench.WrittenGuide;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** The shop's symptom guides. A version never changes, so it is parsed once and kept in memory. */
@ApplicationScoped
@Transactional
public class Guides {

    /** The parsed guides by the hash of their text: shops in one process share only identical ones. */
    private static final Map<String, Guide> READ = new ConcurrentHashMap<>();

    /** The reader for the guides that were current when it was last asked for. */
    private static volatile Shelf compiled = new Shelf(List.of(), Map.of(), Complaints.of(List.of()));

    /** @param remarks those that the shop added, by the code of their guide */
    private record Shelf(List<Guide> guides, Map<String, List<String>> remarks, Complaints complaints) {

        boolean isOf(List<Guide> theirGuides, Map<String, List<String>> theirRemarks) {
            return guides.equals(theirGuides) && remarks.equals(theirRemarks);
        }
    }

    /** The latest version of every guide, with each remark of the shop's own. */
    private static final String READ_BY =
            """
            select g, r from GuideVersion g left join ShopRemark r on r.guide = g.code
            where g.number = (select max(v.number) from GuideVersion v where v.code = g.code)
            order by g.title, g.code, r.id""";

    /** A guide with its version number in this shop. */
    public record StoredGuide(int number, Guide guide) {}

    /** @param addedBy name of the person, empty for what came with Liftgate */
    record GuideEntry(int number, String sha256, Instant addedAt, String addedBy) {}

    @Inject
    Clock clock;

    void addBundled(@Observes StartupEvent started) {
        BundledGuides.texts().forEach(this::add);
    }

    /**
     * Stores a guide that comes with Liftgate, unless it is stored already or the shop has a version of its own since.
     */
    void add(WrittenGuide bundled) {
        if (find(bundled.guide().sha256()).isEmpty()) {
            oneAtATime();
            if (isAwaited(bundled.guide())) {
                store(bundled, "");
            }
        }
    }

    private boolean isAwaited(Guide bundled) {
        boolean own = versions(bundled.code()).stream()
                .findFirst()
                .filter(latest -> !latest.addedBy().isEmpty())
                .isPresent();
        return !own && find(bundled.sha256()).isEmpty();
    }

    /**
     * Stores a draft as the next version of its code: new orders use it, older ones keep theirs.
     *
     * @param seen number of the version that the draft was compared with, 0 when there was none
     * @throws Refused if the draft needs attention, or if the very same text is stored already
     * @throws EditConflict if another version was stored meanwhile
     */
    StoredGuide add(Draft draft, int seen, Actor by) {
        Guide guide = draft.sound().orElseThrow(() -> new Refused("Nothing was stored: see what needs attention."));
        oneAtATime();
        find(guide.sha256()).ifPresent(twin -> {
            throw new Refused("Nothing was stored: this very text is version " + twin.number() + " already.");
        });
        int latest = versions(guide.code()).stream()
                .mapToInt(GuideEntry::number)
                .max()
                .orElse(0);
        if (latest != seen) {
            throw new EditConflict(
                    "",
                    "Version " + latest
                            + " was stored while you were reading. Nothing of yours was stored yet: below is how yours differs from version "
                            + latest + ".");
        }
        return stored(store(new WrittenGuide(guide, draft.yaml(), draft.cases()), by.name()));
    }

    /**
     * Makes writers wait for each other, so that numbers have no gaps and no text is stored twice. Readers do not wait.
     */
    private static void oneAtATime() {
        GuideVersion.getEntityManager()
                .createNativeQuery("lock table guide_version in share row exclusive mode")
                .executeUpdate();
    }

    private GuideVersion store(WrittenGuide written, String by) {
        int number = (int) GuideVersion.count("code", written.guide().code()) + 1;
        GuideVersion version = new GuideVersion(written, number, clock.instant(), by);
        version.persist();
        return version;
    }

    /** The stored version of exactly this text. */
    Optional<GuideEntry> find(String sha256) {
        return GuideVersion.find("sha256", sha256).project(GuideEntry.class).firstResultOptional();
    }

    /** All versions of a guide, the latest first. */
    List<GuideEntry> versions(String code) {
        return GuideVersion.find("code = ?1 order by number desc", code)
                .project(GuideEntry.class)
                .list();
    }

    Optional<WrittenGuide> version(String code, int number) {
        return GuideVersion.<GuideVersion>find("code = ?1 and number = ?2", code, number)
                .firstResultOptional()
                .map(version -> new WrittenGuide(stored(version).guide(), version.content(), version.vectors()));
    }

    /** The guide of this Liftgate release, if the shop uses a version of its own instead. */
    Optional<WrittenGuide> waiting(String code) {
        return BundledGuides.texts().stream()
                .filter(bundled -> bundled.guide().code().equals(code))
                .filter(bundled -> find(bundled.guide().sha256()).isEmpty())
                .findFirst();
    }

    /** The latest version of every guide, by title. */
    public List<StoredGuide> current() {
        return GuideVersion.<GuideVersion>find(
                        "from GuideVersion g where g.number = (select max(v.number) from GuideVersion v where v.code = g.code) order by g.title")
                .stream()
                .map(this::stored)
                .toList();
    }

    /** What the current guides understand of a customer's words. */
    public Understanding understand(String customersWords) {
        List<Guide> guides = new ArrayList<>();
        Map<String, List<String>> remarks = new TreeMap<>();
        GuideVersion.getEntityManager()
                .createQuery(READ_BY, Object[].class)
                .getResultStream()
                .forEach(row -> {
                    Guide guide = stored((GuideVersion) row[0]).guide();
                    if (guides.isEmpty() || guides.get(guides.size() - 1) != guide) {
                        guides.add(guide);
                    }
                    if (row[1] instanceof ShopRemark own) {
                        remarks.computeIfAbsent(own.guide(), code -> new ArrayList<>())
                                .add(own.remark());
                    }
                });
        return shelf(List.copyOf(guides), remarks).complaints().understand(customersWords);
    }

    private static Shelf shelf(List<Guide> guides, Map<String, List<String>> remarks) {
        Shelf shelf = compiled;
        return shelf.isOf(guides, remarks) ? shelf : compile(guides, remarks);
    }

    /** One at a time: all that ask at once after a start wait for the same. */
    private static synchronized Shelf compile(List<Guide> guides, Map<String, List<String>> remarks) {
        if (!compiled.isOf(guides, remarks)) {
            compiled = new Shelf(guides, remarks, Complaints.of(guides, remarks));
        }
        return compiled;
    }

    public Optional<StoredGuide> current(String code) {
        return GuideVersion.<GuideVersion>find("code = ?1 order by number desc", code)
                .firstResultOptional()
                .map(this::stored);
    }

    /** The original text of a version, comments included. */
    public Optional<String> text(String sha256) {
        return GuideVersion.<GuideVersion>find("sha256", sha256)
                .firstResultOptional()
                .map(GuideVersion::content);
    }

    /** The version of exactly this text, if the shop has it. */
    public Optional<Guide> known(String sha256) {
        return GuideVersion.<GuideVersion>find("sha256", sha256)
                .firstResultOptional()
                .map(version -> stored(version).guide());
    }

    /** The version that an order was diagnosed with, by the hash that the concern keeps. */
    public Guide version(String sha256) {
        Guide read = READ.get(sha256);
        return read != null
                ? read
                : stored(GuideVersion.<GuideVersion>find("sha256", sha256).firstResult())
                        .guide();
    }

    private StoredGuide stored(GuideVersion version) {
        Guide guide = READ.computeIfAbsent(version.sha256(), hash -> Guide.parse(version.content()));
        return new StoredGuide(version.number(), guide);
    }
}

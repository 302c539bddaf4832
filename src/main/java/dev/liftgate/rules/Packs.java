package dev.liftgate.rules;

import dev.liftgate.rows.Fingerprint;
import dev.liftgate.staff.Actor;
import dev.liftgate.web.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The rule packs of a shop: those that come with Liftgate, and its own copies. One is chosen. */
@ApplicationScoped
@Named("packs")
@Transactional
public class Packs {

    /** The number of a pack that comes with Liftgate. Its text changes when Liftgate does. */
    public static final int AS_BROUGHT = 0;

    /** Packs by their text, so shops in one process share only identical ones. */
    private static final Map<String, RulePack> READ = new ConcurrentHashMap<>();

    /**
     * A pack and its number.
     *
     * @param number of the shop's own version; {@link #AS_BROUGHT} for the bundled text
     */
    public record StoredPack(RulePack pack, int number) {

        public boolean isOwn() {
            return number != AS_BROUGHT;
        }

        /** The SHA-256 of its text, in hex. */
        public String sha256() {
            return Fingerprint.of(pack.text());
        }

        public String path() {
            return "/rules/" + pack.code() + "/" + number;
        }
    }

    public record PackEntry(String code, int number, String name, Instant addedAt, String addedBy) {}

    @Inject
    Clock clock;

    /** The pack that the shop works by. It is the default until the shop chooses one. */
    public StoredPack chosen() {
        return PackChoice.<PackChoice>find("order by id desc")
                .firstResultOptional()
                .flatMap(choice -> find(choice.code(), choice.number()))
                .or(() -> find(RulePack.DEFAULT, AS_BROUGHT))
                .orElseThrow();
    }

    public Optional<StoredPack> find(String code, int number) {
        return number == AS_BROUGHT
                ? RulePack.bundled().stream()
                        .filter(pack -> pack.code().equals(code))
                        .findFirst()
                        .map(pack -> new StoredPack(pack, AS_BROUGHT))
                : PackVersion.<PackVersion>find("code = ?1 and number = ?2", code, number)
                        .firstResultOptional()
                        .map(version -> new StoredPack(read(version.content()), number));
    }

    /** Keeps the text of a pack for good, because something is promised under it; returns its hash. */
    public String keep(StoredPack stored) {
        String sha256 = stored.sha256();
        if (KeptPack.findByIdOptional(sha256).isEmpty()) {
            KeptPack.getEntityManager()
                    .createNativeQuery(
                            "insert into rule_pack_text (sha256, number, content) values (?1, ?2, ?3) on conflict do nothing")
                    .setParameter(1, sha256)
                    .setParameter(2, stored.number())
                    .setParameter(3, stored.pack().text())
                    .executeUpdate();
        }
        return sha256;
    }

    /** The pack that was kept with that hash. */
    public Optional<StoredPack> kept(String sha256) {
        return KeptPack.<KeptPack>findByIdOptional(sha256)
                .map(kept -> new StoredPack(read(kept.content()), kept.number()));
    }

    /** The shop's own versions, by code, the latest of each first. */
    List<PackEntry> own() {
        return PackVersion.find("order by code, number desc")
                .project(PackEntry.class)
                .list();
    }

    /** Makes the shop work by this pack from now on. Issued papers stay as they are. */
    public void choose(String code, int number, Actor by) {
        if (find(code, number).isEmpty()) {
            throw new Refused("There is no such rule pack.");
        }
        new PackChoice(code, number, clock.instant(), by).persist();
    }

    /**
     * Keeps a text of the shop's own as the next version of its code. It is not used until it is chosen.
     *
     * @throws Refused on the field {@code pack} if the latest version has the very same text
     * @throws PackFile.PackProblems if it cannot be used, with every faulty line
     */
    StoredPack add(String yaml, Actor by) {
        RulePack pack = RulePack.parse("pack", yaml);
        oneAtATime();
        Optional<PackVersion> latest = PackVersion.<PackVersion>find("code = ?1 order by number desc", pack.code())
                .firstResultOptional();
        latest.filter(version -> version.content().equals(yaml)).ifPresent(twin -> {
            throw new Refused("pack", "This very text is version " + twin.number() + " already.");
        });
        int number = latest.map(PackVersion::number).orElse(0) + 1;
        new PackVersion(pack, number, clock.instant(), by).persist();
        return new StoredPack(pack, number);
    }

    /** Lets one writer in at a time, because numbers have no gaps. Readers need not wait. */
    private static void oneAtATime() {
        PackVersion.getEntityManager()
                .createNativeQuery("lock table rule_pack in share row exclusive mode")
                .executeUpdate();
    }

    private static RulePack read(String yaml) {
        return READ.computeIfAbsent(yaml, text -> RulePack.parse("pack", text));
    }
}

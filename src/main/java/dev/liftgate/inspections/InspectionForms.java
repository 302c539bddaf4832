package dev.liftgate.inspections;

import dev.liftgate.guides.GuideProblems;
import dev.liftgate.staff.Stamp;
import dev.liftgate.web.EditConflict;
import dev.liftgate.web.Refused;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The versions of the shop's inspection form. The last one is in use; an order keeps the one it began with. */
@ApplicationScoped
@Transactional
class InspectionForms {

    /** By the hash of their text, so shops in one process share only identical ones. */
    private static final Map<String, Inspection> READ = new ConcurrentHashMap<>();

    @Inject
    Clock clock;

    /** A shop that uses Liftgate's own form gets that of this release; one of its own stays in use. */
    void follow(@Observes StartupEvent started) {
        if (latest().filter(this::isUpToDate).isEmpty()) {
            oneAtATime();
            if (latest().filter(this::isUpToDate).isEmpty()) {
                store(Inspection.multiPointText(), clock.instant(), "");
            }
        }
    }

    private boolean isUpToDate(InspectionForm version) {
        return !version.isBrought()
                || version.sha256().equals(Inspection.multiPoint().sha256());
    }

    Inspection current() {
        return latest().map(this::read).orElseThrow();
    }

    Optional<InspectionForm> latest() {
        return InspectionForm.find("order by number desc").firstResultOptional();
    }

    /** All versions, the latest first. */
    List<InspectionForm> versions() {
        return InspectionForm.list("order by number desc");
    }

    Optional<InspectionForm> version(int number) {
        return InspectionForm.find("number", number).firstResultOptional();
    }

    Inspection read(InspectionForm version) {
        return known(version.sha256()).orElseThrow();
    }

    String text(InspectionForm version) {
        return InspectionText.<InspectionText>findById(version.sha256()).content();
    }

    /** The form of exactly that text, if the shop ever used it. */
    Optional<Inspection> known(String sha256) {
        Inspection read = READ.get(sha256);
        return read != null
                ? Optional.of(read)
                : InspectionText.<InspectionText>findByIdOptional(sha256)
                        .map(kept -> READ.computeIfAbsent(sha256, hash -> Inspection.parse(kept.content())));
    }

    /** The form that a finding was made by. Those from before there were versions go by the first one. */
    Inspection of(InspectionFinding finding) {
        return finding.form() == null
                ? version(1).map(this::read).orElseThrow()
                : known(finding.form()).orElseThrow();
    }

    /**
     * Uses a text from now on; orders that are begun keep theirs.
     *
     * @param seen number of the version that the person saw the changes to
     * @throws GuideProblems with everything that is wrong with it, line by line
     * @throws Refused if it is in use already
     * @throws EditConflict if another version came first
     */
    void add(String yaml, int seen, Stamp by) {
        Inspection.parse(yaml);
        oneAtATime();
        int latest = latest().map(InspectionForm::number).orElse(0);
        if (latest != seen) {
            throw new EditConflict(
                    "",
                    "Version " + latest
                            + " came while you were reading. Nothing of yours was kept yet: below is what yours changes in version "
                            + latest + ".");
        }
        use(yaml, by);
    }

    /** Uses the text of an earlier version again, as the next one. */
    void goBack(int number, Stamp by) {
        InspectionForm earlier = version(number).orElseThrow(() -> new Refused("There is no version " + number + "."));
        oneAtATime();
        use(text(earlier), by);
    }

    /** Uses Liftgate's own form again, and follows its releases from now on. */
    void goBackToLiftgates(Stamp by) {
        oneAtATime();
        use(Inspection.multiPointText(), by);
    }

    private void use(String yaml, Stamp by) {
        String sha256 = Inspection.parse(yaml).sha256();
        if (latest().filter(version -> version.sha256().equals(sha256)).isPresent()) {
            throw new Refused("text", "Nothing was kept: this very form is in use.");
        }
        store(yaml, by.at(), by.name());
    }

    /** Makes writers wait for each other, so that numbers have no gaps. Readers do not wait. */
    private static void oneAtATime() {
        InspectionForm.getEntityManager()
                .createNativeQuery("lock table inspection_form in share row exclusive mode")
                .executeUpdate();
    }

    private void store(String yaml, Instant at, String by) {
        Inspection form = Inspection.parse(yaml);
        InspectionText.getEntityManager()
                .createNativeQuery(
                        "insert into inspection_form_text (sha256, content) values (?1, ?2) on conflict do nothing")
                .setParameter(1, form.sha256())
                .setParameter(2, yaml)
                .executeUpdate();
        Optional<InspectionForm> before = latest();
        List<String> changes =
                before.map(was -> FormDifference.between(read(was), form)).orElse(List.of());
        int number = before.map(InspectionForm::number).orElse(0) + 1;
        boolean brought = form.sha256().equals(Inspection.multiPoint().sha256());
        new InspectionForm(number, form.sha256(), brought, changes, at, by).persist();
    }
}

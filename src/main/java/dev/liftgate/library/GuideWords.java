package dev.liftgate.library;

import dev.liftgate.complaints.Complaints;
import dev.liftgate.complaints.Learner;
import dev.liftgate.complaints.Learner.Proposal;
import dev.liftgate.guides.Guide;
import dev.liftgate.library.Guides.StoredGuide;
import dev.liftgate.staff.Stamp;
import dev.liftgate.web.FormState;
import dev.liftgate.web.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The words of customers that the reader did not hear, and what it learned. */
@ApplicationScoped
@Transactional
public class GuideWords {

    private static final Duration KEPT = Duration.ofDays(400);

    /**
     * What was often said by customers for whom a person chose this guide.
     *
     * @param times how many of them the reader did not understand
     */
    public record OftenSaid(Guide guide, int times, List<Proposal> proposals) {

        /** What the form of a proposal calls itself. */
        public String id(int proposal) {
            return guide.code() + "-" + proposal;
        }

        /** Whether a form that came back is the one of this proposal. */
        public boolean isFrom(FormState form, int proposal) {
            return id(proposal).equals(form.value("from"));
        }
    }

    @Inject
    Guides guides;

    @Inject
    Clock clock;

    /**
     * What did not lead to the guide that a person chose, without numbers and unknown words; empty for nothing. Only
     * read: a reader that nobody has asked yet takes its time, so ask before anything is locked.
     */
    public String unheard(Guide guide, String words) {
        return isHeard(guide, words) ? "" : new Learner(all()).withoutNames(words);
    }

    /**
     * Keeps what was {@link #unheard}.
     *
     * @param names of the people whom the order knows, which are left out
     */
    public void keep(Guide guide, String unheard, Collection<String> names) {
        String kept = Learner.without(names, unheard);
        if (!kept.isEmpty()) {
            UnheardWords.delete("at < ?1", clock.instant().minus(KEPT));
            new UnheardWords(guide.code(), kept, clock.instant()).persist();
        }
    }

    private boolean isHeard(Guide guide, String words) {
        return guides.understand(words).offered().stream()
                .anyMatch(reading -> reading.guide().code().equals(guide.code()));
    }

    private List<Guide> all() {
        return guides.current().stream().map(StoredGuide::guide).toList();
    }

    /** Each guide with what its customers often said and the reader still does not hear. */
    List<OftenSaid> often() {
        Map<String, List<String>> unheard = UnheardWords.<UnheardWords>list("order by id").stream()
                .collect(Collectors.groupingBy(
                        UnheardWords::guide, Collectors.mapping(UnheardWords::words, Collectors.toList())));
        List<Guide> all = all();
        Learner learner = new Learner(all);
        return all.stream()
                .filter(guide -> unheard.containsKey(guide.code()))
                .map(guide -> new OftenSaid(
                        guide, unheard.get(guide.code()).size(), learner.proposals(guide, unheard.get(guide.code()))))
                .toList();
    }

    /** The shop's own remarks, the latest first. */
    List<ShopRemark> remarks() {
        return ShopRemark.list("order by id desc");
    }

    /**
     * Has the reader find a guide by this remark from now on.
     *
     * @param proposed what the reader proposed, which this may say better
     * @throws Refused beside {@code remark} if it says too little, or leads to another guide
     */
    void add(String code, String remark, String proposed, Stamp by) {
        Guide guide = guides.current(code)
                .map(StoredGuide::guide)
                .orElseThrow(() -> new Refused("The shop has no such guide any more."));
        Learner learner = new Learner(all());
        Complaints.remarkFault(remark).ifPresent(fault -> {
            throw new Refused("remark", "“" + remark + "” " + fault);
        });
        learner.leadsTo(remark, guide).ifPresent(other -> {
            throw new Refused("remark", "“" + remark + "” leads to “" + other.title() + "”: say more");
        });
        if (ShopRemark.count("guide = ?1 and remark = ?2", code, remark) == 0) {
            new ShopRemark(code, remark, by).persistAndFlush();
        }
        putAside(learner, code, List.of(remark, proposed));
    }

    /** Puts aside what these complaints said; the reader goes on as it is. */
    void dismiss(String code, String remark) {
        putAside(new Learner(all()), code, List.of(remark));
    }

    private static void putAside(Learner learner, String code, List<String> remarks) {
        List<Long> said = UnheardWords.<UnheardWords>list("guide", code).stream()
                .filter(each -> remarks.stream().anyMatch(remark -> learner.isSaid(remark, each.words())))
                .map(UnheardWords::id)
                .toList();
        UnheardWords.delete("id in ?1", said);
    }

    void remove(long id) {
        ShopRemark.deleteById(id);
    }
}

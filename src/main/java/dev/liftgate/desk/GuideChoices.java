package dev.liftgate.desk;

import dev.liftgate.catalog.Catalog;
import dev.liftgate.catalog.Offer;
import dev.liftgate.complaints.Complaints;
import dev.liftgate.complaints.Reading;
import dev.liftgate.complaints.Understanding;
import dev.liftgate.complaints.VolunteeredAnswer;
import dev.liftgate.library.Guides;
import dev.liftgate.library.Guides.StoredGuide;
import dev.liftgate.orders.ConcernKind;
import dev.liftgate.web.FormState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The guides that a form offers for a customer's words. */
@ApplicationScoped
class GuideChoices {

    /**
     * The choice of a guide: all guides, those that may be meant, the chosen one (null for none), and the reading of
     * the customer's words if they fit it (else null). Filled in so far are the facet, and the ticked answers as {@code observation=answer}.
     * Where no guide fits, work that the words ask for by name is offered.
     */
    public record GuideChoice(
            List<StoredGuide> all,
            List<StoredGuide> perhaps,
            StoredGuide chosen,
            Reading fitting,
            String facet,
            Collection<String> ticked,
            List<Offer> work,
            Collection<String> wanted) {

        /** The kinds of a concern, which decide whether there is a guide at all. */
        public List<ConcernKind> kinds() {
            return List.of(ConcernKind.values());
        }

        /** The answers to confirm, without those that the facet will tell. */
        public List<VolunteeredAnswer> heard() {
            return fitting == null
                    ? List.of()
                    : fitting.heard().stream().filter(this::isOpen).toList();
        }

        private boolean isOpen(VolunteeredAnswer heard) {
            return chosen.guide().facets().stream().noneMatch(asked -> asked.observations()
                    .contains(heard.observation().code()));
        }

        public String box(VolunteeredAnswer heard) {
            return heard.observation().code() + "=" + heard.answer().code();
        }

        public boolean isTicked(VolunteeredAnswer heard) {
            return ticked.contains(box(heard));
        }
    }

    private static final int OFFERED = 3;

    @Inject
    Guides guides;

    @Inject
    Catalog catalog;

    GuideChoice of(FormState form) {
        return of(
                form.value("kind"),
                form.value("words"),
                form.value("guide"),
                form.value("facet"),
                form.values("heard"),
                form.values("work"));
    }

    GuideChoice of(ToldConcern told) {
        return of(FormState.of(told));
    }

    /** The guide of this code. An empty code lets the words choose; {@code none} chooses no guide. */
    private GuideChoice of(
            String kind, String words, String code, String facet, List<String> ticked, List<String> wanted) {
        if (kind.equals(ConcernKind.INFORMATION.name())) {
            return new GuideChoice(List.of(), List.of(), null, null, "", ticked, List.of(), List.of());
        }
        Map<String, StoredGuide> byCode = new HashMap<>();
        List<StoredGuide> all = guides.current();
        all.forEach(stored -> byCode.put(stored.guide().code(), stored));
        Understanding understood = guides.understand(words);
        List<Reading> offered = understood.offered();
        String best = offered.isEmpty() ? "" : offered.get(0).guide().code();
        StoredGuide chosen = byCode.get(code.isBlank() ? best : code);
        Reading fitting = Stream.concat(offered.stream(), understood.perhaps().stream())
                .filter(reading -> chosen != null && reading.guide().equals(chosen.guide()))
                .findFirst()
                .orElse(null);
        List<StoredGuide> perhaps = code.isBlank()
                ? understood.perhaps().stream()
                        .map(reading -> byCode.get(reading.guide().code()))
                        .toList()
                : List.of();
        List<Offer> work = chosen == null ? catalog.askedFor(inBoth(words), OFFERED) : List.of();
        return new GuideChoice(all, perhaps, chosen, fitting, facet, ticked, work, wanted);
    }

    /** Work may be titled in the customer's language or in English. */
    private static String inBoth(String words) {
        return words + " " + Complaints.inEnglish(words);
    }
}

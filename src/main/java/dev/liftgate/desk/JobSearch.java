package dev.liftgate.desk;

import dev.liftgate.catalog.Catalog;
import dev.liftgate.catalog.Offer;
import dev.liftgate.web.Typed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.joda.money.Money;

/** The search of the catalog that adds a job, or another way to do one. */
@ApplicationScoped
class JobSearch {

    static final String OWN_WORDS = "-";

    /** Begins the code of a part, before its id. */
    static final String PART = "part/";

    private static final int SHOWN = 6;
    private static final int SHOWN_PARTS = 4;

    /**
     * What the catalog has for the typed words: operations, and parts to sell without work.
     *
     * @param isWay it is for another way to do a job: an operation, never a part or one's own words
     * @param chosen the code of the chosen one; a dash for the job in one's own words, empty for none
     * @param proposal its price, or null
     */
    public record JobChoice(
            long order,
            boolean isWay,
            List<Offer> found,
            List<Catalog.PricedPart> parts,
            String chosen,
            Money proposal) {

        public boolean isEmpty() {
            return found.isEmpty() && parts.isEmpty();
        }
    }

    @Inject
    Catalog catalog;

    /**
     * What fits the words. The first operation counts as chosen unless somebody chose; a part has to be chosen.
     *
     * @param chosen null while nobody has chosen
     */
    JobChoice job(long order, String words, String chosen) {
        List<Offer> found = found(words);
        List<Catalog.PricedPart> parts = words.isBlank() ? List.of() : catalog.partsHolding(words, SHOWN_PARTS);
        String code = chosen == null ? first(found, OWN_WORDS) : Typed.line(chosen);
        Money proposal = Stream.concat(
                        found.stream()
                                .filter(offer -> offer.code().equals(code))
                                .map(Offer::proposal),
                        parts.stream()
                                .filter(part -> code.equals(PART + part.part().id()))
                                .map(Catalog.PricedPart::price))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return new JobChoice(order, false, found, parts, code, proposal);
    }

    /** The same for another way to do a job. */
    JobChoice way(long order, String words, String chosen) {
        List<Offer> found = found(words);
        String code = found.stream()
                .map(Offer::code)
                .filter(each -> each.equals(chosen))
                .findFirst()
                .orElseGet(() -> first(found, ""));
        return new JobChoice(order, true, found, List.of(), code, null);
    }

    private List<Offer> found(String words) {
        return words.isBlank() ? List.of() : catalog.found(words, SHOWN);
    }

    private static String first(List<Offer> found, String otherwise) {
        return found.isEmpty() ? otherwise : found.get(0).code();
    }
}

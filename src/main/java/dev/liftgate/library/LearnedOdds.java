package dev.liftgate.library;

import dev.liftgate.diagnosis.Diagnosis;
import dev.liftgate.diagnosis.Experience;
import dev.liftgate.diagnosis.RankedCause;
import dev.liftgate.diagnosis.Ranking;
import dev.liftgate.guides.Cause;
import dev.liftgate.guides.Guide;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A guide's odds after the shop's own repairs, to be shown beside its own. */
public final class LearnedOdds {

    private static final double A_TENTH = 0.1;

    private final Guide guide;
    private final Experience experience;
    private final Diagnosis diagnosis;
    private final Ranking odds;
    private final Ranking guides;
    private final int supposed;

    /** @param supposed repairs whose cause nobody saw: that it was that one does not count */
    LearnedOdds(Guide guide, Experience experience, int supposed) {
        this.supposed = supposed;
        this.guide = guide;
        this.experience = experience;
        this.diagnosis = Diagnosis.of(guide, experience);
        this.odds = diagnosis.rank(Map.of());
        this.guides = Diagnosis.of(guide).rank(Map.of());
    }

    public int repairs() {
        return experience.repairs();
    }

    /** The number of repairs that helped, but whose cause nobody saw. */
    public int supposed() {
        return supposed;
    }

    /**
     * The causes whose odds these repairs have moved by a tenth of all cars or more, furthest first: where this shop
     * departs from the guide.
     */
    public List<RankedCause> departures() {
        Comparator<RankedCause> furthest = Comparator.comparingDouble(each -> -departure(each));
        return odds.causes().stream()
                .filter(each -> departure(each) >= A_TENTH)
                .sorted(furthest)
                .toList();
    }

    private double departure(RankedCause here) {
        return Math.abs(here.probability() - guides.cause(here.cause()).probability());
    }

    /** The odds of a cause by the guide alone. */
    public RankedCause guides(String cause) {
        return guides.cause(cause);
    }

    public int repairs(String cause) {
        return experience.repairs(cause);
    }

    /** The odds of a cause before any answer, from the guide and the repairs together. */
    public RankedCause odds(String cause) {
        return odds.cause(cause);
    }

    /** The number of repairs of a cause that answered the check of a sign. */
    public int checked(Cause cause, Cause.Sign sign) {
        return guide.observation(sign.observation()).stream()
                .flatMap(observation -> observation.answers().stream())
                .mapToInt(answer -> experience.seen(cause.code(), sign.observation(), answer.code()))
                .sum();
    }

    public int seen(Cause cause, Cause.Sign sign) {
        return experience.seen(cause.code(), sign.observation(), sign.answer());
    }

    /** The share of a sign among cars with a cause, from the guide and the repairs together, like {@code 0.62}. */
    public String share(Cause cause, Cause.Sign sign) {
        return String.format(Locale.ROOT, "%.2f", diagnosis.share(cause.code(), sign.observation(), sign.answer()));
    }

    /** The number of repairs that the guide's own odds count as. */
    public long strength() {
        return Math.round(Experience.STRENGTH);
    }
}

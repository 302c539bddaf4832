package dev.liftgate.complaints;

import dev.liftgate.complaints.Remark.RemarkMade;
import dev.liftgate.guides.Guide;
import dev.liftgate.guides.Observation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A guide with the remarks of customers who have its symptom. */
final class RemarkedGuide {

    /** What cannot both be meant. */
    private static final Map<String, String> OPPOSITES =
            Map.of("inside", "outside", "outside", "inside", "front", "rear", "rear", "front");

    /** The remarks that give one answer, the things that they may speak of, and the places that they do not. */
    private record Answering(
            Observation observation,
            Observation.Answer answer,
            Collection<Remark> remarks,
            Set<String> things,
            Set<String> elsewhere) {

        Stream<VolunteeredRemark> in(Telling telling) {
            return remarks.stream()
                    .flatMap(remark -> remark.in(telling).stream())
                    .filter(made -> made.isAbout(things)
                            && elsewhere.stream()
                                    .noneMatch(place -> made.thought().says(place)
                                            && !made.remark().names(place)))
                    .map(made -> new VolunteeredRemark(observation, answer, made));
        }
    }

    private record VolunteeredRemark(Observation observation, Observation.Answer answer, RemarkMade made) {

        int size() {
            return made.remark().size();
        }
    }

    private final Guide guide;
    private final Collection<Remark> symptom;
    private final Collection<Remark> unless;
    private final Collection<Remark> near;
    private final Set<String> things = new HashSet<>();
    private final List<Answering> answers = new ArrayList<>();

    /** @param besides remarks of the symptom that a shop adds to the guide's own */
    RemarkedGuide(Guide guide, List<String> besides) {
        this.guide = guide;
        symptom = remarks(
                Stream.concat(guide.wording().says().stream(), besides.stream()).toList());
        unless = remarks(guide.wording().unless());
        near = remarks(guide.wording().near());
        things.addAll(new Remark(guide.title()).parts());
        symptom.stream().filter(Remark::hasVerb).forEach(remark -> things.addAll(remark.parts()));
        guide.observations().forEach(observation -> observation.answers().stream()
                .filter(answer -> !answer.says().isEmpty())
                .forEach(answer -> answers.add(answering(observation, answer))));
    }

    private Answering answering(Observation observation, Observation.Answer answer) {
        Collection<Remark> remarks = remarks(answer.says());
        Set<String> ours = new HashSet<>(things);
        remarks.forEach(remark -> ours.addAll(remark.parts()));
        Remark question = new Remark(observation.question());
        Set<String> elsewhere = new HashSet<>();
        OPPOSITES.forEach((place, other) -> {
            if (question.names(place) && !question.names(other)) {
                elsewhere.add(other);
            }
        });
        return new Answering(observation, answer, remarks, ours, elsewhere);
    }

    /** Those that can be found, each once. */
    private static Collection<Remark> remarks(List<String> written) {
        Map<String, Remark> once = new LinkedHashMap<>();
        written.stream()
                .map(Remark::new)
                .filter(remark -> !remark.saysTooLittle())
                .forEach(remark -> once.putIfAbsent(remark.key(), remark));
        return once.values();
    }

    Guide guide() {
        return guide;
    }

    boolean saysWhatIsRemarked() {
        return !symptom.isEmpty() || !near.isEmpty();
    }

    /** Where the symptom is told first. Where another trouble is told, it must say more than that. */
    Optional<RemarkMade> told(Telling telling) {
        int other =
                another(telling).mapToInt(made -> made.remark().size()).max().orElse(0);
        return made(symptom, telling)
                .filter(made -> made.isAbout(things) && made.remark().size() > other)
                .min(Comparator.comparingInt(RemarkMade::start));
    }

    /** Whether another trouble is told that only sounds like the symptom. */
    boolean isAnother(Telling telling) {
        return another(telling).findAny().isPresent();
    }

    private Stream<RemarkMade> another(Telling telling) {
        return made(unless, telling).filter(made -> made.isAbout(made.remark().parts()));
    }

    /** Whether it may be the symptom. */
    boolean isNear(Telling telling) {
        return Stream.concat(made(symptom, telling), made(near, telling))
                .findAny()
                .isPresent();
    }

    private static Stream<RemarkMade> made(Collection<Remark> remarks, Telling telling) {
        return remarks.stream().flatMap(remark -> remark.in(telling).stream());
    }

    /**
     * The answers in it, one to a question: of several remarks the one that says most counts, of two such none.
     *
     * @param phrased answers that were given in a phrase; none where a remark gives another one
     */
    Map<Observation, VolunteeredAnswer> heard(Telling telling, List<VolunteeredAnswer> phrased) {
        Map<Observation, List<VolunteeredRemark>> all = new LinkedHashMap<>();
        answers.stream().flatMap(each -> each.in(telling)).forEach(each -> all.computeIfAbsent(
                        each.observation(), none -> new ArrayList<>())
                .add(each));
        Map<Observation, VolunteeredAnswer> heard = new LinkedHashMap<>();
        phrased.stream()
                .filter(each -> all.getOrDefault(each.observation(), List.of()).stream()
                        .allMatch(made ->
                                made.answer().code().equals(each.answer().code())
                                        || !made.made().remark().isWhole()))
                .forEach(each -> heard.put(each.observation(), each));
        phrased.forEach(each -> all.remove(each.observation()));
        all.forEach((observation, made) -> one(made)
                .ifPresent(each -> heard.put(
                        observation,
                        new VolunteeredAnswer(
                                observation,
                                each.answer(),
                                telling.text(each.made().start(), each.made().end())))));
        return heard;
    }

    private static Optional<VolunteeredRemark> one(List<VolunteeredRemark> made) {
        int most = made.stream().mapToInt(VolunteeredRemark::size).max().orElse(0);
        List<VolunteeredRemark> best =
                made.stream().filter(each -> each.size() == most).toList();
        long answers =
                best.stream().map(each -> each.answer().code()).distinct().count();
        return answers == 1 ? Optional.of(best.get(0)) : Optional.empty();
    }
}

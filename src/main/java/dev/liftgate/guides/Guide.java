package dev.liftgate.guides;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A mechanic's knowledge of one symptom. It is immutable; guides of one code differ by version.
 *
 * <p>All of it comes from one YAML file that a mechanic maintains by hand.
 */
public final class Guide {

    /** Nothing is ever certain: no share in a guide goes below this or above 1 minus this. */
    public static final double FLOOR = 0.01;

    /** A question that customers ask about the symptom, and the answer to give. */
    public record CustomerQuestion(String question, String answer) {}

    private final String code;
    private final int version;
    private final String title;
    private final String source;
    private final Optional<String> teardownOperation;
    private final Wording wording;
    private final List<String> phrases;
    private final List<Facet> facets;
    private final List<Observation> observations;
    private final List<Cause> causes;
    private final List<Situation> situations;
    private final List<Driveability.Rule> driveability;
    private final List<CostFactor> costFactors;
    private final List<String> tools;
    private final List<CustomerQuestion> questions;
    private final Map<String, Observation> observationsByCode;
    private final Map<String, Cause> causesByCode;
    private String sha256;
    private String carried;

    private Guide(Section file) {
        this.code = file.code("code");
        this.version = file.wholeNumber("version", 1, 1_000_000);
        this.title = file.text("title");
        this.source = file.text("source");
        this.teardownOperation = file.optionalCode("teardown");
        this.wording = Wording.read(file);
        this.phrases = file.texts("phrases");
        this.facets = file.each("facets", Facet::read);
        this.observations = file.each("observations", Observation::read);
        this.causes = file.each("causes", Cause::read);
        this.situations = file.each("situations", Situation::read);
        this.driveability = file.each("driveability", Driveability.Rule::read);
        this.costFactors = file.each("cost-factors", CostFactor::read);
        this.tools = file.texts("tools");
        this.questions =
                file.each("questions", each -> new CustomerQuestion(each.text("question"), each.text("answer")));
        this.observationsByCode = byCode(observations, Observation::code);
        this.causesByCode = byCode(causes, Cause::code);
        file.refuseUnread();
    }

    /** Of two with one code, which is a mistake, the first. */
    private static <T> Map<String, T> byCode(List<T> all, Function<T, String> code) {
        Map<String, T> byCode = new HashMap<>();
        all.forEach(each -> byCode.putIfAbsent(code.apply(each), each));
        return byCode;
    }

    /**
     * Reads a guide file.
     *
     * @throws GuideProblems with everything that is wrong in it, each with its line; nothing is loaded then
     */
    public static Guide parse(String yaml) {
        return parse(yaml, phrase -> Optional.empty(), remark -> Optional.empty());
    }

    /**
     * The same for a guide that somebody hands in. What customers say is checked too.
     *
     * @param phraseFault what is wrong with a phrase, if anything: the rest of a sentence that begins with the phrase
     * @param remarkFault the same for a remark
     */
    public static Guide parse(
            String yaml,
            Function<String, Optional<String>> phraseFault,
            Function<String, Optional<String>> remarkFault) {
        GuideFile file = new GuideFile();
        Guide guide = new Guide(file.open(yaml));
        new GuideCheck(guide, file).run();
        guide.refuse(guide.phrases, Observation.Answer::phrases, phraseFault, file);
        guide.refuse(guide.wording.all(), Observation.Answer::says, remarkFault, file);
        file.throwProblems();
        guide.carried = file.toCarry(yaml);
        guide.sha256 = sha256(yaml + guide.carried);
        return guide;
    }

    private void refuse(
            List<String> ofSymptom,
            Function<Observation.Answer, List<String>> ofAnswer,
            Function<String, Optional<String>> fault,
            GuideFile file) {
        Stream<String> answers = observations.stream()
                .flatMap(observation -> observation.answers().stream())
                .flatMap(answer -> ofAnswer.apply(answer).stream());
        Stream.concat(ofSymptom.stream(), answers)
                .filter(written -> !written.isEmpty())
                .forEach(written -> fault.apply(written)
                        .ifPresent(reason -> file.problemAt(written, GuideProblems.quoted(written) + ' ' + reason)));
    }

    /**
     * Reads the tree of a text that was accepted before. It looks for no mistakes and parses no YAML: in a browser that
     * would take longer than all the rest.
     *
     * @param documents as {@link #tree} gives them; they must hold the shared causes that the guide takes
     */
    public static Guide accepted(List<?> documents) {
        return new Guide(new GuideFile("a guide").open(documents));
    }

    /** The documents of a guide's text as maps, lists and texts. */
    public static List<Object> tree(String text) {
        return GuideFile.tree(text);
    }

    public String code() {
        return code;
    }

    public int version() {
        return version;
    }

    public String title() {
        return title;
    }

    /** The origin of this knowledge: title, author, publisher, date. */
    public String source() {
        return source;
    }

    /** Code of the labor operation that the customer authorizes before any teardown observation. */
    public Optional<String> teardownOperation() {
        return teardownOperation;
    }

    /** Codes of all labor operations that it names, each once: its own, those of its causes and of its situations. */
    public List<String> operations() {
        return Stream.of(
                        teardownOperation.stream(),
                        causes.stream().flatMap(cause -> cause.operations().stream()),
                        situations.stream().flatMap(situation -> situation.operations().stream()))
                .flatMap(each -> each)
                .distinct()
                .toList();
    }

    /** What customers state who have the symptom. */
    public Wording wording() {
        return wording;
    }

    /** The customers' words for the symptom, word for word. */
    public List<String> phrases() {
        return phrases;
    }

    public List<Facet> facets() {
        return facets;
    }

    /** The observations in the order of the file. Evidence is weighed in the same order. */
    public List<Observation> observations() {
        return observations;
    }

    public Optional<Observation> observation(String code) {
        return Optional.ofNullable(observationsByCode.get(code));
    }

    /** The needs of an observation, and their own needs in turn. */
    List<Condition> allNeeds(Observation observation) {
        List<Condition> all = new ArrayList<>(observation.needs());
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < all.size(); i++) {
            String code = all.get(i).observation();
            if (seen.add(code)) {
                observation(code).ifPresent(needed -> all.addAll(needed.needs()));
            }
        }
        return all;
    }

    /** The written causes, without {@link Cause#OTHER}. */
    public List<Cause> causes() {
        return causes;
    }

    public Optional<Cause> cause(String code) {
        return Optional.ofNullable(causesByCode.get(code));
    }

    public List<Situation> situations() {
        return situations;
    }

    public List<CostFactor> costFactors() {
        return costFactors;
    }

    public List<String> tools() {
        return tools;
    }

    public List<CustomerQuestion> questions() {
        return questions;
    }

    /**
     * Whether the car may be driven. Plain rules decide, not probabilities; the worst that matches wins.
     *
     * @param answers observation code to answer code, as far as known
     * @param suspectedCause code of the cause that is suspected or confirmed
     */
    public Driveability driveability(Map<String, String> answers, Optional<String> suspectedCause) {
        return Driveability.of(driveability, answers, suspectedCause);
    }

    /** The rules behind {@link #driveability(Map, Optional)}, for people to read. */
    public List<Driveability.Rule> driveabilityRules() {
        return driveability;
    }

    /**
     * The text to keep behind this guide's own: the shared causes that it takes, as they are now. Empty if it takes
     * none or carries them already.
     */
    public String carried() {
        return carried;
    }

    /** Fingerprint of the source text and {@link #carried()}: the SHA-256 of its UTF-8 bytes, in lower-case hex. */
    public String sha256() {
        return sha256;
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

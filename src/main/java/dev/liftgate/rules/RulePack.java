package dev.liftgate.rules;

import dev.liftgate.rules.LegalTerms.RuleLine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;

/**
 * The rules of one place as an engineer read them. They are not legal advice, and never change once read.
 *
 * @param text as it was written, with comments
 * @param spanishName its name on papers in Spanish
 * @param country ISO 3166; empty if the pack is for no place in particular
 * @param language of the papers, if the law demands one; else empty
 * @param readOn the day when an engineer read the law
 * @param gaps why papers of this place cannot be issued yet
 */
public record RulePack(
        String text,
        String code,
        String name,
        String spanishName,
        String country,
        String language,
        LocalDate readOn,
        List<LawSource> sources,
        List<String> notRead,
        LegalTerms terms,
        Tolerance tolerance,
        Map<Paper, List<Demand>> demands,
        List<Sentence> sentences,
        List<Note> notes,
        List<Gap> gaps) {

    /** The pack of a shop that has chosen none. It asks what most laws ask together, and has no tolerance. */
    public static final String DEFAULT = "default";

    /** What follows from other jobs on a paper, and asks nothing of work at one flat price. */
    private static final Set<When> OF_ITS_LINES =
            Set.of(When.IF_AVAILABLE, When.PARTS, When.NO_JOB_RATE, When.NO_PACKAGE_PRICE);

    public record LawSource(String cite, String title, String where) {}

    /**
     * A fact that a paper must show, always or under one circumstance.
     *
     * @param anyAmount on an estimate, also below the sum from which the law asks for one
     */
    public record Demand(Fact fact, Optional<When> when, boolean anyAmount, Cite cite) {

        boolean holds(Set<When> circumstances) {
            return when.isEmpty() || circumstances.contains(when.get());
        }
    }

    /**
     * Words that the law prescribes, printed exactly as they are.
     *
     * @param spanish what they mean, for papers in Spanish; the law's own words stand beside it
     */
    public record Sentence(Paper paper, Optional<When> when, String text, Optional<String> spanish, Cite cite) {

        /** The lines of a prescribed form. They stay apart. */
        public List<String> lines() {
            return text.lines().toList();
        }
    }

    public record Note(String text, Cite cite) {}

    /** A reason why papers of this place cannot be issued with Liftgate yet, whole or from a day on. */
    public record Gap(Paper paper, Optional<LocalDate> from, Optional<When> when, String text, Cite cite) {

        boolean holds(Set<When> circumstances, LocalDate on) {
            return (when.isEmpty() || circumstances.contains(when.get()))
                    && !from.filter(on::isBefore).isPresent();
        }
    }

    private RulePack(Block top, String text) {
        this(
                text,
                code(top),
                top.text("name"),
                top.optionalText("name-es").orElse(top.text("name")),
                top.optionalText("country").orElse(""),
                top.optionalText("language").orElse(""),
                top.date("read-on"),
                top.blocks("sources").stream()
                        .map(each -> new LawSource(each.text("cite"), each.text("title"), each.text("where")))
                        .toList(),
                top.texts("not-read"),
                LegalTerms.of(top),
                tolerance(top),
                demands(top),
                sentences(top),
                top.blocks("notes").stream()
                        .map(each -> new Note(each.text("text"), Cite.of(each)))
                        .toList(),
                gaps(top));
        top.refuseUnknown();
    }

    private static String code(Block top) {
        String code = top.text("code");
        if (!code.isEmpty() && !code.matches("[a-z0-9]+(-[a-z0-9]+)*") || code.length() > 40) {
            top.problem("\"code\" must be up to 40 lower case letters, digits and single hyphens");
        }
        return code;
    }

    private static Tolerance tolerance(Block top) {
        Optional<Block> tolerance = top.block("tolerance");
        if (tolerance.isEmpty()) {
            top.problem("\"tolerance\" is missing");
        }
        return tolerance.map(Tolerance::of).orElse(null);
    }

    private static Map<Paper, List<Demand>> demands(Block top) {
        Map<Paper, List<Demand>> demands = new EnumMap<>(Paper.class);
        for (Paper paper : Paper.values()) {
            demands.put(paper, demands(top.blocks(Block.spelled(paper))));
        }
        return Collections.unmodifiableMap(demands);
    }

    private static List<Sentence> sentences(Block top) {
        return top.blocks("sentences").stream()
                .map(each -> new Sentence(
                        each.choice("paper", Paper.class),
                        each.optionalChoice("when", When.class),
                        each.text("text"),
                        each.optionalText("text-es"),
                        Cite.of(each)))
                .toList();
    }

    private static List<Gap> gaps(Block top) {
        return top.blocks("not-yet").stream()
                .map(each -> new Gap(
                        each.choice("paper", Paper.class),
                        each.optionalText("from").map(from -> each.date("from")),
                        each.optionalChoice("when", When.class),
                        each.text("text"),
                        Cite.of(each)))
                .toList();
    }

    private static List<Demand> demands(List<Block> rules) {
        Set<String> seen = new HashSet<>();
        List<Demand> demands = new ArrayList<>();
        for (Block rule : rules) {
            Optional<Fact> fact = rule.optionalChoice("fact", Fact.class);
            Optional<When> when = rule.optionalChoice("when", When.class);
            Cite cite = Cite.of(rule);
            if (rule.optionalText("fact").isEmpty()) {
                rule.problem("\"fact\" is missing");
            }
            boolean anyAmount = rule.flag("any-amount", false);
            fact.ifPresent(each -> demands.add(new Demand(each, when, anyAmount, cite)));
            if (fact.isPresent() && !seen.add(fact + " " + when)) {
                rule.problem("this fact is asked for twice, under the same circumstance");
            }
        }
        return List.copyOf(demands);
    }

    /**
     * Reads a pack from its text.
     *
     * @param file its name in a refusal
     * @throws PackFile.PackProblems with everything that is wrong, by line
     */
    static RulePack parse(String file, String yaml) {
        PackFile source = new PackFile(file, yaml);
        RulePack pack = new RulePack(source.open(), yaml);
        source.throwProblems();
        return pack;
    }

    /** The packs that come with Liftgate, the default first. */
    public static List<RulePack> bundled() {
        return BundledPacks.packs();
    }

    /**
     * The facts that the paper must show under these circumstances but does not, in the order of the law.
     * {@link When#IF_AVAILABLE} never counts.
     */
    public List<MissingFact> missing(Paper which, Set<Fact> present, Set<When> circumstances) {
        Set<When> compelling = new HashSet<>(circumstances);
        compelling.remove(When.IF_AVAILABLE);
        return demanded(which, compelling).entrySet().stream()
                .filter(each -> !present.contains(each.getKey()))
                .map(each -> new MissingFact(which, each.getKey(), place(), each.getValue()))
                .toList();
    }

    /** Why a complete paper still may not be issued: it has a charge that the law forbids. */
    public Optional<String> forbids(Paper which, Set<When> circumstances) {
        return terms.shopSupplies()
                .filter(rule -> rule.line() == LegalTerms.Supplies.FORBIDDEN)
                .filter(rule -> circumstances.contains(When.SHOP_SUPPLIES))
                .map(rule -> "This %s cannot be %s %s: a general charge for shop supplies is not allowed (%s)."
                        .formatted(
                                which.words(),
                                which.made(),
                                place(),
                                rule.cite().words()));
    }

    /**
     * Where this law wants the parts of all work listed, and not only those that are priced apart: {@code the invoice
     * lists parts in Florida (Fla. Stat. § …)}. Empty where it does not.
     */
    public Optional<String> listsParts(Set<When> circumstances) {
        Set<When> whatever = new HashSet<>(circumstances);
        OF_ITS_LINES.forEach(whatever::remove);
        return Stream.of(Paper.ESTIMATE, Paper.INVOICE)
                .flatMap(paper -> demanded(paper, whatever).entrySet().stream()
                        .filter(each -> each.getKey() == Fact.PART_DESCRIPTION || each.getKey() == Fact.PART_PRICE)
                        .map(each -> "the %s lists parts %s (%s)"
                                .formatted(
                                        paper.words(), place(), each.getValue().words())))
                .findFirst();
    }

    /** Every fact that the paper must show under these circumstances, with all the laws that ask for it. */
    public Map<Fact, Cite> demanded(Paper which, Set<When> circumstances) {
        Stream<Demand> teardown = which == Paper.ESTIMATE ? terms.teardownDemands() : Stream.of();
        Map<Fact, Cite> asked = new LinkedHashMap<>();
        Stream.concat(demands.get(which).stream().filter(each -> applies(each, which, circumstances)), teardown)
                .filter(each -> each.holds(circumstances))
                .forEach(each -> asked.merge(each.fact(), each.cite(), Cite::and));
        return asked;
    }

    /** Below the sum from which a law asks for an estimate, it asks nothing of one but what it asks at any sum. */
    private boolean applies(Demand demand, Paper which, Set<When> circumstances) {
        return which != Paper.ESTIMATE
                || demand.anyAmount()
                || !terms.writtenEstimate().hasThreshold()
                || circumstances.contains(When.OVER_THRESHOLD);
    }

    /** Why such a paper cannot be issued here yet, in the words of the pack. */
    public List<Gap> gaps(Paper which, Set<When> circumstances, LocalDate on) {
        return gaps.stream()
                .filter(gap -> gap.paper() == which && gap.holds(circumstances, on))
                .toList();
    }

    /** The sentences to print word for word. */
    public List<Sentence> sentences(Paper which, Set<When> circumstances) {
        return sentences.stream()
                .filter(each -> each.paper() == which)
                .filter(each -> each.when().isEmpty()
                        || circumstances.contains(each.when().get()))
                .toList();
    }

    /** The other rules besides facts and sentences, in plain words. */
    List<RuleLine> lines(CurrencyUnit currency) {
        List<RuleLine> lines = new ArrayList<>();
        lines.add(new RuleLine("Tolerance", tolerance.words(currency), tolerance.cite()));
        lines.addAll(terms.lines(currency));
        gaps.forEach(gap -> lines.add(new RuleLine(
                "Not yet: " + gap.paper().words()
                        + gap.from().map(day -> ", from " + day).orElse("")
                        + gap.when().map(when -> ", " + when.words()).orElse(""),
                gap.text(),
                gap.cite())));
        return List.copyOf(lines);
    }

    /** The laws that ask for a fact on any paper: {@code Asked for by Fla. Stat. § …}; empty if none does. */
    public String asks(String fact) {
        String cites = demands.values().stream()
                .flatMap(List::stream)
                .filter(each -> each.fact().name().equals(fact))
                .map(each -> each.cite().words())
                .distinct()
                .collect(Collectors.joining("; "));
        return cites.isEmpty() ? "" : "Asked for by " + cites;
    }

    /** Its name on a paper in that language. */
    public String nameIn(String language) {
        return language.equals("es") ? spanishName : name;
    }

    private String place() {
        if (code.equals(DEFAULT)) {
            return "by the strictest rules, because none for this place are known";
        }
        return country.isEmpty() ? "under the rules \"" + name + "\"" : "in " + name;
    }

    public List<Demand> demands(Paper which) {
        return demands.get(which);
    }
}

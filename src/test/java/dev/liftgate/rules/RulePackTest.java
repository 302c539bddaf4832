package dev.liftgate.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.Period;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The packs that come with Liftgate, and what each kind of rule does. */
class RulePackTest {

    private static final Set<Fact> EVERYTHING = EnumSet.allOf(Fact.class);
    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);

    static Stream<Arguments> every_demand() {
        return RulePack.bundled().stream()
                .flatMap(pack -> Stream.of(Paper.values()).flatMap(paper -> pack.demands(paper).stream()
                        .map(demand -> Arguments.of(pack.code(), paper, demand))));
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @MethodSource("every_demand")
    void without_a_fact_that_the_law_asks_for_exactly_that_is_said(String code, Paper paper, RulePack.Demand demand) {
        RulePack pack = pack(code);
        Set<When> now = EnumSet.of(When.OVER_THRESHOLD);
        demand.when().ifPresent(now::add);
        Set<Fact> present = EnumSet.copyOf(EVERYTHING);
        assertEquals(List.of(), pack.missing(paper, present, now));
        present.remove(demand.fact());
        List<MissingFact> missing = pack.missing(paper, present, now);
        if (now.contains(When.IF_AVAILABLE)) {
            assertEquals(List.of(), missing, "what a shop does not have is no reason to refuse");
            assertTrue(pack.demanded(paper, now).containsKey(demand.fact()), "but it is shown where there is one");
            return;
        }
        assertEquals(1, missing.size());
        assertTrue(missing.get(0).cite().text().contains(demand.cite().text()), "its cite");
        assertEquals(
                "This %s cannot be %s %s: %s is missing (%s)."
                        .formatted(
                                paper.words(),
                                paper.made(),
                                code.equals(RulePack.DEFAULT)
                                        ? "by the strictest rules, because none for this place are known"
                                        : "in " + pack.name(),
                                demand.fact().words(),
                                missing.get(0).cite().words()),
                missing.get(0).sentence());
    }

    @Test
    void the_strictest_rules_are_named_as_such_and_not_as_the_law_that_they_follow() {
        RulePack strictest = pack(RulePack.DEFAULT);
        assertEquals(
                List.of("This estimate cannot be issued by the strictest rules, because none for this place are known:"
                        + " guarantee is missing (the strictest rules, as in Fla. Stat. § 559.905(1)(l))."),
                sentences(
                        strictest.missing(Paper.ESTIMATE, EnumSet.complementOf(EnumSet.of(Fact.GUARANTEE)), Set.of())));
        assertEquals("the strictest rules", new Cite("default", true).words());
        assertEquals(
                "the strictest rules, as in A(1); B; the strictest rules",
                new Cite("default (as A(1); B)", true)
                        .and(new Cite("default", true))
                        .words());
        assertEquals("RCW 46.71.025", new Cite("RCW 46.71.025", true).words());
    }

    @Test
    void florida_says_what_it_misses() {
        Set<Fact> present = EnumSet.complementOf(EnumSet.of(Fact.PROMISED));
        assertEquals(
                List.of("This estimate cannot be issued in Florida: proposed completion date is missing"
                        + " (Fla. Stat. § 559.905(1)(e))."),
                sentences(pack("us-fl").missing(Paper.ESTIMATE, present, Set.of(When.OVER_THRESHOLD))));
    }

    @Test
    void below_the_sum_from_which_a_law_wants_an_estimate_it_asks_only_what_it_asks_at_any_sum() {
        Set<Fact> nothing = EnumSet.noneOf(Fact.class);
        assertEquals(
                List.of(Fact.ODOMETER_IN, Fact.PROBLEM),
                pack("us-fl").missing(Paper.ESTIMATE, nothing, Set.of()).stream()
                        .map(MissingFact::fact)
                        .toList());
        for (String code : List.of("us-wa", "us-il", "ca-qc")) {
            assertEquals(List.of(), pack(code).missing(Paper.ESTIMATE, nothing, Set.of()), code);
        }
        assertTrue(pack("us-ca").missing(Paper.ESTIMATE, nothing, Set.of()).size() > 1, "where it always asks");
    }

    @Test
    void a_law_that_lists_parts_says_so_whether_or_not_some_are_priced_apart() {
        assertEquals(
                Optional.of("the invoice lists parts in Florida (Fla. Stat. § 559.911(3))"),
                pack("us-fl").listsParts(Set.of()));
        for (String code : List.of("us-ca", "us-mi", "us-ny", "us-wa")) {
            assertTrue(pack(code).listsParts(Set.of()).isPresent(), code);
        }
        for (String code : List.of("default", "ca-on", "ca-qc", "es", "us-il", "us-ma")) {
            assertEquals(Optional.empty(), pack(code).listsParts(Set.of(When.PARTS, When.OVER_THRESHOLD)), code);
        }
    }

    @Test
    void spain_writes_no_invoice_from_the_day_on_which_it_would_need_a_code() {
        RulePack spain = pack("es");
        LocalDate january = LocalDate.of(2027, 1, 1);
        LocalDate july = LocalDate.of(2027, 7, 1);
        for (Map.Entry<When, LocalDate> each :
                Map.of(When.COMPANY, january, When.SOLE_TRADER, july).entrySet()) {
            Set<When> shop = Set.of(each.getKey());
            for (Paper invoice : List.of(Paper.INVOICE, Paper.CREDIT_NOTE)) {
                assertEquals(
                        List.of(), spain.gaps(invoice, shop, each.getValue().minusDays(1)));
                assertEquals(1, spain.gaps(invoice, shop, each.getValue()).size());
            }
            for (Paper other : List.of(Paper.ESTIMATE, Paper.REFUND_RECEIPT)) {
                assertEquals(List.of(), spain.gaps(other, shop, each.getValue()));
            }
        }
    }

    @Test
    void quebec_says_that_it_has_no_papers_yet() {
        for (Paper paper : Paper.values()) {
            assertEquals(1, pack("ca-qc").gaps(paper, Set.of(), FRIDAY).size(), paper.name());
            assertEquals(List.of(), pack("ca-on").gaps(paper, Set.of(), FRIDAY), paper.name());
        }
    }

    @Test
    void a_fact_that_depends_on_a_circumstance_is_asked_for_only_then() {
        RulePack ontario = pack("ca-on");
        Set<Fact> noHours = EnumSet.complementOf(EnumSet.of(Fact.LABOR_HOURS));
        assertEquals(List.of(), ontario.missing(Paper.ESTIMATE, noHours, Set.of(When.PARTS)));
        assertEquals(
                1, ontario.missing(Paper.ESTIMATE, noHours, Set.of(When.HOURLY)).size());
    }

    @Test
    void two_rules_that_ask_for_the_same_are_one_message_with_both_cites() {
        Map<Fact, Cite> asked = pack("us-ca").demanded(Paper.ESTIMATE, Set.of(When.BODY_REPAIR, When.PART_NOT_NEW));
        assertEquals(
                "16 CCR § 3353(a); B&P § 9884.9(c)",
                asked.get(Fact.PART_CONDITION).text());
    }

    @Test
    void a_teardown_asks_for_all_that_the_customer_has_to_know_of_it() {
        Set<Fact> present = EnumSet.complementOf(EnumSet.of(Fact.MAY_NOT_BE_RESTORABLE, Fact.TEARDOWN_PRICE));
        RulePack california = pack("us-ca");
        assertEquals(List.of(), california.missing(Paper.ESTIMATE, present, Set.of()));
        assertEquals(
                List.of(Fact.TEARDOWN_PRICE, Fact.MAY_NOT_BE_RESTORABLE),
                california.missing(Paper.ESTIMATE, present, Set.of(When.TEARDOWN)).stream()
                        .map(MissingFact::fact)
                        .toList());
    }

    @Test
    void sentences_are_printed_on_their_paper_and_in_their_circumstance() {
        RulePack florida = pack("us-fl");
        assertEquals(List.of(), florida.sentences(Paper.ESTIMATE, Set.of()));
        assertEquals(List.of(), florida.sentences(Paper.INVOICE, Set.of(When.SHOP_SUPPLIES)));
        assertEquals(
                List.of("This charge represents costs and profits to the motor vehicle repair facility for"
                        + " miscellaneous shop supplies or waste disposal."),
                florida.sentences(Paper.ESTIMATE, Set.of(When.SHOP_SUPPLIES)).stream()
                        .map(RulePack.Sentence::text)
                        .toList());
        assertEquals(1, pack("us-wa").sentences(Paper.ESTIMATE, Set.of()).size());
    }

    @Test
    void a_written_estimate_is_needed_above_the_amount_not_at_it() {
        LegalTerms.WrittenEstimate florida = pack("us-fl").terms().writtenEstimate();
        assertFalse(florida.needed(Money.parse("USD 150.00")));
        assertTrue(florida.needed(Money.parse("USD 150.01")));
        assertFalse(pack("us-ny").terms().writtenEstimate().needed(Money.parse("USD 9000.00")));
    }

    @Test
    void an_estimate_holds_for_the_least_time_counted_in_working_days() {
        LegalTerms.Validity spain = pack("es").terms().validity().orElseThrow();
        assertEquals(LocalDate.of(2026, 12, 8), spain.earliestEnd(FRIDAY));
        LegalTerms.Validity calendar = new LegalTerms.Validity(12, LegalTerms.Days.CALENDAR, spain.cite());
        assertEquals(LocalDate.of(2026, 12, 2), calendar.earliestEnd(FRIDAY));
    }

    @Test
    void papers_are_kept_for_as_long_as_the_law_says() {
        assertEquals(
                LocalDate.of(2029, 11, 20),
                FRIDAY.plus(pack("us-ca").terms().retention().orElseThrow().time()));
        assertEquals(
                LocalDate.of(2028, 5, 20),
                FRIDAY.plus(pack("us-ma").terms().retention().orElseThrow().time()));
        assertTrue(pack("es").terms().retention().isEmpty());
    }

    @Test
    void shop_supplies_replaced_parts_and_the_least_warranty_are_known() {
        assertEquals(
                List.of(LegalTerms.Supplies.FORBIDDEN, LegalTerms.Supplies.WITH_SENTENCE, LegalTerms.Supplies.ALLOWED),
                Stream.of("us-ca", "us-fl", "us-wa")
                        .map(each ->
                                pack(each).terms().shopSupplies().orElseThrow().line())
                        .toList());
        assertEquals(
                List.of(LegalTerms.Return.ON_ESTIMATE, LegalTerms.Return.ON_REQUEST, LegalTerms.Return.BY_DEFAULT),
                Stream.of("us-fl", "us-ny", "es")
                        .map(each ->
                                pack(each).terms().replacedParts().orElseThrow().choice())
                        .toList());
        LegalTerms.Warranty ontario = pack("ca-on").terms().warranty().orElseThrow();
        assertEquals(Period.ofDays(90), ontario.time());
        assertEquals(5000, ontario.distance());
        assertEquals(LegalTerms.Unit.KM, ontario.unit());
    }

    @Test
    void a_pack_admits_what_was_not_read() {
        assertFalse(pack("us-ma").tolerance().cite().read());
        assertFalse(pack("us-mi").notRead().isEmpty());
        assertTrue(pack("us-fl").demands(Paper.ESTIMATE).stream()
                .allMatch(each -> each.cite().read()));
        assertTrue(pack("ca-on").demands(Paper.INVOICE).stream()
                .noneMatch(each -> each.cite().read()));
    }

    @Test
    void every_pack_of_the_design_is_there_and_cites_something_for_each_rule() {
        assertEquals(11, RulePack.bundled().size());
        assertEquals(RulePack.DEFAULT, RulePack.bundled().get(0).code());
    }

    private static List<String> sentences(List<MissingFact> missing) {
        return missing.stream().map(MissingFact::sentence).toList();
    }

    static RulePack pack(String code) {
        Optional<RulePack> found = RulePack.bundled().stream()
                .filter(each -> each.code().equals(code))
                .findFirst();
        return found.orElseThrow();
    }
}

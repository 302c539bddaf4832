package dev.liftgate.complaints;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.liftgate.complaints.Learner.Proposal;
import dev.liftgate.guides.Guide;
import dev.liftgate.workbench.BundledGuides;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the reader keeps of words that it did not understand, and what it makes of them. */
class LearnerTest {

    private static final Learner LEARNER = new Learner(BundledGuides.guides());
    private static final Guide TRUNK = guide("trunk-wont-open");

    private static Guide guide(String code) {
        return BundledGuides.guides().stream()
                .filter(guide -> guide.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    My wife Zbigniewa says the trunk sags, call her at 555-0142 | my wife says the trunk sags, call her at
                    zbigniewa.k@example.com wants the trunk fixed by 5pm         | wants the trunk fixed by
                    plate 7ABC123, vin 1HGCM82633A004352. trunk sags             | plate. trunk sags
                    Rose says the trunk sags                                     | says the trunk sags
                    THE TRUNK SAGS                                               | the trunk sags
                    """)
    void no_name_and_no_number_is_kept(String complaint, String kept) {
        assertEquals(kept, Learner.without(List.of("Rose Miller", ""), LEARNER.withoutNames(complaint)));
    }

    @Test
    void nothing_is_kept_of_words_that_nobody_knows_and_a_long_complaint_ends_somewhere() {
        assertEquals("", LEARNER.withoutNames("Zbigniewa Brzęczyszczykiewicz 12345"));
        assertTrue(LEARNER.withoutNames("the trunk sags ".repeat(1000)).length() <= 2000);
    }

    @Test
    void what_two_customers_said_of_one_thing_is_proposed_once() {
        List<Proposal> proposals = LEARNER.proposals(
                TRUNK,
                List.of("the trunk sags", "my trunk sagged again, it is cold", "the car is blue", "the trunk is loud"));
        assertEquals(1, proposals.size(), proposals::toString);
        assertEquals(2, proposals.get(0).said().size());
        assertTrue(LEARNER.isSaid(proposals.get(0).remark(), "trunk sagging"));
        assertFalse(LEARNER.isSaid(proposals.get(0).remark(), "the trunk is fine"));
    }

    @Test
    void what_leads_to_another_guide_is_not_proposed() {
        List<String> said = List.of("the brakes squeal", "brakes squeal when cold");
        assertEquals(List.of(), LEARNER.proposals(TRUNK, said));
        assertEquals(
                "brakes-make-noise",
                LEARNER.leadsTo("brake squeal", TRUNK).orElseThrow().code());
    }

    @Test
    void a_remark_of_the_shop_leads_to_the_guide_and_other_shops_read_as_before() {
        String said = "the trunk sags";
        List<Guide> guides = BundledGuides.guides();
        assertEquals(List.of(), Complaints.of(guides).read(said));
        List<Reading> read = Complaints.of(guides, Map.of("trunk-wont-open", List.of("trunk sag")))
                .read(said);
        assertEquals("trunk-wont-open", read.get(0).guide().code());
        assertEquals("trunk sags", read.get(0).words());
    }
}

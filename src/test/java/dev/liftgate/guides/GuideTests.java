package dev.liftgate.guides;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.liftgate.AGuideFile;
import dev.liftgate.guides.CostFactor.FactorOption;
import dev.liftgate.guides.Facet.FacetOption;
import dev.liftgate.money.Narrowing;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GuideTests {

    private final Guide horn = Guide.parse(AGuideFile.ofTheHorn());
    private final Guide door = Guide.parse(AGuideFile.ofTheDoor());

    @Test
    void everything_that_is_written_can_be_read_back() {
        assertEquals("horn-is-silent", horn.code());
        assertEquals(3, horn.version());
        assertEquals("Horn is silent", horn.title());
        assertEquals("made up", horn.source());
        assertEquals(List.of("no horn"), horn.phrases());
        assertEquals(List.of("multimeter"), horn.tools());
        assertEquals(Optional.of("column-cover"), horn.teardownOperation());
        assertEquals(
                List.of("column-cover", "wiring-repair", "contact-replacement", "column-release"), horn.operations());
        assertEquals(List.of(new Guide.CustomerQuestion("Why?", "Because.")), horn.questions());
        assertEquals(
                List.of(new Condition("fuse", "good")),
                horn.facets().get(0).option("left").orElseThrow().implies());
        assertEquals(
                new FactorOption("oem", "Original", Optional.of(Narrowing.LOWER_HALF), Optional.of(Narrowing.HIGH)),
                horn.costFactors().get(0).options().get(0));
    }

    @Test
    void an_observation_knows_what_it_takes() {
        Observation contact = horn.observation("contact").orElseThrow();
        assertEquals(Observation.Who.TECHNICIAN, contact.who());
        assertEquals(20, contact.minutes());
        assertEquals(Optional.of("multimeter"), contact.tool());
        assertEquals(List.of(new Condition("fuse", "good")), contact.needs());
        assertTrue(contact.teardown());
        assertFalse(contact.safety());
        assertEquals(0.4, contact.answer("no").orElseThrow().baseline());
        assertEquals(Optional.empty(), contact.answer("maybe"));
        assertTrue(horn.observation("needed").orElseThrow().safety());
        assertEquals(Optional.empty(), horn.observation("horn"));
    }

    @Test
    void minutes_are_said_as_people_say_them() {
        assertEquals("½ min", door.observation("doors-affected").orElseThrow().minutesText());
        assertEquals("20 min", horn.observation("contact").orElseThrow().minutesText());
        Guide odd = Guide.parse(AGuideFile.ofTheHorn().replace("minutes: 20", "minutes: 2.5"));
        assertEquals("2.5 min", odd.observation("contact").orElseThrow().minutesText());
    }

    @Test
    void a_cause_knows_its_signs_and_what_mends_it() {
        Cause cause = horn.cause("short-circuit").orElseThrow();
        assertEquals(0.57, cause.commonness());
        assertEquals("moderate to high", cause.severity().label());
        assertEquals(List.of("wiring-repair"), cause.operations());
        assertEquals(List.of(new Cause.Sign("fuse", "blown", ScaleWord.OFTEN)), cause.signs());
        assertEquals(Optional.empty(), cause.sign("fuse", "good"));
        assertEquals(Optional.of(cause.signs().get(0)), cause.sign("fuse", "blown"));
        assertEquals(Optional.empty(), horn.cause("other"));
    }

    @Test
    void yes_and_no_stay_words() {
        assertEquals(
                List.of("yes", "no"),
                horn.observation("contact").orElseThrow().answers().stream()
                        .map(Observation.Answer::code)
                        .toList());
    }

    @Test
    void words_that_other_files_read_as_yes_no_or_a_number_stay_words() {
        Guide odd = Guide.parse(AGuideFile.ofTheHorn()
                .replace("code: good", "code: true")
                .replace("fuse: good", "fuse: true")
                .replace("code: blown", "code: 0")
                .replace("good: usually", "true: usually")
                .replace("blown: often", "0: often")
                .replace("fuse: blown", "fuse: 0")
                .replace("title: Horn is silent", "title: 2.0"));
        assertEquals(
                "true", odd.observation("fuse").orElseThrow().answers().get(0).code());
        assertEquals(
                ScaleWord.OFTEN,
                odd.causes().get(0).sign("fuse", "0").orElseThrow().word());
        assertEquals("2.0", odd.title());
    }

    @Test
    void bounds_belong_to_what_is_allowed() {
        assertEquals(
                600,
                Guide.parse(AGuideFile.ofTheHorn().replace("minutes: 20", "minutes: 600"))
                        .observation("contact")
                        .orElseThrow()
                        .minutes());
        String longest = "a".repeat(60);
        assertEquals(longest, Guide.parse(AGuideFile.ofTheHorn(longest)).code());
        Guide nearly = Guide.parse(AGuideFile.ofTheHorn().replace("usual: 0.6}", "usual: .6000005}"));
        assertEquals(
                0.6,
                nearly.observation("contact")
                        .orElseThrow()
                        .answer("yes")
                        .orElseThrow()
                        .baseline(),
                1e-6);
    }

    @Test
    void a_situation_holds_once_its_answers_are_there() {
        Situation locked = horn.situations().get(0);
        assertTrue(locked.holds(Map.of("contact", "no")));
        assertFalse(locked.holds(Map.of("fuse", "good")));
        Situation stuck = door.situations().get(0);
        assertTrue(stuck.holds(Map.of("opens-from-outside", "no")));
        assertFalse(stuck.holds(Map.of("opens-from-outside", "sometimes")));
        assertEquals(List.of("stuck-closed-access"), stuck.operations());
    }

    @Test
    void a_condition_not_asked_about_neither_holds_nor_is_broken() {
        Condition open = new Condition("opens-from-outside", "yes");
        assertFalse(open.holds(Map.of()) || open.brokenBy(Map.of()));
        assertTrue(open.holds(Map.of("opens-from-outside", "yes")));
        assertTrue(open.brokenBy(Map.of("opens-from-outside", "no")));
        assertFalse(new Condition("panel-off", "any").brokenBy(Map.of("panel-off", "nothing")));
    }

    @Test
    void the_fingerprint_changes_with_every_character() {
        assertEquals(64, horn.sha256().length());
        assertEquals(horn.sha256(), Guide.parse(AGuideFile.ofTheHorn()).sha256());
        assertNotEquals(
                horn.sha256(), Guide.parse(AGuideFile.ofTheHorn() + "\n").sha256());
    }

    @Test
    void the_lists_of_a_guide_cannot_be_changed() {
        assertThrows(UnsupportedOperationException.class, () -> horn.causes().clear());
        assertThrows(UnsupportedOperationException.class, () -> horn.phrases().clear());
        assertThrows(
                UnsupportedOperationException.class,
                () -> horn.causes().get(0).signs().clear());
    }

    @Test
    void the_door_guide_has_the_seven_causes_of_its_source() {
        assertEquals(
                List.of(
                        "child-lock",
                        "inside-handle",
                        "cable-rod",
                        "latch",
                        "lock-actuator",
                        "contaminated",
                        "misalignment"),
                door.causes().stream().map(Cause::code).toList());
        assertEquals(
                63,
                door.causes().stream().mapToInt(cause -> cause.signs().size()).sum());
        assertEquals(26, door.observations().size());
        assertEquals(4, door.observations().stream().filter(Observation::safety).count());
        assertEquals(7, door.questions().size());
        assertEquals(
                List.of("part-grade", "panel-access", "assembly", "forced", "local-rate"),
                door.costFactors().stream().map(CostFactor::code).toList());
        assertEquals(Optional.of("door-panel-diagnosis"), door.teardownOperation());
    }

    @Test
    void every_door_tells_front_from_rear() {
        Facet which = door.facets().get(0);
        assertEquals("Rear right", which.option("rear-right").orElseThrow().label());
        for (FacetOption option : which.options()) {
            String position = option.code().split("-")[0];
            assertEquals(List.of(new Condition("door-position", position)), option.implies());
        }
        assertEquals(Set.of("door-position"), which.observations());
        assertEquals(Optional.empty(), which.option("trunk"));
    }
}

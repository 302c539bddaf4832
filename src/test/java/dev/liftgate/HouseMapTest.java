package dev.liftgate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What {@code bin/test --changed} runs. */
class HouseMapTest {

    private static final String BESIDE_THE_ROOMS = "dev/liftgate/[A-Z]";

    @Test
    void a_change_in_a_room_is_tested_there_in_the_rooms_above_and_beside_the_rooms() {
        Set<String> tests = testsFor("src/main/java/dev/liftgate/complaints/Heard.java");
        assertTrue(tests.containsAll(
                Set.of("dev/liftgate/complaints/", "dev/liftgate/library/", "dev/liftgate/desk/", BESIDE_THE_ROOMS)));
        assertFalse(tests.contains("dev/liftgate/guides/"), "which lies below");
        assertFalse(tests.contains("dev/liftgate/billing/"), "which may not use it");
    }

    @Test
    void a_room_far_above_counts_although_its_arrow_ends_in_between() {
        assertFalse(HouseMap.ARROW.get("checklist").contains("workbench"));
        assertTrue(testsFor("src/main/java/dev/liftgate/workbench/Heard.java").contains("dev/liftgate/checklist/"));
    }

    @Test
    void a_template_belongs_to_its_room() {
        assertEquals(
                Set.of("dev/liftgate/desk/", BESIDE_THE_ROOMS),
                testsFor("src/main/resources/templates/desk/DeskPages/order.html"));
    }

    @Test
    void a_changed_test_runs_with_its_room_words_run_what_reads_them_and_pictures_run_nothing() {
        assertEquals(
                Set.of("dev/liftgate/billing/", "dev/liftgate/LinksInDocsTest", "dev/liftgate/MapTest"),
                testsFor(
                        "src/test/java/dev/liftgate/billing/LeftOutTest.java",
                        "README.md",
                        "docs/decisions/0030-asking-the-desk.md",
                        "docs/screens/board.png"));
        assertEquals(Set.of(), testsFor("docs/screens/board.png"));
        assertEquals(Set.of(), testsFor());
    }

    @Test
    void what_cannot_be_told_is_tested_everywhere() {
        for (String file : List.of(
                "pom.xml",
                "bin/test",
                "db/migrations/V001__staff.sql",
                "src/main/java/dev/liftgate/Liftgate.java",
                "src/main/java/dev/liftgate/garage/Lift.java",
                "src/main/resources/application.properties",
                "src/main/resources/rules/us-fl.yaml",
                "src/main/resources/META-INF/resources/assets/css/base.css",
                "src/main/resources/META-INF/resources/assets/js/tablet/sync.js",
                "src/main/resources/templates/404.html",
                "src/test/java/dev/liftgate/AWorkOrder.java",
                "src/test/java/dev/liftgate/StoryTest.java",
                "src/test/java/dev/liftgate/photos/APhoto.java",
                "src/test/resources/guides/horn.yaml",
                "docs/example-guide/wont-start.yaml")) {
            assertEquals(Set.of("dev/liftgate/"), testsFor("src/main/java/dev/liftgate/desk/Intake.java", file), file);
        }
    }

    private static Set<String> testsFor(String... changed) {
        return HouseMap.testsFor(List.of(changed));
    }
}

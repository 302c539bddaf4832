package dev.liftgate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A manager changes a guide in a real browser, by file and by typing, up to the button that would store it. */
@QuarkusTest
class GuideStoryTest {

    private static final String DOOR = "/guides/car-door-wont-open-from-inside";

    @TestHTTPResource("")
    String address;

    @TempDir
    Path folder;

    @Test
    void a_changed_guide_shows_what_it_changes() throws IOException {
        String yaml = AGuideFile.ofTheDoor();
        Path broken = Files.writeString(
                folder.resolve("broken.yaml"), yaml.replace("severity: moderate\n", "severity: middling\n"));
        Path changed = Files.writeString(
                folder.resolve("changed.yaml"),
                yaml.replace("version: ", "version: 9")
                        .replace("question: Does the door rattle?", "question: Is there a rattle in the door?")
                        .replace("age-water: {older-or-water: usually}", "age-water: {older-or-water: often}")
                        .replace("operations: [latch-replacement]", "operations: [latch-replacement, striker-check]")
                        .replace(
                                "severity-reason: It tends to get worse,",
                                "severity-reason: It gets worse with every winter,"));
        try (Screen office = Screen.of(address.replaceAll("/$", ""), "manager", 1440, 900);
                Screen tablet = Screen.of(address.replaceAll("/$", ""), "manager", 820, 1180)) {
            for (Screen screen : List.of(office, tablet)) {
                String name = screen == office ? "" : "-tablet";
                screen.open(DOOR);
                screen.picture("guide" + name);
                screen.page().locator("#versions").scrollIntoViewIfNeeded();
                screen.picture("guide-versions" + name);
                screen.follow("Change this guide");
                screen.picture("guide-new" + name);
                screen.press("Compare with the version in use");
                screen.see("This very text is");
                screen.page().setInputFiles("[name=guideFile]", broken);
                screen.press("Compare again");
                screen.see("\"middling\" must be one of");
                screen.picture("guide-flaws" + name);
                screen.page().setInputFiles("[name=guideFile]", changed);
                screen.press("Compare again");
                for (String change : List.of("Is there a rattle in the door?", "striker-check", "every winter")) {
                    screen.page()
                            .locator(".changes li", new Page.LocatorOptions().setHasText(change))
                            .first()
                            .waitFor();
                }
                assertTrue(screen.shows("Make this version"));
                screen.picture("guide-difference" + name);
                assertTrue(screen.page().inputValue("#guide").contains("Is there a rattle in the door?"));
                assertEquals(List.of(), screen.troubles());
            }
        }
    }
}

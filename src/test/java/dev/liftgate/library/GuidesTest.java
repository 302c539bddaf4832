package dev.liftgate.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.liftgate.ALampGuide;
import dev.liftgate.AWorkOrder;
import dev.liftgate.guides.Guide;
import dev.liftgate.library.Guides.GuideEntry;
import dev.liftgate.staff.Actor;
import dev.liftgate.web.EditConflict;
import dev.liftgate.web.Refused;
import dev.liftgate.workbench.WrittenGuide;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class GuidesTest {

    private static final int AT_ONCE = 6;

    @Inject
    Guides guides;

    private final String code = ALampGuide.anyCode();
    private final String yaml = ALampGuide.of(code);

    @Test
    void a_version_keeps_its_test_cases_and_who_stored_it() {
        guides.add(Draft.of(yaml, ALampGuide.CASES), 0, morgan());
        WrittenGuide stored = guides.version(code, 1).orElseThrow();
        assertEquals(yaml, stored.yaml());
        assertEquals(ALampGuide.CASES, stored.cases());
        assertEquals(morgan().name(), guides.versions(code).get(0).addedBy());
        assertEquals(stored.guide().sha256(), guides.versions(code).get(0).sha256());
    }

    @Test
    void a_bundled_guide_comes_with_its_test_cases() {
        String door = "car-door-wont-open-from-inside";
        GuideEntry first = guides.versions(door).get(0);
        assertEquals("", first.addedBy());
        assertTrue(guides.version(door, first.number())
                        .orElseThrow()
                        .cases()
                        .lines()
                        .count()
                >= 25);
        assertTrue(guides.waiting(door).isEmpty());
    }

    @Test
    void the_same_text_is_not_stored_twice() {
        guides.add(Draft.of(yaml, ALampGuide.CASES), 0, morgan());
        Refused refused = assertThrows(Refused.class, () -> guides.add(Draft.of(yaml, ALampGuide.CASES), 1, morgan()));
        assertTrue(refused.getMessage().contains("version 1 already"));
        assertEquals(1, guides.versions(code).size());
    }

    @Test
    void a_draft_that_needs_attention_is_not_stored() {
        assertThrows(
                Refused.class, () -> guides.add(Draft.of(yaml.replace("0.57", "0.58"), ALampGuide.CASES), 0, morgan()));
        assertTrue(guides.versions(code).isEmpty());
    }

    @Test
    void of_several_changes_at_once_one_is_stored_and_the_others_look_again() throws Exception {
        guides.add(Draft.of(yaml, ALampGuide.CASES), 0, morgan());
        List<Boolean> stored = together(each -> {
            try {
                guides.add(
                        Draft.of(yaml.replace("version: 1", "version: " + (each + 2)), ALampGuide.CASES), 1, morgan());
                return true;
            } catch (EditConflict late) {
                return false;
            }
        });
        assertEquals(1, stored.stream().filter(each -> each).count());
        assertEquals(2, guides.versions(code).size());
    }

    @Test
    void several_starts_at_once_bring_a_text_once() throws Exception {
        together(each -> {
            guides.add(bundled(yaml));
            return true;
        });
        assertEquals(1, guides.versions(code).size());
    }

    @Test
    void a_release_goes_on_from_its_own_text_and_leaves_the_shops_own_alone() {
        guides.add(bundled(yaml));
        guides.add(bundled(yaml.replace("version: 1", "version: 2")));
        assertEquals(2, guides.current(code).orElseThrow().number());
        guides.add(Draft.of(yaml.replace("version: 1", "version: 20"), ALampGuide.CASES), 2, morgan());
        guides.add(bundled(yaml.replace("version: 1", "version: 3")));
        assertEquals(3, guides.current(code).orElseThrow().number());
        assertEquals(20, guides.current(code).orElseThrow().guide().version());
    }

    private interface Attempt {
        boolean by(int each) throws Exception;
    }

    private static List<Boolean> together(Attempt attempt) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Callable<Boolean>> all = IntStream.range(0, AT_ONCE)
                    .<Callable<Boolean>>mapToObj(each -> () -> attempt.by(each))
                    .toList();
            List<Boolean> results = new ArrayList<>();
            for (Future<Boolean> each : threads.invokeAll(all)) {
                results.add(each.get());
            }
            return results;
        } finally {
            threads.shutdown();
        }
    }

    private static WrittenGuide bundled(String yaml) {
        return new WrittenGuide(Guide.parse(yaml), yaml, ALampGuide.CASES);
    }

    private static Actor morgan() {
        return AWorkOrder.actor("manager");
    }
}

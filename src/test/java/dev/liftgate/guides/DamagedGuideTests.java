package dev.liftgate.guides;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.liftgate.AGuideFile;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class DamagedGuideTests {

    @Property(tries = 300)
    void a_damaged_file_is_read_or_refused_but_never_breaks_the_reader(@ForAll Random random) {
        StringBuilder text = new StringBuilder(AGuideFile.ofTheHorn());
        for (int i = 0; i < 5; i++) {
            int from = random.nextInt(text.length());
            int to = Math.min(text.length(), from + random.nextInt(20));
            String other = text.substring(random.nextInt(from + 1), from);
            text.replace(from, to, other.substring(0, Math.min(other.length(), random.nextInt(20))));
        }
        try {
            Guide.parse(text.toString());
        } catch (GuideProblems problems) {
            assertTrue(problems.problems().stream().allMatch(each -> each.line() >= 1));
            assertTrue(problems.problems().size() > 0);
        }
    }
}

package dev.liftgate.guides;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.liftgate.AGuideFile;
import dev.liftgate.guides.GuideProblems.GuideProblem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every way of breaking the door guide in broken-doors.txt is refused with exactly what is written there. */
class BrokenDoorTest {

    private static final String DOOR = AGuideFile.soundDoor();
    private static final List<BrokenDoor> DOORS = Arrays.stream(
                    AGuideFile.resource("/guides/broken-doors.txt").split("(?m)^== "))
            .skip(1)
            .map(BrokenDoor::new)
            .toList();

    static List<BrokenDoor> doors() {
        return DOORS;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("doors")
    void all_that_is_wrong_is_said_at_once_and_on_its_line(BrokenDoor door) {
        GuideProblems thrown = assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> assertThrows(GuideProblems.class, () -> Guide.parse(door.text())));
        List<GuideProblem> expected = door.expected();
        assertEquals(lines(expected.stream()), lines(thrown.problems().stream().map(found -> expected.stream()
                .filter(each -> begins(each, found))
                .findFirst()
                .orElse(found))));
    }

    @Test
    void there_are_enough_of_them_and_the_door_itself_is_sound() {
        assertTrue(doors().size() >= 55);
        assertEquals("car-door-wont-open-from-inside", Guide.parse(DOOR).code());
    }

    private static boolean begins(GuideProblem expected, GuideProblem found) {
        String reason = expected.reason();
        return found.line() == expected.line()
                && reason.endsWith("…")
                && found.reason().startsWith(reason.substring(0, reason.length() - 1));
    }

    private static String lines(Stream<GuideProblem> problems) {
        return String.join("\n", problems.map(GuideProblem::toString).sorted().toList());
    }

    /** One entry of the file: a name, changes from top to bottom, and what has to be said about them. */
    static final class BrokenDoor {
        private final String name;
        private final StringBuilder text = new StringBuilder(DOOR);
        private final List<String> reasons = new ArrayList<>();
        private final List<String> stood = new ArrayList<>();
        private final List<String> instead = new ArrayList<>();
        private int position;

        BrokenDoor(String entry) {
            List<String> lines = entry.lines().toList();
            this.name = lines.get(0);
            lines.stream().skip(1).filter(line -> !line.isBlank()).forEach(this::read);
            change();
        }

        private void read(String line) {
            String rest = line.length() > 2 ? line.substring(2) : "";
            switch (line.charAt(0)) {
                case '-' -> stood.add(rest);
                case '+' -> instead.add(rest);
                case '@' -> {
                    change();
                    position = find(rest);
                }
                case '!' -> {
                    change();
                    reasons.add(rest.contains(" | ") ? rest : lineAt(position) + " | " + rest);
                }
                default -> throw new IllegalArgumentException(name + ": " + line);
            }
        }

        private void change() {
            if (stood.isEmpty()) {
                return;
            }
            String old = String.join("\n", stood) + (instead.isEmpty() ? "\n" : "");
            position = find(old);
            text.replace(position, position + old.length(), String.join("\n", instead));
            stood.clear();
            instead.clear();
        }

        private int find(String part) {
            int found = text.indexOf(part, position);
            assertTrue(found >= 0, () -> name + ": not found: " + part);
            return found;
        }

        private int lineAt(int at) {
            return (int) text.chars().limit(at).filter(each -> each == '\n').count() + 1;
        }

        String text() {
            return text.toString();
        }

        List<GuideProblem> expected() {
            return reasons.stream().map(this::problem).toList();
        }

        /** The line is a number already, or that of the first mark, or of the block that the mark is in. */
        private GuideProblem problem(String reason) {
            String[] parts = reason.split(" \\| ", 2);
            return new GuideProblem(
                    parts[0].matches("[0-9]+") ? Integer.parseInt(parts[0]) : marked(parts[0]), parts[1]);
        }

        private int marked(String mark) {
            position = 0;
            boolean block = mark.startsWith("^");
            int found = find(mark.substring(block ? 1 : 0));
            return lineAt(block ? text.lastIndexOf("\n  - ", found + 3) + 1 : found);
        }

        @Override
        public String toString() {
            return name;
        }
    }
}

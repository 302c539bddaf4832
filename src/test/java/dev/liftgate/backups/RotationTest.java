package dev.liftgate.backups;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Which backups stay. */
class RotationTest {

    private static final Instant FIRST = Instant.parse("2025-06-01T22:00:00Z");

    private static BackupFile made(Instant when) {
        return new BackupFile(Path.of(when.toString()), when, 1);
    }

    private static List<BackupFile> shelfAfter(int days) {
        List<BackupFile> shelf = new ArrayList<>();
        for (int day = 0; day < days; day++) {
            shelf.add(made(FIRST.plus(Duration.ofDays(day))));
            shelf.removeAll(Rotation.gone(shelf));
        }
        return shelf;
    }

    @Test
    void a_week_of_days_five_weeks_and_a_year_of_months_stay() {
        assertEquals(
                "2025-06-30 2025-07-31 2025-08-31 2025-09-30 2025-10-31 2025-11-30 2025-12-31 2026-01-31 2026-02-28"
                        + " 2026-03-31 2026-04-30 2026-05-03 2026-05-10 2026-05-17 2026-05-24 2026-05-25 2026-05-26 2026-05-27"
                        + " 2026-05-28 2026-05-29 2026-05-30 2026-05-31",
                shelfAfter(365).stream()
                        .map(file -> file.made().toString().substring(0, 10))
                        .collect(Collectors.joining(" ")));
    }

    @Test
    void the_first_ones_all_stay() {
        assertEquals(7, shelfAfter(7).size());
    }

    @Test
    void of_several_on_one_day_the_newest_stays() {
        List<BackupFile> day = List.of(made(FIRST), made(FIRST.plusSeconds(60)), made(FIRST.plusSeconds(30)));
        assertEquals(List.of(day.get(2), day.get(0)), Rotation.gone(day));
    }
}

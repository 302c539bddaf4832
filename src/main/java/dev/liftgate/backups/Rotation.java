package dev.liftgate.backups;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The rule by which old backups go: a week of days, five weeks and a year of months stay. */
final class Rotation {

    private static final int DAYS = 7;
    private static final int WEEKS = 5;
    private static final int MONTHS = 12;

    private Rotation() {}

    /** Those that are not needed any more; of a day, a week or a month its newest stays. */
    static List<BackupFile> gone(List<BackupFile> all) {
        List<BackupFile> newestFirst = all.stream()
                .sorted(Comparator.comparing(BackupFile::made).reversed())
                .toList();
        Set<BackupFile> kept = new HashSet<>();
        kept.addAll(newest(newestFirst, DAYS, day -> day));
        kept.addAll(newest(
                newestFirst,
                WEEKS,
                day -> List.of(day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR))));
        kept.addAll(newest(newestFirst, MONTHS, YearMonth::from));
        List<BackupFile> gone = new ArrayList<>(newestFirst);
        gone.removeAll(kept);
        return gone;
    }

    private static Set<BackupFile> newest(List<BackupFile> newestFirst, int most, Span span) {
        Map<Object, BackupFile> found = new HashMap<>();
        for (BackupFile each : newestFirst) {
            Object its = span.of(each.made().atZone(ZoneOffset.UTC).toLocalDate());
            if (found.containsKey(its) || found.size() < most) {
                found.putIfAbsent(its, each);
            }
        }
        return Set.copyOf(found.values());
    }

    /** The day, the week or the month that a day lies in. */
    @FunctionalInterface
    private interface Span {
        Object of(LocalDate day);
    }
}

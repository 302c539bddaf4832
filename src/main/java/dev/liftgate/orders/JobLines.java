package dev.liftgate.orders;

import dev.liftgate.web.Refused;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/** The lines of a job: those that count, and those that were taken off. */
record JobLines(Job job, Set<Line> all) {

    List<Line> standing() {
        return all.stream().filter(line -> !line.isRemoved()).toList();
    }

    List<Line> removed() {
        return all.stream().filter(Line::isRemoved).toList();
    }

    Line standing(long id) {
        return one(standing(), id);
    }

    Line removed(long id) {
        return one(removed(), id);
    }

    private Line one(List<Line> among, long id) {
        return among.stream()
                .filter(line -> line.id() == id)
                .findFirst()
                .orElseThrow(() -> new Refused("“" + job.title() + "” has no such line."));
    }

    /** Adds the line that is made for the next position. */
    Line add(IntFunction<Line> made) {
        Line line = made.apply(all.stream().mapToInt(Line::position).max().orElse(0) + 1);
        all.add(line);
        return line;
    }

    /** The lines of which it is still open which of two parts is sold. */
    Stream<Line> openChoices() {
        return standing().stream().filter(line -> line.isChoice() && line.part() == null);
    }
}

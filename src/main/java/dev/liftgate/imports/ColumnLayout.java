package dev.liftgate.imports;

import jakarta.persistence.Embeddable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The origin of each of our columns in a supplier's lists.
 *
 * @param sources by our columns
 * @param decimals {@code point} or {@code comma} if a person said so, else empty
 */
record ColumnLayout(Map<String, ColumnOrigin> sources, String decimals) {

    /**
     * A heading, or without one what is the same in all rows.
     *
     * @param heading empty if the file has no such column
     * @param fixed empty if nothing is known in any row
     */
    @Embeddable
    record ColumnOrigin(String heading, String fixed) {

        static ColumnOrigin of(String heading) {
            return new ColumnOrigin(heading, "");
        }
    }

    /** Whether every column that is needed has its word, and every heading stands in this row. */
    boolean fits(Headings headings) {
        return sources.keySet().containsAll(Headings.NEEDED)
                && sources.values().stream()
                        .allMatch(source -> source.heading().isEmpty() || headings.place(source.heading()) >= 0);
    }

    /** Where each of {@link Headings#COLUMNS} stands; -1 if the file has no such column. */
    int[] places(Headings headings) {
        return Headings.COLUMNS.stream()
                .mapToInt(column -> sources.containsKey(column)
                        ? headings.place(sources.get(column).heading())
                        : -1)
                .toArray();
    }

    /** By column, the heading that it comes from. */
    Map<String, String> headingsBy() {
        return sources.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue()
                .heading()));
    }

    String fixed(String column) {
        return sources.containsKey(column) ? sources.get(column).fixed() : "";
    }

    /** The headings that mean nothing here. */
    List<String> unknown(Headings headings) {
        List<String> unknown = new ArrayList<>(headings.names());
        unknown.removeIf(String::isEmpty);
        for (int place : places(headings)) {
            if (place >= 0) {
                unknown.remove(headings.names().get(place));
            }
        }
        return List.copyOf(unknown);
    }

    /** The headings that are not called as our column is: {@code Part No is number}. */
    List<String> translations() {
        return Headings.COLUMNS.stream()
                .filter(sources::containsKey)
                .filter(column -> !sources.get(column).heading().isEmpty()
                        && !HeadingWords.isOwn(sources.get(column).heading(), column))
                .map(column -> "“" + sources.get(column).heading() + "” is " + column)
                .toList();
    }
}

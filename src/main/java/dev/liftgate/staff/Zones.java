package dev.liftgate.staff;

import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/** The time zones to choose from: all that are named after a place, and UTC. */
public final class Zones {

    private Zones() {}

    /** @param now the one that the shop has; it is in the list, whatever it is */
    public static List<String> with(String now) {
        Stream<String> places = ZoneId.getAvailableZoneIds().stream()
                .filter(id -> id.contains("/") && !id.startsWith("Etc/") && !id.startsWith("SystemV/"));
        return Stream.concat(places, Stream.of("UTC", now))
                .filter(id -> !id.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }
}

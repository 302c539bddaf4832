package dev.liftgate.orders;

import java.util.Collection;

/** The title of an order: the first words of its first concern, and how many more there are. */
final class Headline {

    private static final int LONGEST = 120;

    private Headline() {}

    static String of(Collection<Concern> concerns) {
        String more = concerns.size() == 1 ? "" : " (+" + (concerns.size() - 1) + ")";
        String words = concerns.iterator().next().words();
        int room = LONGEST - more.length();
        return (words.length() <= room ? words : words.substring(0, room - 1) + "…") + more;
    }
}

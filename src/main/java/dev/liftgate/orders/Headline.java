package dev.liftgate.orders;

import dev.liftgate.web.Typed;
import java.util.Collection;

/** The title of an order: the first words of its first concern, and how many more there are. */
final class Headline {

    private static final int LONGEST = 120;

    private Headline() {}

    static String of(Collection<Concern> concerns) {
        String more = concerns.size() == 1 ? "" : " (+" + (concerns.size() - 1) + ")";
        String words = concerns.iterator().next().words();
        return Typed.cut(words, LONGEST - more.length()) + more;
    }
}

package dev.liftgate;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A kind of write that people send again and again while processes die, and that is counted afterwards. */
interface MixedWrite {

    /** All there are, from the desk, the bay, customers and suppliers. */
    static List<MixedWrite> all() {
        return Stream.of(FormWrite.all(), TabletWrite.all(), List.<MixedWrite>of(new PriceListWrite()))
                .flatMap(List::stream)
                .toList();
    }

    /** As a table names many of them. */
    String name();

    /** Makes what these need, before the first fault. */
    default void prepare(DrillOrders orders, List<Integer> numbers) throws Exception {}

    /**
     * Sends one, or the same once more.
     *
     * @param key of its form
     * @return {@link DrillPerson#SAVED} once the shop says that it has it
     */
    int send(DrillPerson person, int number, String key) throws IOException, InterruptedException;

    /** A query for what is there: its mark, and its amount or null. */
    String found();

    /** The amount of one; null for what is no money. */
    default BigDecimal amount(int number) {
        return null;
    }

    /** What it may answer beside that nobody is there, that the database is away or locked, and that the disk is full. */
    default Set<Integer> mayAnswer() {
        return Set.of();
    }

    /** What is written into a row to find it by. */
    static String mark(int number) {
        return "drill-" + number;
    }

    /** An amount that no other has. */
    static BigDecimal worth(int number) {
        return BigDecimal.valueOf(100L + number, 2);
    }
}

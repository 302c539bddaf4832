package dev.liftgate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Four people who send writes of some kinds, and each again, the same form, until the shop has answered it. */
final class MixedWriters implements AutoCloseable {

    private static final int NOBODY_THERE = 0;

    /** Nobody is there, somebody else writes this, the database is away, its disk is full. */
    private static final Set<Integer> FORGIVEN = Set.of(NOBODY_THERE, 423, 503, 507);

    /** One kind as a table shows it. */
    record CountedKind(String name, long tries, long answered, String found) {}

    private final List<DrillPerson> people;
    private final Map<MixedWrite, List<Integer>> kinds = new LinkedHashMap<>();
    private final Map<Integer, MixedWrite> kindOf = new HashMap<>();
    private final Queue<Integer> next = new ConcurrentLinkedQueue<>();
    private final ExecutorService hands;

    /** The moment of each answer, in nanoseconds. */
    private final Map<Long, Integer> answered = new ConcurrentSkipListMap<>();

    private final Map<MixedWrite, AtomicInteger> tries = new ConcurrentHashMap<>();
    private final Map<Integer, Integer> refused = new TreeMap<>();
    private volatile AssertionError fault;

    /** @param writes how many, of each kind in turn, in an order that a seed makes */
    MixedWriters(DrillOrders orders, List<MixedWrite> kinds, int writes, long seed) throws Exception {
        this.people = orders.people();
        this.hands = Executors.newFixedThreadPool(people.size());
        kinds.forEach(kind -> {
            this.kinds.put(kind, new ArrayList<>());
            tries.put(kind, new AtomicInteger());
        });
        List<Integer> turns = new ArrayList<>();
        for (int number = 0; number < writes; number++) {
            MixedWrite kind = kinds.get(number % kinds.size());
            this.kinds.get(kind).add(number);
            kindOf.put(number, kind);
            turns.add(number);
        }
        Collections.shuffle(turns, new Random(seed));
        next.addAll(turns);
        CompletableFuture.allOf(this.kinds.entrySet().stream()
                        .map(each -> CompletableFuture.runAsync(
                                () -> prepare(each.getKey(), orders, each.getValue()), hands))
                        .toArray(CompletableFuture[]::new))
                .join();
    }

    private static void prepare(MixedWrite kind, DrillOrders orders, List<Integer> numbers) {
        try {
            kind.prepare(orders, numbers);
        } catch (Exception e) {
            throw new IllegalStateException("before " + kind.name(), e);
        }
    }

    /** Begins them all; each is done once it was answered. */
    CompletableFuture<Void> write() {
        return CompletableFuture.allOf(people.stream()
                .map(person -> CompletableFuture.runAsync(() -> writeAs(person), hands))
                .toArray(CompletableFuture[]::new));
    }

    private void writeAs(DrillPerson person) {
        for (Integer number = next.poll(); number != null; number = next.poll()) {
            String key = UUID.randomUUID().toString();
            while (!once(person, number, key)) {
                rest();
            }
        }
    }

    private boolean once(DrillPerson person, int number, String key) {
        if (fault != null) {
            throw fault;
        }
        MixedWrite kind = kindOf.get(number);
        tries.get(kind).incrementAndGet();
        int status = NOBODY_THERE;
        try {
            status = kind.send(person, number, key);
        } catch (IOException e) {
            // the shop is not there: the same form is sent again
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } catch (AssertionError e) {
            fault = e;
        }
        if (status == DrillPerson.SAVED) {
            answered.put(System.nanoTime(), number);
            return true;
        }
        if (!FORGIVEN.contains(status) && !kind.mayAnswer().contains(status)) {
            fault = new AssertionError(kind.name() + ", no. " + number + ", were answered " + status);
        }
        synchronized (refused) {
            refused.merge(status, 1, Integer::sum);
        }
        return false;
    }

    /** So many times a second a person presses the button again. */
    static void rest() {
        LockSupport.parkNanos(50_000_000);
    }

    int tries() {
        return tries.values().stream().mapToInt(AtomicInteger::get).sum();
    }

    /** @throws AssertionError once something was answered that no fault explains */
    int answered() {
        if (fault != null) {
            throw fault;
        }
        return answered.size();
    }

    /** How often which status was answered instead, as {@code no answer × 3, 503 × 12}. */
    String refusals() {
        synchronized (refused) {
            StringBuilder text = new StringBuilder();
            refused.forEach((status, times) -> text.append(text.isEmpty() ? "" : ", ")
                    .append(status == NOBODY_THERE ? "no answer" : String.valueOf(status))
                    .append(" × ")
                    .append(times));
            return text.isEmpty() ? "none" : text.toString();
        }
    }

    boolean wasRefusedWith(int status) {
        synchronized (refused) {
            return refused.containsKey(status);
        }
    }

    /** The longest time without an answer between two moments. */
    Duration longestSilence(long from, long to) {
        long longest = 0;
        long before = from;
        for (long moment : answered.keySet()) {
            if (moment > from && before < to) {
                longest = Math.max(longest, moment - before);
                before = moment;
            }
        }
        return Duration.ofNanos(longest);
    }

    /** The time from a moment to the first answer after it. */
    Duration untilAnswered(long moment) {
        return Duration.ofNanos(
                answered.keySet().stream().filter(at -> at > moment).findFirst().orElse(moment) - moment);
    }

    /** What was answered is there, none of it twice, with the amount that was sent; answers how many of each kind. */
    List<CountedKind> requireAllOnce(Connection database) throws SQLException {
        List<CountedKind> counted = new ArrayList<>();
        Set<Integer> said = Set.copyOf(answered.values());
        for (Map.Entry<MixedWrite, List<Integer>> each : kinds.entrySet()) {
            MixedWrite kind = each.getKey();
            Map<String, List<BigDecimal>> found = found(database, kind.found());
            int rows = 0;
            BigDecimal sum = BigDecimal.ZERO;
            for (int number : each.getValue()) {
                List<BigDecimal> its = found.getOrDefault(MixedWrite.mark(number), List.of());
                String which = kind.name() + ", no. " + number;
                assertTrue(its.size() <= 1, which + " is there twice");
                assertTrue(its.size() == 1 || !said.contains(number), which + " was answered, and is not there");
                for (BigDecimal amount : its) {
                    assertEquals(kind.amount(number), amount, which);
                    rows++;
                    sum = amount == null ? sum : sum.add(amount);
                }
            }
            counted.add(new CountedKind(
                    kind.name(),
                    tries.get(kind).get(),
                    each.getValue().stream().filter(said::contains).count(),
                    rows + (sum.signum() == 0 ? "" : ", together " + sum.toPlainString())));
        }
        return counted;
    }

    private static Map<String, List<BigDecimal>> found(Connection database, String query) throws SQLException {
        Map<String, List<BigDecimal>> found = new HashMap<>();
        try (ResultSet rows = database.createStatement().executeQuery(query)) {
            while (rows.next()) {
                found.computeIfAbsent(rows.getString(1), mark -> new ArrayList<>())
                        .add(rows.getBigDecimal(2));
            }
        }
        return found;
    }

    @Override
    public void close() {
        hands.shutdownNow();
    }
}

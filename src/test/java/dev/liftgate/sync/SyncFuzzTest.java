package dev.liftgate.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.liftgate.ATablet;
import dev.liftgate.AWorkOrder;
import dev.liftgate.AnIntake;
import dev.liftgate.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever the network does to what tablets record, the shop ends up with the same. */
@QuarkusTest
class SyncFuzzTest {

    private static final int SEED = 20_261_122;
    private static final int INTERLEAVINGS = 500;
    private static final int SHARED = 30;

    /** So many interleavings go on with the same cars. */
    private static final int A_SHIFT = 20;

    @Inject
    DataSource shop;

    private Visitor tom;
    private Visitor ana;

    @BeforeEach
    void tom_and_ana_are_signed_in() {
        tom = Visitor.technician();
        ana = Visitor.advisor();
    }

    /** One person with a tablet that loses its network, and a twin of both who never does. */
    private final class Person {
        final Random chance;
        final Bench away;
        final Bench online;
        final ShakyTablet tablet;
        final RandomEdits edits;
        int sent;

        Person(Visitor visitor, Visitor another, int cars, Random chance) {
            this.chance = chance;
            away = new Bench(ATablet.of(visitor), cars(cars));
            online = new Bench(ATablet.of(visitor), cars(cars));
            tablet = new ShakyTablet(away.tablet(), another, chance);
            edits = new RandomEdits(chance, List.of(away, online));
        }

        private List<AWorkOrder> cars(int number) {
            return Stream.generate(() -> AnIntake.ofANewCar().takenBy(ana))
                    .limit(number)
                    .toList();
        }

        /** The twin sends each entry by itself, and once. */
        void catchUp() {
            for (; sent < online.tablet().entries().size(); sent++) {
                Map<String, Object> entry = online.tablet().entries().get(sent);
                var result =
                        ShakyTablet.read(online.tablet().send(List.of(entry))).at("/results/0");
                String words =
                        result.get("state").asText() + " " + result.get("words").asText();
                assertEquals(online.plain(words), away.plain(tablet.said().get(sent + 1)), entry.toString());
                assertEquals(edits.isRight(sent), words.equals("saved "), words + " for " + entry);
            }
            assertEquals(kept(online), kept(away));
        }
    }

    @Test
    void five_hundred_interleavings_end_as_if_every_entry_had_been_sent_online_once() {
        List<Person> people = List.of();
        for (int i = 0; i < INTERLEAVINGS; i++) {
            Random chance = new Random(SEED + i / A_SHIFT);
            if (i % A_SHIFT == 0) {
                people = List.of(new Person(tom, ana, 2, chance), new Person(ana, tom, 1, chance));
            }
            try {
                interleave(people);
            } catch (AssertionError e) {
                throw new AssertionError(
                        "seed " + (SEED + i / A_SHIFT) + ", interleaving " + i % A_SHIFT + ": " + e.getMessage(), e);
            }
        }
    }

    private void interleave(List<Person> people) {
        Random chance = people.get(0).chance;
        int left = 2 + chance.nextInt(6);
        while (left > 0 || people.stream().anyMatch(person -> person.tablet.isWaiting())) {
            Person person = people.get(chance.nextInt(people.size()));
            if (left > 0 && (chance.nextBoolean() || !person.tablet.isWaiting())) {
                person.edits.makeOne();
                left--;
            } else if (person.tablet.isWaiting()) {
                person.tablet.transmit();
            }
        }
        for (Person person : people) {
            person.tablet.settle();
            person.catchUp();
        }
    }

    @Test
    void two_tablets_on_one_concern_lose_nothing_and_record_nothing_twice() {
        AWorkOrder car = null;
        for (int i = 0; i < SHARED; i++) {
            car = i % 3 == 0 ? AnIntake.ofANewCar().takenBy(ana) : car;
            int seed = SEED + 1000 + i;
            List<Bench> benches =
                    List.of(new Bench(ATablet.of(tom), List.of(car)), new Bench(ATablet.of(ana), List.of(car)));
            CompletableFuture<?>[] atOnce = benches.stream()
                    .map(bench -> CompletableFuture.runAsync(() -> answer(
                            bench,
                            bench == benches.get(0) ? ana : tom,
                            new Random(seed * 2L + benches.indexOf(bench)))))
                    .toArray(CompletableFuture<?>[]::new);
            try {
                CompletableFuture.allOf(atOnce).join();
                benches.forEach(this::nothingIsLostOrTwice);
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("seed " + seed + ": " + e.getMessage(), e);
            }
        }
    }

    /** Answers the same few checks as the other one, at the same time, sometimes after a look at what stands. */
    private void answer(Bench bench, Visitor another, Random chance) {
        RandomEdits edits = new RandomEdits(chance, List.of(bench));
        ShakyTablet tablet = new ShakyTablet(bench.tablet(), another, chance);
        for (int left = 3 + chance.nextInt(6); left > 0 || tablet.isWaiting(); ) {
            if (left > 0 && (chance.nextBoolean() || !tablet.isWaiting())) {
                edits.answerOneOf(2, check -> chance.nextInt(3) == 0 ? standing(bench, check) : null);
                left--;
            } else {
                tablet.transmit();
            }
        }
        tablet.settle();
    }

    private Object standing(Bench bench, String check) {
        return ask(
                        "select max(id)::text from check_result where concern_id = ? and observation = ?",
                        bench.concern(0),
                        check)
                .get(0);
    }

    private void nothingIsLostOrTwice(Bench bench) {
        int all = bench.tablet().entries().size();
        assertEquals(
                List.of("1.." + all),
                ask(
                        "select min(position) || '..' || count(*) from tablet_entry where queue_id = ?::uuid",
                        bench.queue()));
        for (Map<String, Object> entry : bench.tablet().entries()) {
            String outcome = ask(
                            """
                            select outcome || ' ' || words from tablet_entry
                            where queue_id = ?::uuid and position = ? and id = ?::uuid""",
                            bench.queue(),
                            entry.get("position"),
                            entry.get("id"))
                    .get(0);
            int rows = Integer.parseInt(
                    ask("select count(*)::text from check_result where entry = ?::uuid", entry.get("id"))
                            .get(0));
            String note = RandomEdits.field(entry, "note");
            String words = outcome.startsWith("CONFLICT") || note.isEmpty() ? RandomEdits.field(entry, "says") : note;
            List<String> timeline = ask(
                    """
                    select e.words from order_event e join work_order o on o.id = e.order_id
                    where o.number = ? and e.words like ?""",
                    bench.order(0),
                    "%" + words + "%");
            if (outcome.startsWith("CONFLICT")) {
                assertEquals(0, rows, entry.toString());
                assertEquals(1, timeline.size(), entry + " " + timeline);
                assertTrue(timeline.get(0).endsWith(outcome.substring("CONFLICT ".length())), timeline.toString());
                assertFalse(outcome.substring("CONFLICT".length()).isBlank(), entry.toString());
            } else {
                assertEquals(1, rows, entry.toString());
                assertEquals(note.isEmpty() ? 0 : 1, timeline.size(), entry + " " + timeline);
            }
        }
    }

    /** All that the shop has of it, without what differs by nature: numbers and times. */
    private List<String> kept(Bench bench) {
        List<String> kept = new ArrayList<>();
        for (int i = 0; i < bench.cars(); i++) {
            ask(
                            """
                            select concat_ws(E'\\n', o.stage,
                              (select string_agg(concat_ws('|', c.cause, c.correction, c.corrected_by), ' ') from concern c
                                where c.order_id = o.id),
                              (select string_agg(concat_ws('|', r.observation, r.cause, r.state, r.answer, r.measured, r.unit,
                                r.note, r.source, r.by_name, r.entry is null), E'\\n' order by r.id)
                                from check_result r join concern c on c.id = r.concern_id where c.order_id = o.id),
                              (select string_agg(concat_ws('|', k.what, k.result, k.measured, k.by_name), E'\\n' order by k.id)
                                from own_check k join concern c on c.id = k.concern_id where c.order_id = o.id),
                              (select string_agg(concat_ws('|', f.point, f.colour, f.value, f.note, f.by_name), E'\\n' order by f.id)
                                from inspection_finding f where f.order_number = o.number),
                              (select string_agg(concat_ws('|', q.kind, q.words, q.quantity, q.about, q.by_name), E'\\n' order by q.id)
                                from bay_request q where q.order_id = o.id),
                              (select string_agg(concat_ws('|', e.kind, e.words, e.by_name), E'\\n' order by e.id)
                                from order_event e where e.order_id = o.id))
                            from work_order o where o.number = ?""",
                            bench.order(i))
                    .forEach(text -> kept.addAll(bench.plain(text).lines().toList()));
        }
        kept.addAll(ask("select next::text from tablet_queue where id = ?::uuid", bench.queue()));
        kept.addAll(ask(
                "select kind || ' ' || outcome from tablet_entry where queue_id = ?::uuid order by position",
                bench.queue()));
        return kept;
    }

    private List<String> ask(String sql, Object... parameters) {
        try (var connection = shop.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            List<String> rows = new ArrayList<>();
            try (var found = statement.executeQuery()) {
                while (found.next()) {
                    rows.add(found.getString(1));
                }
            }
            return rows;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}

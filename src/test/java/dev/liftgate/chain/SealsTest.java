package dev.liftgate.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.liftgate.AWorkOrder;
import dev.liftgate.chain.ChainCheck.ChainReport;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Seals over the ends of all chains: they are added, signed, and make writing a whole order anew show. */
@QuarkusTest
class SealsTest {

    private static final SealKey OURS = new SealKey("5e".repeat(32));
    private static final SealKey ANOTHER = new SealKey("a0".repeat(32));

    @Inject
    Seals seals;

    private static List<String> faults(SealKey key) throws SQLException {
        return report(key).faults().stream()
                .filter(fault -> fault.kind().isOfASeal() || fault.kind() == ChainFault.FaultKind.SEALED_OTHERWISE)
                .map(ChainFault::words)
                .toList();
    }

    private static ChainReport report(SealKey key) throws SQLException {
        try (Connection database = AForger.connection()) {
            return ChainCheck.of(database, key);
        }
    }

    @Test
    void a_seal_holds_what_was_written_since_the_last_one_and_there_is_none_over_nothing() throws SQLException {
        AWorkOrder order = AWorkOrder.takenIn();
        int first = seals.make(OURS);
        assertEquals(0, seals.make(OURS));
        order.withFlat("New clips", "39.00");
        int second = seals.make(OURS);
        assertEquals(first + 1, second);
        assertEquals(
                "1",
                AForger.one("select count(*) from chain_sealed s join chain_head h using (chain, position)"
                        + " where s.seal = %d and chain = %d".formatted(second, order.number())));
        assertEquals(List.of(), faults(OURS));
        assertTrue(report(OURS).lastSeal().startsWith(second + " of "));
    }

    @Test
    void a_seal_waits_for_nobody_and_leaves_out_what_is_not_finished() throws SQLException {
        AWorkOrder order = AWorkOrder.takenIn();
        seals.make(OURS);
        try (Connection slow = AForger.connection()) {
            slow.setAutoCommit(false);
            slow.createStatement()
                    .execute("insert into order_event (order_id, at, by_name, kind, words) values ("
                            + order.now().id() + ", now(), 'Ana', 'NOTE', 'Not finished')");
            slow.createStatement().execute("set constraints all immediate");
            assertEquals(0, seals.make(OURS), "nothing else was written");
            slow.commit();
        }
        assertTrue(seals.make(OURS) > 0);
    }

    @Test
    void an_order_written_anew_with_all_its_links_contradicts_its_seal() throws SQLException {
        AWorkOrder order = AWorkOrder.takenIn();
        seals.make(OURS);
        String mine = " where chain = " + order.number();
        try (AForger forger = new AForger()) {
            forger.runs(
                    "create table aside as select * from chain_link" + mine
                            + "; update chain_link set hash = sha256(hash)" + mine,
                    "delete from chain_link" + mine + "; insert into chain_link select * from aside; drop table aside");
            assertEquals(
                    List.of("Order %d, link %s: it was written anew after it was sealed."
                            .formatted(order.number(), AForger.one("select position from chain_head" + mine))),
                    faults(OURS));
        }
    }

    @Test
    void a_seal_that_was_changed_taken_out_or_signed_by_somebody_else_is_named() throws SQLException {
        AWorkOrder order = AWorkOrder.takenIn();
        int number = seals.make(OURS);
        order.withFlat("New clips", "39.00");
        int next = seals.make(OURS);
        String one = " where number = " + number;
        try (AForger forger = new AForger()) {
            forger.runs(
                    "update chain_seal set at = at + interval '1 hour'" + one,
                    "update chain_seal set at = at - interval '1 hour'" + one);
            assertEquals(List.of(changed(number)), faults(OURS));
        }
        try (AForger forger = new AForger()) {
            forger.runs(
                    "create table aside as select * from chain_seal" + one + "; delete from chain_seal" + one,
                    "insert into chain_seal select * from aside; drop table aside");
            assertEquals(List.of(changed(number), changed(next)), faults(OURS));
        }
        try (AForger forger = new AForger()) {
            forger.runs(
                    "create table aside as select * from chain_seal" + one
                            + "; update chain_seal set signature = set_byte(signature, 0, get_byte(signature, 0) # 1)"
                            + one,
                    "update chain_seal s set signature = a.signature from aside a where a.number = s.number;"
                            + " drop table aside");
            assertEquals(List.of("Seal " + number + ": the seal was not signed with the shop’s key."), faults(OURS));
        }
        assertEquals(List.of(), faults(ANOTHER), "another key can tell nothing of the signatures");
        assertEquals(report(ANOTHER).seals(), report(ANOTHER).unread());
        assertEquals(0, report(OURS).unread());
    }

    private static String changed(int seal) {
        return "Seal " + seal + ": the seal was changed, or one before it is missing.";
    }
}

package dev.liftgate;

import static dev.liftgate.chain.AForger.faults;
import static dev.liftgate.chain.AForger.one;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.liftgate.chain.AForger;
import dev.liftgate.orders.OrderEvent;
import dev.liftgate.orders.OrderEvent.EventKind;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The chain over the records of a shop that works: whole as long as nobody writes behind its back. */
@QuarkusTest
class ChainTest {

    private static final String OF_ORDER = " where chain = %d";

    @BeforeEach
    void no_clock_runs() {
        FilledShop.nobodyIsAtWork();
    }

    @Test
    void every_table_that_is_only_added_to_is_in_the_chain_with_every_column() throws SQLException {
        assertEquals(
                null,
                one(
                        """
                        select string_agg(relname, ', ') from pg_class where exists (select from pg_trigger
                            where tgrelid = pg_class.oid and tgfoid = 'refuse_change'::regproc and tgtype & 16 > 0)
                          and relname not in (select table_name from chain_form)
                          and relname not in ('chain_link', 'chain_seal', 'chain_sealed')"""));
        assertEquals(
                null,
                one(
                        """
                        select string_agg(table_name || '.' || attname, ', ')
                        from (select distinct on (table_name) * from chain_form order by table_name, version desc) f
                        join pg_attribute on attrelid = table_name::regclass
                        where attnum > 0 and not attisdropped and attname <> all (kept || personal)
                          and table_name not in ('concern', 'estimate_link', 'message')
                          and (table_name, attname) <> ('time_entry', 'paused')"""),
                "call chain_table in the migration that adds the column");
    }

    @Test
    void a_shop_full_of_records_is_whole_and_every_kind_of_them_has_its_links() throws SQLException {
        FilledShop.Orders shop = FilledShop.in("en");
        for (long order : List.of(shop.open().number(), shop.invoiced().number())) {
            assertEquals(List.of(), faults(order));
        }
        assertEquals(
                "authorization_record, bay_request, check_result, concern, counter_entry, decision, deposit,"
                        + " estimate_link, estimate_version, inspection_finding, invoice, order_event, payment,"
                        + " photo, photo_attachment, photo_file, photo_mark, time_entry, verified_repair",
                one("select string_agg(distinct table_name, ', ' order by table_name) from chain_link l"
                        + " join chain_form f on f.id = l.form where chain in (%d, %d)"
                                .formatted(shop.open().number(), shop.invoiced().number())));
        assertEquals(
                "0",
                one("select (select count(*) from chain_link) - (select sum(position) from chain_head)"),
                "heads count their links");
    }

    private static AWorkOrder invoiced() {
        return AWorkOrder.checkedIn()
                .withFlat("New clips", "39.00")
                .issued()
                .authorized()
                .done()
                .invoiced();
    }

    @ParameterizedTest
    @ValueSource(strings = {"deferred", "immediate"})
    void a_transaction_that_writes_to_several_chains_by_turns_ends_each_of_them(String when) throws SQLException {
        List<AWorkOrder> orders = List.of(AWorkOrder.takenIn(), AWorkOrder.takenIn());
        QuarkusTransaction.requiringNew().run(() -> {
            OrderEvent.getEntityManager()
                    .createNativeQuery("set constraints all " + when)
                    .executeUpdate();
            for (int i = 0; i < 6; i++) {
                for (AWorkOrder order : orders) {
                    OrderEvent.getEntityManager()
                            .createNativeQuery("insert into order_event (order_id, at, by_name, kind, words)"
                                    + " values (:order, now(), 'Ana', 'NOTE', 'By turns')")
                            .setParameter("order", order.now().id())
                            .executeUpdate();
                }
            }
        });
        for (AWorkOrder order : orders) {
            assertEquals(List.of(), faults(order.number()));
            assertEquals(
                    "0",
                    one("select h.position - count(*) from chain_head h join chain_link using (chain)"
                            + OF_ORDER.formatted(order.number()) + " group by h.position"));
        }
    }

    @Test
    void a_changed_row_a_missing_row_and_one_without_a_link_are_named() throws SQLException {
        AWorkOrder order = invoiced();
        String mine = " where order_id = " + order.now().id();
        String invoice = one("select id from invoice" + mine);
        try (AForger forger = new AForger()) {
            forger.runs("update invoice set total = total + 1" + mine, "update invoice set total = total - 1" + mine);
            assertTrue(faults(order.number())
                    .get(0)
                    .endsWith("invoice " + invoice + " was changed after it was written."));
        }
        try (AForger forger = new AForger()) {
            forger.runs(
                    "create table aside as select * from invoice" + mine + "; delete from invoice" + mine,
                    "insert into invoice overriding system value select * from aside; drop table aside");
            assertTrue(faults(order.number()).get(0).endsWith("invoice " + invoice + " is missing."));
        }
        try (AForger forger = new AForger()) {
            forger.runs(
                    "insert into order_event (order_id, at, by_name, kind, words) select id, now(), 'Ana', 'NOTE', 'Forged'"
                            + " from work_order where number = " + order.number(),
                    "delete from order_event where words = 'Forged'");
            String event = one("select id from order_event where words = 'Forged'");
            assertTrue(AForger.verified().faults().stream()
                    .anyMatch(fault -> fault.words().contains("order event " + event + " has no link")));
        }
        assertEquals(List.of(), faults(order.number()));
    }

    @Test
    void personal_words_are_proven_as_well() throws SQLException {
        AWorkOrder order = invoiced();
        String mine = " where order_id = " + order.now().id();
        try (AForger forger = new AForger()) {
            forger.runs(
                    "update concern set words = words || '!'" + mine,
                    "update concern set words = rtrim(words, '!')" + mine);
            assertTrue(faults(order.number()).get(0).contains("concern"));
        }
    }

    @Test
    void a_link_that_was_changed_or_taken_out_is_named_and_so_is_an_end_that_is_gone() throws SQLException {
        AWorkOrder order = AWorkOrder.takenIn();
        String mine = OF_ORDER.formatted(order.number());
        String last = one("select position from chain_head" + mine);
        try (AForger forger = new AForger()) {
            String first = mine + " and position = 1";
            forger.runs(
                    "update chain_link set kept_hash = sha256('')" + first,
                    "update chain_link set kept_hash = sha256(convert_to((select to_jsonb(x)::text from (select c.id, c.order_id,"
                            + " c.position from concern c join work_order o on o.id = c.order_id where o.number = chain) x),"
                            + " 'UTF8'))" + first);
            assertTrue(faults(order.number()).get(0).contains("was changed"), faults(order.number())::toString);
        }
        for (String position : List.of("2", last)) {
            String one = mine + " and position = " + position;
            try (AForger forger = new AForger()) {
                forger.runs(
                        "create table aside as select * from chain_link" + one + "; delete from chain_link" + one,
                        "insert into chain_link select * from aside; drop table aside");
                assertTrue(faults(order.number()).stream().anyMatch(words -> words.contains("missing")));
            }
        }
        assertEquals(List.of(), faults(order.number()));
    }

    @Test
    void without_its_salt_nothing_personal_can_be_told_any_more_and_the_chain_is_whole() throws SQLException {
        AWorkOrder order = invoiced();
        String mine = " where order_id = " + order.now().id();
        try (AForger forger = new AForger()) {
            forger.runs("update chain_head set salt = null" + OF_ORDER.formatted(order.number()), "select 1");
            forger.runs("update invoice set content = ''" + mine, "select 1");
        }
        assertEquals(List.of(), faults(order.number()));
        order.change((now, by) -> now.record(EventKind.NOTE, "They moved away", by));
        assertEquals(List.of(), faults(order.number()));
        try (AForger forger = new AForger()) {
            String note = " where words like 'They moved%'";
            forger.runs(
                    "update order_event set words = 'They moved in'" + note,
                    "update order_event set words = 'They moved away'" + note);
            assertTrue(faults(order.number()).get(0).contains("order event"), "what came later has a salt again");
        }
    }

    @Test
    void a_clock_that_is_corrected_is_what_its_latest_link_says() throws SQLException {
        AWorkOrder order = invoiced();
        String entry = one("select min(t.id) from time_entry t join job j on j.id = t.job_id where j.order_id = "
                + order.now().id());
        assertEquals(List.of(), faults(order.number()));
        try (AForger forger = new AForger()) {
            String mine = " where id = " + entry;
            forger.runs(
                    "update time_entry set started_at = started_at - interval '1 hour'" + mine,
                    "update time_entry set started_at = started_at + interval '1 hour'" + mine);
            assertTrue(faults(order.number()).get(0).contains("time entry " + entry + " was changed"));
        }
    }

    @Test
    void a_paper_that_is_not_what_was_issued_says_so_to_the_shop() throws SQLException {
        AWorkOrder order = invoiced();
        String mine = " where order_id = " + order.now().id();
        String warning = "This is not what the shop issued";
        for (String paper : List.of("/invoice", "/estimates/1")) {
            Visitor.advisor().get(order.path() + paper).then().statusCode(200).body(not(containsString(warning)));
        }
        try (AForger forger = new AForger()) {
            forger.runs(
                    "update invoice set content = replace(content, 'New clips', 'Old clips')" + mine,
                    "update invoice set content = replace(content, 'Old clips', 'New clips')" + mine);
            Visitor.advisor()
                    .get(order.path() + "/invoice")
                    .then()
                    .statusCode(200)
                    .body(containsString(warning));
            String sum = ", sha256 = encode(sha256(convert_to(replace(content, 'New', 'Bad'), 'UTF8')), 'hex')";
            String back = ", sha256 = encode(sha256(convert_to(replace(content, 'Bad', 'New'), 'UTF8')), 'hex')";
            forger.runs(
                    "update estimate_version set content = replace(content, 'New', 'Bad')" + sum + mine,
                    "update estimate_version set content = replace(content, 'Bad', 'New')" + back + mine);
            Visitor.advisor().get(order.path() + "/estimates/1").then().body(containsString(warning));
        }
        Visitor.advisor().get(order.path() + "/invoice").then().body(not(containsString(warning)));
        assertEquals(List.of(), faults(order.number()));
    }

    @Test
    void nobody_waits_for_somebody_else_who_has_not_finished_not_even_at_the_same_order() throws SQLException {
        AWorkOrder order = AWorkOrder.takenIn();
        String note = "insert into order_event (order_id, at, by_name, kind, words) values ("
                + order.now().id() + ", now(), 'Ana', 'NOTE', '%s')";
        try (Connection slow = AForger.connection();
                Connection quick = AForger.connection()) {
            slow.setAutoCommit(false);
            slow.createStatement().execute(note.formatted("Written first"));
            quick.createStatement().execute("set lock_timeout = '1s'");
            quick.createStatement().execute(note.formatted("Finished first"));
            slow.commit();
        }
        assertEquals(List.of(), faults(order.number()));
        assertEquals(
                "Finished first, Written first",
                one(
                        "select string_agg(words, ', ' order by l.position) from chain_link l join chain_form f on f.id = l.form"
                                + " join order_event e on e.id::text = l.row_id where table_name = 'order_event' and words like '% first'"
                                + " and chain = " + order.number()));
    }

    @Test
    void a_link_says_the_same_whatever_a_connection_is_set_to() throws SQLException {
        AWorkOrder order = AWorkOrder.takenIn();
        try (Connection abroad = AForger.connection()) {
            for (String setting : List.of(
                    "timezone = 'Asia/Kolkata'",
                    "bytea_output = 'escape'",
                    "extra_float_digits = -15",
                    "intervalstyle = 'sql_standard'",
                    "lc_numeric = 'C'")) {
                abroad.createStatement().execute("set " + setting);
            }
            abroad.createStatement()
                    .execute("insert into order_event (order_id, at, by_name, kind, words) values ("
                            + order.now().id() + ", '2026-11-30 12:00:00.5+01', 'Ana', 'NOTE', 'Ünï \"x\" \\ €')");
        }
        assertEquals(List.of(), faults(order.number()));
    }
}

package dev.liftgate;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * A shop's years of orders: copies of one that was taken in by hand, made in the database without its triggers.
 *
 * <p>The columns are read from the database, so that an older version of Liftgate can be filled as well.
 */
final class ManyOrders {

    /** The number of the first copy. */
    static final int FIRST = 1_000_000;

    /** Each with where its rows are, and what is otherwise in the copy for order n. */
    private static final List<List<String>> OF_AN_ORDER = List.of(
            List.of("customer", "r.id = (select customer_id from model)", "'id', n, 'name', pg_temp.name_of(n)"),
            List.of(
                    "vehicle",
                    "r.id = (select vehicle_id from model)",
                    "'id', n, 'customer_id', n, 'plate', 'B' || n, 'vin', '1HGCM82633A' || lpad(n::text, 6, '0')"),
            List.of(
                    "work_order",
                    "r.id = (select id from model)",
                    "'id', n, 'number', n, 'customer_id', n, 'vehicle_id', n, 'plate', 'B' || n,"
                            + " 'customer_name', pg_temp.name_of(n)"),
            List.of("concern", "r.order_id = (select id from model)", "'id', n * 100 + r.position, 'order_id', n"),
            List.of(
                    "check_result",
                    "r.concern_id in (select id from concern where order_id = (select id from model))",
                    "'concern_id', n * 100 + (select position from concern where id = r.concern_id)"),
            List.of(
                    "job",
                    "r.order_id = (select id from model)",
                    "'id', n * 100 + r.position, 'order_id', n,"
                            + " 'concern_id', n * 100 + (select position from concern where id = r.concern_id)"),
            List.of(
                    "line",
                    "r.job_id in (select id from job where order_id = (select id from model))",
                    "'job_id', n * 100 + (select position from job where id = r.job_id)"),
            List.of("order_event", "r.order_id = (select id from model)", "'order_id', n"),
            List.of("chain_head", "r.chain = (select number from model)", "'chain', n"),
            List.of("chain_link", "r.chain = (select number from model)", "'chain', n"));

    private static final String COLUMNS =
            """
            select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute
            where attrelid = to_regclass('%s') and attnum > 0 and not attisdropped and attgenerated = ''
              and (attidentity = '' or %s)""";

    /** Two hundred and forty names of people, of the kind that a shop in the United States has on its cards. */
    private static final String NAMES =
            """
            create function pg_temp.name_of(n int) returns text immutable language sql as $$
              select (array['Maria', 'James', 'Linda', 'Robert', 'Ana', 'David', 'Grace', 'Kevin', 'Rosa', 'Tom',
                'Aisha', 'Peter', 'Mei', 'Carlos', 'Ruth', 'Omar'])[1 + n % 16] || ' ' ||
                (array['Alvarez', 'Johnson', 'Nguyen', 'Smith', 'Okafor', 'Garcia', 'Miller', 'Patel', 'Brown', 'Kim',
                'Kowalski', 'Davis', 'Haddad', 'Lopez', 'Wilson'])[1 + n / 16 % 15]
            $$""";

    /** The first orders are open, the others closed long ago; each tenth of the open ones is nobody's yet. */
    private static final String STAGES =
            """
            update work_order o set
              stage = s.stage, recorded_stage = s.stage,
              promised_at = now() - interval '2 days' + (o.number * 7919 %% 6000) * interval '1 minute',
              technician_id = case when o.number %% 10 = 0 then null else t.id end,
              technician_name = case when o.number %% 10 = 0 then '' else t.name end,
              opened_at = now() - interval '3 days' - case when s.stage = 'CLOSED' then interval '1 year' else interval '0' end,
              paid_at = case when s.stage = 'CLOSED' then now() end,
              returned_at = case when s.stage = 'CLOSED' then now() end
            from (select n, case when n < %1$d + %2$d then (array['CHECK_IN', 'DIAGNOSIS', 'ESTIMATE', 'APPROVAL', 'REPAIR',
                'QUALITY_CHECK', 'READY'])[1 + n %% 7] else 'CLOSED' end as stage from generate_series(%1$d, %3$d) n) s,
              (select id, name from staff_member where role = 'technician' order by id limit 1) t
            where o.number = s.n""";

    private ManyOrders() {}

    /**
     * Copies that order until there are so many, of which the first ones are open.
     *
     * @param database the address of the shop's database, as its owner
     * @param order the path of the one to copy
     */
    static void like(String order, String database, int orders, int open) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database);
                Statement statement = connection.createStatement()) {
            ResultSet made = statement.executeQuery("select from work_order where number = " + FIRST);
            if (made.next()) {
                return; // measured once more
            }
            statement.execute("set session_replication_role = replica");
            statement.execute(NAMES);
            statement.execute("create temporary table model as select * from work_order where number = "
                    + order.substring(order.lastIndexOf('/') + 1));
            for (List<String> copied : OF_AN_ORDER) {
                copy(statement, copied.get(0), copied.get(1), copied.get(2), orders);
            }
            statement.execute(STAGES.formatted(FIRST, open, FIRST + orders - 1));
            statement.execute("vacuum analyze");
            statement.execute("checkpoint");
        }
    }

    /** Takes the copies away again. */
    static void remove(String database) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database);
                Statement statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            for (String where : List.of(
                    "line where job_id >= %d",
                    "job where order_id >= %d",
                    "check_result where concern_id >= %d",
                    "concern where order_id >= %d",
                    "order_event where order_id >= %d",
                    "chain_link where chain >= %d",
                    "chain_head where chain >= %d",
                    "work_order where number >= %d",
                    "vehicle where id >= %d",
                    "customer where id >= %d")) {
                statement.execute("delete from " + where.formatted(FIRST));
            }
        }
    }

    private static void copy(Statement statement, String table, String where, String changed, int orders)
            throws SQLException {
        ResultSet found =
                statement.executeQuery(COLUMNS.formatted(table, changed.startsWith("'id'") ? "true" : "false"));
        found.next();
        String columns = found.getString(1);
        if (columns == null) {
            return;
        }
        statement.execute(
                "insert into %s (%s) overriding system value select made.%s from %s r, generate_series(%d, %d) n,"
                                .formatted(
                                        table,
                                        columns,
                                        columns.replace(", ", ", made."),
                                        table,
                                        FIRST,
                                        FIRST + orders - 1)
                        + " jsonb_populate_record(r, jsonb_build_object(%s)) made where %s".formatted(changed, where));
    }
}

package dev.liftgate.chain;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The questions about one table's rows and links, as plain SQL. It leans on no function of the database's own. */
final class LinkedTable {

    /** The forms of all tables, each with what it covers as plain columns, whatever a connection is set to. */
    private static final String FORMS =
            """
            select f.id, f.table_name, f.only_where, f.again,
              (select string_agg(format('r.%I::text', key), ' || ''/'' || ' order by nr)
                from unnest(f.keys) with ordinality k (key, nr)) as row_id,
              string_agg(c.said, ', ') filter (where c.name = any (f.kept)) as kept,
              string_agg(c.said, ', ') filter (where c.name = any (f.personal)) as personal
            from chain_form f join lateral (
              select attname as name, format(case format_type(atttypid, null)
                  when 'bytea' then 'encode(sha256(r.%1$I), ''hex'') as %1$I'
                  when 'timestamp with time zone'
                  then '(to_jsonb(r.%1$I at time zone ''UTC'') #>> ''{}'') || ''+00:00'' as %1$I'
                  else 'r.%1$I' end, attname) as said
              from pg_attribute where attrelid = f.table_name::regclass and attnum > 0 and not attisdropped) c on true
            group by f.id order by f.table_name, f.version""";

    /** What a link's hash stands on, as V073 makes it: {@code l} with {@code previous}, and the table's name. */
    static final String HASH = "sha256(previous || int4send(l.position) || int8send(l.chain) || l.kept_hash"
            + " || coalesce(l.personal_hash, sha256('')) || convert_to(table_name || ' ' || l.row_id, 'UTF8'))";

    private final String name;
    private final List<String> forms = new ArrayList<>();
    private String rowId;
    private String onlyWhere;
    private boolean again;
    private String kept = "";
    private String personal = "";

    private LinkedTable(String name) {
        this.name = name;
    }

    static Map<String, LinkedTable> all(Connection database) throws SQLException {
        Map<String, LinkedTable> tables = new LinkedHashMap<>();
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(FORMS)) {
            while (row.next()) {
                tables.computeIfAbsent(row.getString("table_name"), LinkedTable::new)
                        .add(row);
            }
        }
        return tables;
    }

    private void add(ResultSet form) throws SQLException {
        String when = " when " + form.getString("id") + " then ";
        forms.add(form.getString("id"));
        rowId = form.getString("row_id");
        onlyWhere = form.getString("only_where");
        again = form.getBoolean("again");
        kept += when + text(form.getString("kept"));
        personal += when + text(form.getString("personal"));
    }

    private static String text(String columns) {
        return columns == null ? "''" : "(select to_jsonb(x)::text from (select " + columns + ") x)";
    }

    private String of(String cases) {
        return "case l.form" + cases + " end";
    }

    /** Whether row {@code r} is what link {@code l} says; what lost its salt counts as unchanged. */
    private String isUnchanged() {
        return "l.kept_hash = sha256(convert_to(" + of(kept) + ", 'UTF8'))"
                + " and coalesce(l.personal_hash = sha256(l.salt || convert_to('" + name + " ' || l.row_id || "
                + of(personal) + ", 'UTF8')), true)";
    }

    /** The links of this table with the salt that counts for each, as {@code l}. */
    private String links() {
        return "(select l.*, case when l.position >= h.salted_from then h.salt end as salt"
                + " from chain_link l left join chain_head h using (chain) where l.form in ("
                + String.join(", ", forms) + ")) l";
    }

    /** Rows that were changed, are gone or have no link: kind, chain, position, key. */
    String faults() {
        return """
                select case when l.row_id is null then 'ROW_WITHOUT_LINK' when r.row_key is null then 'ROW_MISSING'
                    else 'ROW_CHANGED' end,
                  coalesce(l.chain, 0), coalesce(l.position, 0), coalesce(l.row_id, r.row_key)
                from %s
                full join (select %s as row_key, r.* from %s r where %s) r on r.row_key = l.row_id
                where (l.row_id is null or r.row_key is null or not (%s))%s
                order by 2, 3"""
                .formatted(links(), rowId, name, onlyWhere, isUnchanged(), again ? " and (" + isLatest() + ")" : "");
    }

    private String isLatest() {
        return "not exists (select from chain_link n where n.row_id = l.row_id and n.form in ("
                + String.join(", ", forms) + ") and n.chain = l.chain and n.position > l.position)";
    }

    /**
     * Whether the row with the id {@code ?1} has a link, is what that says, and the link stands on the one before it. For
     * tables that have {@code order_id}.
     */
    String holds() {
        return """
                select coalesce(%s and l.hash = %s, false)
                from (select r.*, o.number as of_chain, '%s' as table_name from %s r join work_order o on o.id = r.order_id
                  where r.id = ?1) r
                join %s on l.chain = r.of_chain and l.row_id = r.id::text
                left join chain_link before on before.chain = l.chain and before.position = l.position - 1
                order by l.position desc limit 1"""
                .formatted(isUnchanged(), HASH.replace("previous", "coalesce(before.hash, '')"), name, name, links());
    }
}

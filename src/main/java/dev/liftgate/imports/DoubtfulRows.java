package dev.liftgate.imports;

import dev.liftgate.imports.Doubt.Choice;
import dev.liftgate.web.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** All rows of imports that a person decides on before anything is taken over. */
@ApplicationScoped
@Transactional
class DoubtfulRows {

    private static final int SHOWN = 50;

    /**
     * One row that looks wrong.
     *
     * @param known the number of the part that it may be, empty if none
     * @param like the earlier row that it is like, or 0
     * @param choice empty while nobody has decided
     */
    record DoubtfulRow(
            int row,
            String number,
            String brand,
            String description,
            String cost,
            String known,
            String knownBrand,
            int like,
            String choice) {}

    /** @param undecided how many of all wait for a word */
    record DoubtfulKind(Doubt doubt, int all, int undecided, List<DoubtfulRow> rows) {

        public int more() {
            return all - rows.size();
        }
    }

    @Inject
    EntityManager entities;

    @Inject
    PartsImports imports;

    /** The kinds of doubt in this import, each with its first rows. */
    List<DoubtfulKind> of(PartsImport previewed) {
        List<Tuple> counts = tuples(
                """
                select doubt, count(*) as total, count(*) filter (where choice is null) as undecided
                from parts_import_row where import_id = :id and problem is null and doubt is not null group by doubt
                order by doubt""",
                previewed.id());
        List<DoubtfulKind> kinds = new ArrayList<>();
        for (Tuple count : counts) {
            Doubt doubt = Doubt.valueOf(count.get("doubt", String.class));
            kinds.add(new DoubtfulKind(
                    doubt,
                    count.get("total", Number.class).intValue(),
                    count.get("undecided", Number.class).intValue(),
                    rows(previewed.id(), doubt)));
        }
        kinds.sort(Comparator.comparing(DoubtfulKind::doubt));
        return kinds;
    }

    private List<DoubtfulRow> rows(long id, Doubt doubt) {
        return tuples(
                        """
                        select row, number, brand, description, cost, coalesce(known_number, '') as known,
                          coalesce(known_brand, '') as known_brand, coalesce(known_row, 0) as known_row,
                          coalesce(choice, '') as choice
                        from parts_import_row where import_id = :id and problem is null and doubt = '"""
                                + doubt.name()
                                + "' order by choice is not null, row limit "
                                + SHOWN,
                        id)
                .stream()
                .map(row -> new DoubtfulRow(
                        row.get("row", Integer.class),
                        row.get("number", String.class),
                        row.get("brand", String.class),
                        row.get("description", String.class),
                        row.get("cost", BigDecimal.class).toPlainString(),
                        row.get("known", String.class),
                        row.get("known_brand", String.class),
                        row.get("known_row", Integer.class),
                        row.get("choice", String.class)))
                .toList();
    }

    /** Decides on one row, whatever was decided on it before. */
    void choose(long id, int row, Choice choice) {
        decide(id, choice, "row = " + row + " and doubt is not null");
    }

    /** Decides on all rows of a kind that wait for a word. */
    void chooseAll(long id, Doubt doubt, Choice choice) {
        decide(id, choice, "doubt = '" + doubt.name() + "' and choice is null");
    }

    /**
     * Writes the choice and counts anew.
     *
     * @throws Refused if two rows would then be one part
     */
    private void decide(long id, Choice choice, String which) {
        PartsImport previewed = imports.locked(id);
        previewed.requireReady();
        if (choice == Choice.SAME) {
            entities.createNativeQuery("update parts_import_row set choice = 'SAME' where import_id = :id"
                            + " and problem is null and known_number is not null and " + which)
                    .setParameter("id", id)
                    .executeUpdate();
        } else {
            entities.createNativeQuery("update parts_import_row set choice = :choice where import_id = :id"
                            + " and problem is null and " + which)
                    .setParameter("choice", choice.name())
                    .setParameter("id", id)
                    .executeUpdate();
        }
        refuseDoubles(id);
        imports.count(previewed);
    }

    private void refuseDoubles(long id) {
        tuples(
                        """
                        select number, min(row) || ' and ' || max(row) as rows
                        from parts_import_difference where import_id = :id group by number, brand
                        having count(*) > 1 order by number limit 1""",
                        id)
                .forEach(both -> {
                    throw new Refused("Rows " + both.get("rows", String.class) + " would both be part "
                            + both.get("number", String.class) + ": leave all but one of them out first.");
                });
    }

    @SuppressWarnings("unchecked")
    private List<Tuple> tuples(String query, long id) {
        return entities.createNativeQuery(query, Tuple.class)
                .setParameter("id", id)
                .getResultList();
    }
}

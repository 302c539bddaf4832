package dev.liftgate.orders;

import dev.liftgate.customers.SearchTerms;
import dev.liftgate.rows.AnyOf;
import dev.liftgate.rows.WordSearch;
import dev.liftgate.staff.Actor;
import dev.liftgate.staff.Staff;
import dev.liftgate.web.Typed;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hibernate.query.NativeQuery;
import org.hibernate.type.StandardBasicTypes;

/**
 * The finder of orders for boards and lists.
 *
 * <p>It reads what is shown and no entity, and walks an index only as far as a page goes, so a list costs the same
 * however many orders there are.
 */
@ApplicationScoped
@Transactional
public class Tickets {

    private static final String SELECT =
            """
            select new dev.liftgate.orders.Ticket(o.id, o.number, o.card.customerName, o.card.vehicleName, o.card.plate,
              o.headline, o.progress.stage, o.progress.recordedStage not in (CLOSED, CANCELLED), o.progress.setByHand,
              o.openedAt, o.arrangement.promisedAt, o.arrangement.technicianName, o.arrangement.waitingFor,
              o.arrangement.keyTag, o.agreement.quotedTotal, o.agreement.authorizedTotal, o.newsAt)
            from WorkOrder o\s""";

    // the condition of the indexes, word for word: the database does not see that a stage of the board is an open one
    private static final String OPEN = "o.stage not in ('CLOSED', 'CANCELLED')";

    /**
     * Which open orders a board shows; null takes everything.
     *
     * @param promisedBefore a moment
     */
    public record Selection(Long advisor, Long technician, Instant promisedBefore) {

        private String conditions() {
            return (advisor == null ? "" : " and o.advisor_id = :advisor")
                    + (technician == null ? "" : " and o.technician_id = :technician")
                    + (promisedBefore == null ? "" : " and o.promised_at < :before");
        }

        private void give(NativeQuery<?> query) {
            if (advisor != null) {
                query.setParameter("advisor", advisor);
            }
            if (technician != null) {
                query.setParameter("technician", technician);
            }
            if (promisedBefore != null) {
                query.setParameter("before", promisedBefore);
            }
        }
    }

    @Inject
    EntityManager entities;

    @Inject
    Staff staff;

    /** The numbers of open orders by stage, the most urgent first; of each stage {@code most} after the skipped ones. */
    public Map<Stage, List<Long>> open(List<Stage> stages, Selection selection, int skipped, int most) {
        NativeQuery<Object[]> query = query(
                """
                select s.stage, array(select o.number from work_order o where o.stage = s.stage and %s%s
                  order by o.promised_at, o.number offset :skipped limit :most) as numbers
                from unnest(string_to_array(:stages, ',')) as s(stage)"""
                        .formatted(OPEN, selection.conditions()));
        selection.give(query);
        Map<Stage, List<Long>> numbers = new EnumMap<>(Stage.class);
        query
                .setParameter(
                        "stages",
                        String.join(",", stages.stream().map(Stage::name).toList()))
                .setParameter("skipped", skipped)
                .setParameter("most", most)
                .addScalar("stage", StandardBasicTypes.STRING)
                .addScalar("numbers", Long[].class)
                .stream()
                .forEach(row -> numbers.put(Stage.valueOf((String) row[0]), List.of((Long[]) row[1])));
        return numbers;
    }

    /**
     * The numbers of the open orders that a technician may work on: their own, then those that nobody has taken; of both
     * the most urgent first.
     */
    public List<Long> forTechnician(Actor technician, int skipped, int most) {
        String which =
                """
                (select %d as place, o.promised_at, o.number from work_order o
                 where %s and o.technician_id %s order by o.promised_at, o.number limit :last)""";
        return entities.createNativeQuery(
                        "select number from (" + which.formatted(0, OPEN, "= :technician") + " union all "
                                + which.formatted(1, OPEN, "is null")
                                + ") found order by place, promised_at, number offset :skipped limit :most",
                        Long.class)
                .setParameter("technician", technician.id())
                .setParameter("last", skipped + most)
                .setParameter("skipped", skipped)
                .setParameter("most", most)
                .getResultList();
    }

    /** Those orders, in the order of the numbers. */
    public List<Ticket> numbered(List<Long> numbers) {
        if (numbers.isEmpty()) {
            return List.of();
        }
        return select("where " + AnyOf.in("o.number", ":numbers"))
                .setParameter("numbers", numbers.toArray(Long[]::new))
                .getResultStream()
                .sorted(Comparator.comparing(ticket -> numbers.indexOf(ticket.number())))
                .toList();
    }

    /** Orders newest first, a page at a time, before the given number. */
    public List<Ticket> before(long number, int limit) {
        return select("where o.number < :number order by o.number desc")
                .setParameter("number", number)
                .setMaxResults(limit)
                .getResultList();
    }

    /** The visits of a car, the latest first, before the order with that id. */
    public List<Ticket> ofVehicle(long vehicle, long before, int limit) {
        return visits("vehicle", vehicle, before, limit);
    }

    /** The visits of a customer, with whatever car. */
    public List<Ticket> ofCustomer(long customer, long before, int limit) {
        return visits("customer", customer, before, limit);
    }

    private List<Ticket> visits(String whose, long id, long before, int limit) {
        return select("where o." + whose + ".id = :whose and o.id < :before order by o.id desc")
                .setParameter("whose", id)
                .setParameter("before", before)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Orders whose customers answered by themselves, unseen by any advisor; the newest first. */
    public List<Ticket> withNews(int limit) {
        return select("where o.newsAt is not null order by o.newsAt desc")
                .setMaxResults(limit)
                .getResultList();
    }

    /** Orders by number, plate, VIN, phone, or words that all stand in the name or the concerns; newest first. */
    public List<Ticket> search(String text, int limit) {
        String typed = Typed.line(text);
        if (typed.isEmpty()) {
            return List.of();
        }
        return Stream.concat(byWords(WordSearch.plan(typed), limit), bySigns(typed, limit))
                .distinct()
                .sorted(Comparator.comparing(Ticket::number).reversed())
                .limit(limit)
                .toList();
    }

    // a query of its own: the database then walks the newest for a common word, and takes the index for a rare one
    private Stream<Ticket> byWords(List<List<String>> words, int limit) {
        if (words.isEmpty()) {
            return Stream.empty();
        }
        Parameters parameters = new Parameters();
        String all = WordSearch.all("column(o.words as String)", words, parameters);
        return found("where " + all, parameters, limit);
    }

    private Stream<Ticket> bySigns(String typed, int limit) {
        Parameters parameters = SearchTerms.of(typed, staff::country)
                .and("number", typed.matches("\\d{1,18}") ? Long.parseLong(typed) : -1);
        // each sign goes by an index of its own; joined by "or" they would read every order
        return found(
                """
                where o.id in (
                  select n.id from WorkOrder n where n.number = :number
                  union all select p.id from WorkOrder p where p.vehicle.id in (select v.id from Vehicle v
                    where %s)
                  union all select w.id from WorkOrder w where w.customer.id in (select c.id from Customer c
                    where %s))"""
                        .formatted(SearchTerms.VEHICLE, SearchTerms.PHONE),
                parameters,
                limit);
    }

    private Stream<Ticket> found(String where, Parameters parameters, int limit) {
        TypedQuery<Ticket> query = select(where + " order by o.number desc").setMaxResults(limit);
        parameters.map().forEach(query::setParameter);
        return query.getResultStream();
    }

    private TypedQuery<Ticket> select(String rest) {
        return entities.createQuery(SELECT + rest, Ticket.class);
    }

    @SuppressWarnings("unchecked") // the columns are named where they are read
    private NativeQuery<Object[]> query(String sql) {
        return entities.createNativeQuery(sql).unwrap(NativeQuery.class);
    }
}

package dev.liftgate.billing;

import dev.liftgate.web.EditConflict;
import dev.liftgate.web.Refused;
import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The numbers of orders and papers: each series with its next one, and where a manager lets it go on. */
@ApplicationScoped
@Transactional
public class PaperNumbers {

    private static final long HIGHEST = 999_999_999;

    /** A series that a shop brings along. Estimates need none: they count within their order. */
    public enum Numbered {
        WORK_ORDER("work_order", "workOrder", "Orders"),
        INVOICE("invoice", "invoice", "Invoices"),
        DEPOSIT("deposit", "deposit", "Deposit receipts"),
        CREDIT("counter_entry_credit", "credit", "Credit notes"),
        GOODWILL("counter_entry_goodwill", "goodwill", "Goodwill"),
        REFUND("counter_entry_refund", "refund", "Refund receipts"),
        VOID("counter_entry_void", "voided", "Voided payments");

        private final String series;
        private final String field;
        private final String label;

        Numbered(String series, String field, String label) {
            this.series = series;
            this.field = field;
            this.label = label;
        }

        public String label() {
            return label;
        }

        /** Its name in a form. */
        public String field() {
            return field;
        }
    }

    /** A series with the number that its next paper gets. */
    public record NextNumber(Numbered kind, long next) {}

    List<NextNumber> next() {
        Map<String, Long> last = new HashMap<>();
        for (Object row : Panache.getEntityManager()
                .createNativeQuery("select name, last from counter")
                .getResultList()) {
            Object[] counter = (Object[]) row;
            last.put((String) counter[0], ((Number) counter[1]).longValue());
        }
        return Arrays.stream(Numbered.values())
                .map(kind -> new NextNumber(kind, last.get(kind.series) + 1))
                .toList();
    }

    /** The letters before the number of an invoice; empty for none. */
    public String prefix() {
        return (String) Panache.getEntityManager()
                .createNativeQuery("select prefix from counter where name = 'invoice'")
                .getSingleResult();
    }

    /**
     * Lets a series go on at a higher number; what lies between is left out for good.
     *
     * @throws Refused beside that field if the number was given out already, or is too high to be read aloud
     */
    public void goOn(Numbered kind, String field, long next) {
        if (next > HIGHEST) {
            throw new Refused(field, "At most " + HIGHEST);
        }
        int raised = Panache.getEntityManager()
                .createNativeQuery("update counter set last = :last where name = :name and last <= :last")
                .setParameter("last", next - 1)
                .setParameter("name", kind.series)
                .executeUpdate();
        if (raised == 0) {
            long now = next().get(kind.ordinal()).next();
            throw new Refused(field, "The next number is " + now + " already, and numbers only go up");
        }
    }

    /**
     * Puts these letters before the numbers of invoices from now on.
     *
     * @param seen those that the form was drawn with
     * @throws EditConflict if somebody set others meanwhile
     */
    void begin(String prefix, String seen) {
        String now = (String) Panache.getEntityManager()
                .createNativeQuery("select prefix from counter where name = 'invoice' for update")
                .getSingleResult();
        if (!now.equals(seen) && !now.equals(prefix)) {
            throw EditConflict.between("prefix", "“" + now + "”", "“" + prefix + "”");
        }
        Panache.getEntityManager()
                .createNativeQuery("update counter set prefix = :prefix where name = 'invoice'")
                .setParameter("prefix", prefix)
                .executeUpdate();
    }
}

package dev.liftgate.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hibernate.jpa.HibernateHints;

/** All that people saw and changed, newest first. The database keeps the changes by itself. */
@ApplicationScoped
class Audit {

    /** So many stand on one page. */
    static final int PAGE = 100;

    @Inject
    EntityManager entities;

    @Inject
    PageViews views;

    /**
     * One more than a page, if there are more.
     *
     * @param page from 0
     */
    List<AuditEntry> find(AuditQuestion question, int page) {
        views.keep();
        return query(question)
                .setFirstResult(page * PAGE)
                .setMaxResults(PAGE + 1)
                .getResultStream()
                .map(AuditEntry::of)
                .toList();
    }

    /** All of them, one after the other, without holding them all. Needs a transaction. */
    void each(AuditQuestion question, Consumer<AuditEntry> reader) {
        views.keep();
        try (Stream<Tuple> rows =
                query(question).setHint(HibernateHints.HINT_FETCH_SIZE, 2000).getResultStream()) {
            rows.map(AuditEntry::of).forEach(reader);
        }
    }

    @SuppressWarnings("unchecked")
    private TypedQuery<Tuple> query(AuditQuestion question) {
        return (TypedQuery<Tuple>) entities.createNativeQuery(
                        "select at, by_name, kind, subject, subject_id, label, words from audit_entry where "
                                + question.condition() + " order by at desc, kind, subject, subject_id, words",
                        Tuple.class)
                .setParameter("from", question.from())
                .setParameter("until", question.until())
                .setParameter("by", question.by())
                .setParameter("words", question.words().strip());
    }
}

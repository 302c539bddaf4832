package dev.liftgate.library;

import dev.liftgate.diagnosis.Experience;
import dev.liftgate.guides.Guide;
import dev.liftgate.money.KeptJson;
import dev.liftgate.staff.Stamp;
import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.Subselect;

/**
 * The log of the shop's own repairs after which the complaint was gone. It is only added to: a repair that turns out
 * wrong is withdrawn by a row of its own and counts no more. It never changes a guide.
 */
@ApplicationScoped
@Transactional
public class VerifiedRepairs {

    /**
     * The state of the log, as {@code mark} of the one-row entity {@code RepairsMark}. While the mark is the same, the
     * log is the same, whichever process wrote to it. A query can ask for it beside something else.
     */
    @Entity(name = "RepairsMark")
    @Immutable
    @Subselect(
            """
            select 1 as id, concat_ws(' ',
              (select max(id) from verified_repair), (select max(id) from repair_withdrawal)) as mark""")
    public static class RepairsMark {

        @Id
        private int id;

        private String mark;

        protected RepairsMark() {}
    }

    private static final String RECORD =
            """
            insert into verified_repair
              (concern_id, turn, guide_code, guide_sha256, cause_code, answers, cause_proof, verified_by, at)
            select :concern, 1 + count(w.id), :code, :hash, :cause, :answers, :proof, :by, :at
            from verified_repair r left join repair_withdrawal w on w.repair_id = r.id
            where r.concern_id = :concern
            on conflict on constraint verified_repair_turn_uk do nothing""";

    private static final String WITHDRAW =
            """
            insert into repair_withdrawal (repair_id, withdrawn_by, at)
            select id, :by, :at from verified_repair where concern_id = :concern
            on conflict on constraint repair_withdrawal_repair_uk do nothing""";

    /**
     * Makes writers wait for each other, so that the last id of the log tells all that is in it. Readers do not wait.
     */
    private static final String ONE_AT_A_TIME = "lock table verified_repair in share row exclusive mode";

    private static final String COUNTED =
            """
            select r.cause_code, r.answers, r.cause_proof from verified_repair r
            where r.guide_code = :code and not exists (select 1 from repair_withdrawal w where w.repair_id = r.id)
            order by r.id""";

    /** The proof of a cause that nobody saw. */
    private static final String SUPPOSED = "SUPPOSED";

    /** A repair on record, and whether its cause was only supposed. */
    private record CountedRepair(Experience.Repair repair, boolean supposed) {}

    /**
     * Records that a concern's complaint is gone after this repair. If one counts already, nothing happens.
     *
     * @param guide the version that the concern was diagnosed with
     * @param proof name of what the cause rests on; the cause of one that was only supposed counts for nothing. Null counts: it is from
     *     before it was asked
     */
    public void record(long concern, Guide guide, Experience.Repair repair, String proof, Stamp by) {
        log(RECORD, concern, by)
                .setParameter("code", guide.code())
                .setParameter("hash", guide.sha256())
                .setParameter("cause", repair.cause())
                .setParameter("answers", KeptJson.write(repair.answers()))
                .setParameter("proof", proof)
                .executeUpdate();
    }

    /** Withdraws the repair recorded for a concern, because the complaint came back. */
    public void withdraw(long concern, Stamp by) {
        log(WITHDRAW, concern, by).executeUpdate();
    }

    private static Query log(String sql, long concern, Stamp by) {
        Panache.getEntityManager().createNativeQuery(ONE_AT_A_TIME).executeUpdate();
        return Panache.getEntityManager()
                .createNativeQuery(sql)
                .setParameter("concern", concern)
                .setParameter("by", by.name())
                .setParameter("at", by.at());
    }

    /** The experience with a guide. Repairs by its other versions count as far as this version has the same codes. */
    public Experience of(Guide guide) {
        return experience(guide, counted(guide));
    }

    private static Experience experience(Guide guide, List<CountedRepair> counted) {
        return Experience.of(
                        guide,
                        counted.stream()
                                .filter(each -> !each.supposed())
                                .map(CountedRepair::repair)
                                .toList())
                .andSupposed(
                        guide,
                        counted.stream()
                                .filter(CountedRepair::supposed)
                                .map(each -> each.repair().answers())
                                .toList());
    }

    private static List<CountedRepair> counted(Guide guide) {
        return Panache.getSession()
                .createNativeQuery(COUNTED, Object[].class)
                .setParameter("code", guide.code())
                .getResultStream()
                .map(row -> new CountedRepair(
                        new Experience.Repair((String) row[0], KeptJson.readMap((String) row[1], String.class)),
                        SUPPOSED.equals(row[2])))
                .toList();
    }

    /** The experience with a guide, to be shown beside it. */
    LearnedOdds learned(Guide guide) {
        List<CountedRepair> counted = counted(guide);
        int supposed = (int) counted.stream().filter(CountedRepair::supposed).count();
        return new LearnedOdds(guide, experience(guide, counted), supposed);
    }
}

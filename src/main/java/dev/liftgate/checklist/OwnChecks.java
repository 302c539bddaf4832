package dev.liftgate.checklist;

import dev.liftgate.checks.Reply;
import dev.liftgate.guides.TroubleCode;
import dev.liftgate.orders.OwnCheck;
import dev.liftgate.orders.OwnCheck.OwnCheckFacts;
import dev.liftgate.orders.WorkOrders;
import dev.liftgate.staff.Stamp;
import dev.liftgate.sync.Entry;
import dev.liftgate.sync.Recorder;
import dev.liftgate.web.Typed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** The checks that people write down themselves, beside those of a guide or without one. */
@ApplicationScoped
@Transactional
class OwnChecks implements Recorder {

    private static final int OFTEN = 8;
    private static final int LONGEST_CHECK = 200;
    private static final int LONGEST_RESULT = 1000;
    private static final int LONGEST_UNIT = 20;

    @Inject
    WorkOrders orders;

    @Override
    public Map<String, BiConsumer<Entry, Stamp>> verbs() {
        return Map.of("own-check", (entry, by) -> {
            OwnCheckFacts facts = typed(
                    entry.optional("what").orElse(""),
                    entry.optional("result").orElse(""),
                    entry.optional("measured").orElse(""),
                    entry.optional("unit").orElse(""),
                    entry.optional("troubleCode").orElse(""));
            record(entry.order(), entry.number("concern"), facts, by);
        });
    }

    /** A check from typed fields, here or on a tablet; an empty field is null or empty. */
    static OwnCheckFacts typed(String what, String result, String measured, String unit, String troubleCode) {
        return new OwnCheckFacts(
                line("what", what, LONGEST_CHECK),
                Typed.lines("result", result, LONGEST_RESULT),
                Typed.optional(measured, Reply::number),
                line("unit", unit, LONGEST_UNIT),
                TroubleCode.find(Typed.line(troubleCode)).map(TroubleCode::code).orElse(Typed.line(troubleCode)));
    }

    private static String line(String field, String typed, int most) {
        return Typed.lines(field, Typed.line(typed), most);
    }

    void record(long number, long concern, OwnCheckFacts facts, Stamp stamp) {
        orders.change(number, stamp, (order, by) -> order.concern(concern).check(facts, by));
    }

    /** The checks that this shop writes down most, the most used first. */
    List<String> often() {
        return OwnCheck.getEntityManager()
                .createQuery(
                        "select c.what from OwnCheck c group by c.what order by count(*) desc, max(c.id) desc",
                        String.class)
                .setMaxResults(OFTEN)
                .getResultList();
    }
}

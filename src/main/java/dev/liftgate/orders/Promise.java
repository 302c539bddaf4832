package dev.liftgate.orders;

import dev.liftgate.money.Charge;
import dev.liftgate.money.Totals;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * The whole that a customer said yes to: jobs, terms, rules and total.
 *
 * <p>It never follows the order or the shop's settings. A yes that is taken back takes its job out, reckoned by the
 * same rules; only a new authorization puts more in.
 *
 * @param rules fees, discount and the taxes that apply, as the customer was shown them
 * @param laws the hashes of the rule packs that it was given under; none on what is older
 */
public record Promise(List<PromisedJob> jobs, Totals.Rules rules, List<String> laws, Totals totals) {

    /** One job of it, with its charges less its own discounts. */
    public record PromisedJob(long job, List<Charge> charges) {

        /** Charges from before their jobs were kept learn theirs here. */
        public PromisedJob {
            charges = charges.stream().map(charge -> charge.in(job)).toList();
        }

        static PromisedJob of(Job job) {
            return new PromisedJob(job.id(), job.quote().charges());
        }

        Money net() {
            return Money.total(charges.stream().map(Charge::net).toList());
        }
    }

    static Promise of(List<PromisedJob> jobs, Totals.Rules rules, List<String> laws, CurrencyUnit currency) {
        List<Charge> charges =
                jobs.stream().flatMap(job -> job.charges().stream()).toList();
        return new Promise(jobs, rules, laws, Totals.of(currency, charges, rules));
    }

    Optional<PromisedJob> job(long id) {
        return jobs.stream().filter(job -> job.job() == id).findFirst();
    }

    /** The rest of it, if the yes to some of its jobs is gone; null if no yes is left. */
    Promise only(Predicate<PromisedJob> stands) {
        List<PromisedJob> rest = jobs.stream().filter(stands).toList();
        return rest.isEmpty() ? null : rest.size() == jobs.size() ? this : of(rest, rules, laws, currency());
    }

    /** The same, given under that rule pack as well; null adds none. */
    Promise under(String law) {
        List<String> all =
                Stream.concat(laws.stream(), Stream.ofNullable(law)).distinct().toList();
        return new Promise(jobs, rules, all, totals);
    }

    private CurrencyUnit currency() {
        return total().getCurrencyUnit();
    }

    public Money total() {
        return totals.total();
    }
}

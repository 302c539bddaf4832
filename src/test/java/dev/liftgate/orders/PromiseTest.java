package dev.liftgate.orders;

import static dev.liftgate.orders.AnOrder.ANA;
import static dev.liftgate.orders.AnOrder.TOM;
import static dev.liftgate.orders.AnOrder.usd;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.liftgate.customers.Odometer;
import dev.liftgate.money.Charge.ChargeKind;
import dev.liftgate.money.Discount;
import dev.liftgate.money.FeeBase;
import dev.liftgate.money.FeeUnit;
import dev.liftgate.money.ShopCurrency;
import dev.liftgate.money.TaxWay;
import dev.liftgate.money.Totals;
import dev.liftgate.orders.Decision.Verdict;
import dev.liftgate.staff.Stamp;
import dev.liftgate.web.Refused;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** What a customer said yes to stays as it is, whatever happens to the order or to the shop's settings. */
class PromiseTest {

    private static final int SEQUENCES = 10_000;
    private static final int STEPS = 24;

    /** The decimals of an amount in the database. */
    private static final int COLUMN_SCALE = 2;

    private static final List<CurrencyUnit> CURRENCIES = CurrencyUnit.registeredCurrencies();

    private static final List<Class<?>> WITH_VERBS = List.of(
            WorkOrder.class,
            Job.class,
            Quote.class,
            AgreedPrice.class,
            Concern.class,
            Progress.class,
            Agreement.class,
            Reckoning.class,
            Proposals.class,
            Alternatives.class,
            CardCopy.class,
            TakenOff.class);

    /** Verbs of their own room that are part of another step, or that only add a line to the timeline. */
    private static final Set<String> WITHIN_OTHERS =
            Set.of("WorkOrder.checkIn", "WorkOrder.add", "WorkOrder.record", "Job.tell", "Alternatives.add");

    @Test
    void nothing_but_a_new_authorization_raises_what_was_authorized() {
        for (int seed = 0; seed < SEQUENCES; seed++) {
            new Course(seed).run();
        }
    }

    @Test
    void every_verb_of_an_order_is_a_step_of_that_test() {
        Set<String> verbs = WITH_VERBS.stream()
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> !method.isSynthetic() && !Modifier.isPrivate(method.getModifiers()))
                .filter(method -> !Modifier.isStatic(method.getModifiers()))
                .filter(method -> List.of(method.getParameterTypes()).contains(Stamp.class))
                .map(PromiseTest::name)
                .filter(verb -> !WITHIN_OTHERS.contains(verb))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> without = new TreeSet<>(verbs);
        new Course(0).steps.keySet().forEach(step -> without.remove(step.replaceAll(" .*", "")));
        assertTrue(without.isEmpty(), "no step for " + without);
    }

    private static Totals.FeeRule fee(
            String label, Money fixed, BigDecimal percent, FeeBase base, Money cap, String taxCode) {
        return new Totals.FeeRule(label, fixed, percent, base, cap, taxCode, Totals.FeeKind.OTHER, "");
    }

    private static String name(Method method) {
        return method.getDeclaringClass().getSimpleName() + "." + method.getName();
    }

    @Test
    void a_fee_that_is_switched_on_later_is_not_authorized_with_the_next_job() {
        AnOrder an = AnOrder.authorized();
        Money yes = an.order.agreement().authorizedTotal();
        Totals.Rules withFee = new Totals.Rules(
                List.of(fee("Order fee", usd("25.00"), null, null, null, null)),
                an.order.reckoning().rules.taxes());
        an.then(order -> new Proposals(order, withFee).recommend(an.concern(), AnOrder.diagnosis(), ANA));
        Job added = an.order.jobs().stream().reduce((first, second) -> second).orElseThrow();
        an.then(order -> order.drop(added, ANA));
        assertEquals(yes, an.order.agreement().authorizedTotal());
        assertEquals(yes, an.order.reckoning().totals(Job::isCounted).total());
    }

    @Test
    void a_yes_is_kept_with_all_that_it_was_given_to() {
        AnOrder an = AnOrder.offered();
        an.then(order -> order.reckoning().discount(new Discount("Senior", new BigDecimal("10"), null), ANA));
        Totals shown = an.order.reckoning().totals(Job::isCounted);
        an.decide(Verdict.APPROVE, an.job());
        assertEquals(shown, an.order.agreement().promise().totals());
        assertEquals(shown, an.lastRecord().promise().totals());
        an.then(order -> order.reckoning().discount(new Discount("Friend", new BigDecimal("20"), null), ANA));
        assertEquals(shown.total(), an.order.agreement().authorizedTotal());
    }

    @Test
    void a_yes_that_is_taken_back_takes_its_job_out_and_leaves_the_rest_as_it_was_reckoned() {
        AnOrder an = AnOrder.offered();
        Job other = an.recommend(AnOrder.diagnosis());
        an.then(order -> other.offer(ANA)).decide(Verdict.APPROVE, an.job(), other);
        an.price(an.job(), "400.00");
        assertEquals(usd("96.00"), an.order.agreement().authorizedTotal());
        an.price(other, "97.00");
        assertEquals(null, an.order.agreement().promise());
    }

    @Test
    void a_later_yes_covers_a_job_at_what_it_has_become_cheaper_to_and_no_longer_at_the_first_price() {
        AnOrder an = AnOrder.authorized();
        Job first = an.job();
        an.then(order -> first.quote().discount(null, new Discount("Senior", new BigDecimal("20"), null), ANA));
        Money cheaper = first.quote().net();
        Job other = an.recommend(AnOrder.diagnosis());
        an.then(order -> other.offer(ANA)).decide(Verdict.APPROVE, other);
        assertEquals(cheaper, first.agreed().price());
        an.then(order -> first.quote().discount(null, null, ANA));
        assertEquals(JobState.RECOMMENDED, first.state());
        assertEquals(usd("96.00"), an.order.agreement().authorizedTotal());
    }

    @Test
    void a_no_to_another_job_authorizes_nothing() {
        AnOrder an = AnOrder.authorized();
        Money yes = an.order.agreement().authorizedTotal();
        Job other = an.recommend(AnOrder.diagnosis());
        an.then(order -> other.offer(ANA)).decide(Verdict.DECLINE, other);
        assertFalse(an.lastRecord().isYes());
        assertEquals(yes, an.lastRecord().newTotal());
        assertEquals(yes, an.lastRecord().promise().total());
    }

    /** One order on which the same seed always lets the same things happen. */
    private static final class Course {

        private final int seed;
        private final Random random;
        private final AnOrder an = AnOrder.withLinkage();
        private final List<String> done = new ArrayList<>();
        final Map<String, Consumer<WorkOrder>> steps = new TreeMap<>();
        private Totals.Rules today;
        private String billed;

        Course(int seed) {
            this.seed = seed;
            this.random = new Random(seed);
            today = an.order.reckoning().rules;
            amountsAreKeptAsTheyAre();
            shop();
            jobs();
            order();
        }

        private void shop() {
            steps.put("settings: fees", order -> today = rules(today.taxes()));
            steps.put(
                    "settings: taxes",
                    order -> today = new Totals.Rules(
                            today.fees(),
                            random.nextBoolean()
                                    ? List.of()
                                    : List.of(new Totals.TaxRule("sales", "Sales tax", percent(15))),
                            null,
                            random.nextInt(3) == 0 ? TaxWay.INCLUDED : TaxWay.ON_TOP));
        }

        private Totals.Rules rules(List<Totals.TaxRule> taxes) {
            Totals.FeeRule fixed =
                    fee("Order fee", cents(3_000), null, null, null, random.nextBoolean() ? "sales" : null);
            Totals.FeeRule share = fee(
                    "Supplies",
                    null,
                    percent(12),
                    FeeBase.values()[random.nextInt(3)],
                    random.nextBoolean() ? cents(2_000) : null,
                    random.nextBoolean() ? "sales" : null);
            Totals.FeeRule counted = new Totals.FeeRule(
                    "Supplies",
                    cents(900),
                    null,
                    null,
                    null,
                    random.nextBoolean() ? "sales" : null,
                    null,
                    null,
                    "cable",
                    FeeUnit.values()[random.nextInt(3)],
                    random.nextBoolean());
            return new Totals.Rules(
                    Stream.of(fixed, share, counted)
                            .filter(fee -> random.nextBoolean())
                            .toList(),
                    taxes,
                    null,
                    today.taxWay());
        }

        private void jobs() {
            steps.put("Proposals.recommend", order -> new Proposals(order, today)
                    .recommend(
                            an.concern(),
                            List.of(AnOrder.linkage(), AnOrder.diagnosis(), AnOrder.cleaning(), AnOrder.stuckShut())
                                    .get(random.nextInt(4)),
                            ANA));
            steps.put("Proposals.alternative", order -> new Proposals(order, today)
                    .alternative(job(), "Original", AnOrder.linkage(), "Aftermarket", ANA));
            steps.put("Proposals.revive", order -> {
                Job declined = job();
                if (declined.quote().price() == null) {
                    throw new Refused("never offered, so never declined");
                }
                new Proposals(order, today).revive(declined, random.nextBoolean() ? AnOrder.cleaning() : null, ANA);
            });
            steps.put("Proposals.redo", order -> {
                Job done = job();
                if (done.quote().price() == null) {
                    throw new Refused("never priced, so never done");
                }
                new Proposals(order, today)
                        .redo(done, random.nextBoolean() ? AnOrder.cleaning() : null, "Comeback", ANA);
            });
            steps.put(
                    "WorkOrder.addFlat",
                    order -> order.addFlat(
                            an.concern(),
                            ChargeKind.LABOR,
                            "Wash",
                            cents(9_000),
                            random.nextBoolean() ? "sales" : null,
                            ANA));
            steps.put("Proposals.sell", order -> new Proposals(order, today)
                    .sell(null, AnOrder.linkage().parts().get(random.nextInt(2)), ANA));
            steps.put("WorkOrder.drop", order -> order.drop(job(), ANA));
            steps.put("TakenOff.putBack", order -> order.takenOff().putBack(removed(), ANA));
            steps.put("Quote.price", order -> {
                Job job = job();
                job.quote().price(cents(60_000), PriceBasis.values()[random.nextInt(2)], job.version(), ANA);
            });
            steps.put("Quote.requireMeant", order -> job().quote()
                    .requireMeant(cents(60_000), random.nextBoolean(), ANA));
            steps.put("Quote.narrow", order -> {
                RecordedFactor factor = random.nextBoolean() ? AnOrder.OEM : AnOrder.EASY;
                job().quote().narrow(factor.label(), factor, ANA);
            });
            steps.put("JobLines.addLabor", order -> job().jobLines()
                    .addLabor(AnOrder.linkage().labor(), ANA));
            steps.put("JobLines.addPart", order -> job().jobLines()
                    .addPart(AnOrder.linkage().parts().get(random.nextInt(2)), ANA));
            steps.put("JobLines.addSublet", order -> job().jobLines().addSublet("Paint", cents(20_000), null, ANA));
            steps.put("JobLines.revise", order -> {
                Job job = job();
                Line line = line(job);
                JobLines.LineFacts facts = line.facts();
                job.jobLines()
                        .revise(
                                line.id(),
                                new JobLines.LineFacts(
                                        "Other words",
                                        BigDecimal.valueOf(1 + random.nextInt(3)),
                                        facts.price() == null ? null : cents(5_000)),
                                job.version(),
                                ANA);
            });
            steps.put("JobLines.move", order -> {
                Job job = job();
                job.jobLines().move(line(job).id(), random.nextBoolean(), ANA);
            });
            steps.put("JobLines.grade", order -> {
                Job job = job();
                job.jobLines().grade(line(job).id(), random.nextBoolean(), ANA);
            });
            steps.put("JobLines.remove", order -> {
                Job job = job();
                job.jobLines().remove(line(job).id(), ANA);
            });
            steps.put("JobLines.putBack", order -> {
                Job job = job();
                job.jobLines().putBack(removedLine(job).id(), ANA);
            });
            steps.put("Quote.discount of a job", order -> job().quote().discount(null, discount(), ANA));
            steps.put("Quote.discount of a line", order -> {
                Job job = job();
                job.quote().discount(line(job), discount(), ANA);
            });
            steps.put("AgreedPrice.cameTo", order -> job().agreed().cameTo(cents(60_000), "More to do", ANA));
            steps.put("AgreedPrice.askAgain", order -> job().agreed().askAgain(ANA));
            steps.put("Job.describe", order -> job().describe(JobTerms.NONE, ANA));
            steps.put("Job.offer", order -> job().offer(ANA));
            steps.put("Job.choose", order -> job().choose(ANA));
            steps.put("Job.reopen", order -> job().reopen("a screw is left", ANA));
            steps.put("Agreement.withdraw", order -> an.keep(order.agreement().withdraw(job(), "wrong job", ANA)));
            steps.put("Concern.unconfirm", order -> an.concern().unconfirm("wrong door", ANA));
            steps.put("Progress.reopen", order -> order.progress().reopen("the car stays", ANA));
            steps.put("Progress.stillHere", order -> order.progress().stillHere("it was another car", ANA));
            steps.put("Job.begin", order -> job().begin(TOM));
            steps.put("Job.finish", order -> job().finish(TOM));
        }

        private void order() {
            steps.put("WorkOrder.take", order -> order.take(new Concern.Statement("It rattles", null, "", ""), ANA));
            steps.put("WorkOrder.supplement", order -> order.supplement(AnOrder.checkedIn().order, ANA));
            steps.put("WorkOrder.comesBackFrom", order -> order.comesBackFrom(AnOrder.checkedIn().order, ANA));
            steps.put("CardCopy.takeOver", order -> order.copy().takeOver(ANA));
            steps.put("CardCopy.exchange", order -> order.copy().exchange(order.vehicle(), ANA));
            steps.put("WorkOrder.arrange", order -> order.arrange(new Arrangement("7", null, null, null), ANA));
            steps.put("Agreement.agree", order -> order.agreement()
                    .agree(AgreedTerms.NONE, Odometer.miles(118_000), ANA));
            steps.put("WorkOrder.isNews", order -> order.isNews(ANA));
            steps.put("WorkOrder.hear", order -> order.hear("Please call", ANA));
            steps.put("WorkOrder.checked", order -> order.checked("Loose", TOM));
            steps.put("Reckoning.discount", order -> order.reckoning().discount(discount(), ANA));
            steps.put("Reckoning.fee", order -> order.reckoning()
                    .fee(
                            random.nextBoolean() || today.fees().isEmpty()
                                    ? fee("Tire fee", cents(500), null, null, null, null)
                                    : today.fees().get(0),
                            random.nextInt(4) == 0 ? null : Integer.valueOf(random.nextInt(3)),
                            "four tires",
                            ANA));
            steps.put("Agreement.estimateIssued", order -> order.agreement()
                    .estimateIssued(
                            order.agreement().lastEstimate() + 1,
                            order.reckoning().totals(Job::isCounted).total(),
                            ANA));
            steps.put("Agreement.authorize", order -> authorize(Verdict.values()[random.nextInt(3)]));
            steps.put("Agreement.authorize with yes", order -> authorize(Verdict.APPROVE));
            OwnCheck.OwnCheckFacts fuse = new OwnCheck.OwnCheckFacts("Fuse 12", "blown", null, "", "");
            steps.put("Concern.check", order -> an.concern().check(fuse, TOM));
            steps.put("Concern.guide", order -> an.concern()
                    .guide(ConcernKind.CONCERN, "ab12", "rear", "rear door", "Wrong door", ANA));
            steps.put("Concern.reword", order -> an.concern().reword("Rear door sticks", ANA));
            steps.put("Concern.confirm", order -> an.concern()
                    .confirm(new Confirmation(null, "Rod off", null, "", "", "", ""), TOM));
            steps.put("Concern.correct", order -> an.concern().correct("Rod clipped in", TOM));
            steps.put("Concern.verifyGone", order -> an.concern().verifyGone(TOM));
            steps.put("Concern.comeBack", order -> an.concern().comeBack(TOM));
            steps.put("Concern.stillThere", order -> an.concern().stillThere(TOM));
            steps.put("Progress.beginDiagnosis", order -> order.progress().beginDiagnosis(TOM));
            steps.put("Progress.setStage", order -> order.progress().setStage(Stage.REPAIR, "we began", ANA));
            steps.put("Progress.invoiced", order -> order.progress().invoiced("5001", usd("1"), ANA));
            steps.put("Progress.paid", order -> order.progress().paid(usd("1"), "card", true, ANA));
            steps.put("Progress.corrected", order -> order.progress()
                    .corrected("Refund 7001", random.nextBoolean(), ANA));
            steps.put("Progress.deposited", order -> order.progress().deposited(usd("1"), "cash", ANA));
            steps.put("Progress.depositReturned", order -> order.progress().depositReturned(usd("1"), "cash", ANA));
            steps.put("Progress.returned", order -> order.progress().returned(Odometer.miles(118_300), ANA));
            steps.put("Progress.cancel", order -> order.progress().cancel("Sold", ANA));
        }

        private void authorize(Verdict verdict) {
            List<Job> asked = an.order.jobs().stream()
                    .filter(job -> job.state() == JobState.OFFERED && job.way().isChosen())
                    .toList();
            if (asked.isEmpty()) {
                throw new Refused("nothing to decide");
            }
            Job job = asked.get(random.nextInt(asked.size()));
            Money expected = verdict != Verdict.APPROVE
                    ? an.order.agreement().authorizedTotal()
                    : an.order
                            .agreement()
                            .promiseWith(
                                    each -> each == job || each.state().isAuthorized() && !each.isAlternativeTo(job))
                            .total();
            an.decide(verdict, job);
            assertEquals(expected, an.lastRecord().newTotal(), this::toString);
        }

        void run() {
            List<String> names = List.copyOf(steps.keySet());
            for (int i = 0; i < STEPS; i++) {
                step(likely(names, i));
            }
        }

        /** What ends an order comes late, so that something happens before. */
        private String likely(List<String> names, int i) {
            String name = names.get(random.nextInt(names.size()));
            boolean ends = List.of("Progress.cancel", "Progress.invoiced").contains(name);
            return ends && i < STEPS - 4 || random.nextInt(5) == 0
                    ? List.of("Quote.price", "Job.offer", "Agreement.authorize with yes", "Proposals.recommend")
                            .get(random.nextInt(4))
                    : name;
        }

        private void step(String name) {
            Money before = an.order.agreement().authorizedTotal();
            int records = an.records();
            Totals.Rules agreed = an.order.agreement().promise() == null ? null : an.order.reckoning().rules;
            done.add(name);
            try {
                an.then(steps.get(name));
            } catch (Refused refused) {
                an.then(order -> {});
            }
            Money after = an.order.agreement().authorizedTotal();
            if (an.records() == records) {
                assertFalse(after.isGreaterThan(before), () -> before + " became " + after + " by " + this);
            }
            assertEquals(standing(), after, this::toString);
            assertTrue(agreed == null || agreed.equals(an.order.reckoning().rules), this::toString);
            an.order.jobs().forEach(this::pricesAreSpreadAsListed);
            whatWasBilledStays();
        }

        /** A shop is refused a currency that its database would round. */
        private void amountsAreKeptAsTheyAre() {
            CurrencyUnit unit = CURRENCIES.get(random.nextInt(CURRENCIES.size()));
            ShopCurrency shop = unit::getCode;
            try {
                Money amount = Money.ofMinor(shop.unit(), random.nextInt(100_000));
                BigDecimal kept = amount.getAmount().setScale(COLUMN_SCALE, RoundingMode.HALF_UP);
                assertEquals(
                        0, kept.compareTo(amount.getAmount()), () -> amount + " is kept as " + kept + " by " + this);
            } catch (IllegalStateException refused) {
                assertTrue(unit.getDecimalPlaces() > COLUMN_SCALE, () -> unit + " is refused by " + this);
            }
        }

        /** Lines add up to their price, and where labor can bear the difference no part leaves its list prices. */
        private void pricesAreSpreadAsListed(Job job) {
            if (job.quote().price() == null) {
                return;
            }
            assertEquals(
                    job.quote().price(),
                    Money.total(job.lines().stream().map(Line::amount).toList()),
                    this::toString);
            Money parts = Money.total(
                    usd("0").getCurrencyUnit(),
                    job.lines().stream()
                            .filter(line -> line.kind() == ChargeKind.PART)
                            .map(line -> line.range().low())
                            .toList());
            boolean isBorne = job.lines().stream()
                    .anyMatch(line ->
                            line.kind() != ChargeKind.PART && line.range().low().isPositive());
            if (isBorne
                    && job.agreed().finalReason().isEmpty()
                    && !job.quote().price().isLessThan(parts)) {
                job.lines().stream()
                        .filter(line -> line.kind() == ChargeKind.PART)
                        .forEach(line -> {
                            assertFalse(
                                    line.amount().isLessThan(line.range().low()),
                                    () -> line.description() + " by " + this);
                            assertFalse(
                                    line.amount().isGreaterThan(line.range().high()),
                                    () -> line.description() + " by " + this);
                        });
            }
        }

        /** What was billed stays as it was billed, and is not cancelled. */
        private void whatWasBilledStays() {
            if (an.order.progress().invoicedAt() == null) {
                return;
            }
            String now = an.order.jobs().stream()
                    .map(job ->
                            job.letter() + " " + job.state() + " " + job.quote().net())
                    .collect(Collectors.joining(", "));
            assertEquals(billed == null ? now : billed, now, this::toString);
            billed = now;
            assertFalse(an.order.stage() == Stage.CANCELLED, this::toString);
        }

        /** What the records say still stands, reckoned from them alone. */
        private Money standing() {
            Promise last = an.records() == 0 ? null : an.lastRecord().promise();
            if (last == null) {
                return usd("0");
            }
            Set<Long> stand = an.order.jobs().stream()
                    .filter(job -> job.state().isAuthorized())
                    .map(Job::id)
                    .collect(Collectors.toSet());
            return Totals.of(
                            usd("0").getCurrencyUnit(),
                            last.jobs().stream()
                                    .filter(job -> stand.contains(job.job()))
                                    .flatMap(job -> job.charges().stream())
                                    .toList(),
                            last.rules())
                    .total();
        }

        private Job job() {
            List<Job> jobs = List.copyOf(an.order.jobs());
            if (jobs.isEmpty()) {
                throw new Refused("no job");
            }
            return jobs.get(random.nextInt(jobs.size()));
        }

        private Job removed() {
            return an.order.takenOff().jobs().stream()
                    .skip(random.nextInt(2))
                    .findFirst()
                    .orElseThrow(() -> new Refused("nothing was removed"));
        }

        private static Line removedLine(Job job) {
            return job.jobLines().removed().stream()
                    .findFirst()
                    .orElseThrow(() -> new Refused("nothing was taken off"));
        }

        private Line line(Job job) {
            return List.copyOf(job.lines()).get(random.nextInt(job.lines().size()));
        }

        private Discount discount() {
            return switch (random.nextInt(3)) {
                case 0 -> null;
                case 1 -> new Discount("Senior", percent(100), null);
                default -> new Discount("Friend", null, cents(10_000));
            };
        }

        private Money cents(int most) {
            return Money.ofMinor(usd("0").getCurrencyUnit(), random.nextInt(most) + 1);
        }

        private BigDecimal percent(int most) {
            return BigDecimal.valueOf(random.nextInt(most * 4) + 1, 0).divide(BigDecimal.valueOf(4));
        }

        @Override
        public String toString() {
            return "seed " + seed + ": " + done;
        }
    }
}

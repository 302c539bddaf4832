package dev.liftgate.estimates;

import dev.liftgate.money.MoneyText;
import dev.liftgate.orders.Authorization;
import dev.liftgate.orders.Decision;
import dev.liftgate.orders.Job;
import dev.liftgate.orders.JobState;
import dev.liftgate.orders.OrderLookup;
import dev.liftgate.orders.WorkOrder;
import dev.liftgate.orders.WorkOrders;
import dev.liftgate.paper.Legibility;
import dev.liftgate.paper.PaperFacts;
import dev.liftgate.paper.PrintedJob;
import dev.liftgate.paper.Rulebook;
import dev.liftgate.paper.Speech;
import dev.liftgate.rules.Fact;
import dev.liftgate.rules.Packs;
import dev.liftgate.rules.Paper;
import dev.liftgate.rules.When;
import dev.liftgate.staff.Stamp;
import dev.liftgate.web.EditConflict;
import dev.liftgate.web.Figures;
import dev.liftgate.web.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** The customer's decisions: finds the open ones, and records them. */
@ApplicationScoped
@Transactional
public class Authorizations {

    /** The customer's word on one job, with the job as it was shown. */
    public record JobAnswer(long job, int seen, Money price, Decision.Verdict verdict, String reason) {

        private static final int LONGEST = 500;

        /**
         * The answers of a form, one for every job on it. Hidden fields say how the job was shown, and where its answer
         * is.
         */
        public static List<JobAnswer> from(Map<String, String> typed, CurrencyUnit currency) {
            return typed.keySet().stream()
                    .filter(field -> field.matches("seen-\\d{1,18}"))
                    .map(field -> Long.valueOf(field.substring("seen-".length())))
                    .sorted()
                    .map(String::valueOf)
                    .map(job -> of(job, typed.getOrDefault("decided-" + job, job), typed, currency))
                    .toList();
        }

        private static JobAnswer of(String job, String key, Map<String, String> typed, CurrencyUnit currency) {
            return new JobAnswer(
                    Long.parseLong(job),
                    number(typed.get("seen-" + job)),
                    Figures.PLAIN.optionalAmount("", typed.get("price-" + job), currency),
                    verdict(job, typed.getOrDefault("decision-" + key, "")),
                    reason(key, typed.getOrDefault("reason-" + key, "")));
        }

        private static int number(String typed) {
            return typed.matches("\\d{1,9}") ? Integer.parseInt(typed) : -1;
        }

        /** The verdict on a job. Among several ways the answer names the approved job; null for the others. */
        private static Decision.Verdict verdict(String job, String typed) {
            return typed.equals(job)
                    ? Decision.Verdict.APPROVE
                    : Arrays.stream(Decision.Verdict.values())
                            .filter(verdict ->
                                    verdict.isAnswer() && verdict.name().equals(typed))
                            .findFirst()
                            .orElse(null);
        }

        private static String reason(String key, String typed) {
            if (typed.length() > LONGEST) {
                throw new Refused("reason-" + key, "At most " + LONGEST + " characters");
            }
            return typed;
        }
    }

    @Inject
    WorkOrders orders;

    @Inject
    OrderLookup lookup;

    @Inject
    Estimates estimates;

    @Inject
    Packs packs;

    @Inject
    Rulebook rulebook;

    /** The open decisions of an order; empty if there is no such order. */
    public Optional<OpenDecisions> asked(long number) {
        return lookup.find(number).map(this::asked);
    }

    /** The decisions on that version, the oldest first. */
    public List<Authorization> on(long number, int version) {
        return Authorization.list(
                "select distinct a from Authorization a left join fetch a.decisions where a.order.number = ?1 and"
                        + " a.estimateVersion = ?2 order by a.id",
                number,
                version);
    }

    private OpenDecisions asked(WorkOrder order) {
        List<Job> offered = order.jobs().stream()
                .filter(job -> job.state() == JobState.OFFERED)
                .toList();
        List<OpenDecisions.Question> questions = offered.stream()
                .map(job -> new OpenDecisions.Question(job.version(), PrintedJob.of(job)))
                .toList();
        Optional<EstimateVersion> version = estimates.latest(order.number()).filter(latest -> isOn(latest, questions));
        return new OpenDecisions(
                order.number(),
                order.card().customerName(),
                order.card().customerPhone(),
                order.card().mayAlsoAuthorize(),
                version.map(EstimateVersion::version).orElse(null),
                version.filter(latest -> latest.isExpired(estimates.today()))
                        .map(EstimateVersion::validUntil)
                        .orElse(null),
                version.map(latest -> estimates.changesSince(latest, order, Speech.ofScreens()))
                        .orElse(List.of()),
                questions,
                order.agreement().authorizedTotal(),
                order.agreement()
                        .promiseIf(offered.stream()
                                .filter(job -> stands(job, offered))
                                .toList())
                        .total());
    }

    /** Of several ways on offer one is in the sum: the one that counts, or else the first. */
    private static boolean stands(Job way, List<Job> offered) {
        List<Job> ways = offered.stream()
                .filter(each -> each == way || each.isAlternativeTo(way))
                .toList();
        return ways.stream().filter(each -> each.way().isChosen()).findFirst().orElse(ways.get(0)) == way;
    }

    /** Whether any of the jobs is on that version as it is now. */
    private static boolean isOn(EstimateVersion version, List<OpenDecisions.Question> questions) {
        return version.estimate().jobs().stream().anyMatch(printed -> questions.stream()
                .anyMatch(question -> question.item().job() == printed.job()
                        && question.item().price().isEqual(printed.price())));
    }

    /** All decisions on an order, the oldest first; empty if there is no such order. */
    List<Authorization> of(long number) {
        return lookup.find(number).map(lookup::authorizations).orElse(List.of());
    }

    /** Offers a job by word of mouth: a diagnosis is agreed on before there is an estimate. */
    void offer(long number, long job, Stamp stamp) {
        orders.change(number, stamp, (order, by) -> {
            order.job(job).offer(by);
        });
    }

    /**
     * Records what the customer decided.
     *
     * @param estimate the version that was shown, or null for a spoken offer
     * @param total of all that was offered, as it was read out for a spoken offer
     * @param who answered; what is wrong with that and with the answers is said at once
     * @param answers one for each job that was shown; without a verdict where another way was approved
     * @throws EditConflict if a job, or what it all comes to, is not any more what was shown
     * @throws dev.liftgate.paper.Obstacles if the record lacks what the shop's rule pack asks for
     * @throws Refused if the version was replaced or has expired, a no comes without a reason, or no paper can print what
     *     was typed
     */
    public void record(
            long number,
            Integer estimate,
            Money total,
            Supplier<Authorization.Respondent> who,
            List<JobAnswer> answers,
            Stamp stamp) {
        orders.change(number, stamp, (order, by) -> {
            OpenDecisions asked = asked(order);
            answers.forEach(answer -> requireAsShown(order.job(answer.job()), answer));
            asked.requireApprovable(estimate, total);
            AllAtOnce form = new AllAtOnce();
            asked.choices().forEach(ways -> form.check(() -> requireAnswer(ways, answers)));
            Authorization.Respondent given = form.ask(() -> legible(who.get()));
            form.settle();
            String law = law(order, estimate);
            if (answers.stream().anyMatch(answer -> answer.verdict() == Decision.Verdict.APPROVE)) {
                rulebook.of(order, law).require(shown(order, estimate, given), Paper.AUTHORIZATION, order);
            }
            order.agreement()
                    .authorize(
                            estimate,
                            given.shown(asked.words()),
                            answers.stream()
                                    .filter(answer -> answer.verdict() != null)
                                    .map(answer ->
                                            new Decision.JobVerdict(answer.job(), answer.verdict(), answer.reason()))
                                    .toList(),
                            law,
                            by);
        });
    }

    /** The invoice prints the record as it stands, so what it cannot print is not recorded. */
    private static Authorization.Respondent legible(Authorization.Respondent given) {
        AllAtOnce form = new AllAtOnce();
        form.check(() -> Legibility.require("name", given.name()));
        form.check(() -> Legibility.require("relation", given.relation()));
        form.check(() -> Legibility.require("contact", given.contact()));
        form.check(() -> Legibility.require("typedSignature", given.signature().typed()));
        form.settle();
        return given;
    }

    /** The hash of the pack that the version was printed by, or of the chosen one where there is no paper. */
    private String law(WorkOrder order, Integer estimate) {
        return Optional.ofNullable(estimate)
                .flatMap(version -> estimates.version(order.number(), version))
                .map(version -> version.estimate().law())
                .map(printed -> packs.kept(printed.sha256()).isPresent()
                        ? printed.sha256()
                        : packs.find(printed.code(), printed.number())
                                .map(packs::keep)
                                .orElse(null))
                .orElseGet(() -> packs.keep(packs.chosen()));
    }

    /** The facts on the record that a law may ask for: each job's words and price, and what else was taken down. */
    private static PaperFacts shown(WorkOrder order, Integer estimate, Authorization.Respondent given) {
        Authorization.Method how = given.method();
        return PaperFacts.nothing()
                .show(Fact.AUTHORIZER_NAME, given.name())
                .show(Fact.AUTHORIZATION_DATE, Fact.AUTHORIZATION_TIME, Fact.AUTHORIZATION_TAKEN_BY)
                .show(Fact.AUTHORIZATION_METHOD, Fact.AUTHORIZATION_AMOUNT, Fact.NEW_TOTAL, Fact.JOB_DESCRIPTION)
                .show(
                        Fact.AUTHORIZATION_CONTACT,
                        !how.needsContact() || !given.contact().isBlank())
                .show(Fact.SIGNATURE_BLOCK, estimate != null) // it is on the estimate
                .show(Fact.CUSTOMER_SIGNED, given.isSigned())
                .when(
                        When.FIRST_CONSENT,
                        order.agreement().promise() == null
                                && !order.agreement().terms().estimateWaived())
                .when(When.ORAL, how == Authorization.Method.PHONE || how == Authorization.Method.IN_PERSON)
                .when(When.CONTACTED, how.needsContact())
                .when(When.NO_FACE_TO_FACE, how != Authorization.Method.IN_PERSON)
                .when(When.ESTIMATE_DECLINED, order.agreement().terms().estimateWaived());
    }

    private static void requireAsShown(Job job, JobAnswer answer) {
        Money price = job.quote().price() == null ? null : job.quote().net();
        if (job.version() == answer.seen()
                && job.state() == JobState.OFFERED
                && Objects.equals(price, answer.price())) {
            return;
        }
        throw new EditConflict(
                "",
                "Somebody changed job " + job.letter() + ", “" + job.title() + "”, meanwhile: it is now "
                        + job.state().label() + " at " + worded(price) + ", the customer was shown "
                        + worded(answer.price())
                        + ". Nothing was recorded: talk to the customer again.");
    }

    private static String worded(Money price) {
        return price == null ? "not priced" : MoneyText.text(price);
    }

    /** Refuses unclear answers about several ways: they need a yes to one, or the same no to all. */
    private static void requireAnswer(List<OpenDecisions.Question> ways, List<JobAnswer> answers) {
        PrintedJob first = ways.get(0).item();
        List<JobAnswer> given =
                ways.stream().map(way -> answerTo(way.item(), answers)).toList();
        long approved = given.stream()
                .filter(answer -> answer.verdict() == Decision.Verdict.APPROVE)
                .count();
        if (approved > 1) {
            throw new Refused(OpenDecisions.field("decision", first), "Only one of these can be approved");
        }
        if (approved == 0 && given.stream().anyMatch(answer -> answer.verdict() == null)) {
            throw new Refused(
                    OpenDecisions.field("decision", first),
                    ways.size() > 1 ? "Which one, or none of them?" : "Approve, decline, or later?");
        }
        if (given.stream()
                .anyMatch(answer -> answer.verdict() == Decision.Verdict.DECLINE
                        && answer.reason().isBlank())) {
            throw new Refused(
                    OpenDecisions.field("reason", first), "Why not? The customer’s own words, for the record");
        }
        given.forEach(answer -> Legibility.require(OpenDecisions.field("reason", first), answer.reason()));
    }

    private static JobAnswer answerTo(PrintedJob item, List<JobAnswer> answers) {
        return answers.stream()
                .filter(answer -> answer.job() == item.job())
                .findFirst()
                .orElseThrow(() -> new EditConflict(
                        "",
                        "Job " + item.letter() + ", “" + item.title()
                                + "”, was offered meanwhile: the customer has not seen it. Decide on it as well."));
    }
}

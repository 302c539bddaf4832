package dev.liftgate.estimates;

import dev.liftgate.money.MoneyText;
import dev.liftgate.paper.PrintedJob;
import dev.liftgate.web.EditConflict;
import dev.liftgate.web.FormState;
import dev.liftgate.web.Refused;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.joda.money.Money;

/**
 * The decisions that the customer of an order has to make now.
 *
 * @param estimate the version that holds it, or null for a spoken offer
 * @param expired the day that version was last valid, if that is over; else null
 * @param changes what that version said otherwise; empty while it holds
 * @param authorized what was authorized before, with fees and tax
 * @param everything what it comes to if all of this is approved
 */
public record OpenDecisions(
        long order,
        String customer,
        String phone,
        String mayAlsoAuthorize,
        Integer estimate,
        LocalDate expired,
        List<String> changes,
        List<Question> questions,
        Money authorized,
        Money everything) {

    /** A job on offer, with the version number that is shown. */
    public record Question(int seen, PrintedJob item) {

        public String words() {
            String terms = item.terms().isBlank() ? "" : " " + item.terms();
            String safety = item.safetyWords().isBlank() ? "" : " " + item.safetyWords();
            return item.name() + ", " + MoneyText.text(item.price()) + "." + terms + safety;
        }
    }

    /**
     * One thing to decide, with the answer typed so far.
     *
     * @param ways the job, or all the ways to do it, of which one can be approved
     */
    public record DecisionRow(
            List<Question> ways, String key, String verdict, String reason, String wrong, String wrongReason) {

        static DecisionRow of(List<Question> ways, Map<String, String> typed, FormState form) {
            String decision = field("decision", ways.get(0).item());
            String reason = field("reason", ways.get(0).item());
            return new DecisionRow(
                    ways,
                    ways.get(0).item().decidedAs(),
                    typed.getOrDefault(decision, ""),
                    typed.getOrDefault(reason, ""),
                    form.error(decision),
                    form.error(reason));
        }

        public boolean isPicked(Question way) {
            return verdict.equals(String.valueOf(way.item().job()));
        }

        public boolean isChoice() {
            return ways.size() > 1;
        }

        public PrintedJob item() {
            return ways.get(0).item();
        }
    }

    static String field(String what, PrintedJob item) {
        return what + "-" + item.decidedAs();
    }

    /** The name of a job that waits for its decision; empty if it does not. */
    String name(Long job) {
        return questions.stream()
                .map(Question::item)
                .filter(item -> Long.valueOf(item.job()).equals(job))
                .map(PrintedJob::name)
                .findFirst()
                .orElse("");
    }

    /** The things to decide: each is one job, or several ways to do the same work. */
    public List<List<Question>> choices() {
        Map<Long, Question> byJob = questions.stream()
                .collect(Collectors.toMap(question -> question.item().job(), question -> question));
        return PrintedJob.byChoice(questions.stream().map(Question::item).toList()).stream()
                .map(ways -> ways.stream().map(item -> byJob.get(item.job())).toList())
                .toList();
    }

    /** The rows of the form, with the answers typed so far. */
    public List<DecisionRow> rows(Map<String, String> typed, FormState form) {
        return choices().stream().map(ways -> DecisionRow.of(ways, typed, form)).toList();
    }

    /** The estimate version for the form, or an empty text. */
    public String version() {
        return estimate == null ? "" : estimate.toString();
    }

    public String whoElse() {
        return mayAlsoAuthorize.isBlank() ? "Who said it" : "May also authorize: " + mayAlsoAuthorize;
    }

    public List<String> wordLines() {
        return words().lines().toList();
    }

    public boolean isExpired() {
        return expired != null;
    }

    /** The words that are read or shown to the customer, kept with the record. */
    public String words() {
        String source = estimate == null ? "" : ", estimate version " + estimate;
        return "Order " + order + source + "\n"
                + choices().stream()
                        .map(ways -> ways.stream().map(Question::words).collect(Collectors.joining(" Or: ")))
                        .collect(Collectors.joining("\n"))
                + "\nAuthorized so far " + MoneyText.text(authorized) + ". With all of this "
                + MoneyText.text(everything) + ", fees and tax included.";
    }

    /**
     * @param shown the version on the customer's paper, or null
     * @param total of all of this, as it was read out where there is no paper
     * @throws EditConflict if it comes to another sum by now
     */
    void requireApprovable(Integer shown, Money total) {
        if (questions.isEmpty()) {
            throw new Refused("Nothing waits for the customer’s decision.");
        }
        if (!Objects.equals(shown, estimate)) {
            throw new Refused(
                    shown == null
                            ? "These jobs are on estimate version " + estimate + " now: decide on that one."
                            : "Version " + shown + " does not hold any more"
                                    + (estimate == null ? "." : ": version " + estimate + " replaced it."));
        }
        if (isExpired()) {
            throw new Refused("Version " + estimate + " was valid until " + expired
                    + " and cannot be approved. Issue the next version first.");
        }
        if (!changes.isEmpty()) {
            throw new EditConflict(
                    "",
                    "Version " + estimate + " does not hold any more. " + String.join(". ", changes)
                            + ". Nothing was recorded: issue the next version first.");
        }
        if (total == null ? shown == null : !everything.equals(total)) {
            throw new EditConflict(
                    "",
                    "All of this comes to " + MoneyText.text(everything) + " by now"
                            + (total == null ? "" : ", the customer was told " + MoneyText.text(total))
                            + ". Nothing was recorded: talk to the customer again.");
        }
    }
}

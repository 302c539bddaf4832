package dev.liftgate.portal;

import dev.liftgate.billing.MoneyPapers.GivenPaper;
import dev.liftgate.estimates.Estimate;
import dev.liftgate.estimates.OpenDecisions.DecisionRow;
import dev.liftgate.money.Totals;
import dev.liftgate.orders.AgreedTerms.ReplacedParts;
import dev.liftgate.orders.Authorization;
import dev.liftgate.paper.PrintedJob;
import dev.liftgate.paper.PrintedRules.PrintedSentence;
import dev.liftgate.paper.Sheet;
import dev.liftgate.paper.Sheet.PrintedShop;
import dev.liftgate.web.FormState;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.joda.money.Money;

/**
 * The estimate as its customer sees it now.
 *
 * @param changes what has changed since a paper that does not hold any more, in its language
 * @param rows what is to be decided, with what was typed so far
 * @param decided what was decided on this version, the oldest first
 * @param wish about the parts that come off the car; null while the customer has not said
 * @param total with what is ticked and what was authorized before
 * @param isOver whether the order is closed or cancelled
 * @param papers all that the customer was given; empty before the invoice
 */
public record LinkView(
        LinkStanding standing,
        Estimate estimate,
        List<String> changes,
        List<DecisionRow> rows,
        List<Authorization> decided,
        ReplacedParts wish,
        Totals total,
        List<GivenPaper> papers,
        boolean isOver,
        FormState form) {

    /** The standing of a link: what its holder can do now. */
    enum LinkStanding {
        OPEN,
        DECIDED,
        REPLACED,
        EXPIRED,
        REVOKED;

        /** Whether the link still shows anything of the order. */
        boolean isReadable() {
            return this == OPEN || this == DECIDED;
        }
    }

    LinkView with(FormState typed) {
        return new LinkView(standing, estimate, changes, rows, decided, wish, total, papers, isOver, typed);
    }

    /** The page in the customer's language, which is that of the paper. */
    TemplateInstance spoken(TemplateInstance page) {
        return sheet().speech().on(page);
    }

    public boolean isOpen() {
        return standing == LinkStanding.OPEN;
    }

    /** Whether the customer is asked about the old parts: not once the shop has shown them. */
    public boolean asksForParts() {
        return isOpen() && wish != ReplacedParts.SHOWN;
    }

    /** The prescribed text of which the customer checks a statement here; null where the law has none. */
    public PrintedSentence toCheck() {
        return isOpen() && estimate.law() != null ? estimate.law().toCheck() : null;
    }

    /** The answer that says which statement was checked; null while there is none. */
    public Authorization stated() {
        return decided.stream()
                .filter(record -> !isOpen() && !record.statement().isEmpty())
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    /** Whether one of its statements has a blank for an amount. */
    public boolean hasBlank() {
        return toCheck().statements().stream().anyMatch(PrintedSentence::hasBlank);
    }

    /** The sum before discounts, fees and tax. */
    public Money work() {
        return total.labor().plus(total.parts()).plus(total.sublet());
    }

    public Sheet sheet() {
        return estimate.sheet();
    }

    public PrintedShop shop() {
        return estimate.sheet().shop();
    }

    /** The jobs on the paper that nobody asks about: those authorized before, or all once the link is not open. */
    public List<List<PrintedJob>> settled() {
        return isOpen()
                ? estimate.proposed().stream()
                        .filter(ways -> !ways.get(0).open())
                        .toList()
                : estimate.proposed();
    }
}

package dev.liftgate.portal;

import dev.liftgate.estimates.Estimate;
import dev.liftgate.estimates.OpenDecisions.DecisionRow;
import dev.liftgate.money.Totals;
import dev.liftgate.orders.Authorization;
import dev.liftgate.paper.PrintedJob;
import dev.liftgate.paper.Sheet;
import dev.liftgate.paper.Sheet.PrintedShop;
import dev.liftgate.web.FormState;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.joda.money.Money;

/**
 * An estimate as its customer sees it now.
 *
 * @param rows what is to be decided, with what was typed so far
 * @param decided what was decided on this version, the oldest first
 * @param total with what is ticked and what was authorized before
 */
public record LinkView(
        LinkStanding standing,
        Estimate estimate,
        List<DecisionRow> rows,
        List<Authorization> decided,
        Totals total,
        FormState form) {

    /** What can be done with a link. */
    enum LinkStanding {
        OPEN,
        DECIDED,
        REPLACED,
        EXPIRED,
        REVOKED;

        /** Whether it still shows anything of the order. */
        boolean isReadable() {
            return this == OPEN || this == DECIDED;
        }
    }

    LinkView with(FormState typed) {
        return new LinkView(standing, estimate, rows, decided, total, typed);
    }

    /** In the customer's language, as the paper is. */
    TemplateInstance spoken(TemplateInstance page) {
        return sheet().speech().on(page);
    }

    public boolean isOpen() {
        return standing == LinkStanding.OPEN;
    }

    /** Before discounts, fees and tax. */
    public Money work() {
        return total.labor().plus(total.parts()).plus(total.sublet());
    }

    public Sheet sheet() {
        return estimate.sheet();
    }

    public PrintedShop shop() {
        return estimate.sheet().shop();
    }

    /** The parts of the paper that are not asked about: authorized before. */
    public List<List<PrintedJob>> settled() {
        return isOpen()
                ? estimate.proposed().stream()
                        .filter(ways -> !ways.get(0).open())
                        .toList()
                : estimate.proposed();
    }
}

package dev.liftgate.billing;

import dev.liftgate.orders.Job;
import dev.liftgate.orders.OrderLookup;
import dev.liftgate.orders.WorkOrder;
import dev.liftgate.paper.BindingRules;
import dev.liftgate.paper.Legibility;
import dev.liftgate.paper.Obstacles;
import dev.liftgate.paper.PaperFacts;
import dev.liftgate.paper.Print;
import dev.liftgate.paper.PrintedRules;
import dev.liftgate.paper.Rulebook;
import dev.liftgate.paper.Sheet;
import dev.liftgate.press.Pdf;
import dev.liftgate.rules.Fact;
import dev.liftgate.rules.Paper;
import dev.liftgate.rules.When;
import dev.liftgate.staff.Role;
import dev.liftgate.staff.SignedIn;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.joda.money.Money;

/** The receipt for the vehicle that a customer leaves with the shop. It says with whom, what for, and until when. */
@Path("/orders/{number}")
@RolesAllowed({Role.ADVISOR, Role.MANAGER})
class CustodyPages {

    /**
     * The content of the receipt.
     *
     * @param issuedAt when the car was left
     * @param jobs what is to be done, by its titles; empty while only the complaint is known
     * @param total what was last estimated; null before
     * @param forRepair false while the car is here for an estimate only
     */
    public record Custody(
            Sheet sheet,
            Instant issuedAt,
            String issuedBy,
            List<String> jobs,
            Money total,
            boolean forRepair,
            PrintedRules law) {

        static Custody of(WorkOrder order, Sheet sheet, String by, PrintedRules law) {
            return new Custody(
                    sheet,
                    order.openedAt(),
                    by,
                    order.jobs().stream().filter(Job::isCounted).map(Job::title).toList(),
                    order.agreement().quotedTotal(),
                    order.agreement().authorizedTotal().isPositive(),
                    law);
        }

        PaperFacts shown() {
            return PaperFacts.of(sheet)
                    .on(sheet.date(issuedAt))
                    .show(Fact.DATE, Fact.TIME, Fact.NUMBER, Fact.DEPOSIT_PURPOSE, Fact.SHOP_SIGNATURE)
                    .show(Fact.SIGNATURE_BLOCK)
                    .show(
                            Fact.JOB_DESCRIPTION,
                            !jobs.isEmpty() || !sheet.concerns().isEmpty())
                    .show(Fact.TOTAL, total != null)
                    .when(When.AMOUNTS_KNOWN, total != null);
        }
    }

    @CheckedTemplate(basePath = "billing")
    static class Templates {
        static native TemplateInstance custody(Print print, Custody custody);
    }

    @Inject
    OrderLookup lookup;

    @Inject
    Rulebook rulebook;

    @Inject
    Pdf pdf;

    @Inject
    SignedIn signedIn;

    @GET
    @Path("vehicle-receipt")
    public Response show(@RestPath long number, @RestQuery String paper) {
        return drawn(number, paper, page -> Response.ok(page).build());
    }

    @GET
    @Path("vehicle-receipt.pdf")
    public Response print(@RestPath long number, @RestQuery String paper) {
        return drawn(number, paper, page -> pdf.answer(page.render(), "vehicle-receipt-" + number + ".pdf"));
    }

    private Response drawn(long number, String paper, Function<TemplateInstance, Response> answer) {
        WorkOrder order = lookup.order(number);
        Sheet sheet = Sheet.of(order, signedIn.shop());
        Custody custody = Custody.of(order, sheet, signedIn.name(), null);
        BindingRules rules = rulebook.of(order);
        List<Obstacles.Obstacle> missing = Stream.of(
                        rules.obstacles(custody.shown(), Paper.DEPOSIT_RECEIPT, order),
                        Legibility.obstacles(custody, Paper.DEPOSIT_RECEIPT, order))
                .flatMap(List::stream)
                .toList();
        if (!missing.isEmpty()) {
            return Obstacles.page(number, missing);
        }
        PrintedRules law = rules.printed(
                custody.shown(),
                Paper.DEPOSIT_RECEIPT,
                order.agreement().authorizedTotal().getCurrencyUnit(),
                sheet.speech());
        Print print = Print.of(
                        sheet.speech().say().custodyTitle(number),
                        sheet,
                        paper,
                        signedIn.shop().paper(),
                        WorkOrder.path(number) + "/vehicle-receipt.pdf")
                .by(law, sheet);
        return answer.apply(
                sheet.speech().on(Templates.custody(print, Custody.of(order, sheet, signedIn.name(), law))));
    }
}

package dev.liftgate.billing;

import dev.liftgate.customers.Customers;
import dev.liftgate.customers.Odometer;
import dev.liftgate.money.ShopCurrency;
import dev.liftgate.orders.OrderLookup;
import dev.liftgate.orders.WorkOrder;
import dev.liftgate.paper.Obstacles;
import dev.liftgate.paper.Print;
import dev.liftgate.press.Pdf;
import dev.liftgate.staff.Role;
import dev.liftgate.staff.SignedIn;
import dev.liftgate.web.Figures;
import dev.liftgate.web.FormState;
import dev.liftgate.web.Forms;
import dev.liftgate.web.Refused;
import dev.liftgate.web.Typed;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.joda.money.Money;

/** The invoice: previewed, written once, and printed as a page and as PDF. */
@Path("/orders/{number}")
@RolesAllowed({Role.ADVISOR, Role.MANAGER})
class InvoicePages {

    record InvoiceForm(
            @RestForm @NotBlank(message = "Look at the invoice first") @Size(max = 20) String total,
            @RestForm @Size(max = 20, message = "A whole number, like 118240") String odometer,
            @RestForm @Pattern(regexp = Odometer.UNITS, message = "Miles or kilometers?") String odometerUnit,
            @RestForm @Pattern(regexp = "(\\d{4}-\\d\\d-\\d\\d)?", message = "A day, like 2026-11-24") String goesBack,
            @RestForm @Size(max = 1000, message = "At most 1,000 characters") String completion) {

        /** Whether nobody has to look up which unit is meant. */
        boolean saysUnit() {
            return Typed.line(odometer).isEmpty() || !Typed.line(odometerUnit).isEmpty();
        }

        Bill.Closing closing(String usual, Figures figures) {
            return new Bill.Closing(
                    Odometer.optional(odometer, odometerUnit, usual, figures),
                    Typed.optional(goesBack, InvoiceForm::day),
                    Typed.lines(completion));
        }

        private static LocalDate day(String typed) {
            try {
                return Typed.day(typed);
            } catch (DateTimeException e) {
                throw new Refused("goesBack", "There is no such day");
            }
        }
    }

    /**
     * A preview of the invoice.
     *
     * @param bill null where something stands in its way
     * @param held what the customer has left as a deposit
     * @param obstacles what stands in its way, or what the rules ask for besides the fields on this page
     */
    public record InvoicePreview(WorkOrder order, Bill bill, Money held, List<Obstacles.Obstacle> obstacles) {

        /** Whether the rules ask for something that is written on this page. */
        public boolean asks(String fact) {
            return bill.law().asks(fact);
        }
    }

    @CheckedTemplate(basePath = "billing")
    static class Templates {
        static native TemplateInstance preview(InvoicePreview view, FormState form);
    }

    @Inject
    Invoices invoices;

    @Inject
    Deposits deposits;

    @Inject
    MoneyPapers papers;

    @Inject
    OrderLookup lookup;

    @Inject
    Customers customers;

    @Inject
    Forms forms;

    @Inject
    Pdf pdf;

    @Inject
    ShopCurrency currency;

    @Inject
    SignedIn signedIn;

    @GET
    @Path("invoice/new")
    public TemplateInstance preview(@RestPath long number) {
        return preview(
                number,
                FormState.of(
                        "goesBack",
                        signedIn.local(signedIn.now()).toLocalDate(),
                        "completion",
                        "The work listed here was completed properly."));
    }

    @POST
    @Path("invoice")
    public Response write(@RestPath long number, @BeanParam InvoiceForm form) {
        return forms.submit(
                form,
                () -> writeOrComplain(number, form),
                WorkOrder.path(number) + "/invoice",
                state -> preview(number, state));
    }

    /** Writes the invoice. A missing fact that has its field on this page is reported beside that field. */
    private void writeOrComplain(long number, InvoiceForm form) {
        try {
            Bill.Closing closing = form.closing(
                    form.saysUnit()
                            ? form.odometerUnit()
                            : customers.unitOf(lookup.order(number).vehicle()),
                    signedIn.figures());
            invoices.write(number, Figures.PLAIN.amount("", form.total(), currency.unit()), closing, signedIn.stamp());
        } catch (Obstacles found) {
            if (found.obstacles().stream().allMatch(InvoicePages::isHere)) {
                Obstacles.Obstacle first = found.obstacles().get(0);
                throw new Refused(first.link().substring(first.link().indexOf('#') + 1), first.words());
            }
            throw found;
        }
    }

    private static boolean isHere(Obstacles.Obstacle obstacle) {
        return obstacle.link().contains("/invoice/new#");
    }

    @GET
    @Path("invoice")
    public TemplateInstance show(@RestPath long number, @RestQuery String paper) {
        return sheet(number, invoice(number), paper);
    }

    @GET
    @Path("invoice.pdf")
    public Response print(@RestPath long number, @RestQuery String paper) {
        Invoice invoice = invoice(number);
        return pdf.answer(sheet(number, invoice, paper).render(), "invoice-" + invoice.number() + ".pdf");
    }

    private TemplateInstance preview(long number, FormState form) {
        WorkOrder order = lookup.order(number);
        try {
            Bill bill = invoices.draft(order, signedIn.stamp());
            List<Obstacles.Obstacle> missing = invoices.missing(order, bill).stream()
                    .filter(each -> !isHere(each))
                    .toList();
            return Templates.preview(new InvoicePreview(order, bill, deposits.held(order), missing), form);
        } catch (Obstacles found) {
            return Templates.preview(new InvoicePreview(order, null, null, found.obstacles()), FormState.blank());
        } catch (Refused refused) {
            Obstacles.Obstacle only =
                    new Obstacles.Obstacle(refused.getMessage(), "Back to the order", WorkOrder.path(number));
            return Templates.preview(new InvoicePreview(order, null, null, List.of(only)), FormState.blank());
        }
    }

    private TemplateInstance sheet(long number, Invoice invoice, String paper) {
        return papers.page(
                        lookup.order(number),
                        MoneyPapers.INVOICE,
                        invoice.number(),
                        Print.size(paper, signedIn.shop().paper()),
                        UnaryOperator.identity())
                .orElseThrow(NotFoundException::new);
    }

    private Invoice invoice(long number) {
        return invoices.of(number).orElseThrow(NotFoundException::new);
    }
}

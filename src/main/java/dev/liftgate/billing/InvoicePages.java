package dev.liftgate.billing;

import dev.liftgate.orders.WorkOrder;
import dev.liftgate.orders.WorkOrders;
import dev.liftgate.paper.Pdf;
import dev.liftgate.paper.Print;
import dev.liftgate.staff.Role;
import dev.liftgate.staff.SignedIn;
import dev.liftgate.web.FormState;
import dev.liftgate.web.Forms;
import dev.liftgate.web.Refused;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.joda.money.Money;

/** The invoice: looked at before, written once, and printed as a page and as PDF. */
@Path("/orders/{number:\\d+}")
@Blocking
@RolesAllowed({Role.ADVISOR, Role.MANAGER})
class InvoicePages {

    record Form(@RestForm @NotBlank(message = "Look at the invoice first") @Size(max = 20) String total) {}

    /** What is printed, with what happened since: payments, and the odometer at hand-back (null before). */
    public record Printed(
            Bill bill,
            String sha256,
            List<Deposit> deposits,
            List<Payment> payments,
            Money balance,
            Integer odometerOut) {

        public String distanceOut() {
            return odometerOut == null ? null : bill.sheet().distance(odometerOut);
        }
    }

    @CheckedTemplate(basePath = "billing")
    static class Templates {
        static native TemplateInstance preview(WorkOrder order, Bill bill, Money held, String obstacle, FormState form);

        static native TemplateInstance invoice(Print print, Printed printed);
    }

    @Inject
    Invoices invoices;

    @Inject
    Deposits deposits;

    @Inject
    WorkOrders orders;

    @Inject
    Forms forms;

    @Inject
    Pdf pdf;

    @Inject
    SignedIn signedIn;

    @GET
    @Path("invoice/new")
    public TemplateInstance preview(@RestPath long number) {
        return preview(number, FormState.blank());
    }

    @POST
    @Path("invoice")
    public Response write(@RestPath long number, @BeanParam Form form) {
        return forms.submit(
                form,
                () -> {
                    invoices.write(number, form.total(), signedIn.actor());
                    return "/orders/" + number + "/invoice";
                },
                state -> preview(number, state));
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
        WorkOrder order = order(number);
        try {
            return Templates.preview(order, invoices.draft(order, signedIn.actor()), deposits.held(order), null, form);
        } catch (Refused refused) {
            return Templates.preview(order, null, null, refused.getMessage(), FormState.blank());
        }
    }

    private TemplateInstance sheet(long number, Invoice invoice, String paper) {
        Bill bill = invoice.bill();
        WorkOrder order = order(number);
        Printed printed = new Printed(
                bill,
                invoice.sha256(),
                deposits.of(order),
                invoices.payments(invoice),
                invoices.balance(order, invoice),
                order.odometerOut());
        Print print = Print.of(
                bill.title(), bill.sheet(), paper, signedIn.shop().paper(), "/orders/" + number + "/invoice.pdf");
        return bill.sheet().speech().on(Templates.invoice(print, printed));
    }

    private Invoice invoice(long number) {
        return invoices.of(number).orElseThrow(NotFoundException::new);
    }

    private WorkOrder order(long number) {
        return orders.whole(number).orElseThrow(NotFoundException::new);
    }
}

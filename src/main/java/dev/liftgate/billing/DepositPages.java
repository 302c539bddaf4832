package dev.liftgate.billing;

import dev.liftgate.billing.Deposits.DepositFacts;
import dev.liftgate.billing.Payment.PaymentMethod;
import dev.liftgate.money.ShopCurrency;
import dev.liftgate.orders.OrderLookup;
import dev.liftgate.orders.OrderVerb;
import dev.liftgate.orders.WorkOrder;
import dev.liftgate.paper.Print;
import dev.liftgate.press.Pdf;
import dev.liftgate.staff.Role;
import dev.liftgate.staff.SignedIn;
import dev.liftgate.web.FormState;
import dev.liftgate.web.Forms;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.joda.money.Money;

/** The pages for money before the invoice, with its receipts. */
@Path("/orders/{number}/deposits")
@RolesAllowed({Role.ADVISOR, Role.MANAGER})
class DepositPages {

    record DepositForm(
            @RestForm
                    @NotBlank(message = "How much was left with us?")
                    @Size(max = 20, message = "Write a figure like 12.50")
                    String amount,
            @RestForm
                    @NotNull(message = "How was it paid?")
                    @Pattern(regexp = "CARD|CASH|CHECK|TRANSFER", message = "How was it paid?")
                    String method,
            @RestForm
                    @NotNull(message = "What is it for?")
                    @Pattern(regexp = "REPAIR|PARTS|ESTIMATE", message = "What is it for?")
                    String purpose,
            @RestForm @Size(max = 100, message = "At most 100 characters") String reference) {}

    /** The deposits taken and given back so far, and the money that is held. */
    public record DepositView(WorkOrder order, List<Deposit> receipts, Money held) {

        public boolean isOpen() {
            return order.progress().allows(OrderVerb.DEPOSIT);
        }

        public List<PaymentMethod> methods() {
            return List.of(PaymentMethod.values());
        }

        public List<Receipt.Purpose> purposes() {
            return List.of(Receipt.Purpose.values());
        }
    }

    record DepositReturnForm(
            @RestForm
                    @NotBlank(message = "Why? The customer reads it")
                    @Size(max = 80, message = "At most 80 characters")
                    String reason) {}

    @CheckedTemplate(basePath = "billing")
    static class Templates {
        static native TemplateInstance deposits(DepositView kept, FormState form);
    }

    @Inject
    Deposits deposits;

    @Inject
    MoneyPapers papers;

    @Inject
    OrderLookup lookup;

    @Inject
    Forms forms;

    @Inject
    Pdf pdf;

    @Inject
    SignedIn signedIn;

    @Inject
    ShopCurrency currency;

    @GET
    public TemplateInstance show(@RestPath long number) {
        return page(number, FormState.blank());
    }

    @POST
    public Response take(@RestPath long number, @BeanParam DepositForm form) {
        return forms.submit(
                form,
                () -> {
                    DepositFacts left = new DepositFacts(
                            signedIn.figures().amount("amount", form.amount(), currency.unit()),
                            PaymentMethod.valueOf(form.method()),
                            Receipt.Purpose.valueOf(form.purpose()),
                            form.reference());
                    return path(
                            number,
                            deposits.take(number, left, signedIn.stamp()).number());
                },
                state -> page(number, state));
    }

    /** Gives a deposit back that was booked wrongly. */
    @POST
    @Path("{receipt}/correction")
    public Response correct(@RestPath long number, @RestPath long receipt, @BeanParam DepositReturnForm form) {
        return forms.submit(
                form,
                () -> path(
                        number,
                        deposits.correct(number, receipt, form.reason(), signedIn.stamp())
                                .number()),
                state -> page(number, state));
    }

    @GET
    @Path("{receipt}")
    public TemplateInstance receipt(@RestPath long number, @RestPath long receipt, @RestQuery String paper) {
        return papers.page(
                        lookup.order(number),
                        MoneyPapers.DEPOSIT,
                        receipt,
                        Print.size(paper, signedIn.shop().paper()),
                        UnaryOperator.identity())
                .orElseThrow(NotFoundException::new);
    }

    @GET
    @Path("{receipt}.pdf")
    public Response print(@RestPath long number, @RestPath long receipt, @RestQuery String paper) {
        return pdf.answer(receipt(number, receipt, paper).render(), "deposit-receipt-" + receipt + ".pdf");
    }

    private TemplateInstance page(long number, FormState form) {
        WorkOrder order = lookup.order(number);
        return Templates.deposits(new DepositView(order, deposits.of(order), deposits.held(order)), form);
    }

    private static String path(long number, long receipt) {
        return WorkOrder.path(number) + "/deposits/" + receipt;
    }
}

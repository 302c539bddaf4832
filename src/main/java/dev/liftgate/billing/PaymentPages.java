package dev.liftgate.billing;

import dev.liftgate.billing.Accounts.Transfer;
import dev.liftgate.billing.Payment.PaymentMethod;
import dev.liftgate.money.ShopCurrency;
import dev.liftgate.orders.OrderLookup;
import dev.liftgate.orders.WorkOrder;
import dev.liftgate.staff.Role;
import dev.liftgate.staff.SignedIn;
import dev.liftgate.web.AtMost;
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
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.joda.money.Money;

/** The page that takes money for an invoice. */
@Path("/orders/{number}/payments/new")
@RolesAllowed({Role.ADVISOR, Role.MANAGER})
class PaymentPages {

    record PaymentForm(
            @RestForm @NotBlank(message = "How much was paid?") @Size(max = 20, message = "Write a figure like 12.50")
                    String amount,
            @RestForm
                    @NotNull(message = "How was it paid?")
                    @Pattern(regexp = "CARD|CASH|CHECK|TRANSFER", message = "How was it paid?")
                    String method,
            @RestForm @Size(max = 100, message = "At most 100 characters") String reference,
            @RestForm @AtMost(100) String payer) {}

    @CheckedTemplate(basePath = "billing")
    static class Templates {
        static native TemplateInstance payment(
                WorkOrder order, Account account, Money inCash, List<PaymentMethod> methods, FormState form);
    }

    @Inject
    Accounts accounts;

    @Inject
    OrderLookup lookup;

    @Inject
    Forms forms;

    @Inject
    SignedIn signedIn;

    @Inject
    ShopCurrency currency;

    @GET
    public TemplateInstance show(@RestPath long number) {
        return page(number, FormState.of("amount", account(number).balance()).in(signedIn.figures()));
    }

    @POST
    public Response take(@RestPath long number, @BeanParam PaymentForm form) {
        return forms.submit(
                form,
                () -> {
                    Transfer paid = new Transfer(
                            signedIn.figures().amount("amount", form.amount(), currency.unit()),
                            PaymentMethod.valueOf(form.method()),
                            form.reference(),
                            form.payer());
                    accounts.pay(number, paid, signedIn.stamp());
                },
                WorkOrder.path(number),
                state -> page(number, state));
    }

    private TemplateInstance page(long number, FormState form) {
        Account account = account(number);
        Money inCash = accounts.inCash(account.balance());
        return Templates.payment(lookup.order(number), account, inCash, List.of(PaymentMethod.values()), form);
    }

    private Account account(long number) {
        return accounts.of(lookup.order(number)).orElseThrow(NotFoundException::new);
    }
}

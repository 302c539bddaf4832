package dev.liftgate.billing;

import dev.liftgate.money.ShopCurrency;
import dev.liftgate.orders.Job;
import dev.liftgate.orders.OrderLookup;
import dev.liftgate.orders.WorkOrder;
import dev.liftgate.orders.WorkOrders;
import dev.liftgate.paper.Rulebook;
import dev.liftgate.rules.Tolerance;
import dev.liftgate.staff.Role;
import dev.liftgate.staff.SignedIn;
import dev.liftgate.web.FormState;
import dev.liftgate.web.Forms;
import dev.liftgate.web.Typed;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.joda.money.Money;

/** The page for the final price of authorized work. Where it is too much, the customer is asked again. */
@Path("/orders/{number}/jobs/{job}/final")
@RolesAllowed({Role.ADVISOR, Role.MANAGER})
class FinalPricePages {

    record FinalPriceForm(
            @RestForm @NotBlank(message = "What did it come to?") @Size(max = 20, message = "A figure like 238.40")
                    String price,
            @RestForm @Size(max = 300, message = "At most 300 characters") String reason) {}

    @CheckedTemplate(basePath = "billing")
    static class Templates {
        static native TemplateInstance finalPrice(Job job, List<Tolerance> tolerances, FormState form);
    }

    @Inject
    WorkOrders orders;

    @Inject
    OrderLookup lookup;

    @Inject
    Rulebook rulebook;

    @Inject
    ShopCurrency currency;

    @Inject
    Forms forms;

    @Inject
    SignedIn signedIn;

    @GET
    public TemplateInstance came(@RestPath long number, @RestPath long job) {
        Job done = lookup.job(number, job);
        return page(
                done,
                FormState.of(
                                "price",
                                done.quote().price(),
                                "reason",
                                done.agreed().finalReason())
                        .in(signedIn.figures()));
    }

    @POST
    public Response came(@RestPath long number, @RestPath long job, @BeanParam FinalPriceForm form) {
        return forms.submit(
                form,
                () -> {
                    Money price = signedIn.figures().amount("price", form.price(), currency.unit());
                    String reason = Typed.line(form.reason());
                    orders.change(number, signedIn.stamp(), (order, by) -> {
                        Job done = order.job(job);
                        done.agreed().cameTo(price, reason, by);
                    });
                },
                WorkOrder.path(number),
                state -> page(lookup.job(number, job), state));
    }

    @POST
    @Path("asking")
    public Response askAgain(@RestPath long number, @RestPath long job) {
        return forms.press(
                () -> orders.change(number, signedIn.stamp(), (order, by) -> order.job(job)
                        .agreed()
                        .askAgain(by)),
                WorkOrder.path(number));
    }

    private TemplateInstance page(Job job, FormState form) {
        return Templates.finalPrice(job, rulebook.of(job.order()).tolerances(), form);
    }
}

package dev.liftgate.desk;

import dev.liftgate.checklist.Checklists;
import dev.liftgate.guides.CostFactor;
import dev.liftgate.money.ShopCurrency;
import dev.liftgate.orders.Job;
import dev.liftgate.orders.OrderLookup;
import dev.liftgate.orders.OrderVerb;
import dev.liftgate.orders.PriceBasis;
import dev.liftgate.orders.Quote;
import dev.liftgate.orders.WorkOrder;
import dev.liftgate.staff.Role;
import dev.liftgate.staff.SignedIn;
import dev.liftgate.web.Edits;
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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.joda.money.Money;

/** The forms that narrow, price, remove and put back an order's jobs. */
@Path("/orders/{number}/jobs")
@RolesAllowed({Role.ADVISOR, Role.MANAGER})
class JobPages {

    record PriceForm(
            @RestForm @NotBlank(message = "What will it cost?") @Size(max = 20, message = "A figure like 238.40")
                    String price,
            @RestForm
                    @NotNull(message = "Choose what the figure promises")
                    @Pattern(regexp = "PRICE|NOT_TO_EXCEED", message = "Choose what the figure promises")
                    String basis,
            @RestForm @NotNull @Pattern(regexp = "\\d{1,9}") String version,
            @RestForm String keep) {}

    record FactorForm(@RestForm String option) {}

    @CheckedTemplate(basePath = "desk")
    static class Templates {
        static native TemplateInstance price(Job job, FormState form, List<CostFactor> factors);
    }

    @Inject
    OrderLookup lookup;

    @Inject
    Checklists checklists;

    @Inject
    ShopCurrency currency;

    @Inject
    SignedIn signedIn;

    @Inject
    Forms forms;

    @Inject
    OrderChanges changes;

    @GET
    @Path("{job}/price")
    public TemplateInstance price(@RestPath long number, @RestPath long job) {
        Job priced = lookup.job(number, job);
        return pricePage(
                priced,
                FormState.of(
                        "price",
                        priced.quote().price() == null
                                ? priced.quote().proposal()
                                : priced.quote().price(),
                        "basis",
                        Objects.requireNonNullElse(priced.quote().basis(), PriceBasis.PRICE),
                        "version",
                        priced.version()));
    }

    @POST
    @Path("{job}/price")
    public Response price(@RestPath long number, @RestPath long job, @BeanParam PriceForm form) {
        return changes.submit(
                number,
                form,
                (order, by) -> {
                    Quote quote = order.job(job).quote();
                    Money price = price(form.price());
                    if (order.progress().allows(OrderVerb.PRICE)
                            && order.job(job).version() == Edits.seen(form.version())) {
                        quote.requireMeant(price, form.keep() != null, by);
                    }
                    quote.price(price, PriceBasis.valueOf(form.basis()), Edits.seen(form.version()), by);
                },
                state -> pricePage(lookup.job(number, job), state));
    }

    @POST
    @Path("{job}/factors/{factor}")
    public Response narrow(
            @RestPath long number, @RestPath long job, @RestPath String factor, @BeanParam FactorForm form) {
        return forms.submit(
                form,
                () -> checklists.narrow(number, job, factor, form.option(), signedIn.stamp()),
                WorkOrder.path(number) + "/jobs/" + job + "/price",
                state -> pricePage(lookup.job(number, job), state));
    }

    @POST
    @Path("{job}/removal")
    public Response remove(@RestPath long number, @RestPath long job) {
        return changes.press(number, (order, by) -> order.drop(order.job(job), by));
    }

    @POST
    @Path("{job}/putting-back")
    public Response putBack(@RestPath long number, @RestPath long job) {
        return changes.press(
                number, (order, by) -> order.takenOff().putBack(order.takenOff().job(job), by));
    }

    private TemplateInstance pricePage(Job job, FormState form) {
        List<CostFactor> factors = Optional.ofNullable(job.concern())
                .flatMap(checklists::of)
                .map(checklist -> checklist.guide().costFactors())
                .orElse(List.of());
        return Templates.price(job, form.in(signedIn.figures()), factors);
    }

    private Money price(String typed) {
        return signedIn.figures().amount("price", typed, currency.unit());
    }
}

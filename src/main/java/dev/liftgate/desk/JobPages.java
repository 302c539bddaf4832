package dev.liftgate.desk;

import dev.liftgate.catalog.Catalog;
import dev.liftgate.catalog.Operation;
import dev.liftgate.checklist.Checklists;
import dev.liftgate.guides.CostFactor;
import dev.liftgate.money.Charge.ChargeKind;
import dev.liftgate.money.Narrowing;
import dev.liftgate.money.ShopCurrency;
import dev.liftgate.money.Totals;
import dev.liftgate.orders.Concern;
import dev.liftgate.orders.Job;
import dev.liftgate.orders.OrderLookup;
import dev.liftgate.orders.PriceBasis;
import dev.liftgate.orders.Quote;
import dev.liftgate.orders.RecordedFactor;
import dev.liftgate.orders.WorkOrder;
import dev.liftgate.orders.WorkOrders;
import dev.liftgate.rates.Rates;
import dev.liftgate.staff.Permission;
import dev.liftgate.staff.Role;
import dev.liftgate.staff.SignedIn;
import dev.liftgate.staff.Stamp;
import dev.liftgate.web.AtMost;
import dev.liftgate.web.Edits;
import dev.liftgate.web.FormState;
import dev.liftgate.web.Forms;
import dev.liftgate.web.Refused;
import dev.liftgate.web.Typed;
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

/** The forms that add, narrow, price, remove and put back an order's jobs. */
@Path("/orders/{number}/jobs")
@RolesAllowed({Role.ADVISOR, Role.MANAGER})
class JobPages {

    private static final String NO_TITLE = "Choose an operation, or say what is to be done.";

    /** The factor by which guides ask for it too. */
    private static final String GRADE = "part-grade";

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

    record JobForm(
            @RestForm @Size(max = 100) String operation,
            @RestForm @AtMost(200) String title,
            @RestForm @Size(max = 20, message = "A figure like 120.00") String price,
            @RestForm String sublet,
            @RestForm @Size(max = 60) String tax,
            @RestForm @Pattern(regexp = "\\d{0,18}") String concern) {}

    @CheckedTemplate(basePath = "desk")
    static class Templates {
        static native TemplateInstance price(Job job, FormState form, List<CostFactor> factors);

        static native TemplateInstance newJob(
                WorkOrder order, FormState form, List<Operation> operations, List<Totals.TaxRule> taxes);
    }

    @Inject
    WorkOrders orders;

    @Inject
    OrderLookup lookup;

    @Inject
    Checklists checklists;

    @Inject
    Catalog catalog;

    @Inject
    Rates rates;

    @Inject
    ShopCurrency currency;

    @Inject
    SignedIn signedIn;

    @Inject
    Forms forms;

    @Inject
    OrderChanges changes;

    @GET
    @Path("new")
    public TemplateInstance add(@RestPath long number) {
        return newJob(number, FormState.of("tax", rates.laborTax()));
    }

    @POST
    public Response add(@RestPath long number, @BeanParam JobForm form) {
        return changes.submit(number, form, (order, by) -> add(order, form, by), state -> newJob(number, state));
    }

    private void add(WorkOrder order, JobForm form, Stamp by) {
        Concern concern = Typed.optional(form.concern(), id -> order.concern(Long.parseLong(id)));
        String operation = Typed.line(form.operation());
        if (operation.isEmpty()) {
            ChargeKind kind = form.sublet() == null ? ChargeKind.LABOR : ChargeKind.SUBLET;
            String title = Typed.needed("title", form.title(), NO_TITLE);
            String tax = rates.taxCode(form.tax() == null ? rates.laborTax() : form.tax());
            order.addFlat(concern, kind, title, price(form.price()), tax, by);
        } else {
            orders.recommend(order, concern, operation, by);
        }
    }

    private TemplateInstance newJob(long number, FormState form) {
        return Templates.newJob(lookup.order(number), form, catalog.operations(), rates.taxes());
    }

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
                    boolean isFresh = order.job(job).version() == Edits.seen(form.version());
                    if (isFresh
                            && form.keep() == null
                            && quote.outside(price) != null
                            && by.actor().may(Permission.PRICE)) {
                        throw new Refused("price", "This is " + quote.outside(price) + ": keep it, or narrow again?");
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

    /** Chooses between the maker's own part and another maker's, where no guide asks it. */
    @POST
    @Path("{job}/grade")
    public Response grade(@RestPath long number, @RestPath long job, @BeanParam FactorForm form) {
        return forms.submit(
                form,
                () -> orders.change(number, signedIn.stamp(), (order, by) -> order.job(job)
                        .quote()
                        .narrow(GRADE, grade(form.option()), by)),
                WorkOrder.path(number) + "/jobs/" + job + "/price",
                state -> pricePage(lookup.job(number, job), state));
    }

    private static RecordedFactor grade(String option) {
        return switch (option == null ? "" : option) {
            case "oem" -> new RecordedFactor("Original (OEM)", null, Narrowing.HIGH);
            case "aftermarket" -> new RecordedFactor("Another maker’s part", null, Narrowing.LOW);
            default -> throw new Refused("The maker’s own part, or another maker’s?");
        };
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

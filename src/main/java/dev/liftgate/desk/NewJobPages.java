package dev.liftgate.desk;

import dev.liftgate.catalog.Catalog;
import dev.liftgate.catalog.Offer;
import dev.liftgate.money.Charge.ChargeKind;
import dev.liftgate.money.ShopCurrency;
import dev.liftgate.money.Totals;
import dev.liftgate.orders.Concern;
import dev.liftgate.orders.Job;
import dev.liftgate.orders.OrderLookup;
import dev.liftgate.orders.PriceBasis;
import dev.liftgate.orders.WorkOrder;
import dev.liftgate.orders.WorkOrders;
import dev.liftgate.rates.Rates;
import dev.liftgate.staff.Role;
import dev.liftgate.staff.Stamp;
import dev.liftgate.web.AtMost;
import dev.liftgate.web.FormState;
import dev.liftgate.web.Typed;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.joda.money.Money;

/** The form that adds a job: found in the catalog while it is typed, or in one's own words. */
@Path("/orders/{number}/jobs")
@RolesAllowed({Role.ADVISOR, Role.MANAGER})
class NewJobPages {

    private static final int SHOWN = 6;
    private static final String OWN_WORDS = "-";
    private static final String NO_TITLE = "Choose an operation, or say what is to be done.";

    record JobForm(
            @RestForm @Size(max = 100) String operation,
            @RestForm @AtMost(200) String title,
            @RestForm @Size(max = 20, message = "A figure like 120.00") String price,
            @RestForm @Size(max = 20) String proposed,
            @RestForm String keep,
            @RestForm String sublet,
            @RestForm @Size(max = 60) String tax,
            @RestForm @Pattern(regexp = "\\d{0,18}") String concern) {}

    /** @param chosen null for the job in one's own words */
    public record JobChoice(long order, List<Offer> found, Offer chosen) {}

    @CheckedTemplate(basePath = "desk")
    static class Templates {
        static native TemplateInstance newJob(
                WorkOrder order, FormState form, JobChoice choice, List<Totals.TaxRule> taxes);

        static native TemplateInstance foundJobs(FormState form, JobChoice choice, boolean isProposed);
    }

    @Inject
    WorkOrders orders;

    @Inject
    OrderLookup lookup;

    @Inject
    Catalog catalog;

    @Inject
    Rates rates;

    @Inject
    ShopCurrency currency;

    @Inject
    OrderChanges changes;

    @GET
    @Path("new")
    public TemplateInstance show(@RestPath long number, @RestQuery @DefaultValue("") String title) {
        JobChoice choice = choice(number, title, null);
        return page(number, proposed(title, choice), choice);
    }

    /**
     * The operations that fit the typed words, with their prices.
     *
     * @param operation the chosen one; a dash for one's own words, null while nobody has chosen
     * @param price as it stands in its field; it makes room for another proposal only if it is the one proposed before
     */
    @GET
    @Path("found")
    public TemplateInstance found(
            @RestPath long number,
            @RestQuery @DefaultValue("") String title,
            @RestQuery String operation,
            @RestQuery @DefaultValue("") String price,
            @RestQuery @DefaultValue("") String proposed) {
        JobChoice choice = choice(number, title, operation);
        return Templates.foundJobs(proposed(title, choice), choice, price.equals(proposed));
    }

    @POST
    public Response add(@RestPath long number, @BeanParam JobForm form) {
        return changes.submit(
                number,
                form,
                (order, by) -> add(order, form, by),
                state -> page(number, state, choice(number, state.value("title"), form.operation())));
    }

    private void add(WorkOrder order, JobForm form, Stamp by) {
        Concern concern = Typed.optional(form.concern(), id -> order.concern(Long.parseLong(id)));
        String operation = Typed.line(form.operation());
        if (operation.isEmpty() || operation.equals(OWN_WORDS)) {
            ChargeKind kind = form.sublet() == null ? ChargeKind.LABOR : ChargeKind.SUBLET;
            String title = Typed.needed("title", form.title(), NO_TITLE);
            String tax = rates.taxCode(form.tax() == null ? rates.laborTax() : form.tax());
            order.addFlat(concern, kind, title, Typed.amount("price", form.price(), currency.unit()), tax, by);
            return;
        }
        int before = order.jobs().size();
        Job job = orders.recommend(order, concern, operation, by);
        Money price = Typed.optionalAmount("price", form.price(), currency.unit());
        boolean isNew = order.jobs().size() > before;
        if (isNew && price != null && !price.equals(job.quote().price())) {
            JobPages.askOutside(job.quote(), price, form.keep(), by);
            job.quote().price(price, PriceBasis.PRICE, job.version(), by);
        }
    }

    /** What fits the words; the first of them unless somebody chose. A code that was chosen stays beside them. */
    private JobChoice choice(long number, String title, String operation) {
        List<Offer> found = title.isBlank() ? List.of() : catalog.found(title, SHOWN);
        if (operation == null) {
            return new JobChoice(number, found, found.stream().findFirst().orElse(null));
        }
        String code = Typed.line(operation);
        Offer chosen = found.stream()
                .filter(offer -> offer.code().equals(code))
                .findFirst()
                .or(() -> code.equals(OWN_WORDS) ? Optional.empty() : catalog.offer(code))
                .orElse(null);
        return new JobChoice(number, found.isEmpty() && chosen != null ? List.of(chosen) : found, chosen);
    }

    /** Proposes the price; the words are there to type on. */
    private FormState proposed(String title, JobChoice choice) {
        Money price = choice.chosen() == null ? null : choice.chosen().proposal();
        Object shown = Objects.requireNonNullElse(price, "");
        return FormState.of("title", title, "price", shown, "proposed", shown, "tax", rates.laborTax());
    }

    private TemplateInstance page(long number, FormState form, JobChoice choice) {
        return Templates.newJob(lookup.order(number), form, choice, rates.taxes());
    }
}

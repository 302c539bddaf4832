package dev.liftgate.desk;

import dev.liftgate.catalog.Catalog;
import dev.liftgate.desk.JobSearch.JobChoice;
import dev.liftgate.money.Charge.ChargeKind;
import dev.liftgate.money.ShopCurrency;
import dev.liftgate.money.Totals;
import dev.liftgate.orders.Concern;
import dev.liftgate.orders.Job;
import dev.liftgate.orders.OrderLookup;
import dev.liftgate.orders.PriceBasis;
import dev.liftgate.orders.WorkOrder;
import dev.liftgate.orders.WorkOrders;
import dev.liftgate.paper.Rulebook;
import dev.liftgate.rates.Rates;
import dev.liftgate.staff.Role;
import dev.liftgate.staff.SignedIn;
import dev.liftgate.staff.Stamp;
import dev.liftgate.web.AtMost;
import dev.liftgate.web.Figures;
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
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.joda.money.Money;

/** The form that adds a job: found in the catalog while it is typed, or in one's own words. */
@Path("/orders/{number}/jobs")
@RolesAllowed({Role.ADVISOR, Role.MANAGER})
class NewJobPages {

    private static final String WHICH = "Say that there are none, or write them as lines";
    private static final String NO_TITLE = "Choose an operation, or say what is to be done.";

    record JobForm(
            @RestForm @Size(max = 100) String operation,
            @RestForm @AtMost(200) String title,
            @RestForm @Size(max = 20, message = "A figure like 120.00") String price,
            @RestForm @Size(max = 20) String proposed,
            @RestForm String keep,
            @RestForm String sublet,
            @RestForm @Size(max = 60) String tax,
            @RestForm @Pattern(regexp = "(none|lines)?", message = WHICH) String parts,
            @RestForm @Pattern(regexp = "\\d{0,18}") String concern) {}

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
    JobSearch search;

    @Inject
    Rates rates;

    @Inject
    Rulebook rulebook;

    @Inject
    ShopCurrency currency;

    @Inject
    SignedIn signedIn;

    @Inject
    OrderChanges changes;

    @GET
    @Path("new")
    public TemplateInstance show(@RestPath long number, @RestQuery @DefaultValue("") String look) {
        JobChoice choice = search.job(number, look, null);
        return page(number, proposed(look, choice), choice);
    }

    /**
     * The operations that fit the typed words, with their prices.
     *
     * @param way whether another way to do a job is looked for, which asks for no price
     * @param operation the chosen code; a dash for one's own words, null while nobody has chosen
     * @param price as it stands in its field; it makes room for another proposal only if it is the one proposed before
     */
    @GET
    @Path("found")
    public TemplateInstance found(
            @RestPath long number,
            @RestQuery boolean way,
            @RestQuery @DefaultValue("") String title,
            @RestQuery String operation,
            @RestQuery @DefaultValue("") String price,
            @RestQuery @DefaultValue("") String proposed) {
        JobChoice choice = way ? search.way(number, title, operation) : search.job(number, title, operation);
        return Templates.foundJobs(proposed(title, choice), choice, !way && price.equals(proposed));
    }

    @POST
    public Response add(@RestPath long number, @BeanParam JobForm form) {
        return changes.submit(
                number,
                form,
                (order, by) -> add(order, form, by),
                job -> next(job, form),
                state -> page(number, state, search.job(number, state.value("title"), form.operation())));
    }

    /** Parts that are in a flat price are written down at once. */
    private static String next(Job job, JobForm form) {
        String order = WorkOrder.path(job.order().number());
        boolean hasParts = "lines".equals(form.parts()) && job.jobLines().mayHideParts();
        return hasParts ? order + "/jobs/" + job.id() + "/lines" : order;
    }

    private Job add(WorkOrder order, JobForm form, Stamp by) {
        Concern concern = Typed.optional(form.concern(), id -> order.concern(Long.parseLong(id)));
        String operation = Typed.line(form.operation());
        if (operation.isEmpty() || operation.equals(JobSearch.OWN_WORDS)) {
            return addFlat(order, concern, form, by);
        }
        if (operation.startsWith(JobSearch.PART)) {
            long part =
                    Figures.PLAIN.count("operation", operation.substring(JobSearch.PART.length()), Integer.MAX_VALUE);
            Job job = orders.sell(order, concern, catalog.sale(part, BigDecimal.ONE), by);
            Typed.optional(form.price(), price -> priced(job, price, form, by));
            return job;
        }
        int before = order.jobs().size();
        Job job = orders.recommend(order, concern, operation, by);
        if (order.jobs().size() > before) {
            Typed.optional(form.price(), price -> priced(job, price, form, by));
        }
        return job;
    }

    /** Where a law wants parts listed, labor of this shop says whether there are parts in its price. */
    private Job addFlat(WorkOrder order, Concern concern, JobForm form, Stamp by) {
        ChargeKind kind = form.sublet() == null ? ChargeKind.LABOR : ChargeKind.SUBLET;
        String title = Typed.needed("title", form.title(), NO_TITLE);
        String tax = rates.taxCode(form.tax() == null ? rates.laborTax() : form.tax());
        Money price = price(form.price());
        if (kind == ChargeKind.LABOR && rulebook.parts(order).isAsked()) {
            Typed.needed("parts", form.parts(), WHICH);
        }
        Job job = order.addFlat(concern, kind, title, price, tax, by);
        if ("none".equals(form.parts()) && job.jobLines().mayHideParts()) {
            job.describe(job.terms().withoutParts(true), by);
        }
        return job;
    }

    private Job priced(Job job, String typed, JobForm form, Stamp by) {
        Money price = price(typed);
        if (!price.equals(job.quote().price())) {
            job.quote().requireMeant(price, form.keep() != null, by);
            job.quote().price(price, PriceBasis.PRICE, job.version(), by);
        }
        return job;
    }

    private Money price(String typed) {
        return signedIn.figures().amount("price", typed, currency.unit());
    }

    /** Proposes the price; the words are there to type on. */
    private FormState proposed(String title, JobChoice choice) {
        Object shown = Objects.requireNonNullElse(choice.proposal(), "");
        return FormState.of("title", title, "price", shown, "proposed", shown, "tax", rates.laborTax())
                .in(signedIn.figures());
    }

    private TemplateInstance page(long number, FormState form, JobChoice choice) {
        return Templates.newJob(lookup.order(number), form, choice, rates.taxes());
    }
}

package dev.liftgate.estimates;

import dev.liftgate.customers.Customers;
import dev.liftgate.customers.Odometer;
import dev.liftgate.money.ShopCurrency;
import dev.liftgate.orders.AgreedTerms;
import dev.liftgate.orders.AgreedTerms.ReplacedParts;
import dev.liftgate.orders.Job;
import dev.liftgate.orders.JobTerms;
import dev.liftgate.orders.JobTerms.Airbag;
import dev.liftgate.orders.JobTerms.Need;
import dev.liftgate.orders.OrderLookup;
import dev.liftgate.orders.WorkOrder;
import dev.liftgate.orders.WorkOrders;
import dev.liftgate.staff.Role;
import dev.liftgate.staff.SignedIn;
import dev.liftgate.staff.Stamp;
import dev.liftgate.web.FormState;
import dev.liftgate.web.Forms;
import dev.liftgate.web.Typed;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** The pages for details that only papers need: an order's terms, a job's words. */
@Path("/orders/{number}")
@RolesAllowed({Role.ADVISOR, Role.MANAGER})
class TermsPages {

    private static final BigDecimal LONGEST = new BigDecimal("999");

    record TermsForm(
            @RestForm @Pattern(regexp = "(RETURNED|KEPT|SHOWN)?", message = "Choose one of these") String replacedParts,
            @RestForm @Size(max = 100, message = "At most 100 characters") String paymentIntended,
            @RestForm @Size(max = 200, message = "At most 200 characters") String estimateCharge,
            @RestForm @Size(max = 100, message = "At most 100 characters") String payor,
            @RestForm @Size(max = 100, message = "At most 100 characters") String payorClaim,
            @RestForm @Size(max = 20, message = "Write a figure like 120.00") String payorAmount,
            @RestForm String estimateWaived,
            @RestForm String leftUnattended,
            @RestForm @Pattern(regexp = Odometer.UNITS, message = "Miles or kilometers?") String odometerUnit,
            @RestForm @Size(max = 20, message = "A whole number, like 118240") String odometer) {}

    record WorkForm(
            @RestForm @Pattern(regexp = "(REQUIRED|SUGGESTED)?", message = "Choose one of these") String need,
            @RestForm @Size(max = 10, message = "Hours, like 1.5") String hours,
            @RestForm @Size(max = 200, message = "At most 200 characters") String doneBy,
            @RestForm String body,
            @RestForm String kit,
            @RestForm @Pattern(regexp = "(NEW|SALVAGED|SALVAGED_WITHOUT_WARRANTY)?", message = "Choose one of these")
                    String airbag,
            @RestForm @Size(max = 500, message = "At most 500 characters") String airbagSupplier,
            @RestForm @Size(max = 20, message = "Write a figure like 120.00") String reassembly,
            @RestForm @Size(max = 3, message = "Days, like 5") String reassemblyDays,
            @RestForm @Size(max = 500, message = "At most 500 characters") String destroyedParts,
            @RestForm @Pattern(regexp = "(yes|no)?", message = "Choose one of these") String restorable,
            @RestForm @Size(max = 200, message = "At most 200 characters") String freeBecause,
            @RestForm @Pattern(regexp = "(none)?", message = "Choose one of these") String parts) {}

    @CheckedTemplate(basePath = "estimates")
    static class Templates {
        static native TemplateInstance terms(WorkOrder order, FormState form, ReplacedParts[] parts);

        static native TemplateInstance work(Job job, FormState form, Need[] needs, Airbag[] airbags);
    }

    @Inject
    WorkOrders orders;

    @Inject
    OrderLookup lookup;

    @Inject
    Customers customers;

    @Inject
    ShopCurrency currency;

    @Inject
    Forms forms;

    @Inject
    SignedIn signedIn;

    @GET
    @Path("terms")
    public TemplateInstance terms(@RestPath long number) {
        WorkOrder order = lookup.order(number);
        return Templates.terms(
                order,
                FormState.of(TermsForm.class, order.agreement().terms(), "odometer", "", "odometerUnit", "")
                        .in(signedIn.figures()),
                ReplacedParts.values());
    }

    @POST
    @Path("terms")
    public Response terms(@RestPath long number, @BeanParam TermsForm form) {
        return forms.submit(
                form,
                () -> {
                    AgreedTerms terms = new AgreedTerms(
                            Typed.optional(form.replacedParts(), ReplacedParts::valueOf),
                            Typed.line(form.paymentIntended()),
                            Typed.line(form.estimateCharge()),
                            Typed.line(form.payor()),
                            Typed.line(form.payorClaim()),
                            signedIn.figures().optionalAmount("payorAmount", form.payorAmount(), currency.unit()),
                            form.estimateWaived() != null,
                            form.leftUnattended() != null);
                    Odometer odometer = Odometer.optional(
                            form.odometer(),
                            form.odometerUnit(),
                            customers.unitOf(lookup.order(number).vehicle()),
                            signedIn.figures());
                    orders.change(number, signedIn.stamp(), (order, by) -> order.agreement()
                            .agree(terms, odometer, by));
                },
                WorkOrder.path(number),
                state -> Templates.terms(lookup.order(number), state, ReplacedParts.values()));
    }

    @GET
    @Path("jobs/{job}/work")
    public TemplateInstance work(@RestPath long number, @RestPath long job) {
        Job described = lookup.job(number, job);
        Boolean restorable = described.terms().restorable();
        return workPage(
                described,
                FormState.of(
                                WorkForm.class,
                                described.terms(),
                                "restorable",
                                restorable == null ? "" : restorable ? "yes" : "no",
                                "parts",
                                described.terms().noParts() ? "none" : "")
                        .in(signedIn.figures()));
    }

    @POST
    @Path("jobs/{job}/work")
    public Response work(@RestPath long number, @RestPath long job, @BeanParam WorkForm form) {
        return forms.submit(
                form,
                () -> {
                    JobTerms work = new JobTerms(
                            Typed.optional(form.need(), Need::valueOf),
                            Typed.optional(
                                    form.hours(), hours -> signedIn.figures().hours("hours", hours, LONGEST)),
                            Typed.line(form.doneBy()),
                            form.body() != null,
                            form.kit() != null,
                            Typed.optional(form.airbag(), Airbag::valueOf),
                            Typed.line(form.airbagSupplier()),
                            signedIn.figures().optionalAmount("reassembly", form.reassembly(), currency.unit()),
                            Typed.optional(form.reassemblyDays(), days -> signedIn.figures()
                                    .count("reassemblyDays", days, LONGEST.intValue())),
                            Typed.line(form.destroyedParts()),
                            Typed.optional(form.restorable(), "yes"::equals),
                            Typed.line(form.freeBecause()),
                            "none".equals(form.parts()));
                    orders.change(
                            number, signedIn.stamp(), (order, by) -> describe(order.job(job), work, form.parts(), by));
                },
                WorkOrder.path(number),
                state -> workPage(lookup.job(number, job), state));
    }

    /** @param parts null where the form did not ask: what was said of them then stands */
    private static void describe(Job job, JobTerms work, String parts, Stamp by) {
        job.describe(parts == null ? work.withoutParts(job.terms().noParts()) : work, by);
    }

    private static TemplateInstance workPage(Job job, FormState form) {
        return Templates.work(job, form, Need.values(), Airbag.values());
    }
}

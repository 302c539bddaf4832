package dev.liftgate.estimates;

import dev.liftgate.money.MoneyText;
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
import dev.liftgate.web.FormState;
import dev.liftgate.web.Forms;
import dev.liftgate.web.Typed;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
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
import java.util.Objects;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.joda.money.Money;

/** What only the papers need: the terms of an order, and words on a job. */
@Path("/orders/{number:\\d{1,15}}")
@Blocking
@RolesAllowed({Role.ADVISOR, Role.MANAGER})
class TermsPages {

    private static final BigDecimal FARTHEST = new BigDecimal("2000000");
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
            @RestForm @Size(max = 12, message = "Write a figure like 118242") String odometer) {}

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
            @RestForm @Size(max = 200, message = "At most 200 characters") String freeBecause) {}

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
    ShopCurrency currency;

    @Inject
    Forms forms;

    @Inject
    SignedIn signedIn;

    @GET
    @Path("terms")
    public TemplateInstance terms(@RestPath long number) {
        WorkOrder order = lookup.order(number);
        AgreedTerms terms = order.agreement().terms();
        return Templates.terms(
                order,
                FormState.of(new TermsForm(
                        text(terms.replacedParts()),
                        terms.paymentIntended(),
                        terms.estimateCharge(),
                        terms.payor(),
                        terms.payorClaim(),
                        text(terms.payorAmount()),
                        tick(terms.estimateWaived()),
                        tick(terms.leftUnattended()),
                        "")),
                ReplacedParts.values());
    }

    @POST
    @Path("terms")
    public Response terms(@RestPath long number, @BeanParam TermsForm form) {
        return forms.submit(
                form,
                () -> {
                    AgreedTerms terms = new AgreedTerms(
                            chosen(ReplacedParts.class, form.replacedParts()),
                            Typed.line(form.paymentIntended()),
                            Typed.line(form.estimateCharge()),
                            Typed.line(form.payor()),
                            Typed.line(form.payorClaim()),
                            amount("payorAmount", form.payorAmount()),
                            form.estimateWaived() != null,
                            form.leftUnattended() != null);
                    Integer odometer = whole("odometer", form.odometer(), FARTHEST);
                    orders.change(number, signedIn.stamp(), (order, by) -> order.agree(terms, odometer, by));
                    return WorkOrder.path(number);
                },
                state -> Templates.terms(lookup.order(number), state, ReplacedParts.values()));
    }

    @GET
    @Path("jobs/{job:\\d{1,18}}/work")
    public TemplateInstance work(@RestPath long number, @RestPath long job) {
        Job described = lookup.job(number, job);
        JobTerms work = described.terms();
        return workPage(
                described,
                FormState.of(new WorkForm(
                        text(work.need()),
                        work.hours() == null ? "" : MoneyText.text(work.hours()),
                        work.doneBy(),
                        tick(work.body()),
                        tick(work.kit()),
                        text(work.airbag()),
                        work.airbagSupplier(),
                        text(work.reassembly()),
                        text(work.reassemblyDays()),
                        work.destroyedParts(),
                        work.restorable() == null ? "" : work.restorable() ? "yes" : "no",
                        work.freeBecause())));
    }

    @POST
    @Path("jobs/{job:\\d{1,18}}/work")
    public Response work(@RestPath long number, @RestPath long job, @BeanParam WorkForm form) {
        return forms.submit(
                form,
                () -> {
                    String hours = Typed.line(form.hours());
                    String restorable = Typed.line(form.restorable());
                    JobTerms work = new JobTerms(
                            chosen(Need.class, form.need()),
                            hours.isEmpty() ? null : Typed.number("hours", hours, LONGEST),
                            Typed.line(form.doneBy()),
                            form.body() != null,
                            form.kit() != null,
                            chosen(Airbag.class, form.airbag()),
                            Typed.line(form.airbagSupplier()),
                            amount("reassembly", form.reassembly()),
                            whole("reassemblyDays", form.reassemblyDays(), LONGEST),
                            Typed.line(form.destroyedParts()),
                            restorable.isEmpty() ? null : restorable.equals("yes"),
                            Typed.line(form.freeBecause()));
                    orders.change(number, signedIn.stamp(), (order, by) -> order.job(job)
                            .describe(work, by));
                    return WorkOrder.path(number);
                },
                state -> workPage(lookup.job(number, job), state));
    }

    private static TemplateInstance workPage(Job job, FormState form) {
        return Templates.work(job, form, Need.values(), Airbag.values());
    }

    private static <E extends Enum<E>> E chosen(Class<E> type, String typed) {
        return Typed.line(typed).isEmpty() ? null : Enum.valueOf(type, typed);
    }

    private Money amount(String field, String typed) {
        return Typed.line(typed).isEmpty() ? null : Typed.amount(field, typed, currency.unit());
    }

    private static Integer whole(String field, String typed, BigDecimal most) {
        return Typed.line(typed).isEmpty()
                ? null
                : Typed.number(field, typed, most, 0).intValueExact();
    }

    private static String text(Object value) {
        return value instanceof Money money ? MoneyText.plain(money) : Objects.toString(value, "");
    }

    private static String tick(boolean ticked) {
        return ticked ? "on" : "";
    }
}

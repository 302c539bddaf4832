package dev.liftgate.desk;

import dev.liftgate.catalog.Catalog;
import dev.liftgate.catalog.Offer;
import dev.liftgate.catalog.PartCondition;
import dev.liftgate.catalog.PartOffer;
import dev.liftgate.money.ShopCurrency;
import dev.liftgate.money.Totals;
import dev.liftgate.orders.Job;
import dev.liftgate.orders.JobLines;
import dev.liftgate.orders.Line;
import dev.liftgate.orders.OrderLookup;
import dev.liftgate.orders.WorkOrder;
import dev.liftgate.orders.WorkOrders;
import dev.liftgate.rates.LaborRate;
import dev.liftgate.rates.Rates;
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
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.joda.money.Money;

/**
 * The forms for lines beside those of a job's operation. A line is a part, labor at one of the rates, or work done
 * elsewhere.
 */
@Path("/orders/{number}/jobs/{job}/lines")
@RolesAllowed({Role.ADVISOR, Role.MANAGER})
class LinePages {

    private static final int SHOWN = 8;
    private static final BigDecimal MOST = BigDecimal.valueOf(1000);

    record LineForm(
            @RestForm
                    @NotNull(message = "What kind of line?")
                    @Pattern(regexp = "PART|LABOR|SUBLET", message = "What kind of line?")
                    String kind,
            @RestForm @AtMost(200) String part,
            @RestForm @Pattern(regexp = "\\d{1,18}") String pick,
            @RestForm @Size(max = 20, message = "A figure like 2") String quantity,
            @RestForm @AtMost(200) String description,
            @RestForm @AtMost(60) String number,
            @RestForm @AtMost(60) String brand,
            @RestForm @Size(max = 20) String condition,
            @RestForm @Size(max = 20, message = "A figure like 12.50") String price,
            @RestForm @AtMost(200) String work,
            @RestForm @Size(max = 20, message = "A figure like 1.5") String hours,
            @RestForm @Size(max = 60) String rate,
            @RestForm @AtMost(200) String sublet,
            @RestForm @Size(max = 20, message = "A figure like 80.00") String charge,
            @RestForm @Size(max = 60) String tax,
            @RestForm @Size(max = 60) String partTax,
            @RestForm @Size(max = 60) String partFee) {}

    /** @param line the one that it is about, to draw it again */
    record RevisionForm(
            @RestForm @Size(max = 20) String line,
            @RestForm @AtMost(200) String description,
            @RestForm @Size(max = 20, message = "A figure like 4.5") String quantity,
            @RestForm @Size(max = 20, message = "A figure like 12.50") String price,
            @RestForm @NotNull @Pattern(regexp = "\\d{1,9}") String version) {}

    @CheckedTemplate(basePath = "desk")
    static class Templates {
        static native TemplateInstance foundParts(List<Catalog.PricedPart> parts, String words);

        static native TemplateInstance lines(
                Job job,
                FormState form,
                FormState revised,
                List<PartCondition> conditions,
                List<LaborRate> rates,
                List<Totals.TaxRule> taxes,
                List<Totals.FeeRule> fees);
    }

    @Inject
    WorkOrders orders;

    @Inject
    SignedIn signedIn;

    @Inject
    Forms forms;

    @Inject
    OrderChanges changes;

    @Inject
    OrderLookup lookup;

    @Inject
    Catalog catalog;

    @Inject
    Rates rates;

    @Inject
    ShopCurrency currency;

    @GET
    public TemplateInstance show(@RestPath long number, @RestPath long job) {
        return page(number, job, blank(), FormState.blank());
    }

    @POST
    public Response add(@RestPath long number, @RestPath long job, @BeanParam LineForm form) {
        return changes.submit(
                number,
                form,
                (order, by) -> add(order.job(job).jobLines(), form, by),
                state -> page(number, job, state, FormState.blank()));
    }

    /** The parts of the catalog, while a number or words are typed. */
    @GET
    @Path("found")
    public TemplateInstance found(@RestQuery @DefaultValue("") String part) {
        return Templates.foundParts(part.isBlank() ? List.of() : catalog.foundParts(part, SHOWN), part);
    }

    /** Changes text, quantity or price of a line where it stands. */
    @POST
    @Path("{line}")
    public Response revise(
            @RestPath long number, @RestPath long job, @RestPath long line, @BeanParam RevisionForm form) {
        return forms.submit(
                form,
                () -> orders.change(number, signedIn.stamp(), (order, by) -> revise(order.job(job), line, form, by)),
                path(number, job),
                state -> page(number, job, blank(), state));
    }

    private void revise(Job job, long id, RevisionForm form, Stamp by) {
        Line line = job.jobLines().standing(id);
        BigDecimal quantity =
                line.isFlat() ? line.quantityHigh() : signedIn.figures().number("quantity", form.quantity(), MOST);
        if (quantity.signum() == 0) {
            throw new Refused("quantity", "How many? To leave it out, take the line off");
        }
        Money price =
                line.facts().price() == null ? null : signedIn.figures().amount("price", form.price(), currency.unit());
        String words = Typed.needed("description", form.description(), "What is it?");
        job.jobLines().revise(id, new JobLines.LineFacts(words, quantity, price), Edits.seen(form.version()), by);
    }

    /** Moves a line up or down on paper. */
    @POST
    @Path("{line}/place")
    public Response move(@RestPath long number, @RestPath long job, @RestPath long line, @RestForm String to) {
        return forms.press(
                () -> orders.change(number, signedIn.stamp(), (order, by) -> order.job(job)
                        .jobLines()
                        .move(line, "up".equals(to), by)),
                path(number, job));
    }

    private static String path(long number, long job) {
        return WorkOrder.path(number) + "/jobs/" + job + "/lines";
    }

    /** Chooses one of the two grades in which a part comes. */
    @POST
    @Path("{line}/grade")
    public Response grade(@RestPath long number, @RestPath long job, @RestPath long line, @RestForm String grade) {
        return changes.press(number, (order, by) -> order.job(job).jobLines().grade(line, "premium".equals(grade), by));
    }

    @POST
    @Path("{line}/removal")
    public Response remove(@RestPath long number, @RestPath long job, @RestPath long line) {
        return changes.press(number, (order, by) -> order.job(job).jobLines().remove(line, by));
    }

    @POST
    @Path("{line}/putting-back")
    public Response putBack(@RestPath long number, @RestPath long job, @RestPath long line) {
        return changes.press(number, (order, by) -> order.job(job).jobLines().putBack(line, by));
    }

    private void add(JobLines lines, LineForm form, Stamp by) {
        switch (form.kind()) {
            case "PART" -> lines.addPart(part(form), by);
            case "LABOR" -> lines.addLabor(labor(form), by);
            default -> {
                String what = Typed.needed("sublet", form.sublet(), "What is done elsewhere?");
                Money price = signedIn.figures().amount("charge", form.charge(), currency.unit());
                String tax = rates.tax(form.tax()).map(Totals.TaxRule::code).orElse(null);
                lines.addSublet(what, price, tax, by);
            }
        }
    }

    private Offer.Labor labor(LineForm form) {
        return catalog.labor(
                Typed.needed("work", form.work(), "What is done?"),
                signedIn.figures().hours("hours", form.hours(), MOST),
                form.rate());
    }

    /** The part: one of the catalog, or one that is written out, of which only the price is known. */
    private Offer.PartChoice part(LineForm form) {
        BigDecimal quantity = signedIn.figures().number("quantity", form.quantity(), MOST);
        if (quantity.signum() == 0) {
            throw new Refused("quantity", "How many?");
        }
        String name = Typed.line(form.part());
        if (form.pick() != null) {
            return catalog.sale(Long.parseLong(form.pick()), quantity);
        }
        return name.isEmpty() ? writtenOut(form, quantity) : catalog.sale(name, quantity);
    }

    private Offer.PartChoice writtenOut(LineForm form, BigDecimal quantity) {
        PartCondition condition = Arrays.stream(PartCondition.values())
                .filter(each -> each.code().equals(form.condition()))
                .findFirst()
                .orElseThrow(() -> new Refused("condition", "New or not, and whose?"));
        PartOffer offer = new PartOffer(
                Typed.line(form.number()),
                Typed.line(form.brand()),
                condition,
                null,
                signedIn.figures().amount("price", form.price(), currency.unit()));
        String partsTax = form.partTax() == null
                ? rates.taxes().stream().map(Totals.TaxRule::code).findFirst().orElse(null)
                : rates.taxCode(form.partTax());
        return new Offer.PartChoice(
                Typed.needed("description", form.description(), "Which part? Its number in the catalog, or what it is"),
                quantity,
                partsTax,
                rates.feeCode("partFee", form.partFee()),
                offer,
                offer);
    }

    /** A written-out part is of the kind that the shop usually fits, and work elsewhere is taxed like its own. */
    private FormState blank() {
        PartCondition usual =
                signedIn.shop().facts().originalPartsUsual() ? PartCondition.NEW_OEM : PartCondition.NEW_AFTERMARKET;
        return FormState.of("quantity", 1, "condition", usual.code(), "tax", rates.laborTax());
    }

    private TemplateInstance page(long number, long job, FormState form, FormState revised) {
        return Templates.lines(
                lookup.job(number, job),
                form,
                revised,
                List.of(PartCondition.values()),
                rates.labor(),
                rates.taxes(),
                rates.allFees());
    }
}

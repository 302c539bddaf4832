package dev.liftgate.desk;

import dev.liftgate.catalog.Catalog;
import dev.liftgate.catalog.Offer;
import dev.liftgate.catalog.PartCondition;
import dev.liftgate.catalog.PartOffer;
import dev.liftgate.money.ShopCurrency;
import dev.liftgate.money.Totals;
import dev.liftgate.orders.Job;
import dev.liftgate.orders.OrderLookup;
import dev.liftgate.orders.Quote;
import dev.liftgate.rates.LaborRate;
import dev.liftgate.rates.Rates;
import dev.liftgate.staff.Role;
import dev.liftgate.staff.SignedIn;
import dev.liftgate.staff.Stamp;
import dev.liftgate.web.AtMost;
import dev.liftgate.web.FormState;
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
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.joda.money.Money;

/**
 * The forms for lines beside those of a job's operation. A line is a part, labor at one of the rates, or work done
 * elsewhere.
 */
@Path("/orders/{number}/jobs/{job}/lines")
@RolesAllowed({Role.ADVISOR, Role.MANAGER})
class LinePages {

    private static final BigDecimal MOST = BigDecimal.valueOf(1000);

    record LineForm(
            @RestForm
                    @NotNull(message = "What kind of line?")
                    @Pattern(regexp = "PART|LABOR|SUBLET", message = "What kind of line?")
                    String kind,
            @RestForm @AtMost(200) String part,
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

    @CheckedTemplate(basePath = "desk")
    static class Templates {
        static native TemplateInstance lines(
                Job job,
                FormState form,
                List<PartCondition> conditions,
                List<LaborRate> rates,
                List<Totals.TaxRule> taxes,
                List<Totals.FeeRule> fees);
    }

    @Inject
    SignedIn signedIn;

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
        return page(number, job, FormState.of("quantity", 1));
    }

    @POST
    public Response add(@RestPath long number, @RestPath long job, @BeanParam LineForm form) {
        return changes.submit(
                number, form, (order, by) -> add(order.job(job).quote(), form, by), state -> page(number, job, state));
    }

    @POST
    @Path("{line}/removal")
    public Response remove(@RestPath long number, @RestPath long job, @RestPath long line) {
        return changes.press(number, (order, by) -> order.job(job).quote().removeLine(line, by));
    }

    @POST
    @Path("{line}/putting-back")
    public Response putBack(@RestPath long number, @RestPath long job, @RestPath long line) {
        return changes.press(number, (order, by) -> order.job(job).quote().putLineBack(line, by));
    }

    private void add(Quote quote, LineForm form, Stamp by) {
        switch (form.kind()) {
            case "PART" -> quote.addPart(part(form), by);
            case "LABOR" -> quote.addLabor(labor(form), by);
            default -> {
                String what = Typed.needed("sublet", form.sublet(), "What is done elsewhere?");
                Money price = signedIn.figures().amount("charge", form.charge(), currency.unit());
                String tax = rates.tax(form.tax()).map(Totals.TaxRule::code).orElse(null);
                quote.addSublet(what, price, tax, by);
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

    private TemplateInstance page(long number, long job, FormState form) {
        return Templates.lines(
                lookup.job(number, job),
                form,
                List.of(PartCondition.values()),
                rates.labor(),
                rates.taxes(),
                rates.allFees());
    }
}

package dev.liftgate.catalog;

import dev.liftgate.money.MoneyText;
import dev.liftgate.money.ShopCurrency;
import dev.liftgate.money.Totals;
import dev.liftgate.staff.Role;
import dev.liftgate.web.FormState;
import dev.liftgate.web.Forms;
import dev.liftgate.web.Typed;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.joda.money.Money;

/** What an hour costs, which taxes and fees there are, and how a cost becomes a price. A form without code makes one. */
@Path("/catalog/rates")
@Blocking
@RolesAllowed({Role.ADVISOR, Role.MANAGER})
class RatePages {

    private static final String HERE = "/catalog/rates";
    private static final String NUMBERED = "\\d{1,9}";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    record LaborForm(
            @RestForm
                    @NotBlank(message = "What is this rate called?")
                    @Size(max = 60, message = "At most 60 characters")
                    String label,
            @RestForm @NotBlank(message = "What does an hour cost?") String hourly,
            @RestForm String taxCode,
            @RestForm String usual,
            @RestForm @Pattern(regexp = NUMBERED) String version) {}

    record TaxForm(
            @RestForm
                    @NotBlank(message = "What is printed beside it?")
                    @Size(max = 60, message = "At most 60 characters")
                    String label,
            @RestForm @NotBlank(message = "8.25 is 8.25 %") String percent,
            @RestForm @Pattern(regexp = NUMBERED) String version) {}

    record FeeForm(
            @RestForm
                    @NotBlank(message = "What is printed beside it?")
                    @Size(max = 60, message = "At most 60 characters")
                    String label,
            @RestForm String fixed,
            @RestForm String percent,
            @RestForm @Pattern(regexp = "LABOR|PARTS|LABOR_AND_PARTS", message = "Of what?") String base,
            @RestForm String cap,
            @RestForm @Pattern(regexp = "OTHER|SUPPLIES|WASTE", message = "What is it for?") String kind,
            @RestForm @Size(max = 200, message = "At most 200 characters") String law,
            @RestForm String taxCode,
            @RestForm String active,
            @RestForm @Pattern(regexp = NUMBERED) String version) {}

    record MarkupForm(
            @RestForm @Size(max = 2000, message = "At most 2,000 characters") String bands,
            @RestForm @Pattern(regexp = NUMBERED) String version) {}

    @CheckedTemplate(basePath = "catalog")
    static class Templates {
        static native TemplateInstance rates(
                List<LaborRate> labor, List<Totals.TaxRule> taxes, List<Fee> fees, List<MarkupBand> markup);

        static native TemplateInstance laborRate(
                FormState form, String code, LaborRate rate, List<Totals.TaxRule> taxes);

        static native TemplateInstance taxRate(FormState form, String code, Totals.TaxRule tax, int version);

        static native TemplateInstance fee(
                FormState form, String code, Fee fee, List<Totals.TaxRule> taxes, Totals.Base[] bases);

        static native TemplateInstance markup(FormState form, int version);
    }

    @Inject
    Rates rates;

    @Inject
    ShopCurrency currency;

    @Inject
    Forms forms;

    @GET
    public TemplateInstance show() {
        return Templates.rates(rates.labor(), rates.taxes(), rates.fees(), rates.markup());
    }

    @GET
    @Path("labor")
    @RolesAllowed(Role.MANAGER)
    public TemplateInstance labor(@RestQuery @DefaultValue("") String code) {
        LaborRate rate = known(code, rates.labor(code));
        FormState form = rate == null
                ? FormState.blank()
                : FormState.of(
                        new LaborForm(rate.label(), text(rate.hourly()), rate.taxCode(), null, text(rate.version())));
        return Templates.laborRate(form, code, rate, rates.taxes());
    }

    @POST
    @Path("labor")
    @RolesAllowed(Role.MANAGER)
    public Response saveLabor(@RestQuery @DefaultValue("") String code, @BeanParam LaborForm form) {
        known(code, rates.labor(code));
        return forms.submit(
                form,
                () -> {
                    Money hourly = Typed.amount("hourly", form.hourly(), currency.unit());
                    String tax = rates.taxCode(form.taxCode());
                    rates.saveLabor(
                            code, seen(form.version()), Typed.line(form.label()), hourly, tax, form.usual() != null);
                    return HERE;
                },
                state -> Templates.laborRate(state, code, known(code, rates.labor(code)), rates.taxes()));
    }

    @GET
    @Path("taxes")
    @RolesAllowed(Role.MANAGER)
    public TemplateInstance tax(@RestQuery @DefaultValue("") String code) {
        Totals.TaxRule tax = known(code, rates.tax(code));
        FormState form = tax == null
                ? FormState.blank()
                : FormState.of(new TaxForm(tax.label(), text(tax.percent()), text(Rates.version(tax))));
        return Templates.taxRate(form, code, tax, Rates.version(tax));
    }

    @POST
    @Path("taxes")
    @RolesAllowed(Role.MANAGER)
    public Response saveTax(@RestQuery @DefaultValue("") String code, @BeanParam TaxForm form) {
        known(code, rates.tax(code));
        return forms.submit(
                form,
                () -> {
                    BigDecimal percent = Typed.number("percent", form.percent(), HUNDRED, 4);
                    rates.saveTax(code, seen(form.version()), Typed.line(form.label()), percent);
                    return HERE;
                },
                state -> {
                    Totals.TaxRule tax = known(code, rates.tax(code));
                    return Templates.taxRate(state, code, tax, Rates.version(tax));
                });
    }

    @GET
    @Path("fees")
    @RolesAllowed(Role.MANAGER)
    public TemplateInstance fee(@RestQuery @DefaultValue("") String code) {
        Fee fee = known(code, rates.fee(code));
        FormState form = fee == null
                ? FormState.blank()
                : FormState.of(new FeeForm(
                        fee.label(),
                        text(fee.fixed()),
                        text(fee.percent()),
                        fee.base().name(),
                        text(fee.cap()),
                        fee.kind().name(),
                        fee.law(),
                        fee.taxCode(),
                        fee.active() ? "on" : null,
                        text(fee.version())));
        return Templates.fee(form, code, fee, rates.taxes(), Totals.Base.values());
    }

    @POST
    @Path("fees")
    @RolesAllowed(Role.MANAGER)
    public Response saveFee(@RestQuery @DefaultValue("") String code, @BeanParam FeeForm form) {
        known(code, rates.fee(code));
        return forms.submit(
                form,
                () -> {
                    rates.saveFee(code, seen(form.version()), rule(form), form.active() != null);
                    return HERE;
                },
                state -> Templates.fee(state, code, known(code, rates.fee(code)), rates.taxes(), Totals.Base.values()));
    }

    private Totals.FeeRule rule(FeeForm form) {
        String percent = Typed.line(form.percent());
        return new Totals.FeeRule(
                Typed.line(form.label()),
                amount("fixed", form.fixed()),
                percent.isEmpty() ? null : Typed.number("percent", percent, HUNDRED, 4),
                form.base() == null ? Totals.Base.LABOR : Totals.Base.valueOf(form.base()),
                amount("cap", form.cap()),
                rates.taxCode(form.taxCode()),
                form.kind() == null ? Totals.FeeKind.OTHER : Totals.FeeKind.valueOf(form.kind()),
                Typed.line(form.law()));
    }

    private Money amount(String field, String typed) {
        String bare = Typed.line(typed);
        return bare.isEmpty() ? null : Typed.amount(field, bare, currency.unit());
    }

    @GET
    @Path("markup")
    @RolesAllowed(Role.MANAGER)
    public TemplateInstance markup() {
        String stored = MarkupBand.write(rates.markup());
        int version = MarkupBand.version(stored);
        return Templates.markup(FormState.of(new MarkupForm(stored, text(version))), version);
    }

    @POST
    @Path("markup")
    @RolesAllowed(Role.MANAGER)
    public Response saveMarkup(@BeanParam MarkupForm form) {
        return forms.submit(
                form,
                () -> {
                    rates.saveMarkup(seen(form.version()), MarkupBand.read(form.bands()));
                    return HERE;
                },
                state -> Templates.markup(state, MarkupBand.version(MarkupBand.write(rates.markup()))));
    }

    private static int seen(String version) {
        return version == null ? -1 : Integer.parseInt(version);
    }

    /** Null for the form that makes a new one. */
    private static <T> T known(String code, Optional<T> found) {
        return code.isEmpty() ? null : found.orElseThrow(NotFoundException::new);
    }

    private static String text(Object value) {
        if (value instanceof Money money) {
            return MoneyText.plain(money);
        }
        return value instanceof BigDecimal number
                ? MoneyText.text(number)
                : Objects.requireNonNullElse(value, "").toString();
    }
}

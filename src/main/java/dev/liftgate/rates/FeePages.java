package dev.liftgate.rates;

import dev.liftgate.money.FeeBase;
import dev.liftgate.money.FeeUnit;
import dev.liftgate.money.ShopCurrency;
import dev.liftgate.money.Totals;
import dev.liftgate.staff.Role;
import dev.liftgate.staff.SignedIn;
import dev.liftgate.web.AtMost;
import dev.liftgate.web.Edits;
import dev.liftgate.web.FormState;
import dev.liftgate.web.Forms;
import dev.liftgate.web.Typed;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/** The form of one fee. Without a code it makes a new one. */
@Path("/catalog/rates/fees")
@RolesAllowed(Role.MANAGER)
class FeePages {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    record FeeForm(
            @RestForm @NotBlank(message = "What is printed beside it?") @AtMost(60) String label,
            @RestForm String fixed,
            @RestForm String percent,
            @RestForm @Pattern(regexp = "LABOR|PARTS|LABOR_AND_PARTS", message = "Of what?") String base,
            @RestForm String cap,
            @RestForm @Pattern(regexp = "OTHER|SUPPLIES|WASTE", message = "What is it for?") String kind,
            @RestForm @AtMost(200) String law,
            @RestForm String taxCode,
            @RestForm @Pattern(regexp = "ORDER|JOB|PIECE", message = "For what?") String per,
            @RestForm String tied,
            @RestForm String active,
            @RestForm @Pattern(regexp = "\\d{1,9}") String version) {}

    @CheckedTemplate(basePath = "rates")
    static class Templates {
        static native TemplateInstance fee(
                FormState form, String code, Fee fee, List<Totals.TaxRule> taxes, FeeBase[] bases, FeeUnit[] units);
    }

    @Inject
    SignedIn signedIn;

    @Inject
    Rates rates;

    @Inject
    ShopCurrency currency;

    @Inject
    Forms forms;

    @GET
    public TemplateInstance show(@RestQuery @DefaultValue("") String code) {
        Fee fee = RatePages.known(code, rates::fee);
        return page(fee == null ? FormState.blank() : typed(fee), code);
    }

    @POST
    public Response save(@RestQuery @DefaultValue("") String code, @BeanParam FeeForm form) {
        return forms.submit(
                form,
                () -> rates.saveFee(code, Edits.seen(form.version()), rule(code, form), form.active() != null),
                RatePages.PATH,
                state -> page(state, code));
    }

    private FormState typed(Fee fee) {
        return FormState.of(FeeForm.class, fee.rule(), "active", fee.active(), "version", fee.version())
                .in(signedIn.figures());
    }

    private Totals.FeeRule rule(String code, FeeForm form) {
        return new Totals.FeeRule(
                Typed.line(form.label()),
                signedIn.figures().optionalAmount("fixed", form.fixed(), currency.unit()),
                Typed.optional(form.percent(), percent -> signedIn.figures().percent("percent", percent, HUNDRED)),
                form.base() == null ? FeeBase.LABOR : FeeBase.valueOf(form.base()),
                signedIn.figures().optionalAmount("cap", form.cap(), currency.unit()),
                rates.taxCode(form.taxCode()),
                form.kind() == null ? Totals.FeeKind.OTHER : Totals.FeeKind.valueOf(form.kind()),
                Typed.line(form.law()),
                code,
                form.per() == null ? FeeUnit.ORDER : FeeUnit.valueOf(form.per()),
                form.tied() != null);
    }

    private TemplateInstance page(FormState form, String code) {
        return Templates.fee(
                form, code, RatePages.known(code, rates::fee), rates.taxes(), FeeBase.values(), FeeUnit.values());
    }
}

package dev.liftgate.rates;

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
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/** The form of one labor rate. Without a code it makes a new one. */
@Path("/catalog/rates/labor")
@RolesAllowed(Role.MANAGER)
class LaborRatePages {

    record LaborRateForm(
            @RestForm @NotBlank(message = "What is this rate called?") @AtMost(60) String label,
            @RestForm @NotBlank(message = "What does an hour cost?") String hourly,
            @RestForm String taxCode,
            @RestForm String usual,
            @RestForm @Pattern(regexp = "\\d{1,9}") String version) {}

    @CheckedTemplate(basePath = "rates")
    static class Templates {
        static native TemplateInstance laborRate(
                FormState form, String code, LaborRate rate, List<Totals.TaxRule> taxes);
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
        LaborRate rate = RatePages.known(code, rates::labor);
        return page(
                rate == null
                        ? FormState.blank()
                        : FormState.of(LaborRateForm.class, rate, "usual", "").in(signedIn.figures()),
                code);
    }

    @POST
    public Response save(@RestQuery @DefaultValue("") String code, @BeanParam LaborRateForm form) {
        return forms.submit(
                form,
                () -> rates.saveLabor(
                        code,
                        Edits.seen(form.version()),
                        Typed.line(form.label()),
                        signedIn.figures().amount("hourly", form.hourly(), currency.unit()),
                        rates.taxCode(form.taxCode()),
                        form.usual() != null),
                RatePages.PATH,
                state -> page(state, code));
    }

    private TemplateInstance page(FormState form, String code) {
        return Templates.laborRate(form, code, RatePages.known(code, rates::labor), rates.taxes());
    }
}

package dev.liftgate.rates;

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
import jakarta.validation.constraints.Size;
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

/** The form of one tax. Without a code it makes a new one. */
@Path("/catalog/rates/taxes")
@RolesAllowed(Role.MANAGER)
class TaxPages {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    record TaxForm(
            @RestForm @NotBlank(message = "What is printed beside it?") @AtMost(60) String label,
            @RestForm @NotBlank(message = "8.25 is 8.25 %") String percent,
            @RestForm @Size(max = 60) String also,
            @RestForm @Pattern(regexp = "\\d{1,9}") String version) {}

    @CheckedTemplate(basePath = "rates")
    static class Templates {
        static native TemplateInstance taxRate(
                FormState form, String code, Totals.TaxRule tax, List<Totals.TaxRule> others, int version);
    }

    @Inject
    SignedIn signedIn;

    @Inject
    Rates rates;

    @Inject
    Forms forms;

    @GET
    public TemplateInstance show(@RestQuery @DefaultValue("") String code) {
        Totals.TaxRule tax = RatePages.known(code, rates::tax);
        return page(
                tax == null
                        ? FormState.blank()
                        : FormState.of(TaxForm.class, tax, "version", Rates.version(tax))
                                .in(signedIn.figures()),
                code);
    }

    @POST
    public Response save(@RestQuery @DefaultValue("") String code, @BeanParam TaxForm form) {
        return forms.submit(
                form,
                () -> rates.saveTax(
                        code,
                        Edits.seen(form.version()),
                        Typed.line(form.label()),
                        signedIn.figures().percent("percent", form.percent(), HUNDRED),
                        rates.taxCode(form.also())),
                RatePages.PATH,
                state -> page(state, code));
    }

    private TemplateInstance page(FormState form, String code) {
        Totals.TaxRule tax = RatePages.known(code, rates::tax);
        List<Totals.TaxRule> others = rates.taxes().stream()
                .filter(other -> !other.code().equals(code))
                .toList();
        return Templates.taxRate(form, code, tax, others, Rates.version(tax));
    }
}

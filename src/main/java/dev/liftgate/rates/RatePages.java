package dev.liftgate.rates;

import dev.liftgate.money.Totals;
import dev.liftgate.staff.Role;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;

/** The list of all rates. Everybody at the desk reads it; managers edit each on its own page. */
@Path(RatePages.PATH)
@RolesAllowed({Role.ADVISOR, Role.MANAGER})
class RatePages {

    static final String PATH = "/catalog/rates";

    @CheckedTemplate(basePath = "rates")
    static class Templates {
        static native TemplateInstance list(
                List<LaborRate> labor, List<Totals.TaxRule> taxes, List<Fee> fees, List<MarkupBand> markup);
    }

    @Inject
    Rates rates;

    @GET
    public TemplateInstance list() {
        return Templates.list(rates.labor(), rates.taxes(), rates.fees(), rates.markup());
    }
}

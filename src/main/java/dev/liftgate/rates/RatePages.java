package dev.liftgate.rates;

import dev.liftgate.money.Totals;
import dev.liftgate.staff.Role;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The list of all rates. Everybody at the desk reads it; managers edit each on its own page. */
@Path(RatePages.PATH)
@RolesAllowed({Role.ADVISOR, Role.MANAGER})
class RatePages {

    static final String PATH = "/catalog/rates";

    @CheckedTemplate(basePath = "rates")
    static class Templates {
        static native TemplateInstance list(
                List<LaborRate> labor,
                List<Totals.TaxRule> taxes,
                boolean pricesIncludeTax,
                List<Fee> fees,
                List<MarkupBand> markup);
    }

    @Inject
    Rates rates;

    @GET
    public TemplateInstance list() {
        return Templates.list(rates.labor(), rates.taxes(), rates.pricesIncludeTax(), rates.fees(), rates.markup());
    }

    /** The one of this code; null for the form that makes a new one. */
    static <T> T known(String code, Function<String, Optional<T>> found) {
        return code.isEmpty() ? null : found.apply(code).orElseThrow(NotFoundException::new);
    }
}

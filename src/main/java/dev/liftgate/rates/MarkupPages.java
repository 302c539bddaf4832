package dev.liftgate.rates;

import dev.liftgate.staff.Role;
import dev.liftgate.staff.SignedIn;
import dev.liftgate.web.Edits;
import dev.liftgate.web.FormState;
import dev.liftgate.web.Forms;
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
import org.jboss.resteasy.reactive.RestForm;

/** The form of the markup on parts, with all its bands at once. */
@Path("/catalog/rates/markup")
@RolesAllowed(Role.MANAGER)
class MarkupPages {

    record MarkupForm(
            @RestForm @Size(max = 2000, message = "At most 2,000 characters") String bands,
            @RestForm @Pattern(regexp = "\\d{1,9}") String version) {}

    @CheckedTemplate(basePath = "rates")
    static class Templates {
        static native TemplateInstance markup(FormState form, int version);
    }

    @Inject
    Rates rates;

    @Inject
    SignedIn signedIn;

    @Inject
    Forms forms;

    @GET
    public TemplateInstance show() {
        String stored = MarkupBand.write(rates.markup());
        int version = MarkupBand.version(stored);
        return Templates.markup(FormState.of("bands", stored, "version", version), version);
    }

    @POST
    public Response save(@BeanParam MarkupForm form) {
        return forms.submit(
                form,
                () -> rates.saveMarkup(Edits.seen(form.version()), MarkupBand.read(form.bands(), signedIn.figures())),
                RatePages.PATH,
                state -> Templates.markup(state, MarkupBand.version(MarkupBand.write(rates.markup()))));
    }
}

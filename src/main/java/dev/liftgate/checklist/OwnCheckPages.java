package dev.liftgate.checklist;

import dev.liftgate.orders.Concern;
import dev.liftgate.orders.OrderLookup;
import dev.liftgate.staff.Role;
import dev.liftgate.staff.SignedIn;
import dev.liftgate.web.FormState;
import dev.liftgate.web.Forms;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** The page where somebody writes down a check that no guide asks for. */
@Path("/orders/{number}/concerns/{concern}/own-checks")
@RolesAllowed({Role.TECHNICIAN, Role.ADVISOR, Role.MANAGER})
class OwnCheckPages {

    record OwnCheckForm(
            @RestForm String what,
            @RestForm String result,
            @RestForm @Size(max = 40, message = "Write a number such as 12.4") String measured,
            @RestForm String unit,
            @RestForm @Size(max = 40, message = "A trouble code is like P0420") String troubleCode) {}

    @CheckedTemplate(basePath = "checklist")
    static class Templates {
        static native TemplateInstance ownChecks(Concern concern, List<String> often, FormState form);
    }

    @Inject
    OrderLookup lookup;

    @Inject
    OwnChecks checks;

    @Inject
    SignedIn signedIn;

    @Inject
    Forms forms;

    @GET
    public TemplateInstance show(@RestPath long number, @RestPath long concern) {
        return page(number, concern, FormState.blank());
    }

    @POST
    public Response record(@RestPath long number, @RestPath long concern, @BeanParam OwnCheckForm form) {
        return forms.submit(
                form,
                () -> checks.record(
                        number,
                        concern,
                        OwnChecks.typed(form.what(), form.result(), form.measured(), form.unit(), form.troubleCode()),
                        signedIn.stamp()),
                ChecklistPages.path(number, concern) + "/own-checks",
                state -> page(number, concern, state));
    }

    private TemplateInstance page(long number, long concern, FormState form) {
        return Templates.ownChecks(lookup.concern(number, concern), checks.often(), form);
    }
}

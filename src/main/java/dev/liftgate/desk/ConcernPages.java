package dev.liftgate.desk;

import dev.liftgate.desk.GuideChoices.GuideChoice;
import dev.liftgate.orders.OrderLookup;
import dev.liftgate.orders.WorkOrder;
import dev.liftgate.staff.Role;
import dev.liftgate.staff.SignedIn;
import dev.liftgate.web.FormState;
import dev.liftgate.web.Forms;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestPath;

/** The form for one more concern of an order that is open already. */
@Path("/orders/{number}/concerns/new")
@RolesAllowed({Role.ADVISOR, Role.MANAGER})
class ConcernPages {

    @CheckedTemplate(basePath = "desk")
    static class Templates {
        static native TemplateInstance newConcern(WorkOrder order, GuideChoice guides, FormState form);
    }

    @Inject
    OrderLookup lookup;

    @Inject
    ToldConcerns concerns;

    @Inject
    GuideChoices choices;

    @Inject
    SignedIn signedIn;

    @Inject
    Forms forms;

    @GET
    public TemplateInstance show(@RestPath long number) {
        return page(number, FormState.blank());
    }

    @POST
    public Response add(@RestPath long number, @BeanParam ToldConcern form) {
        return forms.submit(
                form,
                () -> concerns.add(number, form, signedIn.stamp()),
                WorkOrder.path(number),
                state -> page(number, state));
    }

    private TemplateInstance page(long number, FormState form) {
        return Templates.newConcern(lookup.order(number), choices.of(form), form);
    }
}

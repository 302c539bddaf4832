package dev.liftgate.checklist;

import dev.liftgate.complaints.Understanding;
import dev.liftgate.library.Guides.StoredGuide;
import dev.liftgate.orders.Concern;
import dev.liftgate.orders.ConcernKind;
import dev.liftgate.orders.OrderLookup;
import dev.liftgate.orders.WorkOrder;
import dev.liftgate.staff.Role;
import dev.liftgate.staff.SignedIn;
import dev.liftgate.web.Edits;
import dev.liftgate.web.FormState;
import dev.liftgate.web.Forms;
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
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** The form that changes a concern's kind, guide or place on the car. */
@Path("/orders/{number}/concerns/{concern}/guide")
@RolesAllowed({Role.TECHNICIAN, Role.ADVISOR, Role.MANAGER})
class GuideSwitchPages {

    record GuideForm(
            @RestForm @Pattern(regexp = ConcernKind.NAMES, message = "Choose what it is") String kind,
            @RestForm @Size(max = 100) String guide,
            @RestForm @Size(max = 100) String facet,
            @RestForm @Size(max = 100) List<String> heard,
            @RestForm @NotNull @Pattern(regexp = "\\d{1,9}", message = "Open this page anew") String version) {}

    @CheckedTemplate(basePath = "checklist")
    static class Templates {
        static native TemplateInstance guide(
                GuideSwitch change, List<StoredGuide> guides, Understanding understood, FormState form);
    }

    @Inject
    OrderLookup lookup;

    @Inject
    GuideSwitches changes;

    @Inject
    SignedIn signedIn;

    @Inject
    Forms forms;

    /** @param guide the one to look at; without it the concern's own */
    @GET
    public TemplateInstance show(@RestPath long number, @RestPath long concern, @RestQuery String guide) {
        Concern found = lookup.concern(number, concern);
        try {
            return page(
                    found,
                    guide,
                    FormState.of("facet", found.facet(), "kind", found.kind().name()));
        } catch (Refused unknown) {
            throw new NotFoundException();
        }
    }

    @POST
    public Response change(@RestPath long number, @RestPath long concern, @BeanParam GuideForm form) {
        return forms.submit(
                form,
                () -> {
                    GuideSwitches.Wish wish = new GuideSwitches.Wish(
                            Typed.optional(form.kind(), ConcernKind::valueOf),
                            form.guide(),
                            form.facet(),
                            form.heard() == null ? List.of() : form.heard());
                    changes.change(number, concern, wish, Edits.seen(form.version()), signedIn.stamp());
                    return signedIn.isTechnician() ? "/bay/orders/" + number : WorkOrder.path(number);
                },
                state -> complain(lookup.concern(number, concern), state));
    }

    private TemplateInstance complain(Concern concern, FormState form) {
        try {
            return page(concern, form.value("guide"), form);
        } catch (Refused unknown) {
            return page(concern, "", form);
        }
    }

    private TemplateInstance page(Concern concern, String guide, FormState form) {
        return Templates.guide(changes.to(guide, concern), changes.choice(), changes.understood(concern), form);
    }
}

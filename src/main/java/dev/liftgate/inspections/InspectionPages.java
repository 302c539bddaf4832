package dev.liftgate.inspections;

import dev.liftgate.inspections.InspectionFinding.FindingFacts;
import dev.liftgate.orders.OrderLookup;
import dev.liftgate.orders.WorkOrder;
import dev.liftgate.staff.Role;
import dev.liftgate.staff.SignedIn;
import dev.liftgate.web.FormState;
import dev.liftgate.web.Forms;
import dev.liftgate.web.Typed;
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
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** The pages on which a technician inspects a car, point by point. */
@Path("/bay/orders/{number}/inspection")
@RolesAllowed({Role.TECHNICIAN, Role.ADVISOR, Role.MANAGER})
class InspectionPages {

    record FindingForm(
            @RestForm String colour,
            @RestForm @Size(max = 20, message = "A figure like 3.5") String value,
            @RestForm String unit,
            @RestForm String form,
            @RestForm @Size(max = 500, message = "At most 500 characters") String note) {}

    /** @param colour {@code green}, or {@code withdrawn} to undo that */
    record AllFineForm(@RestForm String group, @RestForm String colour, @RestForm String form) {}

    @CheckedTemplate(basePath = "inspections")
    static class Templates {
        static native TemplateInstance inspection(InspectionView view);
    }

    @Inject
    Inspections inspections;

    @Inject
    OrderLookup lookup;

    @Inject
    SignedIn signedIn;

    @Inject
    Forms forms;

    @GET
    public TemplateInstance show(@RestPath long number) {
        return Templates.inspection(view(number, "", FormState.blank()));
    }

    @POST
    @Path("{point}")
    public Response record(@RestPath long number, @RestPath String point, @BeanParam FindingForm form) {
        return forms.submit(
                form,
                () -> {
                    FindingFacts said = FindingFacts.read(
                            form.colour(), form.value(), form.unit(), form.note(), signedIn.figures());
                    inspections.record(number, point, said, Typed.line(form.form()), signedIn.stamp());
                },
                "/bay/orders/" + number + "/inspection#" + point,
                state -> Templates.inspection(view(number, point, state)));
    }

    /** One press for a whole group. */
    @POST
    @Path("groups/all-fine")
    public Response allFine(@RestPath long number, @BeanParam AllFineForm form) {
        return forms.press(() -> "/bay/orders/" + number + "/inspection#group-"
                + inspections.allFine(
                        number,
                        Typed.line(form.group()),
                        Typed.line(form.colour()),
                        Typed.line(form.form()),
                        signedIn.stamp()));
    }

    @POST
    @Path("{point}/job")
    public Response recommend(@RestPath long number, @RestPath String point) {
        return forms.press(
                () -> inspections.recommend(number, point, signedIn.stamp()),
                signedIn.isTechnician() ? "/bay/orders/" + number + "/inspection#" + point : WorkOrder.path(number));
    }

    private InspectionView view(long number, String wrong, FormState form) {
        return inspections.view(lookup.order(number), wrong, form);
    }
}

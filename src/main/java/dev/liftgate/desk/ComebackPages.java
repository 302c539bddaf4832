package dev.liftgate.desk;

import dev.liftgate.orders.EarlierWork;
import dev.liftgate.orders.Job;
import dev.liftgate.orders.OrderLookup;
import dev.liftgate.orders.WorkOrder;
import dev.liftgate.paper.Sheet;
import dev.liftgate.staff.Role;
import dev.liftgate.staff.Shop;
import dev.liftgate.staff.SignedIn;
import dev.liftgate.staff.Staff;
import dev.liftgate.web.FormState;
import dev.liftgate.web.Forms;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** The pages of a car that came back: of which order, and what of it is done over. */
@Path("/orders/{number}")
@RolesAllowed({Role.ADVISOR, Role.MANAGER})
class ComebackPages {

    record ComebackForm(
            @RestForm @NotNull(message = CHOOSE) @Pattern(regexp = "\\d{1,18}", message = CHOOSE) String comebackOf) {}

    private static final String CHOOSE = "Choose the order that came back";

    @CheckedTemplate(basePath = "desk")
    static class Templates {
        static native TemplateInstance comeback(WorkOrder order, FormState form, List<WorkOrder> earlier);

        static native TemplateInstance doneBefore(WorkOrder order, List<Job> jobs);
    }

    @Inject
    EarlierWork earlier;

    @Inject
    OrderLookup lookup;

    @Inject
    Staff staff;

    @Inject
    SignedIn signedIn;

    @Inject
    Forms forms;

    @GET
    @Path("comeback")
    public TemplateInstance show(@RestPath long number) {
        return page(number, FormState.blank());
    }

    @POST
    @Path("comeback")
    public Response save(@RestPath long number, @BeanParam ComebackForm form) {
        return forms.submit(
                form,
                () -> earlier.comeBack(number, Long.parseLong(form.comebackOf()), signedIn.stamp()),
                WorkOrder.path(number),
                state -> page(number, state));
    }

    private TemplateInstance page(long number, FormState form) {
        WorkOrder order = lookup.order(number);
        return Templates.comeback(
                order, form, lookup.invoicedBefore(order.vehicle().id(), number));
    }

    @GET
    @Path("done-before")
    public TemplateInstance doneBefore(@RestPath long number) {
        WorkOrder order = lookup.order(number);
        return Templates.doneBefore(order, lookup.doneBefore(order));
    }

    @POST
    @Path("done-before/{job}")
    public Response redo(@RestPath long number, @RestPath long job) {
        return forms.press(() -> earlier.redo(number, job, label(number), signedIn.stamp()), WorkOrder.path(number));
    }

    /** The words beside what is taken off, in the language of the customer's papers. */
    private String label(long number) {
        WorkOrder order = lookup.order(number);
        Long of = order.origin().comebackOf();
        Shop shop = staff.shop().orElseThrow();
        return of == null ? "" : Sheet.of(order, shop).speech().say().comebackOf(of);
    }
}

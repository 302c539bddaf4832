package dev.liftgate.desk;

import dev.liftgate.billing.Account;
import dev.liftgate.billing.Accounts;
import dev.liftgate.checklist.Checklists;
import dev.liftgate.clocks.Clocks;
import dev.liftgate.estimates.Estimates;
import dev.liftgate.orders.OrderEvent.EventKind;
import dev.liftgate.orders.OrderLookup;
import dev.liftgate.orders.Stage;
import dev.liftgate.orders.WorkOrder;
import dev.liftgate.orders.WorkOrders;
import dev.liftgate.staff.Role;
import dev.liftgate.staff.SignedIn;
import dev.liftgate.web.AtMost;
import dev.liftgate.web.FormState;
import dev.liftgate.web.Forms;
import dev.liftgate.web.Refused;
import dev.liftgate.web.Typed;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;

/** The desk's page of an order, its notes, its stage, and its cancellation. */
@Path("/orders/{number}")
@RolesAllowed({Role.ADVISOR, Role.MANAGER})
class OrderPages {

    record NoteForm(
            @RestForm
                    @NotBlank(message = "What is to be noted?")
                    @Size(max = 4000, message = "At most 4,000 characters")
                    String words) {}

    record ReasonForm(
            @RestForm String stage,
            @RestForm @NotBlank(message = "Say why, for the timeline") @AtMost(300) String reason) {}

    @CheckedTemplate(basePath = "desk")
    static class Templates {
        static native TemplateInstance order(OrderView view);

        static native TemplateInstance note(WorkOrder order, FormState form);

        static native TemplateInstance stage(WorkOrder order, FormState form, Stage[] stages);

        static native TemplateInstance cancellation(WorkOrder order, FormState form);
    }

    @Inject
    WorkOrders orders;

    @Inject
    OrderLookup lookup;

    @Inject
    Checklists checklists;

    @Inject
    Clocks clocks;

    @Inject
    Accounts accounts;

    @Inject
    Estimates estimates;

    @Inject
    SignedIn signedIn;

    @Inject
    Forms forms;

    @Inject
    OrderChanges changes;

    /** @param live set when the page asks by itself: that nobody has looked at the news is then still so */
    @GET
    public TemplateInstance show(@RestPath long number, @RestHeader("X-Live") String live) {
        WorkOrder order = lookup.order(number);
        if (order.newsAt() != null && live == null) {
            orders.readNews(number);
        }
        return Templates.order(new OrderView(
                order,
                PromiseBadge.of(order, signedIn),
                checklists.of(order),
                lookup.timeline(order),
                clocks.sheet(order, signedIn.actor()),
                estimates.next(order),
                order.progress().invoicedAt() == null
                        ? null
                        : accounts.of(order).map(Account::balance).orElse(null),
                signedIn.now(),
                live != null));
    }

    @GET
    @Path("notes/new")
    public TemplateInstance note(@RestPath long number) {
        return Templates.note(lookup.order(number), FormState.blank());
    }

    @POST
    @Path("notes")
    public Response note(@RestPath long number, @BeanParam NoteForm form) {
        return changes.submit(
                number,
                form,
                (order, by) -> order.record(EventKind.NOTE, Typed.lines(form.words()), by),
                state -> Templates.note(lookup.order(number), state));
    }

    @GET
    @Path("stage")
    public TemplateInstance stage(@RestPath long number) {
        WorkOrder order = lookup.order(number);
        return Templates.stage(order, FormState.of("stage", order.stage()), Stage.values());
    }

    @POST
    @Path("stage")
    public Response stage(@RestPath long number, @BeanParam ReasonForm form) {
        return changes.submit(
                number,
                form,
                (order, by) -> order.progress().setStage(stage(form), Typed.line(form.reason()), by),
                state -> Templates.stage(lookup.order(number), state, Stage.values()));
    }

    private static Stage stage(ReasonForm form) {
        return Stream.of(Stage.values())
                .filter(known -> known.name().equals(form.stage()))
                .findFirst()
                .orElseThrow(() -> new Refused("stage", "Choose one of the stages."));
    }

    @GET
    @Path("cancellation")
    public TemplateInstance cancellation(@RestPath long number) {
        return Templates.cancellation(lookup.order(number), FormState.blank());
    }

    @POST
    @Path("cancellation")
    public Response cancel(@RestPath long number, @BeanParam ReasonForm form) {
        return forms.submit(
                form,
                () -> orders.cancel(number, Typed.line(form.reason()), signedIn.stamp()),
                WorkOrder.path(number),
                state -> Templates.cancellation(lookup.order(number), state));
    }

    /** Opens an order for what was forgotten on this invoiced one. */
    @POST
    @Path("supplement")
    public Response supplement(@RestPath long number) {
        return forms.press(
                () -> WorkOrder.path(orders.supplement(number, signedIn.stamp()).number()));
    }
}

package dev.liftgate.desk;

import dev.liftgate.orders.Concern;
import dev.liftgate.orders.Job;
import dev.liftgate.orders.OrderLookup;
import dev.liftgate.orders.Progress;
import dev.liftgate.orders.WorkOrder;
import dev.liftgate.paper.Legibility;
import dev.liftgate.staff.Role;
import dev.liftgate.web.EditConflict;
import dev.liftgate.web.FormState;
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
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** The pages that take back what was recorded by mistake. Each asks why first. */
@Path("/orders/{number}/taking-back")
@RolesAllowed({Role.ADVISOR, Role.MANAGER})
class TakingBackPages {

    record TakingBackForm(
            @RestForm
                    @NotBlank(message = "Why? It stays on the timeline")
                    @Size(max = 300, message = "At most 300 characters")
                    String reason,
            @RestForm @Size(max = 600) String seen) {}

    @CheckedTemplate(basePath = "desk")
    static class Templates {
        static native TemplateInstance takingBack(
                WorkOrder order, String what, String then, String save, String now, FormState form);
    }

    @Inject
    OrderLookup lookup;

    @Inject
    OrderChanges changes;

    /** In the bay as well: whoever said “done” too early. */
    @GET
    @Path("work/{job}")
    @RolesAllowed({Role.TECHNICIAN, Role.ADVISOR, Role.MANAGER})
    public TemplateInstance work(@RestPath long number, @RestPath long job) {
        return work(number, job, FormState.blank());
    }

    @POST
    @Path("work/{job}")
    @RolesAllowed({Role.TECHNICIAN, Role.ADVISOR, Role.MANAGER})
    public Response work(@RestPath long number, @RestPath long job, @BeanParam TakingBackForm form) {
        return changes.submit(
                number,
                form,
                (order, by) -> {
                    requireSeen(form, now(order.job(job)));
                    order.job(job).reopen(why(form), by);
                },
                state -> work(number, job, state));
    }

    private TemplateInstance work(long number, long id, FormState form) {
        Job job = lookup.job(number, id);
        return Templates.takingBack(
                job.order(),
                "Job " + job.letter() + ", " + job.title() + ": not done after all?",
                "It is in progress again. The customer’s yes and the clocked time stay.",
                "It is not done",
                now(job),
                form);
    }

    @GET
    @Path("decision/{job}")
    public TemplateInstance decision(@RestPath long number, @RestPath long job) {
        return decision(number, job, FormState.blank());
    }

    @POST
    @Path("decision/{job}")
    public Response decision(@RestPath long number, @RestPath long job, @BeanParam TakingBackForm form) {
        return changes.submit(
                number,
                form,
                (order, by) -> {
                    requireSeen(form, now(order.job(job)));
                    Legibility.require("reason", why(form));
                    order.agreement().withdraw(order.job(job), why(form), by);
                },
                state -> decision(number, job, state));
    }

    private TemplateInstance decision(long number, long id, FormState form) {
        Job job = lookup.job(number, id);
        return Templates.takingBack(
                job.order(),
                "Job " + job.letter() + ", " + job.title() + ": was the decision recorded wrongly?",
                "It waits for the customer’s decision again. The wrong record stays, with this one behind it, and the"
                        + " customer may read why.",
                "Take the decision back",
                now(job),
                form);
    }

    @GET
    @Path("cause/{concern}")
    public TemplateInstance cause(@RestPath long number, @RestPath long concern) {
        return cause(number, concern, FormState.blank());
    }

    @POST
    @Path("cause/{concern}")
    public Response cause(@RestPath long number, @RestPath long concern, @BeanParam TakingBackForm form) {
        return changes.submit(
                number,
                form,
                (order, by) -> {
                    requireSeen(form, now(order.concern(concern)));
                    order.concern(concern).unconfirm(why(form), by);
                },
                state -> cause(number, concern, state));
    }

    private TemplateInstance cause(long number, long id, FormState form) {
        Concern concern = lookup.concern(number, id);
        return Templates.takingBack(
                concern.order(),
                "Concern " + concern.position() + ": was the wrong cause confirmed?",
                "The concern has no cause again. Jobs that came with it stay until you remove them.",
                "Take the cause back",
                now(concern),
                form);
    }

    @GET
    @Path("cancellation")
    public TemplateInstance cancellation(@RestPath long number) {
        return cancellation(number, FormState.blank());
    }

    @POST
    @Path("cancellation")
    public Response cancellation(@RestPath long number, @BeanParam TakingBackForm form) {
        return changes.submit(
                number,
                form,
                (order, by) -> order.progress().reopen(why(form), by),
                state -> cancellation(number, state));
    }

    private TemplateInstance cancellation(long number, FormState form) {
        return Templates.takingBack(
                lookup.order(number),
                "Order " + number + ": open it again?",
                "It goes on where it stood. A deposit that was given back has to be taken again.",
                "Open it again",
                "",
                form);
    }

    @GET
    @Path("return")
    public TemplateInstance handBack(@RestPath long number) {
        return handBack(number, FormState.blank());
    }

    @POST
    @Path("return")
    public Response handBack(@RestPath long number, @BeanParam TakingBackForm form) {
        return changes.submit(
                number,
                form,
                (order, by) -> {
                    requireSeen(form, now(order.progress()));
                    order.progress().stillHere(why(form), by);
                },
                state -> handBack(number, state));
    }

    private TemplateInstance handBack(long number, FormState form) {
        WorkOrder order = lookup.order(number);
        return Templates.takingBack(
                order,
                "Order " + number + ": is the car still here?",
                "It waits to be handed back again, with its odometer read anew. The invoice and what was paid stay.",
                "It is still here",
                now(order.progress()),
                form);
    }

    private static String now(Progress progress) {
        return progress.returnedAt() == null ? "" : progress.returnedAt().toString();
    }

    private static String now(Job job) {
        return job.state().label() + " " + job.version();
    }

    private static String now(Concern concern) {
        return concern.cause() == null ? "" : concern.cause();
    }

    /** Nobody takes back what they have not seen: a colleague may have recorded something else meanwhile. */
    private static void requireSeen(TakingBackForm form, String now) {
        if (!now.equals(form.seen() == null ? "" : form.seen())) {
            throw new EditConflict(
                    "", "Somebody recorded something else meanwhile. Nothing was taken back: look again.");
        }
    }

    private static String why(TakingBackForm form) {
        return Typed.line(form.reason());
    }
}

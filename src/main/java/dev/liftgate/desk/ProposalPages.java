package dev.liftgate.desk;

import dev.liftgate.desk.JobSearch.JobChoice;
import dev.liftgate.orders.EarlierWork;
import dev.liftgate.orders.Job;
import dev.liftgate.orders.OrderLookup;
import dev.liftgate.orders.WorkOrder;
import dev.liftgate.orders.WorkOrders;
import dev.liftgate.staff.Role;
import dev.liftgate.staff.SignedIn;
import dev.liftgate.web.AtMost;
import dev.liftgate.web.FormState;
import dev.liftgate.web.Forms;
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
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** The forms for further proposals: other ways, and jobs declined at earlier visits. */
@Path("/orders/{number}")
@RolesAllowed({Role.ADVISOR, Role.MANAGER})
class ProposalPages {

    record AlternativeForm(
            @RestForm @AtMost(200) String title,
            @RestForm @NotBlank(message = "Which operation?") @Size(max = 100) String operation,
            @RestForm @NotBlank(message = "What sets it apart, like “Better”?") @AtMost(40) String tier,
            @RestForm @NotBlank(message = "What sets it apart, like “Good”?") @AtMost(40) String itsTier) {}

    @CheckedTemplate(basePath = "desk")
    static class Templates {
        static native TemplateInstance alternative(Job job, FormState form, JobChoice choice);

        static native TemplateInstance turnedDown(WorkOrder order, List<Job> jobs);
    }

    @Inject
    WorkOrders orders;

    @Inject
    EarlierWork earlier;

    @Inject
    OrderLookup lookup;

    @Inject
    JobSearch search;

    @Inject
    SignedIn signedIn;

    @Inject
    Forms forms;

    @Inject
    OrderChanges changes;

    @GET
    @Path("jobs/{job}/alternative")
    public TemplateInstance alternative(@RestPath long number, @RestPath long job, @RestQuery String look) {
        Job to = lookup.job(number, job);
        String words = look == null ? to.title() : look;
        return page(to, FormState.of("title", words, "itsTier", to.way().tier()), to.operationCode());
    }

    @POST
    @Path("jobs/{job}/alternative")
    public Response alternative(@RestPath long number, @RestPath long job, @BeanParam AlternativeForm form) {
        return changes.submit(
                number,
                form,
                (order, by) -> orders.addAlternative(
                        order,
                        order.job(job),
                        Typed.line(form.itsTier()),
                        form.operation(),
                        Typed.line(form.tier()),
                        by),
                state -> page(lookup.job(number, job), state, form.operation()));
    }

    @POST
    @Path("jobs/{job}/choose")
    public Response choose(@RestPath long number, @RestPath long job) {
        return changes.press(number, (order, by) -> order.job(job).choose(by));
    }

    @GET
    @Path("turned-down")
    public TemplateInstance turnedDown(@RestPath long number) {
        WorkOrder order = lookup.order(number);
        return Templates.turnedDown(order, lookup.turnedDownBefore(order));
    }

    @POST
    @Path("turned-down/{job}")
    public Response revive(@RestPath long number, @RestPath long job) {
        return forms.press(() -> earlier.revive(number, job, signedIn.stamp()), WorkOrder.path(number));
    }

    private TemplateInstance page(Job job, FormState form, String chosen) {
        return Templates.alternative(job, form, search.way(job.order().number(), form.value("title"), chosen));
    }
}

package dev.liftgate.bay;

import dev.liftgate.checklist.Checklist;
import dev.liftgate.checklist.Checklists;
import dev.liftgate.clocks.Clocks;
import dev.liftgate.clocks.Clocks.TimeSheet;
import dev.liftgate.clocks.RunningClock;
import dev.liftgate.guides.Cause;
import dev.liftgate.orders.Concern;
import dev.liftgate.orders.Job;
import dev.liftgate.orders.JobState;
import dev.liftgate.orders.OrderLookup;
import dev.liftgate.orders.Tickets;
import dev.liftgate.orders.WorkOrder;
import dev.liftgate.orders.WorkOrders;
import dev.liftgate.requests.Request;
import dev.liftgate.requests.Requests;
import dev.liftgate.staff.Role;
import dev.liftgate.staff.SignedIn;
import dev.liftgate.web.FormState;
import dev.liftgate.web.Forms;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * The technician's pages: my jobs, and one order. All can be done with one hand: take a job, write the correction, mark
 * the complaint gone.
 */
@Path("/bay")
@RolesAllowed({Role.TECHNICIAN, Role.ADVISOR, Role.MANAGER})
class BayPages {

    /** A tablet keeps what is on the first page; a shop with more cars than that turns pages. */
    private static final int A_PAGE = 24;

    private static final int LAST_PAGE = 100_000;

    /** @param page this one, from 1 on */
    public record Turning(int page, boolean more) {}

    record CorrectionForm(@RestForm String words, @RestForm String seen) {}

    /**
     * An order in the bay: its checklists by concern, and this person's running clock (null for none; forgotten when it
     * ran over night).
     */
    public record BayView(
            WorkOrder order,
            Map<Long, Checklist> checklists,
            RunningClock running,
            boolean forgotten,
            TimeSheet time,
            List<Request> requests,
            FormState form,
            Instant now) {

        public Checklist checklist(Concern concern) {
            return checklists.get(concern.id());
        }

        /** Whether a confirmed cause may still bring jobs. */
        public boolean awaitsCause() {
            return Checklists.awaitsCause(order);
        }

        /** Whether the work for a concern is done, and its correction is what comes next. */
        public boolean awaitsCorrection(Concern concern) {
            return concern.correction() == null && JobState.isAllDone(order.jobsOf(concern));
        }

        public List<Clocks.Worked> worked(Job job) {
            return time.on(job, now);
        }
    }

    @CheckedTemplate(basePath = "bay")
    static class Templates {
        static native TemplateInstance jobs(
                List<WorkOrder> orders,
                Turning turning,
                Map<Long, Request> asked,
                RunningClock running,
                boolean forgotten,
                FormState form);

        static native TemplateInstance order(BayView view);

        static native TemplateInstance correction(Concern concern, FormState form);
    }

    @Inject
    WorkOrders orders;

    @Inject
    OrderLookup lookup;

    @Inject
    Tickets tickets;

    @Inject
    BayVerbs verbs;

    @Inject
    Checklists checklists;

    @Inject
    Clocks clocks;

    @Inject
    Requests requests;

    @Inject
    SignedIn signedIn;

    @Inject
    Forms forms;

    /** @param page from 1 on */
    @GET
    public TemplateInstance home(@RestQuery @DefaultValue("1") int page) {
        int shown = Math.min(Math.max(1, page), LAST_PAGE);
        RunningClock running = clocks.running(signedIn.actor()).orElse(null);
        List<Long> found = tickets.forTechnician(signedIn.actor(), (shown - 1) * A_PAGE, A_PAGE + 1);
        List<WorkOrder> cars = lookup.numbered(found.subList(0, Math.min(A_PAGE, found.size())));
        List<WorkOrder> mine = shown == 1 ? withWhereTheClockRuns(cars, running) : cars;
        Turning turning = new Turning(shown, found.size() > A_PAGE);
        return Templates.jobs(mine, turning, requests.latest(mine), running, isForgotten(running), FormState.blank());
    }

    /** The order with one's own clock on it comes first, even if the desk gave the car to somebody else meanwhile. */
    private List<WorkOrder> withWhereTheClockRuns(List<WorkOrder> mine, RunningClock running) {
        if (running == null || mine.stream().anyMatch(order -> order.number() == running.order())) {
            return mine;
        }
        return Stream.concat(Stream.of(lookup.order(running.order())), mine.stream())
                .toList();
    }

    private boolean isForgotten(RunningClock running) {
        return running != null
                && running.isForgotten(signedIn.now(), signedIn.shop().zone());
    }

    @GET
    @Path("orders/{number}")
    public TemplateInstance order(@RestPath long number) {
        WorkOrder order = lookup.order(number);
        TimeSheet time = clocks.sheet(order, signedIn.actor());
        return Templates.order(new BayView(
                order,
                checklists.of(order),
                time.running(),
                isForgotten(time.running()),
                time,
                requests.of(order),
                FormState.blank(),
                signedIn.now()));
    }

    @POST
    @Path("orders/{number}/assignment")
    public Response take(@RestPath long number) {
        return forms.press(() -> verbs.take(number, signedIn.stamp()), path(number));
    }

    @POST
    @Path("orders/{number}/jobs/{job}/completion")
    public Response finish(@RestPath long number, @RestPath long job) {
        return forms.press(() -> orders.finish(number, job, signedIn.stamp()), path(number));
    }

    @GET
    @Path("orders/{number}/concerns/{concern}/correction")
    public TemplateInstance correction(@RestPath long number, @RestPath long concern) {
        Concern found = lookup.concern(number, concern);
        String stands = found.correction() == null ? "" : found.correction();
        String start = stands.isEmpty() ? suggested(found) : stands;
        return Templates.correction(found, FormState.of("words", start, "seen", stands));
    }

    @POST
    @Path("orders/{number}/concerns/{concern}/correction")
    public Response correct(@RestPath long number, @RestPath long concern, @BeanParam CorrectionForm form) {
        return forms.submit(
                form,
                () -> verbs.correct(number, concern, form.words(), form.seen(), signedIn.stamp()),
                path(number),
                state -> Templates.correction(lookup.concern(number, concern), state));
    }

    @POST
    @Path("orders/{number}/concerns/{concern}/verification")
    public Response verify(@RestPath long number, @RestPath long concern) {
        return forms.press(() -> orders.verifyGone(number, concern, signedIn.stamp()), path(number));
    }

    /** The suggested correction: the guide's words for the confirmed cause. */
    private String suggested(Concern concern) {
        return checklists
                .of(concern)
                .flatMap(checklist -> checklist.guide().cause(String.valueOf(concern.causeCode())))
                .map(Cause::correction)
                .orElse("");
    }

    private static String path(long number) {
        return "/bay/orders/" + number;
    }
}

package dev.liftgate.clocks;

import dev.liftgate.staff.Role;
import dev.liftgate.staff.SignedIn;
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
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** The technician's clock: start, pause, stop. A person who forgot to stop says when that was. */
@Path("/bay")
@RolesAllowed({Role.TECHNICIAN, Role.ADVISOR, Role.MANAGER})
class ClockPages {

    static final String MOMENT = "\\d{4}-\\d\\d-\\d\\dT([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d)?";

    static final String WANTED = "A date and a time, like 2026-11-20T17:30";

    record ClockStartForm(@RestForm @Pattern(regexp = "(other)?", message = "Choose one of the two") String pause) {}

    record ClockStopForm(
            @RestForm @NotNull(message = WANTED) @Pattern(regexp = MOMENT, message = WANTED) String stopped) {}

    @CheckedTemplate(basePath = "clocks")
    static class Templates {
        static native TemplateInstance busy(long number, long job, RunningClock running, FormState form);

        static native TemplateInstance stopped(RunningClock running, FormState form);
    }

    @Inject
    Clocks clocks;

    @Inject
    ClockCorrections corrections;

    @Inject
    SignedIn signedIn;

    @Inject
    Forms forms;

    /** Asks before a clock that runs on another job is paused. */
    @POST
    @Path("orders/{number}/jobs/{job}/clock")
    public Response start(@RestPath long number, @RestPath long job, @BeanParam ClockStartForm form) {
        return forms.submit(
                form,
                () -> clocks.start(number, job, "other".equals(form.pause()), signedIn.stamp()),
                path(number),
                state -> Templates.busy(number, job, running(), state));
    }

    @POST
    @Path("orders/{number}/clock/pause")
    public Response pause(@RestPath long number) {
        return forms.press(() -> clocks.pause(number, signedIn.stamp()), path(number));
    }

    @POST
    @Path("orders/{number}/clock/stop")
    public Response stop(@RestPath long number) {
        return forms.press(() -> clocks.stop(number, signedIn.stamp()), path(number));
    }

    @GET
    @Path("clock/stopped")
    public TemplateInstance stopped() {
        return Templates.stopped(running(), FormState.blank());
    }

    @POST
    @Path("clock/stopped")
    public Response stopped(@BeanParam ClockStopForm form) {
        return forms.submit(
                form,
                () -> corrections.stoppedEarlier(signedIn.moment("stopped", form.stopped(), WANTED), signedIn.stamp()),
                "/bay",
                state -> Templates.stopped(running(), state));
    }

    private RunningClock running() {
        return clocks.running(signedIn.actor()).orElse(null);
    }

    private static String path(long number) {
        return "/bay/orders/" + number;
    }
}

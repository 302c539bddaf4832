package dev.liftgate.clocks;

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
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** The desk's view of an order's clocked time, with its corrections. */
@Path("/orders/{number}/time")
@RolesAllowed({Role.ADVISOR, Role.MANAGER})
class CorrectionPages {

    private static final DateTimeFormatter FIELD = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss");

    record TimeCorrectionForm(
            @RestForm
                    @NotNull(message = ClockPages.WANTED)
                    @Pattern(regexp = ClockPages.MOMENT, message = ClockPages.WANTED)
                    String started,
            @RestForm
                    @NotNull(message = ClockPages.WANTED)
                    @Pattern(regexp = ClockPages.MOMENT, message = ClockPages.WANTED)
                    String stopped,
            @RestForm @NotBlank(message = "Why is it changed?") @Size(max = 500, message = "At most 500 characters")
                    String reason,
            @RestForm @NotNull @Pattern(regexp = "\\d{1,6}") String seen) {}

    @CheckedTemplate(basePath = "clocks")
    static class Templates {
        static native TemplateInstance time(WorkOrder order, List<TimeEntry> entries, Instant now);

        static native TemplateInstance correction(WorkOrder order, TimeEntry entry, FormState form);
    }

    @Inject
    OrderLookup lookup;

    @Inject
    ClockCorrections corrections;

    @Inject
    SignedIn signedIn;

    @Inject
    Forms forms;

    @GET
    public TemplateInstance show(@RestPath long number) {
        WorkOrder order = lookup.order(number);
        return Templates.time(order, corrections.of(order), signedIn.now());
    }

    @GET
    @Path("{entry}")
    public TemplateInstance correction(@RestPath long number, @RestPath long entry) {
        WorkOrder order = lookup.order(number);
        TimeEntry found = entry(order, entry);
        return Templates.correction(
                order,
                found,
                FormState.of(
                        "started",
                        field(found.startedAt()),
                        "stopped",
                        found.isRunning() ? "" : field(found.stoppedAt()),
                        "seen",
                        found.corrections().size()));
    }

    @POST
    @Path("{entry}")
    public Response correct(@RestPath long number, @RestPath long entry, @BeanParam TimeCorrectionForm form) {
        return forms.submit(
                form,
                () -> corrections.correct(
                        number,
                        entry,
                        Integer.parseInt(form.seen()),
                        signedIn.moment("started", form.started(), ClockPages.WANTED),
                        signedIn.moment("stopped", form.stopped(), ClockPages.WANTED),
                        Typed.line(form.reason()),
                        signedIn.stamp()),
                WorkOrder.path(number) + "/time",
                state -> {
                    WorkOrder order = lookup.order(number);
                    return Templates.correction(order, entry(order, entry), state);
                });
    }

    private String field(Instant moment) {
        return signedIn.local(moment).format(FIELD);
    }

    private TimeEntry entry(WorkOrder order, long id) {
        return corrections.of(order, id).orElseThrow(NotFoundException::new);
    }
}

package dev.liftgate.requests;

import dev.liftgate.orders.OrderLookup;
import dev.liftgate.orders.WorkOrder;
import dev.liftgate.requests.RequestAnswer.RequestAnswerFacts;
import dev.liftgate.requests.RequestAnswer.RequestOutcome;
import dev.liftgate.staff.Role;
import dev.liftgate.staff.SignedIn;
import dev.liftgate.web.FormState;
import dev.liftgate.web.Forms;
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

/** The desk's page of an order's requests, where it answers them. */
@Path("/orders/{number}/requests")
@RolesAllowed({Role.ADVISOR, Role.MANAGER})
class RequestAnswerPages {

    private static final String WANTED = "A date and a time, like 2026-11-24T15:30";

    record RequestAnswerForm(
            @RestForm
                    @NotNull(message = "Choose an answer")
                    @Pattern(regexp = "DONE|ORDERED|IMPOSSIBLE", message = "Choose an answer")
                    String outcome,
            @RestForm @Size(max = 1000, message = "At most 1,000 characters") String words,
            @RestForm @Size(max = 40, message = WANTED) String expected,
            @RestForm @NotNull @Pattern(regexp = "\\d{1,6}") String seen) {}

    @CheckedTemplate(basePath = "requests")
    static class Templates {
        static native TemplateInstance list(WorkOrder order, List<Request> requests);

        static native TemplateInstance answer(WorkOrder order, Request request, FormState form);
    }

    @Inject
    OrderLookup lookup;

    @Inject
    Requests requests;

    @Inject
    SignedIn signedIn;

    @Inject
    Forms forms;

    @GET
    public TemplateInstance show(@RestPath long number) {
        WorkOrder order = lookup.order(number);
        return Templates.list(order, requests.of(order));
    }

    @GET
    @Path("{request}")
    public TemplateInstance answer(@RestPath long number, @RestPath long request) {
        WorkOrder order = lookup.order(number);
        Request asked = asked(order, request);
        return Templates.answer(
                order, asked, FormState.of("seen", asked.answers().size()));
    }

    @POST
    @Path("{request}")
    public Response answer(@RestPath long number, @RestPath long request, @BeanParam RequestAnswerForm form) {
        return forms.submit(
                form,
                () -> {
                    RequestAnswerFacts given = new RequestAnswerFacts(
                            RequestOutcome.valueOf(form.outcome()),
                            Typed.lines(form.words()),
                            signedIn.moment("expected", form.expected(), WANTED));
                    requests.answer(number, request, Integer.parseInt(form.seen()), given, signedIn.stamp());
                },
                WorkOrder.path(number),
                state -> {
                    WorkOrder order = lookup.order(number);
                    return Templates.answer(order, asked(order, request), state);
                });
    }

    private Request asked(WorkOrder order, long id) {
        return requests.of(order, id).orElseThrow(NotFoundException::new);
    }
}

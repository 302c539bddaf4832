package dev.liftgate.requests;

import dev.liftgate.orders.OrderLookup;
import dev.liftgate.orders.WorkOrder;
import dev.liftgate.requests.Request.RequestFacts;
import dev.liftgate.requests.Request.RequestKind;
import dev.liftgate.staff.Role;
import dev.liftgate.staff.SignedIn;
import dev.liftgate.web.Figures;
import dev.liftgate.web.FormState;
import dev.liftgate.web.Forms;
import dev.liftgate.web.Typed;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** The technician's form that asks for help or a part. */
@Path("/bay/orders/{number}/requests")
@RolesAllowed({Role.TECHNICIAN, Role.ADVISOR, Role.MANAGER})
class RequestPages {

    private static final BigDecimal MOST = new BigDecimal("9999");
    private static final int LONGEST = 1000;

    record RequestForm(
            @RestForm String words,
            @RestForm @Size(max = 40, message = "Write a figure like 2") String quantity,
            @RestForm @Pattern(regexp = "|(job|concern):\\d{1,18}", message = "Choose what it is for") String about) {}

    @CheckedTemplate(basePath = "requests")
    static class Templates {
        static native TemplateInstance ask(WorkOrder order, String kind, FormState form);
    }

    @Inject
    OrderLookup lookup;

    @Inject
    Requests requests;

    @Inject
    SignedIn signedIn;

    @Inject
    Forms forms;

    @POST
    @Path("help")
    public Response help(@RestPath long number, @BeanParam RequestForm form) {
        return ask(number, RequestKind.HELP, form);
    }

    @POST
    @Path("part")
    public Response part(@RestPath long number, @BeanParam RequestForm form) {
        return ask(number, RequestKind.PART, form);
    }

    private Response ask(long number, RequestKind kind, RequestForm form) {
        return forms.submit(
                form,
                () -> requests.ask(
                        number,
                        asked(kind, form.words(), form.quantity(), form.about(), signedIn.figures()),
                        signedIn.stamp()),
                "/bay/orders/" + number + "#requests",
                state -> Templates.ask(lookup.order(number), kind.name().toLowerCase(), state));
    }

    /** The request from typed fields, here or on a tablet; an empty field is null or empty. */
    static RequestFacts asked(RequestKind kind, String words, String quantity, String about, Figures figures) {
        String said = Typed.lines("words", words, LONGEST);
        BigDecimal number = Typed.optional(quantity, count -> figures.number("quantity", count, MOST));
        return new RequestFacts(kind, said, number, about == null ? "" : about);
    }
}

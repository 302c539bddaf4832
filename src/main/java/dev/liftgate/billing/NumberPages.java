package dev.liftgate.billing;

import dev.liftgate.billing.PaperNumbers.NextNumber;
import dev.liftgate.billing.PaperNumbers.Numbered;
import dev.liftgate.staff.Role;
import dev.liftgate.web.FormState;
import dev.liftgate.web.Forms;
import dev.liftgate.web.Typed;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/** The form of the numbers that orders and papers go on with: a shop that moves here brings its own. */
@Path("/settings/numbers")
@RolesAllowed(Role.MANAGER)
class NumberPages {

    private static final String NUMBER = "( *[1-9]\\d{0,8} *)?";
    private static final String LIKE = "A whole number, like 20417";

    /** An empty field leaves its series as it is. */
    record NumbersForm(
            @RestForm @Pattern(regexp = NUMBER, message = LIKE) String workOrder,
            @RestForm @Pattern(regexp = NUMBER, message = LIKE) String invoice,
            @RestForm @Pattern(regexp = NUMBER, message = LIKE) String deposit,
            @RestForm @Pattern(regexp = NUMBER, message = LIKE) String credit,
            @RestForm @Pattern(regexp = NUMBER, message = LIKE) String goodwill,
            @RestForm @Pattern(regexp = NUMBER, message = LIKE) String refund,
            @RestForm @Pattern(regexp = NUMBER, message = LIKE) String voided,
            @RestForm
                    @Pattern(
                            regexp = " *([A-Za-z0-9./-]{0,9}[A-Za-z./-])? *",
                            message = "At most 10 letters, digits, dots, hyphens or slashes, no digit at the end: A-")
                    String prefix,
            @RestForm @Pattern(regexp = "[A-Za-z0-9./-]{0,10}", message = "Reload the page and try again")
                    String seen) {

        Map<Numbered, String> typed() {
            Map<Numbered, String> typed = new LinkedHashMap<>();
            typed.put(Numbered.WORK_ORDER, workOrder);
            typed.put(Numbered.INVOICE, invoice);
            typed.put(Numbered.DEPOSIT, deposit);
            typed.put(Numbered.CREDIT, credit);
            typed.put(Numbered.GOODWILL, goodwill);
            typed.put(Numbered.REFUND, refund);
            typed.put(Numbered.VOID, voided);
            return typed;
        }
    }

    @CheckedTemplate(basePath = "billing")
    static class Templates {
        static native TemplateInstance numbers(List<NextNumber> series, String prefix, FormState form, boolean saved);
    }

    @Inject
    PaperNumbers numbers;

    @Inject
    Forms forms;

    @GET
    public TemplateInstance show(@RestQuery boolean saved) {
        String prefix = numbers.prefix();
        return page(FormState.of("prefix", prefix, "seen", prefix), saved);
    }

    @POST
    public Response save(@BeanParam NumbersForm form) {
        return forms.submit(
                form,
                () -> {
                    form.typed().forEach((kind, next) -> {
                        if (!Typed.line(next).isEmpty()) {
                            numbers.goOn(kind, kind.field(), Long.parseLong(Typed.line(next)));
                        }
                    });
                    numbers.begin(Typed.line(form.prefix()), Typed.line(form.seen()));
                },
                "/settings/numbers?saved=true",
                state -> page(state, false));
    }

    private TemplateInstance page(FormState form, boolean saved) {
        return Templates.numbers(numbers.next(), numbers.prefix(), form, saved);
    }
}

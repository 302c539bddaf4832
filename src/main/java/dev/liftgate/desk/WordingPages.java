package dev.liftgate.desk;

import dev.liftgate.orders.Concern;
import dev.liftgate.orders.OrderLookup;
import dev.liftgate.paper.Legibility;
import dev.liftgate.staff.Role;
import dev.liftgate.web.Edits;
import dev.liftgate.web.FormState;
import dev.liftgate.web.Typed;
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

/** The form for what papers say of a concern in place of the customer's words. */
@Path("/orders/{number}/concerns/{concern}/wording")
@RolesAllowed({Role.ADVISOR, Role.MANAGER})
class WordingPages {

    private static final int LONGEST = 1000;

    record WordingForm(
            @RestForm String words,
            @RestForm @NotNull @Pattern(regexp = "\\d{1,9}", message = "Open this page anew") String version) {}

    @CheckedTemplate(basePath = "desk")
    static class Templates {
        static native TemplateInstance wording(Concern concern, FormState form);
    }

    @Inject
    OrderLookup lookup;

    @Inject
    OrderChanges changes;

    @GET
    public TemplateInstance show(@RestPath long number, @RestPath long concern) {
        Concern found = lookup.concern(number, concern);
        return Templates.wording(found, FormState.of("words", stored(found)));
    }

    @POST
    public Response save(@RestPath long number, @RestPath long concern, @BeanParam WordingForm form) {
        return changes.submit(
                number,
                form,
                (order, by) -> {
                    String words = Typed.lines("words", form.words(), LONGEST);
                    Legibility.require("words", words);
                    Concern found = order.concern(concern);
                    Edits.since(Edits.seen(form.version()), found.version())
                            .of("words", "In our words", stored(found), words)
                            .settle();
                    if (!words.equals(stored(found))) {
                        found.reword(words, by);
                    }
                },
                state -> Templates.wording(lookup.concern(number, concern), state));
    }

    private static String stored(Concern concern) {
        return concern.wording() == null ? "" : concern.wording();
    }
}

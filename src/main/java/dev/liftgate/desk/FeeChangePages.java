package dev.liftgate.desk;

import dev.liftgate.money.Totals.FeeRule;
import dev.liftgate.orders.OrderLookup;
import dev.liftgate.orders.WorkOrder;
import dev.liftgate.rates.Rates;
import dev.liftgate.staff.Role;
import dev.liftgate.staff.SignedIn;
import dev.liftgate.web.FormState;
import dev.liftgate.web.Refused;
import dev.liftgate.web.Typed;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** The page for the fees of one order: waived, counted several times, or added. */
@Path("/orders/{number}/fees")
@RolesAllowed({Role.ADVISOR, Role.MANAGER})
class FeeChangePages {

    private static final int MOST = 100;

    record FeeChangeForm(
            @RestForm @NotNull(message = "Which fee?") @Size(max = 60) String fee,
            @RestForm @NotNull(message = "How often?") @Size(max = 4, message = "A figure like 4") String times,
            @RestForm
                    @NotBlank(message = "Why? It stays on the timeline")
                    @Size(max = 300, message = "At most 300 characters")
                    String reason) {}

    @CheckedTemplate(basePath = "desk")
    static class Templates {
        static native TemplateInstance fees(WorkOrder order, List<FeeRule> fees, FormState form);
    }

    @Inject
    SignedIn signedIn;

    @Inject
    OrderChanges changes;

    @Inject
    OrderLookup lookup;

    @Inject
    Rates rates;

    @GET
    public TemplateInstance show(@RestPath long number) {
        return page(number, FormState.blank());
    }

    @POST
    public Response change(@RestPath long number, @BeanParam FeeChangeForm form) {
        return changes.submit(
                number,
                form,
                (order, by) -> order.reckoning()
                        .fee(
                                fee(form.fee()),
                                Typed.optional(form.times(), times -> signedIn.figures()
                                        .count("times", times, MOST)),
                                Typed.line(form.reason()),
                                by),
                state -> page(number, state));
    }

    private FeeRule fee(String chosen) {
        return rates.allFees().stream()
                .filter(fee -> fee.code().equals(chosen) || fee.label().equals(chosen))
                .min(Comparator.comparing(fee -> !fee.code().equals(chosen)))
                .orElseThrow(() -> new Refused("fee", "The shop has no such fee any more"));
    }

    private TemplateInstance page(long number, FormState form) {
        return Templates.fees(lookup.order(number), rates.allFees(), form);
    }
}

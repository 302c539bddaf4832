package dev.liftgate.estimates;

import dev.liftgate.estimates.Authorizations.JobAnswer;
import dev.liftgate.estimates.OpenDecisions.DecisionRow;
import dev.liftgate.money.ShopCurrency;
import dev.liftgate.orders.Authorization;
import dev.liftgate.orders.Authorization.Method;
import dev.liftgate.orders.WorkOrder;
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
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** The pages that offer a job by word of mouth and record decisions. */
@Path("/orders/{number}")
@RolesAllowed({Role.ADVISOR, Role.MANAGER})
class AuthorizationPages {

    @CheckedTemplate(basePath = "estimates")
    static class Templates {
        static native TemplateInstance authorization(
                OpenDecisions asked, List<DecisionRow> rows, List<Method> methods, FormState form, String offered);

        static native TemplateInstance authorizations(List<Authorization> records);
    }

    @Inject
    Authorizations authorizations;

    @Inject
    Forms forms;

    @Inject
    SignedIn signedIn;

    @Inject
    ShopCurrency currency;

    @POST
    @Path("jobs/{job}/offer")
    public Response offer(@RestPath long number, @RestPath long job) {
        return forms.press(
                () -> authorizations.offer(number, job, signedIn.stamp()),
                WorkOrder.path(number) + "/authorizations/new?offered=" + job);
    }

    /** The list that the order page loads: each record with its signature. */
    @GET
    @Path("authorizations")
    public TemplateInstance list(@RestPath long number) {
        return Templates.authorizations(authorizations.of(number));
    }

    /** @param offered the id of the job that was just put before the customer, or null */
    @GET
    @Path("authorizations/new")
    public TemplateInstance ask(@RestPath long number, @RestQuery Integer estimate, @RestQuery Long offered) {
        OpenDecisions asked = asked(number);
        FormState form = FormState.of(
                "name",
                asked.customer(),
                "relation",
                "owner",
                "contact",
                asked.phone(),
                "estimate",
                estimate == null ? asked.version() : estimate);
        return page(asked, Map.of(), form, asked.name(offered));
    }

    @POST
    @Path("authorizations/new")
    public Response record(@RestPath long number, MultivaluedMap<String, String> typed) {
        Map<String, String> words = DecisionForm.answered(Typed.single(typed));
        DecisionForm form = DecisionForm.of(words);
        return forms.submit(
                form,
                () -> authorizations.record(
                        number,
                        form.version(),
                        Figures.PLAIN.optionalAmount("", words.get("everything"), currency.unit()),
                        form::given,
                        JobAnswer.from(words, currency.unit()),
                        signedIn.stamp()),
                WorkOrder.path(number),
                state -> page(asked(number), words, state, ""));
    }

    private OpenDecisions asked(long number) {
        return authorizations.asked(number).orElseThrow(NotFoundException::new);
    }

    private static TemplateInstance page(
            OpenDecisions asked, Map<String, String> typed, FormState form, String offered) {
        List<Method> methods = Arrays.stream(Method.values())
                .filter(method -> method != Method.ONLINE && method != Method.DESK)
                .toList();
        return Templates.authorization(asked, asked.rows(typed, form), methods, form, offered);
    }
}

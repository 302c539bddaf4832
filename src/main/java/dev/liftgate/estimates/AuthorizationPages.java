package dev.liftgate.estimates;

import dev.liftgate.orders.Authorization;
import dev.liftgate.orders.Authorization.Method;
import dev.liftgate.orders.Decision.Verdict;
import dev.liftgate.paper.Item;
import dev.liftgate.staff.Role;
import dev.liftgate.staff.SignedIn;
import dev.liftgate.web.FormState;
import dev.liftgate.web.Forms;
import dev.liftgate.web.Refused;
import dev.liftgate.web.Typed;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
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

/** Offering a job by word of mouth, and taking down what the customer decided. */
@Path("/orders/{number:\\d+}")
@Blocking
@RolesAllowed({Role.ADVISOR, Role.MANAGER})
class AuthorizationPages {

    private static final int LONGEST = 500;

    record Form(
            @NotBlank(message = "Who decided?") @Size(max = 100, message = "At most 100 characters") String name,
            @NotBlank(message = "Owner, spouse, fleet manager …?") @Size(max = 60, message = "At most 60 characters")
                    String relation,
            @Pattern(regexp = "IN_PERSON|PHONE|TEXT|EMAIL", message = "How did the customer answer?") String method,
            @Size(max = 200, message = "At most 200 characters") String contact,
            @Pattern(regexp = "\\d{0,6}", message = "No such version") String estimate) {

        static Form of(MultivaluedMap<String, String> typed) {
            return new Form(
                    text(typed, "name"),
                    text(typed, "relation"),
                    text(typed, "method"),
                    text(typed, "contact"),
                    text(typed, "estimate"));
        }

        Integer version() {
            return estimate.isEmpty() ? null : Integer.valueOf(estimate);
        }

        Authorization.Given given() {
            Method how = Method.valueOf(method);
            if (how.needsContact() && contact.isBlank()) {
                throw new Refused(
                        "contact",
                        how == Method.EMAIL ? "Which address was it?" : "Which number was it? Write it as it was used");
            }
            if (how == Method.EMAIL && !contact.contains("@")) {
                throw new Refused("contact", "Write the e-mail address that was used");
            }
            return new Authorization.Given(name, relation, how, how.needsContact() ? contact : "", "");
        }
    }

    /**
     * One thing to decide, with what was typed for it.
     *
     * @param ways the job, or all the ways to do it, of which one can be approved
     */
    public record Row(
            List<Asked.Question> ways, String key, String verdict, String reason, String wrong, String wrongReason) {

        static Row of(List<Asked.Question> ways, Map<String, String> typed, FormState form) {
            String decision = Asked.field("decision", ways.get(0).item());
            String reason = Asked.field("reason", ways.get(0).item());
            return new Row(
                    ways,
                    ways.get(0).item().decidedAs(),
                    typed.getOrDefault(decision, ""),
                    typed.getOrDefault(reason, ""),
                    form.error(decision),
                    form.error(reason));
        }

        public boolean isPicked(Asked.Question way) {
            return verdict.equals(String.valueOf(way.item().job()));
        }

        public boolean isChoice() {
            return ways.size() > 1;
        }

        public Item item() {
            return ways.get(0).item();
        }
    }

    @CheckedTemplate(basePath = "estimates")
    static class Templates {
        static native TemplateInstance authorization(Asked asked, List<Row> rows, List<Method> methods, FormState form);
    }

    @Inject
    Authorizations authorizations;

    @Inject
    Forms forms;

    @Inject
    SignedIn signedIn;

    @POST
    @Path("jobs/{job:\\d+}/offer")
    public Response offer(@RestPath long number, @RestPath long job) {
        return forms.press(() -> {
            authorizations.offer(number, job, signedIn.actor());
            return "/orders/" + number + "/authorizations/new";
        });
    }

    @GET
    @Path("authorizations/new")
    public TemplateInstance ask(@RestPath long number, @RestQuery Integer estimate) {
        Asked asked = asked(number);
        FormState form = FormState.of(Map.of(
                "name",
                asked.customer(),
                "relation",
                "owner",
                "contact",
                asked.phone(),
                "estimate",
                estimate == null ? asked.version() : estimate.toString()));
        return page(asked, Map.of(), form);
    }

    @POST
    @Path("authorizations/new")
    public Response record(@RestPath long number, MultivaluedMap<String, String> typed) {
        Form form = Form.of(typed);
        Map<String, String> words = single(typed);
        return forms.submit(
                form,
                () -> {
                    authorizations.record(number, form.version(), form.given(), answers(words), signedIn.actor());
                    return "/orders/" + number;
                },
                state -> page(asked(number), words, state));
    }

    private Asked asked(long number) {
        return authorizations.asked(number).orElseThrow(NotFoundException::new);
    }

    private static TemplateInstance page(Asked asked, Map<String, String> typed, FormState form) {
        List<Row> rows =
                asked.choices().stream().map(ways -> Row.of(ways, typed, form)).toList();
        List<Method> methods = Arrays.stream(Method.values())
                .filter(method -> method != Method.ONLINE)
                .toList();
        return Templates.authorization(asked, rows, methods, form);
    }

    /** One answer for every job that was on the form; its hidden fields say how it was shown, and where its answer is. */
    private static List<Authorizations.Answer> answers(Map<String, String> typed) {
        return typed.keySet().stream()
                .filter(field -> field.matches("seen-\\d{1,18}"))
                .map(field -> Long.valueOf(field.substring("seen-".length())))
                .sorted()
                .map(String::valueOf)
                .map(job -> answer(job, typed.getOrDefault("decided-" + job, job), typed))
                .toList();
    }

    private static Authorizations.Answer answer(String job, String key, Map<String, String> typed) {
        return new Authorizations.Answer(
                Long.parseLong(job),
                number(typed.get("seen-" + job)),
                typed.getOrDefault("price-" + job, ""),
                verdict(job, typed.getOrDefault("decision-" + key, "")),
                reason(key, typed.getOrDefault("reason-" + key, "")));
    }

    private static int number(String typed) {
        return typed.matches("\\d{1,9}") ? Integer.parseInt(typed) : -1;
    }

    /** A choice is answered with the job that was approved of it; null for those it passes over. */
    private static Verdict verdict(String job, String typed) {
        return typed.equals(job)
                ? Verdict.APPROVE
                : Arrays.stream(Verdict.values())
                        .filter(verdict -> verdict.name().equals(typed))
                        .findFirst()
                        .orElse(null);
    }

    private static String reason(String key, String typed) {
        if (typed.length() > LONGEST) {
            throw new Refused("reason-" + key, "At most " + LONGEST + " characters");
        }
        return typed;
    }

    private static String text(MultivaluedMap<String, String> typed, String field) {
        return Typed.line(typed.getFirst(field));
    }

    private static Map<String, String> single(MultivaluedMap<String, String> typed) {
        return typed.keySet().stream()
                .collect(java.util.stream.Collectors.toMap(field -> field, field -> text(typed, field)));
    }
}

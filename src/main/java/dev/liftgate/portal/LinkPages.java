package dev.liftgate.portal;

import dev.liftgate.estimates.AllAtOnce;
import dev.liftgate.estimates.Authorizations.JobAnswer;
import dev.liftgate.money.ShopCurrency;
import dev.liftgate.orders.AgreedTerms.ReplacedParts;
import dev.liftgate.orders.Authorization;
import dev.liftgate.paper.Legibility;
import dev.liftgate.paper.PrintedRules.PrintedSentence;
import dev.liftgate.paper.Speech;
import dev.liftgate.portal.LinkPapers.PaperShelf;
import dev.liftgate.staff.Token;
import dev.liftgate.web.Figures;
import dev.liftgate.web.FormState;
import dev.liftgate.web.Forms;
import dev.liftgate.web.Refused;
import dev.liftgate.web.Signature;
import dev.liftgate.web.Typed;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.joda.money.CurrencyUnit;

/**
 * The estimate's page for whoever holds its link, without an account. They read it, decide, sign, or ask for a call.
 */
@Path("/e/{token}")
@PermitAll
class LinkPages {

    private static final int GONE = 410;

    record LinkDecisionForm(
            @Size(max = 100, message = "At most 100 characters") String name,
            @Size(max = 60, message = "At most 60 characters") String relation,
            String signature,
            String typedSignature,
            @Pattern(regexp = "(RETURNED|KEPT)?", message = "Choose one of these") String replacedParts,
            @Pattern(regexp = "\\d?", message = "Check one of the statements") String statement,
            @Size(max = 20, message = "Write the amount, like 500") String limit) {

        static LinkDecisionForm of(Map<String, String> typed) {
            return new LinkDecisionForm(
                    typed.getOrDefault("name", ""),
                    typed.getOrDefault("relation", ""),
                    typed.getOrDefault("signature", ""),
                    typed.getOrDefault("typedSignature", ""),
                    typed.getOrDefault("replacedParts", ""),
                    typed.getOrDefault("statement", ""),
                    typed.getOrDefault("limit", ""));
        }

        /** The wish about the parts that come off the car; null where nothing was chosen. */
        ReplacedParts wish() {
            return Typed.optional(replacedParts, ReplacedParts::valueOf);
        }

        /**
         * Who answers, with the statement that they checked.
         *
         * @param law the prescribed text with the statements; null where there is none
         */
        Authorization.Respondent given(PrintedSentence law, Figures figures, CurrencyUnit currency) {
            AllAtOnce form = new AllAtOnce();
            form.check(() -> Typed.needed("name", name, "Who decides?"));
            form.check(() -> Typed.needed("relation", relation, "Owner, spouse, fleet manager …?"));
            String stated = law == null ? "" : form.ask(() -> checked(law, figures, currency));
            Signature signed = form.ask(this::signed);
            form.settle();
            return new Authorization.Respondent(
                            name, Speech.asKept(relation), Authorization.Method.ONLINE, "", "", signed, false)
                    .stating(stated);
        }

        private Signature signed() {
            Signature signed = Signature.of(signature, typedSignature);
            if (signed.isNone()) {
                throw new Refused("signature", "Sign with a finger, or type your name");
            }
            return signed;
        }

        private String checked(PrintedSentence law, Figures figures, CurrencyUnit currency) {
            List<String> statements = law.statements();
            int place = statement.isEmpty() ? statements.size() : Integer.parseInt(statement);
            if (place >= statements.size()) {
                throw new Refused("statement", "Check one of the statements");
            }
            String words = statements.get(place);
            return PrintedSentence.hasBlank(words)
                    ? PrintedSentence.filled(words, figures.plain(figures.amount("limit", limit, currency)))
                    : words;
        }
    }

    record CallbackForm(
            @RestForm @NotBlank(message = "Which number do we ring?") @Size(max = 40, message = "At most 40 characters")
                    String phone,
            @RestForm @Size(max = 200, message = "At most 200 characters") String when) {}

    @CheckedTemplate(basePath = "portal")
    static class Templates {
        static native TemplateInstance estimate(LinkView shown, String path);

        static native TemplateInstance total(LinkView shown);

        static native TemplateInstance call(LinkView shown, String path, boolean asked);

        static native TemplateInstance closed(LinkView shown);

        static native TemplateInstance papers(PaperShelf shelf, String path);

        static native TemplateInstance unknown();
    }

    @Inject
    Links links;

    @Inject
    LinkDecisions answering;

    @Inject
    LinkPapers papers;

    @Inject
    Forms forms;

    @Inject
    ShopCurrency currency;

    /** The estimate, or the papers once the link was made for them. */
    @GET
    public Response show(@RestPath String token) {
        Optional<Link> toPapers = links.find(new Token(token)).filter(Link::isToPapers);
        if (toPapers.isPresent()) {
            PaperShelf shelf = papers.shelf(toPapers.get());
            TemplateInstance page = shelf.sheet().speech().on(Templates.papers(shelf, "/e/" + token));
            return Response.status(shelf.isOpen() ? Response.Status.OK.getStatusCode() : GONE)
                    .entity(page)
                    .build();
        }
        return readable(token, (link, shown) -> {
            FormState owner = FormState.of(
                    "name",
                    shown.sheet().customer().name(),
                    "relation",
                    shown.sheet().speech().relation("owner"),
                    "replacedParts",
                    shown.wish() == null ? "" : shown.wish().name());
            return spoken(shown, Templates.estimate(shown.with(owner), "/e/" + token));
        });
    }

    @POST
    public Response decide(@RestPath String token, MultivaluedMap<String, String> typed) {
        Map<String, String> words = Typed.single(typed);
        LinkDecisionForm form = LinkDecisionForm.of(words);
        return readable(
                token,
                (link, shown) -> kept(
                        forms.submit(
                                form,
                                () -> answering.decide(
                                        held(token),
                                        () -> form.given(
                                                shown.toCheck(),
                                                new Figures(
                                                        shown.sheet().speech().figures()),
                                                currency.unit()),
                                        JobAnswer.from(words, currency.unit()),
                                        form.wish()),
                                "/",
                                state -> page(link, token, words, state)),
                        "/e/" + token));
    }

    /** Only the total for the present choices; each change of one asks for it. */
    @GET
    @Path("total")
    public Response total(@RestPath String token, @Context UriInfo asked) {
        Map<String, String> words = Typed.single(asked.getQueryParameters());
        return readable(
                token, (link, shown) -> spoken(shown, Templates.total(answering.show(link, words, FormState.blank()))));
    }

    /** The total without JavaScript: the whole page again, with everything that was typed. */
    @POST
    @Path("total")
    public Response total(@RestPath String token, MultivaluedMap<String, String> typed) {
        Map<String, String> words = Typed.single(typed);
        return readable(token, (link, shown) -> Response.ok(page(link, token, words, FormState.of(words)))
                .build());
    }

    @GET
    @Path("call")
    public Response call(@RestPath String token, @Context UriInfo address) {
        boolean asked = address.getQueryParameters().containsKey("asked");
        return readable(token, (link, shown) -> {
            FormState form = FormState.of("phone", shown.sheet().customer().phone());
            return spoken(shown, Templates.call(shown.with(form), "/e/" + token, asked));
        });
    }

    @POST
    @Path("call")
    public Response call(@RestPath String token, @BeanParam CallbackForm form) {
        return readable(
                token,
                (link, shown) -> kept(
                        forms.submit(
                                form,
                                () -> answering.askToBeCalled(
                                        held(token), Typed.line(form.phone()), Typed.line(form.when())),
                                "/",
                                state -> shown.spoken(Templates.call(
                                        shown.with(translated(shown, Map.of(), state)), "/e/" + token, false))),
                        "/e/" + token + "/call?asked"));
    }

    private static Response spoken(LinkView shown, TemplateInstance page) {
        return Response.ok(shown.spoken(page)).build();
    }

    private Response readable(String token, BiFunction<Link, LinkView, Response> answer) {
        Optional<Link> link = links.find(new Token(token)).filter(each -> !each.isToPapers());
        if (link.isEmpty()) {
            return Response.status(Response.Status.NOT_FOUND)
                    .entity(Templates.unknown())
                    .build();
        }
        LinkView shown = answering.show(link.get(), Map.of(), FormState.blank());
        return shown.standing().isReadable()
                ? answer.apply(link.get(), shown)
                : Response.status(GONE)
                        .entity(shown.spoken(Templates.closed(shown)))
                        .build();
    }

    /** The link, read once more inside the transaction: it may have been taken back since. */
    private Link held(String token) {
        return links.find(new Token(token))
                .filter(link -> !link.isRevoked())
                .orElseThrow(() -> new Refused("The shop has taken this link back. Nothing was recorded."));
    }

    private TemplateInstance page(Link link, String token, Map<String, String> words, FormState state) {
        LinkView before = answering.show(link, words, FormState.blank());
        LinkView shown = answering.show(link, words, translated(before, words, state));
        return shown.spoken(Templates.estimate(shown, "/e/" + token));
    }

    /** The messages at fields in the customer's language; the shop's own people read English. */
    private static FormState translated(LinkView shown, Map<String, String> typed, FormState state) {
        String language = shown.sheet().language();
        LinkWords ask = MessageBundles.get(LinkWords.class, Localized.Literal.of(language));
        state.errors().replaceAll((field, english) -> {
            if (language.equals("en")) {
                boolean isReason = field.startsWith("reason-") && Legibility.isLegible(typed.get(field));
                return isReason ? ask.sayWhyNot() : english; // else it asks the shop's own people
            }
            if (!Legibility.isLegible(typed.get(field))) {
                return ask.wrongLetters();
            }
            return state.conflict() && field.isEmpty() ? english : wrong(field, ask);
        });
        return state;
    }

    private static String wrong(String field, LinkWords ask) {
        return switch (field.replaceAll("-.*", "")) {
            case "" -> ask.notSent();
            case "name" -> ask.wrongName();
            case "relation" -> ask.wrongRelation();
            case "statement" -> ask.wrongStatement();
            case "limit" -> ask.wrongLimit();
            case "signature", "typedSignature" -> ask.wrongSignature();
            case "phone" -> ask.wrongPhone();
            case "decision" -> ask.wrongDecision();
            case "reason" -> ask.sayWhyNot();
            default -> ask.wrongOther();
        };
    }

    /**
     * Sends the browser to an address with the secret. Addresses are remembered with a form's key, and a secret must
     * not be; so it is put in afterwards.
     */
    private static Response kept(Response answer, String path) {
        return answer.getStatus() == Response.Status.SEE_OTHER.getStatusCode() ? Forms.seeOther(path) : answer;
    }
}

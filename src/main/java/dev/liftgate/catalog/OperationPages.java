package dev.liftgate.catalog;

import dev.liftgate.catalog.Operation.OperationFacts;
import dev.liftgate.money.MoneyRange;
import dev.liftgate.money.ShopCurrency;
import dev.liftgate.money.Totals;
import dev.liftgate.rates.LaborRate;
import dev.liftgate.rates.Rates;
import dev.liftgate.staff.Role;
import dev.liftgate.staff.SignedIn;
import dev.liftgate.web.AtMost;
import dev.liftgate.web.Edits;
import dev.liftgate.web.FormState;
import dev.liftgate.web.Forms;
import dev.liftgate.web.Refused;
import dev.liftgate.web.Typed;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.joda.money.Money;

/** The shop's operations: hours, parts, and their price range. Everybody at the desk reads, managers write. */
@Path("/catalog/operations")
@RolesAllowed({Role.ADVISOR, Role.MANAGER})
class OperationPages {

    private static final BigDecimal MOST_HOURS = BigDecimal.valueOf(200);
    private static final String SLUG = "[a-z0-9]+(-[a-z0-9]+)*";

    record OperationForm(
            @RestForm
                    @Pattern(regexp = "(?!new$)" + SLUG, message = "Small letters, digits and hyphens: oil-change")
                    @AtMost(60)
                    String code,
            @RestForm @NotBlank(message = "What is the work called?") @AtMost(120) String title,
            @RestForm @NotBlank(message = "What is done?") @AtMost(200) String laborDescription,
            @RestForm @NotBlank(message = "0.5 is half an hour") String hoursLow,
            @RestForm @NotBlank(message = "1.5 is an hour and a half") String hoursHigh,
            @RestForm String rate,
            @RestForm String openEnded,
            @RestForm String teardown,
            @RestForm String typicalLow,
            @RestForm String typicalHigh,
            @RestForm @NotBlank(message = "Who says so? “This shop's own figure” will do") @AtMost(200) String source,
            @RestForm @Size(max = 1000, message = "At most 1,000 characters") String safetyWords,
            @RestForm @AtMost(60) String feeCode,
            @RestForm @Pattern(regexp = "\\d{1,9}") String version) {}

    record OperationPartForm(
            @RestForm @NotBlank(message = "Which part number?") String economy,
            @RestForm String premium,
            @RestForm @AtMost(200) String description,
            @RestForm @NotBlank(message = "How many?") String quantity) {}

    record OperationView(Operation operation, Offer offer, List<LaborRate> rates, List<Totals.FeeRule> fees) {}

    @CheckedTemplate(basePath = "catalog")
    static class Templates {
        static native TemplateInstance operations(List<Offer> offers);

        static native TemplateInstance newOperation(FormState form, List<LaborRate> rates, List<Totals.FeeRule> fees);

        static native TemplateInstance operation(OperationView view, FormState form, FormState part);
    }

    @Inject
    SignedIn signedIn;

    @Inject
    Catalog catalog;

    @Inject
    Rates rates;

    @Inject
    ShopCurrency currency;

    @Inject
    Forms forms;

    @GET
    public TemplateInstance list() {
        return Templates.operations(catalog.offers());
    }

    @GET
    @Path("new")
    @RolesAllowed(Role.MANAGER)
    public TemplateInstance blank() {
        return Templates.newOperation(FormState.of("source", "This shop's own figure"), rates.labor(), rates.allFees());
    }

    @POST
    @RolesAllowed(Role.MANAGER)
    public Response create(@BeanParam OperationForm form) {
        return forms.submit(
                form,
                () -> {
                    if (form.code() == null) {
                        throw new Refused("code", "Small letters, digits and hyphens: oil-change");
                    }
                    catalog.add(new Operation(form.code(), facts(form)));
                },
                path(form.code()),
                state -> Templates.newOperation(state, rates.labor(), rates.allFees()));
    }

    @GET
    @Path("{code:" + SLUG + "}")
    public TemplateInstance show(String code) {
        OperationView view = view(code);
        return Templates.operation(view, typed(view.operation()), blankPart());
    }

    @POST
    @Path("{code:" + SLUG + "}")
    @RolesAllowed(Role.MANAGER)
    public Response save(String code, @BeanParam OperationForm form) {
        view(code);
        return forms.submit(
                form,
                () -> catalog.operation(code).orElseThrow().revise(facts(form), Edits.seen(form.version())),
                path(code),
                state -> Templates.operation(view(code), state, blankPart()));
    }

    @POST
    @Path("{code:" + SLUG + "}/parts")
    @RolesAllowed(Role.MANAGER)
    public Response need(String code, @BeanParam OperationPartForm form) {
        view(code);
        return forms.submit(form, () -> need(catalog.operation(code).orElseThrow(), form), path(code), state -> {
            OperationView view = view(code);
            return Templates.operation(view, typed(view.operation()), state);
        });
    }

    @POST
    @Path("{code:" + SLUG + "}/parts/{row}/removal")
    @RolesAllowed(Role.MANAGER)
    public Response drop(String code, long row) {
        return forms.press(
                () -> {
                    if (!catalog.operation(code)
                            .orElseThrow(NotFoundException::new)
                            .drop(row)) {
                        throw new NotFoundException();
                    }
                },
                path(code));
    }

    private void need(Operation operation, OperationPartForm form) {
        Part economy = catalog.named("economy", Typed.line(form.economy()));
        String better = Typed.line(form.premium());
        Part premium = better.isEmpty() ? economy : catalog.named("premium", better);
        String description = Typed.line(form.description());
        BigDecimal quantity = signedIn.figures().number("quantity", form.quantity(), BigDecimal.valueOf(1000));
        if (quantity.signum() == 0) {
            throw new Refused("quantity", "None of it needs no row");
        }
        operation.need(description.isEmpty() ? economy.description() : description, quantity, economy, premium);
    }

    private OperationFacts facts(OperationForm form) {
        return new OperationFacts(
                Typed.line(form.title()),
                Typed.line(form.laborDescription()),
                signedIn.figures().hours("hoursLow", form.hoursLow(), MOST_HOURS),
                signedIn.figures().hours("hoursHigh", form.hoursHigh(), MOST_HOURS),
                rate(form.rate()),
                form.openEnded() != null,
                form.teardown() != null,
                typical(Typed.line(form.typicalLow()), Typed.line(form.typicalHigh()), form.openEnded() != null),
                Typed.line(form.source()),
                Typed.line(form.safetyWords()),
                rates.feeCode("feeCode", form.feeCode()));
    }

    private LaborRate rate(String typed) {
        return Typed.optional(
                typed, code -> rates.labor(code).orElseThrow(() -> new Refused("rate", "There is no such rate")));
    }

    private MoneyRange typical(String low, String high, boolean openEnded) {
        if (low.isEmpty() && high.isEmpty()) {
            return null;
        }
        Money from = signedIn.figures().amount("typicalLow", low, currency.unit());
        Money to = signedIn.figures().amount("typicalHigh", high, currency.unit());
        if (to.isLessThan(from)) {
            throw new Refused("typicalHigh", "This is less than the range begins with");
        }
        return new MoneyRange(from, to, openEnded);
    }

    private OperationView view(String code) {
        Operation operation = catalog.operation(code).orElseThrow(NotFoundException::new);
        Offer offer = catalog.offer(code).orElseThrow(NotFoundException::new);
        return new OperationView(operation, offer, rates.labor(), rates.allFees());
    }

    private FormState typed(Operation operation) {
        MoneyRange typical = operation.typical();
        return FormState.of(
                        OperationForm.class,
                        operation,
                        "rate",
                        operation.rateCode(),
                        "typicalLow",
                        typical == null ? "" : typical.low(),
                        "typicalHigh",
                        typical == null ? "" : typical.high())
                .in(signedIn.figures());
    }

    private static FormState blankPart() {
        return FormState.of("quantity", 1);
    }

    private static String path(String code) {
        return "/catalog/operations/" + code;
    }
}

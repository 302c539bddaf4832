package dev.liftgate.catalog;

import dev.liftgate.catalog.Catalog.PricedPart;
import dev.liftgate.catalog.Part.PartFacts;
import dev.liftgate.money.ShopCurrency;
import dev.liftgate.money.Totals;
import dev.liftgate.rates.Rates;
import dev.liftgate.staff.Role;
import dev.liftgate.staff.SignedIn;
import dev.liftgate.web.AtMost;
import dev.liftgate.web.Edits;
import dev.liftgate.web.Figures;
import dev.liftgate.web.FormState;
import dev.liftgate.web.Forms;
import dev.liftgate.web.Typed;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/** The parts list: a search, and the page of one part. Everybody at the desk reads, managers write. */
@Path("/catalog")
@RolesAllowed({Role.ADVISOR, Role.MANAGER})
class PartPages {

    record PartForm(
            @RestForm @NotBlank(message = "Which part number?") @AtMost(60) String number,
            @RestForm @AtMost(60) String brand,
            @RestForm @NotBlank(message = "What is it?") @AtMost(200) String description,
            @RestForm String condition,
            @RestForm @NotBlank(message = "What does it cost you?") String cost,
            @RestForm String listPrice,
            @RestForm String taxCode,
            @RestForm @AtMost(500) String crossNumbers,
            @RestForm @AtMost(60) String feeCode,
            @RestForm @Pattern(regexp = "\\d{1,9}") String version) {

        PartFacts facts(ShopCurrency currency, Rates rates, Figures figures) {
            return new PartFacts(
                    Typed.line(number),
                    Typed.line(brand),
                    Typed.line(description),
                    PartCondition.chosen(condition),
                    figures.amount("cost", cost, currency.unit()),
                    figures.optionalAmount("listPrice", listPrice, currency.unit()),
                    rates.taxCode(taxCode),
                    Part.crossNumbers("crossNumbers", crossNumbers),
                    rates.feeCode("feeCode", feeCode));
        }

        static FormState of(Part part) {
            return FormState.of(
                    PartForm.class,
                    part,
                    "condition",
                    part.condition().code(),
                    "crossNumbers",
                    part.crossNumbersText());
        }
    }

    /**
     * @param guessed whether no part holds the words, and these only come closest
     * @param next the next page begins after this part; null for no next page
     */
    record PartList(List<PricedPart> parts, boolean guessed, String words, long after, Long next) {

        /** The words, encoded for an address. */
        public String query() {
            return URLEncoder.encode(words, StandardCharsets.UTF_8);
        }
    }

    record Choices(List<Totals.TaxRule> taxes, List<Totals.FeeRule> fees, List<PartCondition> conditions) {}

    @CheckedTemplate(basePath = "catalog")
    static class Templates {
        static native TemplateInstance parts(PartList page);

        static native TemplateInstance newPart(FormState form, Choices choices);

        static native TemplateInstance part(PricedPart priced, FormState form, Choices choices);
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
    public TemplateInstance list(@RestQuery @DefaultValue("") String words, @RestQuery long after) {
        List<Part> found = catalog.page(words, after);
        boolean guessed = found.isEmpty() && after == 0;
        List<Part> shown = guessed
                ? catalog.meant(words)
                : found.stream().limit(Catalog.PAGE).toList();
        Long next = found.size() > Catalog.PAGE ? found.get(Catalog.PAGE - 1).id() : null;
        return Templates.parts(new PartList(catalog.priced(shown), guessed, words, after, next));
    }

    @GET
    @Path("parts/new")
    @RolesAllowed(Role.MANAGER)
    public TemplateInstance blank() {
        return Templates.newPart(FormState.blank(), choices());
    }

    @POST
    @Path("parts")
    @RolesAllowed(Role.MANAGER)
    public Response create(@BeanParam PartForm form) {
        return forms.submit(
                form,
                () -> path(catalog.add(form.facts(currency, rates, signedIn.figures()))
                        .id()),
                state -> Templates.newPart(state, choices()));
    }

    @GET
    @Path("parts/{id}")
    public TemplateInstance show(long id) {
        PricedPart priced = priced(id);
        return Templates.part(priced, PartForm.of(priced.part()).in(signedIn.figures()), choices());
    }

    @POST
    @Path("parts/{id}")
    @RolesAllowed(Role.MANAGER)
    public Response save(long id, @BeanParam PartForm form) {
        return forms.submit(
                form,
                () -> catalog.rewrite(id, form.facts(currency, rates, signedIn.figures()), Edits.seen(form.version())),
                path(id),
                state -> Templates.part(priced(id), state, choices()));
    }

    private PricedPart priced(long id) {
        return catalog.part(id)
                .map(part -> catalog.priced(List.of(part)).get(0))
                .orElseThrow(NotFoundException::new);
    }

    private Choices choices() {
        return new Choices(rates.taxes(), rates.allFees(), List.of(PartCondition.values()));
    }

    private static String path(long id) {
        return "/catalog/parts/" + id;
    }
}

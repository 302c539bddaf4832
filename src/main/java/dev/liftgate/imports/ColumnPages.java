package dev.liftgate.imports;

import dev.liftgate.catalog.PartCondition;
import dev.liftgate.money.Totals;
import dev.liftgate.rates.Rates;
import dev.liftgate.staff.Role;
import dev.liftgate.staff.SignedIn;
import dev.liftgate.web.AtMost;
import dev.liftgate.web.FormState;
import dev.liftgate.web.Forms;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/** The page where the columns of a list are named, beside its first rows. */
@Path("/catalog/imports/{id}/columns")
@RolesAllowed(Role.MANAGER)
class ColumnPages {

    private static final int ROWS_SHOWN = 12;

    private static final Map<String, String> LABELS = new LinkedHashMap<>();

    static {
        LABELS.put("number", "Part number");
        LABELS.put("brand", "Maker");
        LABELS.put("description", "Description");
        LABELS.put("condition", "Condition");
        LABELS.put("cost", "What you pay");
        LABELS.put("list_price", "What customers pay");
        LABELS.put("taxable", "Taxed");
        LABELS.put("cross_numbers", "Other makers' numbers");
        LABELS.put("fee", "Fee");
    }

    record ColumnForm(
            @RestForm @AtMost(60) String supplier,
            @RestForm String sheet,
            @RestForm @Pattern(regexp = "\\d{1,9}") String row,
            @RestForm String number,
            @RestForm String brand,
            @RestForm String description,
            @RestForm String condition,
            @RestForm String cost,
            @RestForm("list_price") String listPrice,
            @RestForm String taxable,
            @RestForm("cross_numbers") String crossNumbers,
            @RestForm String fee,
            @RestForm @AtMost(60) String brandFixed,
            @RestForm String conditionFixed,
            @RestForm String taxableFixed,
            @RestForm @Pattern(regexp = "|point|comma") String decimals) {

        /** The row of the headings; 0 lets it be found. */
        int headings() {
            return bare(row).matches("\\d{1,9}") ? Integer.parseInt(bare(row)) : 0;
        }

        Map<String, String> chosen() {
            Map<String, String> chosen = new LinkedHashMap<>();
            List<String> answers = Stream.of(
                            number, brand, description, condition, cost, listPrice, taxable, crossNumbers, fee)
                    .map(ColumnForm::bare)
                    .toList();
            for (int i = 0; i < answers.size(); i++) {
                chosen.put(Headings.COLUMNS.get(i), answers.get(i));
            }
            return chosen;
        }

        Map<String, String> fixed() {
            return Map.of("brand", bare(brandFixed), "condition", bare(conditionFixed), "taxable", bare(taxableFixed));
        }

        private static String bare(String typed) {
            return typed == null ? "" : typed.strip();
        }
    }

    /** @param chosen the heading that it comes from, empty for none */
    record ColumnField(String name, String label, String chosen) {}

    record ColumnView(
            PartsImport it,
            ColumnQuestion question,
            List<ColumnField> fields,
            List<PartCondition> conditions,
            List<Totals.TaxRule> taxes,
            List<String> suppliers) {

        public List<SourceRow> rows() {
            return question.head().rows().stream().limit(ROWS_SHOWN).toList();
        }
    }

    @CheckedTemplate(basePath = "imports")
    static class Templates {
        static native TemplateInstance columns(FormState form, ColumnView view);
    }

    @Inject
    PartsImports imports;

    @Inject
    ImportLayouts layouts;

    @Inject
    Rates rates;

    @Inject
    SignedIn signedIn;

    @Inject
    Forms forms;

    @GET
    public Response show(long id, @RestQuery @DefaultValue("") String sheet, @RestQuery @DefaultValue("0") int row) {
        PartsImport it = known(id);
        if (!it.is("ASKING")) {
            return Forms.seeOther("/catalog/imports/" + id);
        }
        ColumnQuestion question = question(it, sheet, row);
        return Response.ok(Templates.columns(
                        blank(it, question), view(it, question, question.known().headingsBy())))
                .build();
    }

    @POST
    public Response name(long id, @BeanParam ColumnForm form) {
        PartsImport it = known(id);
        ColumnQuestion question = question(it, ColumnForm.bare(form.sheet()), form.headings());
        return forms.submit(
                form,
                () -> imports.nameColumns(
                        id,
                        question,
                        question.answered(form.chosen(), form.fixed(), ColumnForm.bare(form.decimals())),
                        ColumnForm.bare(form.supplier()),
                        signedIn.actor()),
                "/catalog/imports/" + id,
                state -> Templates.columns(state, view(it, question, form.chosen())));
    }

    private ColumnQuestion question(PartsImport it, String sheet, int row) {
        Optional<ImportLayout> remembered = layouts.of(it.supplier());
        return ColumnQuestion.of(
                imports.heads(it.id()),
                sheet.isEmpty() ? remembered.map(ImportLayout::sheet).orElse("") : sheet,
                row,
                remembered.map(ImportLayout::layout).orElse(new ColumnLayout(Map.of(), "")));
    }

    private static FormState blank(PartsImport it, ColumnQuestion question) {
        ColumnLayout known = question.known();
        return FormState.of(
                "supplier",
                it.supplier(),
                "brandFixed",
                known.fixed("brand"),
                "conditionFixed",
                known.fixed("condition"),
                "taxableFixed",
                known.fixed("taxable"),
                "decimals",
                known.decimals());
    }

    private ColumnView view(PartsImport it, ColumnQuestion question, Map<String, String> chosen) {
        List<ColumnField> fields = LABELS.entrySet().stream()
                .map(label ->
                        new ColumnField(label.getKey(), label.getValue(), chosen.getOrDefault(label.getKey(), "")))
                .toList();
        return new ColumnView(
                it, question, fields, List.of(PartCondition.values()), rates.taxes(), layouts.suppliers());
    }

    private PartsImport known(long id) {
        return imports.find(id).orElseThrow(NotFoundException::new);
    }
}

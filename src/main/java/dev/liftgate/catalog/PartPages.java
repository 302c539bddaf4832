package dev.liftgate.catalog;

import dev.liftgate.money.MoneyText;
import dev.liftgate.money.ShopCurrency;
import dev.liftgate.money.Totals;
import dev.liftgate.staff.Role;
import dev.liftgate.web.FormState;
import dev.liftgate.web.Forms;
import dev.liftgate.web.Typed;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** The parts list: search, one part, and the whole as a spreadsheet. Everybody at the desk reads, managers write. */
@Path("/catalog")
@Blocking
@RolesAllowed({Role.ADVISOR, Role.MANAGER})
class PartPages {

    private static final long LARGEST_FILE = 5_000_000;

    record Form(
            @RestForm @NotBlank(message = "Which part number?") @Size(max = 60, message = "At most 60 characters")
                    String number,
            @RestForm @Size(max = 60, message = "At most 60 characters") String brand,
            @RestForm @NotBlank(message = "What is it?") @Size(max = 200, message = "At most 200 characters")
                    String description,
            @RestForm String condition,
            @RestForm @NotBlank(message = "What does it cost you?") String cost,
            @RestForm String listPrice,
            @RestForm String taxCode,
            @RestForm @Pattern(regexp = "\\d{1,9}") String version) {

        Part.Facts facts(ShopCurrency currency, Rates rates) {
            return new Part.Facts(
                    Typed.line(number),
                    Typed.line(brand),
                    Typed.line(description),
                    PartCondition.chosen(condition),
                    Typed.amount("cost", cost, currency.unit()),
                    Typed.line(listPrice).isEmpty() ? null : Typed.amount("listPrice", listPrice, currency.unit()),
                    rates.taxCode(taxCode));
        }

        int seen() {
            return version == null ? -1 : Integer.parseInt(version);
        }

        static FormState of(Part part) {
            return FormState.of(new Form(
                    part.number(),
                    part.brand(),
                    part.description(),
                    part.condition().code(),
                    MoneyText.plain(part.cost()),
                    part.listPrice() == null ? null : MoneyText.plain(part.listPrice()),
                    part.taxCode(),
                    Integer.toString(part.version())));
        }
    }

    record Upload(@RestForm FileUpload file, @RestForm String pasted) {}

    /** @param next the part after which the next page begins, or null */
    record Page(List<Catalog.Priced> parts, String words, long after, Long next) {

        /** The words as they stand in an address. */
        public String query() {
            return URLEncoder.encode(words, StandardCharsets.UTF_8);
        }
    }

    record Choices(List<Totals.TaxRule> taxes, List<PartCondition> conditions) {}

    @CheckedTemplate(basePath = "catalog")
    static class Templates {
        static native TemplateInstance parts(Page page);

        static native TemplateInstance newPart(FormState form, Choices choices);

        static native TemplateInstance part(Catalog.Priced priced, FormState form, Choices choices);

        static native TemplateInstance partsImport(FormState form, List<PartsFile.Problem> problems);
    }

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
        List<Catalog.Priced> parts =
                catalog.priced(found.stream().limit(Catalog.PAGE).toList());
        Long next = found.size() > Catalog.PAGE ? found.get(Catalog.PAGE - 1).id() : null;
        return Templates.parts(new Page(parts, words, after, next));
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
    public Response create(@BeanParam Form form) {
        return forms.submit(
                form,
                () -> path(catalog.add(form.facts(currency, rates)).id()),
                state -> Templates.newPart(state, choices()));
    }

    @GET
    @Path("parts/{id:\\d{1,18}}")
    public TemplateInstance show(long id) {
        Catalog.Priced priced = priced(id);
        return Templates.part(priced, Form.of(priced.part()), choices());
    }

    @POST
    @Path("parts/{id:\\d{1,18}}")
    @RolesAllowed(Role.MANAGER)
    public Response save(long id, @BeanParam Form form) {
        priced(id);
        return forms.submit(
                form,
                () -> {
                    catalog.rewrite(id, form.facts(currency, rates), form.seen());
                    return path(id);
                },
                state -> Templates.part(priced(id), state, choices()));
    }

    @GET
    @Path("parts.csv")
    @Produces("text/csv; charset=UTF-8")
    @ResponseHeader(name = "Content-Disposition", value = "attachment; filename=\"parts.csv\"")
    public String export() {
        return catalog.file().write(catalog.parts());
    }

    @GET
    @Path("parts/import")
    @RolesAllowed(Role.MANAGER)
    public TemplateInstance chooseFile() {
        return Templates.partsImport(FormState.blank(), List.of());
    }

    @POST
    @Path("parts/import")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed(Role.MANAGER)
    public Response take(@BeanParam Upload upload) {
        PartsFile.Sheet sheet = read(upload);
        return forms.submit(
                upload,
                () -> {
                    catalog.take(sheet);
                    return "/catalog";
                },
                state -> Templates.partsImport(state, sheet.problems()));
    }

    private PartsFile.Sheet read(Upload upload) {
        boolean chosen = upload.file() != null && upload.file().size() > 0;
        if (chosen && upload.file().size() > LARGEST_FILE) {
            return PartsFile.Sheet.broken(1, "The file is larger than 5 MB. Split it and import each piece");
        }
        try {
            String text = chosen ? Files.readString(upload.file().uploadedFile()) : upload.pasted();
            return catalog.file().read(text == null ? "" : text);
        } catch (CharacterCodingException e) {
            return PartsFile.Sheet.broken(1, "The file is not UTF-8 text. Save it as “CSV UTF-8” and try again");
        } catch (IOException e) {
            throw new UncheckedIOException("the uploaded file cannot be read", e);
        }
    }

    private Catalog.Priced priced(long id) {
        return catalog.part(id)
                .map(part -> catalog.priced(List.of(part)).get(0))
                .orElseThrow(NotFoundException::new);
    }

    private Choices choices() {
        return new Choices(rates.taxes(), List.of(PartCondition.values()));
    }

    private static String path(long id) {
        return "/catalog/parts/" + id;
    }
}

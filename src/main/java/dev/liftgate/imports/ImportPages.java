package dev.liftgate.imports;

import dev.liftgate.imports.DoubtfulRows.DoubtfulKind;
import dev.liftgate.imports.PartsImports.RowProblem;
import dev.liftgate.staff.Role;
import dev.liftgate.staff.SignedIn;
import dev.liftgate.web.AtMost;
import dev.liftgate.web.Cells;
import dev.liftgate.web.FormState;
import dev.liftgate.web.Forms;
import dev.liftgate.web.Refused;
import dev.liftgate.web.Typed;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Pages of an import: upload, progress, preview, and the person's go-ahead. */
@Path("/catalog/imports")
@RolesAllowed(Role.MANAGER)
class ImportPages {

    private static final int CHANGES_SHOWN = 50;

    record PartsUpload(
            @RestForm FileUpload file,
            @RestForm String pasted,
            @RestForm @AtMost(60) String supplier,
            @RestForm String ask) {}

    /**
     * @param stale whether the catalog has changed since the preview was drawn
     * @param notes rows that are kept otherwise than they stand in the file
     */
    record ImportView(
            PartsImport it,
            boolean stale,
            List<RowChange> changes,
            List<RowProblem> problems,
            List<RowProblem> notes,
            List<DoubtfulKind> doubts) {

        public int moreProblems() {
            return it.difference().broken() - problems.size();
        }

        public long changedShown() {
            return changes.stream().filter(change -> !change.added()).count();
        }

        public long addedShown() {
            return changes.size() - changedShown();
        }
    }

    @CheckedTemplate(basePath = "imports")
    static class Templates {
        static native TemplateInstance imports(FormState form, List<PartsImport> latest, List<String> suppliers);

        static native TemplateInstance show(ImportView view);
    }

    @Inject
    PartsImports imports;

    @Inject
    DoubtfulRows doubtful;

    @Inject
    ImportLayouts layouts;

    @Inject
    SignedIn signedIn;

    @Inject
    Forms forms;

    @GET
    public TemplateInstance list() {
        return page(FormState.blank());
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response upload(@BeanParam PartsUpload upload) {
        return forms.submit(upload, () -> path(keep(upload)), this::page);
    }

    private TemplateInstance page(FormState state) {
        return Templates.imports(state, imports.latest(), layouts.suppliers());
    }

    private long keep(PartsUpload upload) {
        if (upload.file() != null && !upload.file().fileName().isEmpty()) {
            refuseLarge(upload.file().size());
            return keep(
                    upload, Typed.line(upload.file().fileName()), upload.file().uploadedFile());
        }
        if (Typed.line(upload.pasted()).isEmpty()) {
            throw new Refused("Choose a file, or paste its rows.");
        }
        try {
            java.nio.file.Path pasted = Files.createTempFile("liftgate-pasted-", ".csv");
            try {
                Files.writeString(pasted, upload.pasted());
                refuseLarge(Files.size(pasted));
                return keep(upload, "pasted rows", pasted);
            } finally {
                Files.delete(pasted);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the pasted rows cannot be kept", e);
        }
    }

    private long keep(PartsUpload upload, String name, java.nio.file.Path file) {
        return imports.upload(name, Typed.line(upload.supplier()), upload.ask() != null, file, signedIn.actor());
    }

    private static void refuseLarge(long bytes) {
        if (bytes > PartsFile.MOST_BYTES) {
            throw new Refused("The file has %,d MB. It may have %,d MB and %,d rows: split it and import each piece."
                    .formatted(bytes / 1_000_000, PartsFile.MOST_BYTES / 1_000_000, PartsFile.MOST_ROWS));
        }
    }

    @GET
    @Path("{id}")
    public TemplateInstance show(long id) {
        PartsImport it = known(id);
        boolean ready = it.is("READY");
        return Templates.show(new ImportView(
                it,
                ready && imports.isStale(it),
                ready ? imports.changes(it, CHANGES_SHOWN) : List.of(),
                it.difference().broken() > 0 ? imports.problems(it, PartsImports.SHOWN) : List.of(),
                ready ? imports.notes(it, PartsImports.SHOWN) : List.of(),
                ready ? doubtful.of(it) : List.of()));
    }

    @POST
    @Path("{id}/confirmation")
    public Response confirm(long id) {
        return press(id, () -> imports.confirm(id, signedIn.actor()));
    }

    @POST
    @Path("{id}/comparison")
    public Response compare(long id) {
        return press(id, () -> imports.compareAgain(id));
    }

    @POST
    @Path("{id}/withdrawal")
    public Response withdraw(long id) {
        return press(id, () -> imports.withdraw(id, signedIn.actor()));
    }

    private Response press(long id, Runnable verb) {
        known(id);
        return forms.press(verb, path(id));
    }

    /** Every row that cannot be taken, as a spreadsheet. */
    @GET
    @Path("{id}/problems.csv")
    @Produces("text/csv; charset=UTF-8")
    @ResponseHeader(name = "Content-Disposition", value = "attachment; filename=\"problems.csv\"")
    public String problems(long id) {
        StringBuilder file = new StringBuilder("\uFEFF");
        Cells.write(file, "row", "number", "problem");
        imports.problems(known(id), 0)
                .forEach(problem ->
                        Cells.write(file, Integer.toString(problem.row()), problem.number(), problem.reason()));
        return file.toString();
    }

    private PartsImport known(long id) {
        return imports.find(id).orElseThrow(NotFoundException::new);
    }

    private static String path(long id) {
        return "/catalog/imports/" + id;
    }
}

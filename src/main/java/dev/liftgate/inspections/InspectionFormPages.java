package dev.liftgate.inspections;

import dev.liftgate.catalog.Catalog;
import dev.liftgate.catalog.Operation;
import dev.liftgate.guides.GuideProblems;
import dev.liftgate.guides.GuideProblems.GuideProblem;
import dev.liftgate.staff.Role;
import dev.liftgate.staff.SignedIn;
import dev.liftgate.web.FormState;
import dev.liftgate.web.Forms;
import dev.liftgate.web.UploadedText;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** The page of the shop's inspection form: changed as text, seen before it is used, and all its versions. */
@Path("/settings/inspection")
@RolesAllowed(Role.MANAGER)
class InspectionFormPages {

    private static final long LARGEST_FILE = 200_000;
    private static final String HERE = "/settings/inspection";

    record FormUpload(@RestForm FileUpload file, @RestForm String text) {}

    /** @param seen number of the version that the person saw the changes to */
    record FormAcceptance(
            @RestForm @NotNull String text,
            @RestForm @NotNull @Pattern(regexp = "\\d{1,9}", message = "Check it again") String seen) {}

    /**
     * A form that could be used, as the person looks at it.
     *
     * @param changes what is otherwise than in the version in use; null for a text that is kept already
     * @param sold titles of the catalog's operations by their code
     */
    record FormPreview(Inspection form, List<String> changes, Map<String, String> sold) {

        public boolean isDraft() {
            return changes != null;
        }

        /** The operations that the catalog lacks. Nothing is offered for their points. */
        public Set<String> missing() {
            return form.points().stream()
                    .map(Inspection.Point::operation)
                    .filter(code -> !code.isEmpty() && !sold.containsKey(code))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    /** @param shown number of the version whose text stands in the field; 0 for a text that is not kept */
    record FormVersions(List<InspectionForm> all, int shown, boolean isLiftgatesInUse) {

        public InspectionForm inUse() {
            return all.get(0);
        }

        public boolean isUsed(InspectionForm version) {
            return version.number() == inUse().number();
        }
    }

    @CheckedTemplate(basePath = "inspections")
    static class Templates {
        static native TemplateInstance form(
                FormState form, List<GuideProblem> problems, FormPreview preview, FormVersions versions);
    }

    @Inject
    InspectionForms inspectionForms;

    @Inject
    Catalog catalog;

    @Inject
    Forms forms;

    @Inject
    SignedIn signedIn;

    @GET
    public TemplateInstance show() {
        return show(inspectionForms.latest().orElseThrow());
    }

    @GET
    @Path("versions/{number}")
    public TemplateInstance version(@RestPath int number) {
        return show(stored(number));
    }

    @GET
    @Path("versions/{number}/inspection.yaml")
    public Response yaml(@RestPath int number) {
        return file(inspectionForms.text(stored(number)));
    }

    /** Liftgate's own, to compare with or to start from. */
    @GET
    @Path("liftgate.yaml")
    public Response liftgates() {
        return file(Inspection.multiPointText());
    }

    /** Says what is wrong with a text, or what it would change. Nothing is kept. */
    @POST
    @Path("draft")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response check(@BeanParam FormUpload upload) {
        return checked(Response.Status.OK.getStatusCode(), read(upload.file(), upload.text()));
    }

    private static UploadedText read(FileUpload file, String typed) {
        return UploadedText.of(
                file, typed, LARGEST_FILE, "This is larger than 200 kB, and no inspection is. Nothing was kept.");
    }

    /** Uses a text that the person saw checked. */
    @POST
    @Path("versions")
    public Response accept(@BeanParam FormAcceptance form) {
        UploadedText read = read(null, form.text());
        if (!read.complaint().isEmpty()) {
            return checked(Forms.UNPROCESSABLE, read);
        }
        try {
            return forms.submit(
                    form,
                    () -> inspectionForms.add(read.text(), Integer.parseInt(form.seen()), signedIn.stamp()),
                    HERE,
                    state -> page(state, List.of(), preview(Inspection.parse(read.text())), 0));
        } catch (GuideProblems problems) {
            return checked(Forms.UNPROCESSABLE, read);
        }
    }

    @POST
    @Path("versions/{number}/return")
    public Response goBack(@RestPath int number) {
        return forms.press(() -> inspectionForms.goBack(number, signedIn.stamp()), HERE);
    }

    @POST
    @Path("liftgates")
    public Response goBackToLiftgates() {
        return forms.press(() -> inspectionForms.goBackToLiftgates(signedIn.stamp()), HERE);
    }

    private Response checked(int status, UploadedText read) {
        FormState state = FormState.of("text", read.text(), "complaint", read.complaint());
        if (!read.complaint().isEmpty()) {
            return drawn(Forms.UNPROCESSABLE, state, List.of(), null);
        }
        try {
            return drawn(status, state, List.of(), preview(Inspection.parse(read.text())));
        } catch (GuideProblems problems) {
            return drawn(Forms.UNPROCESSABLE, state, problems.problems(), null);
        }
    }

    private Response drawn(int status, FormState state, List<GuideProblem> problems, FormPreview preview) {
        return Response.status(status).entity(page(state, problems, preview, 0)).build();
    }

    private TemplateInstance show(InspectionForm version) {
        return page(
                FormState.of("text", inspectionForms.text(version)),
                List.of(),
                new FormPreview(inspectionForms.read(version), null, sold()),
                version.number());
    }

    private FormPreview preview(Inspection form) {
        return new FormPreview(form, FormDifference.between(inspectionForms.current(), form), sold());
    }

    private TemplateInstance page(FormState state, List<GuideProblem> problems, FormPreview preview, int shown) {
        List<InspectionForm> all = inspectionForms.versions();
        boolean liftgates = all.get(0).sha256().equals(Inspection.multiPoint().sha256());
        return Templates.form(state, problems, preview, new FormVersions(all, shown, liftgates));
    }

    private Map<String, String> sold() {
        return catalog.operations().stream().collect(Collectors.toMap(Operation::code, Operation::title));
    }

    private InspectionForm stored(int number) {
        return inspectionForms.version(number).orElseThrow(NotFoundException::new);
    }

    private static Response file(String text) {
        return Response.ok(text, "text/plain; charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"inspection.yaml\"")
                .build();
    }
}

package dev.liftgate.library;

import dev.liftgate.catalog.Catalog;
import dev.liftgate.catalog.Operation;
import dev.liftgate.guides.Cause;
import dev.liftgate.guides.Guide;
import dev.liftgate.library.Draft.DraftText;
import dev.liftgate.library.Guides.GuideEntry;
import dev.liftgate.library.Guides.StoredGuide;
import dev.liftgate.staff.Role;
import dev.liftgate.staff.SignedIn;
import dev.liftgate.web.FormState;
import dev.liftgate.web.Forms;
import dev.liftgate.web.UploadedText;
import dev.liftgate.workbench.WrittenGuide;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** The upload of a guide: a manager sees its changes, then makes it the next version. */
@Path("/guides/new")
@RolesAllowed(Role.MANAGER)
class UploadPages {

    private static final long LARGEST_FILE = 1_000_000;

    record GuideUpload(
            @RestForm FileUpload guideFile,
            @RestForm String guide,
            @RestForm FileUpload casesFile,
            @RestForm String cases) {}

    /** @param seen number of the version that the person saw the difference to, 0 when there was none */
    record AcceptForm(
            @RestForm @NotNull String guide,
            @RestForm @NotNull String cases,
            @RestForm @NotNull @Pattern(regexp = "\\d{1,9}", message = "Compare again") String seen) {}

    /**
     * A draft that could be stored, compared with the version in use.
     *
     * @param current the version in use, null for a new guide
     * @param difference from the version in use, null for a new guide
     * @param twin the stored version of the very same text, or null
     * @param missing codes of operations that the shop does not sell yet
     */
    record Comparison(
            Guide guide, StoredGuide current, GuideDifference difference, GuideEntry twin, List<String> missing) {

        public int seen() {
            return current == null ? 0 : current.number();
        }

        public String share(Cause cause) {
            return GuideView.share(cause.commonness());
        }
    }

    @CheckedTemplate(basePath = "library")
    static class Templates {
        static native TemplateInstance newVersion(FormState form, Draft draft, Comparison comparison);
    }

    @Inject
    Guides guides;

    @Inject
    Catalog catalog;

    @Inject
    Forms forms;

    @Inject
    SignedIn signedIn;

    /** The form, blank or with a stored version to start from: the latest one unless a number is given. */
    @GET
    public TemplateInstance blank(@RestQuery @DefaultValue("") String code, @RestQuery int version) {
        if (code.isEmpty()) {
            return Templates.newVersion(FormState.blank(), null, null);
        }
        int number = version > 0
                ? version
                : guides.current(code).map(StoredGuide::number).orElseThrow(NotFoundException::new);
        WrittenGuide from = guides.version(code, number).orElseThrow(NotFoundException::new);
        return Templates.newVersion(state(from.yaml(), from.cases()), null, null);
    }

    /** The guide of this Liftgate release, compared at once with the shop's own version. */
    @GET
    @Path("bundled/{code}")
    public TemplateInstance bundled(String code) {
        WrittenGuide brought = guides.waiting(code).orElseThrow(NotFoundException::new);
        Draft draft = Draft.of(brought.yaml(), brought.cases());
        return compared(draft, state(draft.yaml(), draft.cases()));
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response compare(@BeanParam GuideUpload upload) {
        Draft draft = new Draft(text(upload.guideFile(), upload.guide()), text(upload.casesFile(), upload.cases()));
        boolean fine = draft.sound()
                .filter(guide -> guides.find(guide.sha256()).isEmpty())
                .isPresent();
        return Response.status(fine ? Response.Status.OK.getStatusCode() : Forms.UNPROCESSABLE)
                .entity(compared(draft, state(draft.yaml(), draft.cases())))
                .build();
    }

    @POST
    @Path("acceptance")
    public Response accept(@BeanParam AcceptForm form) {
        Draft draft = Draft.of(form.guide(), form.cases());
        return forms.submit(
                form,
                () -> "/guides/"
                        + guides.add(draft, Integer.parseInt(form.seen()), signedIn.actor())
                                .guide()
                                .code(),
                state -> compared(draft, state));
    }

    private TemplateInstance compared(Draft draft, FormState form) {
        return Templates.newVersion(
                form, draft, draft.sound().map(this::comparison).orElse(null));
    }

    private Comparison comparison(Guide guide) {
        Optional<StoredGuide> current = guides.current(guide.code());
        List<String> sold = catalog.operations().stream().map(Operation::code).toList();
        return new Comparison(
                guide,
                current.orElse(null),
                current.map(stored -> GuideDifference.between(stored.guide(), guide))
                        .orElse(null),
                guides.find(guide.sha256()).orElse(null),
                guide.operations().stream().filter(code -> !sold.contains(code)).toList());
    }

    private static FormState state(String yaml, String cases) {
        return FormState.of("guide", yaml, "cases", cases);
    }

    /** The text of the chosen file, else of the field below it. */
    private static DraftText text(FileUpload file, String pasted) {
        UploadedText read = UploadedText.of(file, pasted, LARGEST_FILE, "This is larger than 1 MB, and no guide is.");
        return new DraftText(read.text(), read.complaint().isEmpty() ? null : read.complaint());
    }
}

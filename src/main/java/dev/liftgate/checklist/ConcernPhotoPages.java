package dev.liftgate.checklist;

import dev.liftgate.guides.Observation;
import dev.liftgate.library.Guides;
import dev.liftgate.orders.Concern;
import dev.liftgate.orders.OrderLookup;
import dev.liftgate.orders.WorkOrder;
import dev.liftgate.photos.Photo;
import dev.liftgate.photos.Photos;
import dev.liftgate.photos.Photos.PhotoMark;
import dev.liftgate.staff.Role;
import dev.liftgate.staff.SignedIn;
import dev.liftgate.staff.Stamp;
import dev.liftgate.web.FormState;
import dev.liftgate.web.Forms;
import dev.liftgate.web.Refused;
import dev.liftgate.web.Typed;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** The photos of a concern: a person adds some, chooses them for the estimate, or takes one back. */
@Path("/orders/{number}/concerns/{concern}/photos")
@RolesAllowed({Role.TECHNICIAN, Role.ADVISOR, Role.MANAGER})
class ConcernPhotoPages {

    private static final int LONGEST = 200;

    record PhotosForm(
            @RestForm List<FileUpload> photos,
            @RestForm @Size(max = 100, message = "There is no such check") String check,
            @RestForm @Size(max = 500, message = "At most 500 characters") String note) {}

    record PhotoMarkForm(
            @RestForm @NotNull @Pattern(regexp = "\\d{1,18}", message = "Look at the photo again") String seen) {}

    record PhotoChoiceForm(
            @RestForm @NotNull @Pattern(regexp = "\\d{1,18}", message = "Look at the photo again") String seen,
            @RestForm
                    @NotBlank(message = "What does it show? The customer reads this.")
                    @Size(max = 200, message = "At most 200 characters")
                    String words) {}

    /**
     * @param questions of the concern's guide, by the code of the check
     * @param marked the photo that something was just decided about, or null
     */
    record ConcernPhotosView(
            Concern concern, List<Photo> photos, Map<String, String> questions, UUID marked, boolean mayChoose) {

        public String here() {
            return ChecklistPages.path(concern.order().number(), concern.id());
        }

        public String back() {
            return (mayChoose ? "" : "/bay") + WorkOrder.path(concern.order().number());
        }

        public boolean isMarked(Photo photo) {
            return photo.id().equals(marked);
        }

        /** The caption to start from: the typed one, else that of the last estimate, else the technician's. */
        public String proposed(Photo photo, FormState form) {
            if (isMarked(photo)) {
                return form.value("words");
            }
            return photo.words().isBlank() ? Typed.cut(Typed.line(photo.shows(questions)), LONGEST) : photo.words();
        }
    }

    @CheckedTemplate(basePath = "checklist")
    static class Templates {
        static native TemplateInstance photos(ConcernPhotosView view, FormState form);
    }

    @Inject
    OrderLookup lookup;

    @Inject
    Photos photos;

    @Inject
    Guides guides;

    @Inject
    SignedIn signedIn;

    @Inject
    Forms forms;

    @GET
    public TemplateInstance show(@RestPath long number, @RestPath long concern) {
        return page(number, concern, null, FormState.blank());
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response add(@RestPath long number, @RestPath long concern, @BeanParam PhotosForm form) {
        return forms.submit(form, () -> add(form, number, concern), state -> page(number, concern, null, state));
    }

    private String add(PhotosForm form, long number, long concern) {
        List<FileUpload> files = Objects.requireNonNullElse(form.photos(), List.<FileUpload>of()).stream()
                .filter(file -> file.size() > 0 || !file.fileName().isEmpty())
                .toList();
        if (files.isEmpty()) {
            throw new Refused("photos", "Choose one photo at least.");
        }
        Photo.Subject subject = new Photo.Subject(number, concern, Typed.line(form.check()), Typed.lines(form.note()));
        Stamp by = signedIn.stamp();
        for (FileUpload file : files) {
            UUID id = UUID.randomUUID();
            try {
                photos.keep(id, file.uploadedFile(), by.actor());
            } catch (Refused refused) {
                throw new Refused(
                        "photos", Typed.line(file.fileName()) + ": " + refused.getMessage() + " None was added.");
            }
            photos.attach(id, subject, by);
        }
        return after(number, concern);
    }

    @POST
    @Path("{photo}/choice")
    @RolesAllowed({Role.ADVISOR, Role.MANAGER})
    public Response choose(
            @RestPath long number, @RestPath long concern, @RestPath UUID photo, @BeanParam PhotoChoiceForm form) {
        return forms.submit(
                form,
                () -> {
                    PhotoMark mark = PhotoMark.CHOSEN;
                    photos.mark(number, photo, mark, Typed.line(form.words()), seen(form.seen()), signedIn.actor());
                },
                after(number, concern),
                state -> page(number, concern, photo, state));
    }

    @POST
    @Path("{photo}/choice/withdrawal")
    @RolesAllowed({Role.ADVISOR, Role.MANAGER})
    public Response leaveOut(
            @RestPath long number, @RestPath long concern, @RestPath UUID photo, @BeanParam PhotoMarkForm form) {
        return mark(number, concern, photo, PhotoMark.LEFT_OUT, form);
    }

    @POST
    @Path("{photo}/hiding")
    public Response hide(
            @RestPath long number, @RestPath long concern, @RestPath UUID photo, @BeanParam PhotoMarkForm form) {
        return mark(number, concern, photo, PhotoMark.HIDDEN, form);
    }

    @POST
    @Path("{photo}/hiding/withdrawal")
    public Response showAgain(
            @RestPath long number, @RestPath long concern, @RestPath UUID photo, @BeanParam PhotoMarkForm form) {
        return mark(number, concern, photo, PhotoMark.SHOWN, form);
    }

    private Response mark(long number, long concern, UUID photo, PhotoMark mark, PhotoMarkForm form) {
        return forms.submit(
                form,
                () -> photos.mark(number, photo, mark, "", seen(form.seen()), signedIn.actor()),
                after(number, concern),
                state -> page(number, concern, null, state));
    }

    private static long seen(String typed) {
        return Long.parseLong(typed);
    }

    /** The address to go to afterwards: for the desk the order's page, where the photos stand. */
    private String after(long number, long concern) {
        return signedIn.isTechnician() ? ChecklistPages.path(number, concern) + "/photos" : WorkOrder.path(number);
    }

    private TemplateInstance page(long number, long id, UUID marked, FormState form) {
        Concern concern = lookup.concern(number, id);
        List<Photo> ofConcern = photos.of(number).stream()
                .filter(photo -> photo.concern() == id)
                .toList();
        ConcernPhotosView view =
                new ConcernPhotosView(concern, ofConcern, questions(concern), marked, !signedIn.isTechnician());
        return Templates.photos(view, form);
    }

    private Map<String, String> questions(Concern concern) {
        return concern.guideHash() == null
                ? Map.of()
                : guides.version(concern.guideHash()).observations().stream()
                        .collect(Collectors.toMap(Observation::code, Observation::question));
    }
}

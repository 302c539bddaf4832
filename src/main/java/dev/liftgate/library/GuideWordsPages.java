package dev.liftgate.library;

import dev.liftgate.library.GuideWords.OftenSaid;
import dev.liftgate.staff.Role;
import dev.liftgate.staff.SignedIn;
import dev.liftgate.web.FormState;
import dev.liftgate.web.Forms;
import dev.liftgate.web.Typed;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** The page on which a manager teaches the reader how this shop's customers talk. */
@Path("/guides/words")
@RolesAllowed(Role.MANAGER)
class GuideWordsPages {

    private static final String HERE = "/guides/words";

    /**
     * @param proposed the remark as it was proposed; what made it is no longer asked about
     * @param from which of the page's forms it is
     */
    record RemarkForm(
            @RestForm @NotNull @Size(max = 100) String guide,
            @RestForm
                    @NotBlank(message = "Write a few words, such as: door sags")
                    @Size(max = 100, message = "Two to four words are enough")
                    String remark,
            @RestForm @NotNull @Size(max = 100) String proposed,
            @RestForm @Size(max = 120) String from) {}

    @CheckedTemplate(basePath = "library")
    static class Templates {
        static native TemplateInstance words(
                List<OftenSaid> often, List<ShopRemark> remarks, Map<String, String> titles, FormState form);
    }

    @Inject
    GuideWords words;

    @Inject
    Guides guides;

    @Inject
    Forms forms;

    @Inject
    SignedIn signedIn;

    @GET
    public TemplateInstance show() {
        return page(FormState.blank());
    }

    private TemplateInstance page(FormState form) {
        return Templates.words(
                words.often(),
                words.remarks(),
                guides.current().stream()
                        .map(Guides.StoredGuide::guide)
                        .collect(Collectors.toMap(guide -> guide.code(), guide -> guide.title())),
                form);
    }

    @POST
    public Response add(@BeanParam RemarkForm form) {
        return forms.submit(
                form,
                () -> words.add(form.guide(), Typed.line(form.remark()), form.proposed(), signedIn.stamp()),
                HERE,
                this::page);
    }

    @POST
    @Path("dismissal")
    public Response dismiss(@BeanParam RemarkForm form) {
        return forms.submit(form, () -> words.dismiss(form.guide(), form.proposed()), HERE, this::page);
    }

    @POST
    @Path("{id}/removal")
    public Response remove(@RestPath long id) {
        return forms.press(() -> words.remove(id), HERE);
    }
}

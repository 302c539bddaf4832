package dev.liftgate.photos;

import dev.liftgate.staff.Logos;
import dev.liftgate.staff.Role;
import dev.liftgate.staff.Shop;
import dev.liftgate.staff.SignedIn;
import dev.liftgate.web.FormState;
import dev.liftgate.web.Forms;
import dev.liftgate.web.Refused;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** The form of the shop's picture at the head of papers. It is drawn anew like any photo. */
@Path("/settings/logo")
@RolesAllowed(Role.MANAGER)
class LogoPages {

    private static final String PATH = "/settings/logo";

    record LogoForm(@RestForm FileUpload picture) {}

    @CheckedTemplate(basePath = "photos")
    static class Templates {
        static native TemplateInstance logo(Shop shop, FormState form);
    }

    @Inject
    Logos logos;

    @Inject
    SignedIn signedIn;

    @Inject
    Forms forms;

    @GET
    public TemplateInstance show() {
        return page(FormState.blank());
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response choose(@BeanParam LogoForm form) {
        return forms.submit(form, () -> logos.choose(drawn(form.picture()), signedIn.stamp()), PATH, this::page);
    }

    @POST
    @Path("removal")
    public Response remove() {
        return forms.press(logos::remove, PATH);
    }

    private static byte[] drawn(FileUpload picture) {
        if (picture == null || picture.size() == 0) {
            throw new Refused("picture", "Choose a picture first");
        }
        try {
            return Darkroom.logo(new PhotoFile(picture.uploadedFile()));
        } catch (Refused refused) {
            throw new Refused("picture", refused.getMessage());
        }
    }

    private TemplateInstance page(FormState form) {
        return Templates.logo(signedIn.shop(), form);
    }
}

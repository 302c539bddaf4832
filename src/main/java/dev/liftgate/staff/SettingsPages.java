package dev.liftgate.staff;

import dev.liftgate.web.FormState;
import dev.liftgate.web.Forms;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;

/** The form of the shop's settings: the head and foot of documents, and its ways of working. */
@Path("/settings")
@RolesAllowed(Role.MANAGER)
class SettingsPages {

    @CheckedTemplate(basePath = "staff")
    static class Templates {
        static native TemplateInstance settings(FormState form, Shop shop, List<String> zones, boolean saved);
    }

    @Inject
    Staff staff;

    @Inject
    Forms forms;

    @Inject
    SignedIn signedIn;

    @GET
    public TemplateInstance show(@RestQuery boolean saved) {
        return page(SettingsForm.of(shop()), saved);
    }

    @POST
    public Response save(@BeanParam SettingsForm form) {
        return forms.submit(
                form,
                () -> staff.revise(Integer.parseInt(form.version()), form.facts(), signedIn.stamp()),
                "/settings?saved=true",
                state -> page(state, false));
    }

    private TemplateInstance page(FormState form, boolean saved) {
        Shop shop = shop();
        return Templates.settings(form, shop, Zones.with(shop.facts().timeZone()), saved);
    }

    private Shop shop() {
        return staff.shop().orElseThrow(NotFoundException::new);
    }
}

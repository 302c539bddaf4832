package dev.liftgate.catalog;

import dev.liftgate.money.ShopCurrency;
import dev.liftgate.staff.Role;
import dev.liftgate.staff.SignedIn;
import dev.liftgate.web.FormState;
import dev.liftgate.web.Forms;
import dev.liftgate.web.Typed;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;

/** The forms that make an operation a package: several operations for one price. */
@Path("/catalog/operations/{code}/package")
@RolesAllowed(Role.MANAGER)
class PackagePages {

    record PackageForm(@RestForm @Size(max = 20, message = "A figure like 199.00") String packagePrice) {}

    record InclusionForm(@RestForm @Size(max = 60) String included) {}

    @CheckedTemplate(basePath = "catalog")
    static class Templates {
        static native TemplateInstance packaged(Operation operation, List<Operation> others, FormState form);
    }

    @Inject
    Catalog catalog;

    @Inject
    ShopCurrency currency;

    @Inject
    SignedIn signedIn;

    @Inject
    Forms forms;

    @GET
    public TemplateInstance show(String code) {
        return page(code, FormState.of("packagePrice", operation(code).packagePrice()));
    }

    /** Sets the one price; an empty one takes the package apart again. */
    @POST
    public Response price(String code, @BeanParam PackageForm form) {
        operation(code);
        return forms.submit(
                form,
                () -> operation(code)
                        .sellAt(signedIn.figures()
                                .optionalAmount("packagePrice", form.packagePrice(), currency.unit())),
                path(code),
                state -> page(code, state));
    }

    @POST
    @Path("inclusions")
    public Response include(String code, @BeanParam InclusionForm form) {
        operation(code);
        return forms.submit(
                form,
                () -> operation(code)
                        .include(catalog.operation(Typed.needed("included", form.included(), "Which operation?"))
                                .orElse(null)),
                path(code),
                state -> page(code, state));
    }

    @POST
    @Path("inclusions/{included}/removal")
    public Response leaveOut(String code, String included) {
        return forms.press(() -> operation(code).leaveOut(included), path(code));
    }

    private Operation operation(String code) {
        return catalog.operation(code).orElseThrow(NotFoundException::new);
    }

    private TemplateInstance page(String code, FormState form) {
        Operation operation = catalog.packaged(code).orElseThrow(NotFoundException::new);
        return Templates.packaged(operation, catalog.includable(operation), form.in(signedIn.figures()));
    }

    private static String path(String code) {
        return "/catalog/operations/" + code + "/package";
    }
}

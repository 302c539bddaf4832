package dev.liftgate.desk;

import dev.liftgate.catalog.Catalog;
import dev.liftgate.staff.Role;
import dev.liftgate.staff.Shop;
import dev.liftgate.staff.Staff;
import dev.liftgate.staff.StaffMember;
import dev.liftgate.web.FormState;
import dev.liftgate.web.Forms;
import dev.liftgate.web.Refused;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.ZoneId;
import org.jboss.resteasy.reactive.RestForm;

/** The first page of a new installation: it creates the shop and its manager. */
@Path("/first-run")
@PermitAll
class FirstRunPages {

    record FirstRunForm(
            @RestForm @NotBlank(message = "What is the shop called?") @Size(max = 200) String shop,
            @RestForm @NotBlank(message = "Customers need the address") @Size(max = 300) String address,
            @RestForm @NotBlank(message = "Customers need a phone number") @Size(max = 40) String phone,
            @RestForm @NotBlank String timeZone,
            @RestForm @NotBlank(message = "Who is the manager?") @Size(max = 100) String name,
            @RestForm @Pattern(regexp = "[A-Za-z0-9._-]{2,40}", message = "2 to 40 letters, digits, dots or hyphens")
                    String username,
            @RestForm @Size(min = 10, max = 200, message = "At least 10 characters") String password,
            @RestForm @Size(max = 10) String catalog) {}

    @CheckedTemplate(basePath = "desk")
    static class Templates {
        static native TemplateInstance firstRun(FormState form);
    }

    @Inject
    Staff staff;

    @Inject
    Catalog catalog;

    @Inject
    Forms forms;

    @GET
    public Object show() {
        return staff.isEmpty()
                ? Templates.firstRun(FormState.of("timeZone", ZoneId.systemDefault(), "catalog", "example"))
                : Forms.seeOther("/");
    }

    @POST
    public Response create(@BeanParam FirstRunForm form) {
        return forms.submit(form, () -> open(form), Templates::firstRun);
    }

    private String open(FirstRunForm form) {
        if (!staff.isEmpty()) {
            throw new Refused("This shop is already set up. Sign in instead.");
        }
        staff.open(
                new Shop(form.shop(), form.address(), form.phone(), zone(form.timeZone())),
                new StaffMember(form.username(), form.password(), Role.MANAGER, form.name()));
        if (form.catalog() != null) {
            catalog.openDemo();
        }
        return "/sign-in";
    }

    private static ZoneId zone(String id) {
        try {
            return ZoneId.of(id);
        } catch (DateTimeException e) {
            throw new Refused("timeZone", "Write it like America/Los_Angeles or Europe/Madrid");
        }
    }
}

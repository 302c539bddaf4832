package dev.liftgate.staff;

import dev.liftgate.web.FormState;
import dev.liftgate.web.Forms;
import dev.liftgate.web.Typed;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestQuery;

/** The page on which a manager says who may what. It is open to every manager, whatever is ticked. */
@Path("/staff/permissions")
@RolesAllowed(Role.MANAGER)
class PermissionPages {

    record PermissionForm(
            @NotNull(message = "Reload the page and try again")
                    @Pattern(regexp = "\\d{1,9}", message = "Reload the page and try again")
                    String version) {}

    /** A box to tick: one permission of one role; closed if that role has no page for it. */
    public record PermissionBox(String role, String field, boolean closed, boolean ticked) {}

    public record PermissionRow(Permission permission, List<PermissionBox> boxes) {

        static PermissionRow of(Permission permission, BiPredicate<String, Permission> allowed) {
            return new PermissionRow(
                    permission,
                    Role.ALL.stream()
                            .map(role -> new PermissionBox(
                                    role,
                                    field(role, permission),
                                    !permission.isFor(role),
                                    allowed.test(role, permission)))
                            .toList());
        }
    }

    @CheckedTemplate(basePath = "staff")
    static class Templates {
        static native TemplateInstance permissions(
                List<PermissionRow> rows, List<Allowance> words, int now, boolean saved, FormState form);
    }

    @Inject
    Permissions permissions;

    @Inject
    Forms forms;

    @Inject
    SignedIn signedIn;

    @GET
    public TemplateInstance show(@RestQuery boolean saved) {
        return page(permissions.table()::allows, saved, FormState.blank());
    }

    @POST
    public Response save(MultivaluedMap<String, String> typed) {
        Map<String, String> fields = Typed.single(typed);
        BiPredicate<String, Permission> ticked = (role, permission) -> fields.containsKey(field(role, permission));
        PermissionForm form = new PermissionForm(fields.get("version"));
        return forms.submit(
                form,
                () -> permissions.set(Integer.parseInt(form.version()), ticked, signedIn.stamp()),
                "/staff/permissions?saved=true",
                state -> page(ticked, false, state));
    }

    private static String field(String role, Permission permission) {
        return permission.name().toLowerCase() + "-" + role;
    }

    private TemplateInstance page(BiPredicate<String, Permission> allowed, boolean saved, FormState form) {
        List<PermissionRow> rows = Stream.of(Permission.values())
                .map(permission -> PermissionRow.of(permission, allowed))
                .toList();
        return Templates.permissions(rows, permissions.words(), permissions.version(), saved, form);
    }
}

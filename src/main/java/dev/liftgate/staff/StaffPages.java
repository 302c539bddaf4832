package dev.liftgate.staff;

import dev.liftgate.web.FormState;
import dev.liftgate.web.Forms;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** The list of the people who work here. Only a manager adds, changes or deactivates them. */
@Path("/staff")
@RolesAllowed(Role.MANAGER)
class StaffPages {

    private static final String ROLES = "advisor|technician|manager";

    record NewPersonForm(
            @RestForm
                    @NotBlank(message = "What is this person’s name?")
                    @Size(max = 100, message = "At most 100 characters")
                    String name,
            @RestForm @NotNull @Pattern(regexp = ROLES, message = "Choose what this person does") String role,
            @RestForm @Size(max = 100, message = "At most 100 characters") String certificationNumber,
            @RestForm
                    @NotNull
                    @Pattern(regexp = "[A-Za-z0-9._-]{2,40}", message = "2 to 40 letters, digits, dots or hyphens")
                    String username,
            @RestForm @NotNull @Size(min = 10, max = 200, message = "At least 10 characters") String password) {}

    record PersonForm(
            @RestForm
                    @NotBlank(message = "What is this person’s name?")
                    @Size(max = 100, message = "At most 100 characters")
                    String name,
            @RestForm @NotNull @Pattern(regexp = ROLES, message = "Choose what this person does") String role,
            @RestForm @Size(max = 100, message = "At most 100 characters") String certificationNumber,
            @RestForm @NotNull @Pattern(regexp = "(?s)|.{10,200}", message = "At least 10 characters") String password,
            @RestForm @NotNull @Pattern(regexp = "\\d{1,9}", message = "Reload the page and try again")
                    String version) {}

    @CheckedTemplate(basePath = "staff")
    static class Templates {
        static native TemplateInstance list(List<StaffMember> people);

        static native TemplateInstance newPerson(FormState form);

        static native TemplateInstance editPerson(FormState form, StaffMember person, List<StaffSession> sessions);
    }

    @Inject
    Staff staff;

    @Inject
    StaffSessions sessions;

    @Inject
    Forms forms;

    @Inject
    SignedIn signedIn;

    @GET
    public TemplateInstance list() {
        return Templates.list(staff.everybody());
    }

    @GET
    @Path("new")
    public TemplateInstance add() {
        return Templates.newPerson(FormState.blank());
    }

    @POST
    public Response create(@BeanParam NewPersonForm form) {
        return forms.submit(form, () -> hire(form), Templates::newPerson);
    }

    private String hire(NewPersonForm form) {
        StaffMember person = new StaffMember(form.username(), form.password(), form.role(), form.name());
        person.revise(person.version(), form.name(), form.role(), form.certificationNumber());
        staff.hire(person);
        return "/staff";
    }

    @GET
    @Path("{id}/edit")
    public TemplateInstance edit(@RestPath long id) {
        StaffMember person = found(id);
        return page(FormState.of(PersonForm.class, person, "password", ""), person);
    }

    @POST
    @Path("{id}")
    public Response revise(@RestPath long id, @BeanParam PersonForm form) {
        return forms.submit(
                form,
                () -> staff.revise(
                        found(id),
                        Integer.parseInt(form.version()),
                        form.name(),
                        form.role(),
                        form.certificationNumber(),
                        form.password(),
                        signedIn.actor()),
                "/staff",
                state -> page(state, found(id)));
    }

    @POST
    @Path("{id}/sign-out")
    public Response signOut(@RestPath long id) {
        return forms.press(() -> sessions.endAll(found(id), null, signedIn.actor()), "/staff/" + id + "/edit");
    }

    /** For somebody whose phone is lost, and the codes on paper with it. */
    @POST
    @Path("{id}/code-removal")
    public Response forgetCode(@RestPath long id) {
        return forms.press(() -> staff.askForCode(found(id), false), "/staff/" + id + "/edit");
    }

    @POST
    @Path("{id}/deactivation")
    public Response deactivate(@RestPath long id) {
        return forms.press(() -> staff.deactivate(found(id), signedIn.actor()), "/staff");
    }

    @POST
    @Path("{id}/reactivation")
    public Response reactivate(@RestPath long id) {
        return forms.press(() -> staff.reactivate(found(id)), "/staff");
    }

    private TemplateInstance page(FormState form, StaffMember person) {
        return Templates.editPerson(form, person, sessions.of(person));
    }

    private StaffMember found(long id) {
        return staff.member(id).orElseThrow(NotFoundException::new);
    }
}

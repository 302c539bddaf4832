package dev.liftgate.staff;

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
    private static final String EMAIL = "\\s*|[^@\\s]{1,64}@[^@\\s]{1,180}";
    private static final String NO_EMAIL = "Write one e-mail address, like maria@example.org";

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
            @RestForm @Pattern(regexp = EMAIL, message = NO_EMAIL) String email,
            @RestForm @NotNull @Pattern(regexp = "(?s)|.{10,200}", message = "At least 10 characters")
                    String password) {}

    record PersonForm(
            @RestForm
                    @NotBlank(message = "What is this person’s name?")
                    @Size(max = 100, message = "At most 100 characters")
                    String name,
            @RestForm @NotNull @Pattern(regexp = ROLES, message = "Choose what this person does") String role,
            @RestForm @Size(max = 100, message = "At most 100 characters") String certificationNumber,
            @RestForm @Pattern(regexp = EMAIL, message = NO_EMAIL) String email,
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
        boolean invited = form.password().isEmpty();
        if (invited && Typed.line(form.email()).isEmpty()) {
            throw new Refused("password", "Give them a first password, or an e-mail address for an invitation");
        }
        StaffMember person = invited
                ? StaffMember.invited(form.username(), form.role(), form.name())
                : new StaffMember(form.username(), form.password(), form.role(), form.name());
        person.revise(person.version(), form.name(), form.role(), form.certificationNumber(), form.email());
        staff.hire(person);
        if (invited) {
            staff.invite(person, signedIn.actor());
        }
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
        return forms.submit(form, () -> save(found(id), form), "/staff", state -> page(state, found(id)));
    }

    private void save(StaffMember person, PersonForm form) {
        staff.revise(
                person,
                Integer.parseInt(form.version()),
                form.name(),
                form.role(),
                form.certificationNumber(),
                form.email());
        if (!form.password().isEmpty()) {
            Actor by = signedIn.actor();
            staff.setPassword(person, form.password(), by.id() == person.id() ? signedIn.session() : null, by);
        }
    }

    /** A letter by which they choose a new password: the old one works until then. */
    @POST
    @Path("{id}/invitation")
    public Response invite(@RestPath long id) {
        return forms.press(() -> staff.invite(found(id), signedIn.actor()), "/mail");
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

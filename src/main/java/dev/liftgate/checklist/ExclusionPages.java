package dev.liftgate.checklist;

import dev.liftgate.staff.Role;
import dev.liftgate.staff.SignedIn;
import dev.liftgate.web.Forms;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestPath;

/** The buttons beside a likely cause that rule it out or take that back. */
@Path("/orders/{number}/concerns/{concern}/causes/{cause:[^/]{1,100}}/exclusion")
@RolesAllowed({Role.TECHNICIAN, Role.ADVISOR, Role.MANAGER})
class ExclusionPages {

    @Inject
    Causes causes;

    @Inject
    SignedIn signedIn;

    @Inject
    Forms forms;

    @POST
    public Response exclude(@RestPath long number, @RestPath long concern, @RestPath String cause) {
        return forms.press(() -> causes.ruleOut(number, concern, cause, signedIn.stamp()), checks(number, concern));
    }

    @POST
    @Path("withdrawal")
    public Response withdraw(@RestPath long number, @RestPath long concern, @RestPath String cause) {
        return forms.press(() -> causes.readmit(number, concern, cause, signedIn.stamp()), checks(number, concern));
    }

    private static String checks(long number, long concern) {
        return ChecklistPages.path(number, concern) + "/checks";
    }
}

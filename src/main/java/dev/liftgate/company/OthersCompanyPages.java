package dev.liftgate.company;

import dev.liftgate.staff.Role;
import dev.liftgate.staff.SignedIn;
import dev.liftgate.web.Forms;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestPath;

/** Somebody else's company account, which a manager may disconnect. */
@Path("/staff/{member}/company")
@RolesAllowed(Role.MANAGER)
class OthersCompanyPages {

    @Inject
    CompanyAccounts accounts;

    @Inject
    SignedIn signedIn;

    @Inject
    Forms forms;

    @POST
    @Path("removal")
    public Response disconnect(@RestPath long member) {
        return forms.press(() -> accounts.disconnect(member, signedIn.stamp()), "/staff/" + member + "/edit");
    }
}

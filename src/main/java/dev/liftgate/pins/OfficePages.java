package dev.liftgate.pins;

import dev.liftgate.staff.Role;
import dev.liftgate.staff.SignedIn;
import dev.liftgate.staff.Staff;
import dev.liftgate.staff.StaffMember;
import dev.liftgate.web.Forms;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestPath;

/** The manager's page of PINs and tablets. A manager unlocks PINs and revokes tablets. */
@Path("/staff/pins")
@RolesAllowed(Role.MANAGER)
class OfficePages {

    /** The PINs, by the id of their person, and the newest events of them. */
    public record PinsView(List<StaffMember> people, Map<Long, Pin> pins, List<PinEvent> events, List<Tablet> tablets) {

        public Pin pin(StaffMember member) {
            return pins.get(member.id());
        }

        public List<PinEvent> events(StaffMember member) {
            return events.stream()
                    .filter(event -> event.member() == member.id())
                    .toList();
        }
    }

    @CheckedTemplate(basePath = "pins")
    static class Templates {
        static native TemplateInstance office(PinsView view);
    }

    @Inject
    Pins pins;

    @Inject
    Tablets tablets;

    @Inject
    Staff staff;

    @Inject
    SignedIn signedIn;

    @Inject
    Forms forms;

    @GET
    public TemplateInstance show() {
        Map<Long, Pin> byMember = pins.all().stream().collect(Collectors.toMap(Pin::member, Function.identity()));
        List<StaffMember> people = staff.atWork().stream()
                .filter(member -> byMember.containsKey(member.id()))
                .toList();
        return Templates.office(new PinsView(people, byMember, pins.events(), tablets.all()));
    }

    @POST
    @Path("{member}/reset")
    public Response reset(@RestPath long member) {
        return forms.press(() -> pins.reset(member, signedIn.actor()), "/staff/pins");
    }

    @POST
    @Path("tablets/{id}/revocation")
    public Response revoke(@RestPath long id) {
        return forms.press(() -> tablets.revoke(id, signedIn.stamp()), "/staff/pins");
    }
}

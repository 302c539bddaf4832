package dev.liftgate.pins;

import dev.liftgate.staff.Staff;
import dev.liftgate.staff.StaffMember;
import dev.liftgate.web.Forms;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** The keypad for a PIN. Any browser but a registered tablet is led to the password. */
@Path("/sign-in/pin/{member}")
@PermitAll
class KeypadPages {

    @CheckedTemplate(basePath = "pins")
    static class Templates {
        static native TemplateInstance keypad(StaffMember member, Pin pin, boolean wrong);
    }

    @Inject
    Staff staff;

    @Inject
    Pins pins;

    @Inject
    ThisTablet tablet;

    @GET
    public Object show(@RestPath long member, @RestQuery boolean wrong) {
        Optional<StaffMember> person =
                tablet.isRegistered() ? staff.member(member).filter(Pins::isFor) : Optional.empty();
        Optional<Pin> pin = person.flatMap(known -> pins.of(known.id()));
        return pin.isPresent() ? Templates.keypad(person.get(), pin.get(), wrong) : Forms.seeOther("/sign-in");
    }
}

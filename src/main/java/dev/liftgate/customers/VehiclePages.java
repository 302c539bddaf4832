package dev.liftgate.customers;

import dev.liftgate.staff.Role;
import dev.liftgate.staff.SignedIn;
import dev.liftgate.web.AtMost;
import dev.liftgate.web.Edits;
import dev.liftgate.web.FormState;
import dev.liftgate.web.Forms;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** Pages of one vehicle: its data and its odometer readings. */
@Path("/vehicles/{id}")
@RolesAllowed({Role.ADVISOR, Role.MANAGER})
class VehiclePages {

    record ReadingForm(
            @RestForm String odometer,
            @RestForm @Pattern(regexp = Odometer.UNITS, message = "Miles or kilometers?") String odometerUnit,
            @RestForm @AtMost(300) String reason) {}

    @CheckedTemplate(basePath = "customers")
    static class Templates {
        static native TemplateInstance vehicle(Vehicle vehicle, List<OdometerReading> readings);

        static native TemplateInstance editVehicle(FormState form, Vehicle vehicle);

        static native TemplateInstance newReading(FormState form, Vehicle vehicle);
    }

    @Inject
    Customers customers;

    @Inject
    Forms forms;

    @Inject
    SignedIn signedIn;

    @GET
    public TemplateInstance show(@RestPath long id) {
        Vehicle vehicle = found(id);
        return Templates.vehicle(vehicle, customers.readings(vehicle));
    }

    @GET
    @Path("edit")
    public TemplateInstance edit(@RestPath long id) {
        Vehicle vehicle = found(id);
        return Templates.editVehicle(VehicleForm.of(vehicle), vehicle);
    }

    @POST
    public Response revise(@RestPath long id, @BeanParam VehicleForm form) {
        return forms.submit(
                form,
                () -> {
                    Vehicle vehicle = found(id);
                    customers.revise(vehicle, Edits.seen(form.version()), form.facts(vehicle.vin()));
                },
                "/vehicles/" + id,
                state -> Templates.editVehicle(state, found(id)));
    }

    @GET
    @Path("readings/new")
    public TemplateInstance read(@RestPath long id) {
        return Templates.newReading(FormState.blank(), found(id));
    }

    @POST
    @Path("readings")
    public Response keep(@RestPath long id, @BeanParam ReadingForm form) {
        Vehicle vehicle = found(id);
        return forms.submit(
                form,
                () -> {
                    String usual = customers.unitOf(vehicle);
                    Odometer odometer = Odometer.read(form.odometer(), form.odometerUnit(), usual, signedIn.figures());
                    customers.readOdometer(vehicle, odometer, form.reason(), signedIn.stamp());
                },
                "/vehicles/" + id,
                state -> Templates.newReading(state, vehicle));
    }

    private Vehicle found(long id) {
        return customers.vehicle(id).orElseThrow(NotFoundException::new);
    }
}

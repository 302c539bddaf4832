package dev.liftgate.customers;

import dev.liftgate.web.Refused;
import dev.liftgate.web.Typed;
import java.util.Locale;

/** The data of a vehicle, tidied. The year may be null (not known); texts never are. */
public record VehicleFacts(Integer year, String make, String model, String vin, String plate, String plateState) {

    private static final int FIRST_CAR = 1886;
    private static final int LAST_YEAR = 2100;

    public VehicleFacts {
        make = Typed.line(make);
        model = Typed.line(model);
        vin = new Vin(vin).text();
        plate = Typed.line(plate).toUpperCase(Locale.ROOT);
        plateState = Typed.line(plateState).toUpperCase(Locale.ROOT);
    }

    void check() {
        if (year != null && (year < FIRST_CAR || year > LAST_YEAR)) {
            throw new Refused("year", "The model year has four digits, like 2014");
        }
        if (make.isEmpty()) {
            throw new Refused("make", "Which make is it?");
        }
        if (model.isEmpty()) {
            throw new Refused("model", "Which model is it?");
        }
    }
}

package dev.liftgate.customers;

import dev.liftgate.rows.EditableRow;
import dev.liftgate.web.Edits;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A customer's vehicle. Make and model are required; VIN, plate and its state may be empty, never null. */
@Entity
@Table(name = "vehicle")
public class Vehicle extends EditableRow {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "customer_id")
    private Customer customer;

    @Column(name = "model_year")
    private Integer modelYear;

    private String make;
    private String model;
    private String vin;
    private String plate;

    @Column(name = "plate_key", insertable = false, updatable = false)
    private String plateKey;

    @Column(name = "plate_state")
    private String plateState;

    protected Vehicle() {}

    Vehicle(Customer customer, VehicleFacts facts) {
        this.customer = customer;
        take(facts);
    }

    /**
     * @param seen the version that the form was drawn from
     * @throws dev.liftgate.web.EditConflict if somebody saved something else meanwhile; it names both values
     */
    void revise(int seen, VehicleFacts typed) {
        Edits.since(seen, version())
                .of("year", "Year", modelYear, typed.year())
                .of("make", "Make", make, typed.make())
                .of("model", "Model", model, typed.model())
                .of("vin", "VIN", vin, typed.vin())
                .of("plate", "Plate", plate, typed.plate())
                .of("plateState", "State", plateState, typed.plateState())
                .settle();
        take(typed);
    }

    /** Whether one of them was unknown, and is known now. */
    boolean complete(Customers.Particulars told) {
        VehicleFacts more = new VehicleFacts(
                modelYear == null ? told.year() : modelYear,
                make,
                model,
                vin.isEmpty() ? told.vin() : vin,
                plate.isEmpty() ? told.plate() : plate,
                plate.isEmpty() ? told.plateState() : plateState);
        boolean isMore = !more.equals(new VehicleFacts(modelYear, make, model, vin, plate, plateState));
        if (isMore) {
            take(more);
        }
        return isMore;
    }

    private void take(VehicleFacts facts) {
        facts.check();
        this.modelYear = facts.year();
        this.make = facts.make();
        this.model = facts.model();
        this.vin = facts.vin();
        this.plate = facts.plate();
        this.plateState = facts.plateState();
    }

    public Customer customer() {
        return customer;
    }

    /** The model year; null if not known. */
    public Integer modelYear() {
        return modelYear;
    }

    public String make() {
        return make;
    }

    public String model() {
        return model;
    }

    public String vin() {
        return vin;
    }

    public String plate() {
        return plate;
    }

    public String plateState() {
        return plateState;
    }

    /** The car in people's words: "2014 Honda CR-V". */
    public String title() {
        return Stream.of(modelYear, make, model)
                .filter(Objects::nonNull)
                .map(Object::toString)
                .collect(Collectors.joining(" "));
    }
}

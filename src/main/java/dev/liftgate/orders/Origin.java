package dev.liftgate.orders;

import dev.liftgate.web.Refused;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Objects;

/** The invoiced order that an order goes back to. Most orders have none. */
@Embeddable
public class Origin {

    static final Origin NONE = new Origin();

    private Long supplements;

    @Column(name = "comeback_of")
    private Long comebackOf;

    protected Origin() {}

    /** Of an order that begins with work that was found when that one's invoice was written already. */
    static Origin supplementing(WorkOrder invoiced) {
        Origin origin = new Origin();
        origin.supplements = invoiced.number();
        return origin;
    }

    /**
     * The same, for a car that came back with work of that order.
     *
     * @throws Refused beside {@code comebackOf} if that is another car's, or has no invoice
     */
    Origin comingBackFrom(WorkOrder earlier, WorkOrder order) {
        boolean isSameCar =
                Objects.equals(earlier.vehicle().id(), order.vehicle().id());
        if (!isSameCar
                || earlier.number() >= order.number()
                || earlier.progress().invoicedAt() == null) {
            throw new Refused(
                    "comebackOf", "Order " + earlier.number() + " is not an earlier, invoiced one of this car.");
        }
        Origin origin = new Origin();
        origin.supplements = supplements;
        origin.comebackOf = earlier.number();
        return origin;
    }

    /** The number of the invoiced order that this one adds to; null for most. */
    public Long supplements() {
        return supplements;
    }

    /** The number of the order whose work came back with the car; null for most. */
    public Long comebackOf() {
        return comebackOf;
    }
}

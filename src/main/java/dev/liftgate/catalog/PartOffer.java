package dev.liftgate.catalog;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.joda.money.Money;

/** One way to buy a part now: the shop's cost and the customer's price, each for one. */
@Embeddable
public record PartOffer(
        String number, String brand, @Enumerated(EnumType.STRING) PartCondition condition, Money cost, Money price) {

    /** The same part at another price. */
    public PartOffer at(Money price) {
        return new PartOffer(number, brand, condition, cost, price);
    }
}

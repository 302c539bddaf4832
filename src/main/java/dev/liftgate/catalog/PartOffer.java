package dev.liftgate.catalog;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.Money;

/** One way to buy a part now: the shop's cost and the customer's price, each for one. */
@Embeddable
public record PartOffer(
        String number, String brand, @Enumerated(EnumType.STRING) PartCondition condition, Money cost, Money price) {

    /** Number, maker and condition, as far as they are known: {@code 72131-GEN · Genuine · new, original maker}. */
    public String words() {
        return Stream.of(number, brand, condition == null ? "" : condition.words())
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    /** The same part at another price. */
    public PartOffer at(Money price) {
        return new PartOffer(number, brand, condition, cost, price);
    }
}

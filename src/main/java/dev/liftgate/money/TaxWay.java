package dev.liftgate.money;

import org.joda.money.Money;

/** The place of taxes: on top of prices, in them, or taken out of them for whoever is exempt. */
public enum TaxWay {
    ON_TOP,
    INCLUDED,
    TAKEN_OUT;

    Money total(Money charges, Money tax) {
        return switch (this) {
            case ON_TOP -> charges.plus(tax);
            case INCLUDED -> charges;
            case TAKEN_OUT -> charges.minus(tax);
        };
    }
}

package dev.liftgate.orders;

import dev.liftgate.money.Charge;
import dev.liftgate.money.Narrowing;

/** A recorded cost factor: in words, and how it narrows labor and parts (null leaves them as they are). */
public record Factor(String label, Narrowing labor, Narrowing parts) {

    Narrowing on(Charge.Kind kind) {
        return kind == Charge.Kind.LABOR ? labor : kind == Charge.Kind.PART ? parts : null;
    }
}

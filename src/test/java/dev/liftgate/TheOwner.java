package dev.liftgate;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.persistence.EntityManager;

/** The owner of the tables, who may what the application may not; what even the owner cannot do, a rule forbids. */
public final class TheOwner {

    private TheOwner() {}

    /** In a transaction of its own; how many rows that concerned. */
    public static int runs(String sql) {
        return QuarkusTransaction.requiringNew().call(() -> {
            EntityManager entities = ALawfulOrder.entities();
            takesOver(entities);
            return entities.createNativeQuery(sql).executeUpdate();
        });
    }

    /** Until this transaction ends. */
    public static void takesOver(EntityManager entities) {
        entities.createNativeQuery("set local role postgres").executeUpdate();
    }
}

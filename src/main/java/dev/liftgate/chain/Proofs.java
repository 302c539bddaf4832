package dev.liftgate.chain;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The links of single rows: a page asks whether the one that it shows still holds. */
@ApplicationScoped
public class Proofs {

    @Inject
    EntityManager entities;

    @Inject
    AgroalDataSource databases;

    private final Map<String, String> questions = new ConcurrentHashMap<>();

    /**
     * Whether that row of an order is what its link says, and the link stands on the one before it. One statement.
     *
     * @param table one that has {@code order_id}
     */
    public boolean hold(String table, long id) {
        return entities.createNativeQuery(
                        questions.isEmpty() ? asked().get(table) : questions.get(table), Boolean.class)
                .setParameter(1, id)
                .getResultList()
                .contains(true);
    }

    /** Forms change with migrations only, and those run before the first page. */
    private Map<String, String> asked() {
        try (Connection database = databases.getConnection()) {
            Map<String, String> found = new HashMap<>();
            LinkedTable.all(database).forEach((name, table) -> found.put(name, table.holds()));
            questions.putAll(found);
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("the chain's forms cannot be read", e);
        }
    }
}

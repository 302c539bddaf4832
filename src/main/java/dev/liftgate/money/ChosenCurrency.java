package dev.liftgate.money;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The currency that the shop chose on its first page, else that of the installation.
 *
 * <p>It never changes once there is a shop, so each process asks once: without Hibernate, which asks for it while it
 * reads amounts.
 */
@ApplicationScoped
class ChosenCurrency implements ShopCurrency {

    private static final String SHOP =
            "select currency, coalesce(xmin = pg_current_xact_id_if_assigned()::xid, false) as being_written from shop";

    @Inject
    DataSource database;

    /** Set by LIFTGATE_CURRENCY. */
    @ConfigProperty(name = "liftgate.money.currency", defaultValue = "USD")
    String installed;

    private volatile String chosen;

    @Override
    public String currency() {
        return chosen == null ? stored() : chosen;
    }

    /** Kept for good only once the shop is: the transaction that opens it may still fail. */
    private String stored() {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet shop = statement.executeQuery(SHOP)) {
            if (!shop.next()) {
                return installed;
            }
            String own = Objects.requireNonNullElse(shop.getString("currency"), installed);
            if (!shop.getBoolean("being_written")) {
                chosen = own;
            }
            return own;
        } catch (SQLException e) {
            throw new IllegalStateException("the currency of the shop cannot be read", e);
        }
    }
}

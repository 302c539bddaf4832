package dev.liftgate.money;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
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

    @Inject
    TransactionSynchronizationRegistry transaction;

    private volatile String chosen;

    @Override
    public String currency() {
        if (chosen != null) {
            return chosen;
        }
        boolean mayBeChoosing = transaction.getTransactionStatus() == Status.STATUS_ACTIVE;
        Object beingChosen = mayBeChoosing ? transaction.getResource(SHOP) : null;
        return beingChosen == null ? stored() : (String) beingChosen;
    }

    /** The transaction that opens the shop may still fail: what it chose is kept for it alone. */
    private String stored() {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet shop = statement.executeQuery(SHOP)) {
            if (!shop.next()) {
                return installed;
            }
            String own = Objects.requireNonNullElse(shop.getString("currency"), installed);
            if (shop.getBoolean("being_written")) {
                transaction.putResource(SHOP, own);
            } else {
                chosen = own;
            }
            return own;
        } catch (SQLException e) {
            throw new IllegalStateException("the currency of the shop cannot be read", e);
        }
    }
}

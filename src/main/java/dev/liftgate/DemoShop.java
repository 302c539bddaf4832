package dev.liftgate;

import dev.liftgate.catalog.Catalog;
import dev.liftgate.money.ShopCurrency;
import dev.liftgate.rules.Packs;
import dev.liftgate.staff.Countries;
import dev.liftgate.staff.Role;
import dev.liftgate.staff.Shop;
import dev.liftgate.staff.Staff;
import dev.liftgate.staff.StaffMember;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.ZoneId;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** A shop to try Liftgate with: three people, a catalog, no orders. Made once, in demo mode only. */
@ApplicationScoped
class DemoShop {

    private static final String PASSWORD = "liftgate-demo";

    /** A number of our own for PostgreSQL's lock. */
    private static final long ONE_AT_A_TIME = 7_220_075;

    @Inject
    EntityManager entities;

    @Inject
    Staff staff;

    @Inject
    Catalog catalog;

    @Inject
    ShopCurrency currency;

    @Inject
    Packs packs;

    @ConfigProperty(name = "liftgate.demo", defaultValue = "false")
    boolean demo;

    /** The rules of the place in its address. */
    @ConfigProperty(name = "liftgate.demo.rules", defaultValue = "us-ca")
    String rules;

    @Transactional
    void open(@Observes StartupEvent started) {
        currency.unit(); // before anything is kept in a currency that cannot be kept
        if (demo && isMineToOpen()) {
            Shop shop = new Shop(
                    "Main Street Auto",
                    "12 Main Street, Springfield, CA 90000",
                    "555-0100",
                    "",
                    ZoneId.systemDefault(),
                    Countries.customs("US", "en"),
                    "ARD 000000",
                    "Parts and labor: 12 months or 12,000 miles, whichever comes first.",
                    "No storage charge for the first 3 working days after we tell you that the car is ready.",
                    "Cash, card, bank transfer");
            staff.open(shop, new StaffMember("manager", PASSWORD, Role.MANAGER, "Morgan Hale"));
            packs.choose(rules, Packs.AS_BROUGHT, staff.atWork().get(0).actor());
            staff.hire(new StaffMember("advisor", PASSWORD, Role.ADVISOR, "Ana Flores"));
            staff.hire(new StaffMember("technician", PASSWORD, Role.TECHNICIAN, "Tom Becker"));
            catalog.openDemo();
        }
    }

    /** Of two processes that start at once over an empty database, one at a time looks. */
    private boolean isMineToOpen() {
        // however long the other one takes
        entities.createNativeQuery("set local lock_timeout = 0").executeUpdate();
        entities.createNativeQuery("select 1 from pg_advisory_xact_lock(" + ONE_AT_A_TIME + ")")
                .getSingleResult();
        return staff.isEmpty();
    }

    /** The words on the console: how to sign in. */
    String welcome() {
        return demo
                ? "Demo shop: sign in as advisor, technician or manager, password " + PASSWORD
                : staff.isEmpty() ? "Open it to set up your shop and its first manager." : "Sign in with your account.";
    }
}

package dev.liftgate;

import io.quarkus.test.common.http.TestHTTPResource;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The beginning and the end of each journey with Tom's tablet: a car of his is in the shop, and nobody's clock runs. */
abstract class TabletJourney {

    @TestHTTPResource("/")
    URI shop;

    @TempDir
    Path disk;

    TabletInHand tablet;
    AWorkOrder visit;

    @BeforeEach
    void tom_has_a_tablet_and_a_car_is_in_the_shop() throws IOException {
        AWorkOrder.othersAreAway();
        FilledShop.nobodyIsAtWork();
        visit = car();
        tablet = TabletInHand.signedIn(disk, shop.getPort());
    }

    /** How the car comes into the shop. */
    AWorkOrder car() {
        return AWorkOrder.takenIn();
    }

    @AfterEach
    void all_is_put_away() throws IOException {
        tablet.close();
        FilledShop.nobodyIsAtWork();
    }

    void openChecks() {
        tablet.openChecks(visit.concernPath() + "/checks");
    }
}

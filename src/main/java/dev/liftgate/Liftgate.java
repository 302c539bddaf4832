package dev.liftgate;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Starts Liftgate: the embedded PostgreSQL unless another database is named, then the web server. */
@QuarkusMain
public class Liftgate implements QuarkusApplication {

    @ConfigProperty(name = "quarkus.http.port")
    int port;

    @Inject
    DemoShop demo;

    public static void main(String... args) {
        Path home = Home.directory();
        System.setProperty("quarkus.http.auth.session.encryption-key", Home.sessionKey(home));
        System.setProperty("liftgate.seals.key", Home.sealKey(home));
        System.setProperty("liftgate.demo", setting("LIFTGATE_DEMO", String.valueOf(DatabaseAddress.isEmbedded())));
        System.setProperty("liftgate.backups.directory", Home.backups(home));
        DatabaseAddress database = DatabaseAddress.ofWatched(home);
        try {
            database.forTheApplication().announce();
            Upgrade.backUpBefore(database, Home.shelf(home));
            Upgrade.migrate(database);
            // done: not once more by the application
            System.setProperty("quarkus.flyway.migrate-at-start", "false");
        } catch (IllegalStateException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        } catch (IOException | SQLException e) {
            System.err.println("This version changes the tables, and the backup before it failed: " + e.getMessage());
            System.err.println("Nothing was changed. LIFTGATE_BACKUPS=off starts without a backup.");
            System.exit(1);
        }
        Quarkus.run(Liftgate.class, args);
    }

    private static String setting(String variable, String otherwise) {
        return System.getenv().getOrDefault(variable, otherwise);
    }

    @Override
    public int run(String... args) {
        System.out.println();
        System.out.println("Liftgate is ready at http://localhost:" + port);
        System.out.println(demo.welcome());
        Quarkus.waitForExit();
        return 0;
    }
}

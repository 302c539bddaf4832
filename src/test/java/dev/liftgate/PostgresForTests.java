package dev.liftgate;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

/** A real PostgreSQL for the test run, started once; what is said here holds for every test that runs the shop. */
@QuarkusTestResource(PostgresForTests.class)
public class PostgresForTests implements QuarkusTestResourceLifecycleManager {

    private static EmbeddedDatabase database;
    private static Path backups;

    @Override
    public Map<String, String> start() {
        try {
            if (database == null) {
                backups = Files.createTempDirectory("liftgate-backups");
                database = EmbeddedDatabase.startThrowAway(Files.createTempDirectory("liftgate-postgres"));
                letTestsTakeOver(DatabaseAddress.of(database));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.of(
                "quarkus.datasource.jdbc.url", database.url(),
                "quarkus.datasource.username", ApplicationRole.NAME,
                "quarkus.datasource.password", "postgres",
                "quarkus.flyway.username", "postgres",
                "quarkus.flyway.password", "postgres",
                "liftgate.web.url", "https://shop.example.test/",
                "liftgate.backups.directory", backups.toString(),
                "liftgate.demo", "true",
                // the strictest rules are the best test; the demo shop itself has those of its place
                "liftgate.demo.rules", "default");
    }

    /** The application works as the role that it has in a shop; {@link TheOwner} is for tests. */
    private static void letTestsTakeOver(DatabaseAddress owner) {
        ApplicationRole.make(owner, "postgres");
        try (Connection connection = owner.connect()) {
            connection.createStatement().execute("grant postgres to liftgate_app with inherit false, set true");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void stop() {
        // the server ends with the test run's own process, so that every test class shares it
    }
}

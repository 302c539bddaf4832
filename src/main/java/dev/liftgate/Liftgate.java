package dev.liftgate;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;
import jakarta.inject.Inject;
import java.nio.file.Path;
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
        if (System.getenv("LIFTGATE_DATABASE_URL") == null) {
            EmbeddedDatabase.startIn(home.resolve("postgres")).announce();
            System.setProperty("liftgate.demo", setting("LIFTGATE_DEMO", "true"));
        } else {
            System.setProperty("liftgate.demo", setting("LIFTGATE_DEMO", "false"));
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

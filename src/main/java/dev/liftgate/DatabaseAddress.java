package dev.liftgate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** The way to the shop's database: the one that LIFTGATE_DATABASE_URL names, or the embedded one. */
record DatabaseAddress(String url, String user, String password) {

    private static final String POSTGRES = "postgres";

    static boolean isEmbedded() {
        return System.getenv("LIFTGATE_DATABASE_URL") == null;
    }

    /** As the owner of the tables, if there is another user for the application. */
    private static DatabaseAddress named() {
        return new DatabaseAddress(
                System.getenv("LIFTGATE_DATABASE_URL"),
                setting(isWithOwner() ? "LIFTGATE_DATABASE_OWNER" : "LIFTGATE_DATABASE_USER"),
                setting(isWithOwner() ? "LIFTGATE_DATABASE_OWNER_PASSWORD" : "LIFTGATE_DATABASE_PASSWORD"));
    }

    private static boolean isWithOwner() {
        return System.getenv("LIFTGATE_DATABASE_OWNER") != null;
    }

    private static String setting(String variable) {
        return System.getenv().getOrDefault(variable, "liftgate");
    }

    /**
     * The same database for the application, as a role that owns no table: always with the embedded one, else if an
     * owner is named.
     *
     * @throws IllegalStateException if there is no such role and the owner may make none
     */
    DatabaseAddress forTheApplication() {
        if (!isEmbedded() && !isWithOwner()) {
            return this;
        }
        DatabaseAddress its = new DatabaseAddress(
                url, ApplicationRole.NAME, isEmbedded() ? POSTGRES : setting("LIFTGATE_DATABASE_PASSWORD"));
        ApplicationRole.make(this, its.password());
        return its;
    }

    static DatabaseAddress of(EmbeddedDatabase database) {
        return new DatabaseAddress(database.url(), POSTGRES, POSTGRES);
    }

    /** Joins the embedded one that runs, or starts it for as long as this process lives. */
    static DatabaseAddress ofRunningOrStarted(Path home) {
        return isEmbedded() ? of(EmbeddedDatabase.startIn(home.resolve(POSTGRES))) : named();
    }

    /** The same for a shop that stays open: an embedded one that dies is started again. */
    static DatabaseAddress ofWatched(Path home) {
        if (!isEmbedded()) {
            return named();
        }
        EmbeddedDatabase database = EmbeddedDatabase.startIn(home.resolve(POSTGRES));
        System.setProperty("liftgate.database.directory", home.resolve(POSTGRES).toString());
        new DatabaseWatch(database).start();
        return of(database);
    }

    /**
     * One to restore into: where an embedded one was, it is put aside and stays.
     *
     * @throws IllegalStateException if the shop is open
     */
    static DatabaseAddress ofNewOne(Path home) throws IOException {
        Path place = home.resolve(POSTGRES);
        if (!isEmbedded()) {
            return named();
        }
        if (!EmbeddedDatabase.stopUnused(place)) {
            throw new IllegalStateException("The shop is open: stop Liftgate first.");
        }
        if (Files.exists(place)) {
            Path aside = home.resolve(POSTGRES + "-before-" + System.currentTimeMillis());
            Files.move(place, aside);
            System.out.println("What was there is kept in " + aside + ".");
        }
        return of(EmbeddedDatabase.startIn(place));
    }

    /** Tells the application, as if it were configured by hand. */
    void announce() {
        System.setProperty("quarkus.datasource.jdbc.url", url);
        System.setProperty("quarkus.datasource.username", user);
        System.setProperty("quarkus.datasource.password", password);
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }
}

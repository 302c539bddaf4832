package dev.liftgate;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;

/**
 * The role that the application works as: no superuser, and owner of no table.
 *
 * <p>What it may do is said after every migration ({@code afterMigrate__rights.sql}): to add and read everywhere, and to
 * change or delete only where rows are meant to be.
 */
final class ApplicationRole {

    static final String NAME = "liftgate_app";

    private static final String MAKE = "select format('create role liftgate_app login password %L', cast(? as text))"
            + " where not exists (select from pg_roles where rolname = 'liftgate_app')";

    /** Another process made it at the same moment. */
    private static final Set<String> THERE_ALREADY = Set.of("42710", "23505");

    private ApplicationRole() {}

    /**
     * Makes it unless it is there.
     *
     * @throws IllegalStateException if the owner may not
     */
    static void make(DatabaseAddress owner, String password) {
        try (Connection database = owner.connect();
                PreparedStatement statement = database.prepareStatement(MAKE)) {
            statement.setString(1, password);
            try (ResultSet command = statement.executeQuery()) {
                if (command.next()) {
                    database.createStatement().execute(command.getString(1));
                }
            }
        } catch (SQLException e) {
            if (!THERE_ALREADY.contains(e.getSQLState())) {
                throw new IllegalStateException(
                        "The role " + NAME + " is missing, and " + owner.user() + " could not make it: "
                                + e.getMessage(),
                        e);
            }
        }
    }
}

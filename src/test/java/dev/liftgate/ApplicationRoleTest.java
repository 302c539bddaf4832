package dev.liftgate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The application itself cannot take a record back, whatever somebody makes it send. */
@QuarkusTest
class ApplicationRoleTest {

    private static final String NOT_ALLOWED = "42501";

    @Inject
    AgroalDataSource pool;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "truncate invoice cascade",
                "truncate submission",
                "delete from payment",
                "update estimate_version set content = ''",
                "update order_event set words = ''",
                "alter table payment disable trigger user",
                "drop table photo",
                "set session_replication_role = replica",
                "create table other (id int)",
                "delete from flyway_schema_history",
                "create role another superuser"
            })
    void what_is_kept_is_out_of_its_reach(String command) throws SQLException {
        try (Connection database = pool.getConnection()) {
            database.setAutoCommit(false);
            assertEquals(
                    NOT_ALLOWED,
                    assertThrows(SQLException.class, () -> database.createStatement()
                                    .execute(command))
                            .getSQLState());
            database.rollback();
        }
    }

    @Test
    void tables_that_are_numbered_one_row_after_the_other_can_be_locked() throws SQLException {
        try (Connection database = pool.getConnection()) {
            database.setAutoCommit(false);
            database.createStatement().execute("lock table guide_version in share row exclusive mode");
            database.createStatement().execute("lock table verified_repair in share row exclusive mode");
            database.rollback();
        }
    }
}

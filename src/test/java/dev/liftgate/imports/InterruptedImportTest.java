package dev.liftgate.imports;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.liftgate.Visitor;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

/** Whatever breaks off in the middle, the catalog is as it was, and the page says so. */
@QuarkusTest
class InterruptedImportTest {

    @Inject
    AgroalDataSource database;

    @Test
    void a_row_that_the_database_refuses_at_the_end_takes_all_back() throws SQLException {
        AnUpload preview = AnUpload.of("BK-1,Im,A,used,1,,yes\nBK-2,Im,A,used,1,,yes\n");
        run("update parts_import_row set cost = -1 where row = 3 and import_id = " + preview.id());
        preview.confirmed().page().body(containsString("This import was interrupted. The catalog is as it was"));
        assertEquals("0", value("select count(*) from part where number in ('BK-1', 'BK-2')"));
    }

    @Test
    void rows_that_were_lost_with_the_server_are_not_taken_for_nothing() throws SQLException {
        AnUpload preview = AnUpload.of("LO-1,Im,A,used,1,,yes\n");
        run("delete from parts_import_row where import_id = " + preview.id());
        preview.confirmed()
                .page()
                .body(containsString("The rows of this file were lost when the database server ended."))
                .body(containsString("Nothing was imported: upload it again"));
    }

    @Test
    void rows_that_were_lost_with_the_server_are_no_rows_that_the_catalog_has() throws SQLException {
        AnUpload preview = AnUpload.of("LO-2,Im,A,used,1,,yes\n");
        run("delete from parts_import_row where import_id = " + preview.id());
        AnUpload.of("LO-3,Im,A,used,1,,yes\n").confirmed();
        preview.page().body(containsString("The catalog has changed since this was shown."));
        preview.press("comparison").statusCode(303);
        preview.page()
                .body(containsString("The rows of this file were lost when the database server ended."))
                .body(not(containsString("Every row is in the catalog")));
    }

    @Test
    void a_connection_that_dies_in_the_middle_leaves_the_catalog_untouched_and_another_import_waits()
            throws SQLException {
        AnUpload preview = AnUpload.of("DI-1,Im,A,used,1,,yes\n");
        try (Connection other = database.getConnection()) {
            other.setAutoCommit(false);
            // holds the writing up, right in the middle of it
            run(other, "lock table part in row exclusive mode");
            preview.press("confirmation").statusCode(303);
            preview.page().body(containsString("Writing into the catalog"));
            AnUpload.send(AnUpload.HEADINGS.getBytes(StandardCharsets.UTF_8))
                    .then()
                    .statusCode(422)
                    .body(containsString("Morgan Hale is importing “parts.csv” just now"));
            while (value("select count(pg_terminate_backend(pid)) from pg_stat_activity where wait_event_type = 'Lock'"
                            + " and query like 'lock table part in share row%'")
                    .equals("0")) {
                Thread.onSpinWait();
            }
            preview.waited().page().body(containsString("interrupted"));
            other.rollback();
        }
        assertEquals("0", value("select count(*) from part where number = 'DI-1'"));
    }

    @Test
    void an_import_that_nobody_carries_on_is_said_to_be_interrupted() throws SQLException {
        run("insert into parts_import (state, file_name, bytes, started_at, started_by, heard_at) values"
                + " ('READING', 'crashed.csv', 1, now() - interval '1 minute', 'Morgan', now() - interval '1"
                + " minute')");
        Visitor.manager()
                .get(AnUpload.PLACE + "/" + value("select max(id) from parts_import where file_name = 'crashed.csv'"))
                .then()
                .statusCode(200)
                .body(containsString("interrupted"));
        AnUpload.of("AF-1,Im,A,used,1,,yes\n").confirmed();
    }

    private void run(String statement) throws SQLException {
        try (Connection connection = database.getConnection()) {
            run(connection, statement);
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String value(String query) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}

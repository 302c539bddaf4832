package dev.liftgate.imports;

import dev.liftgate.catalog.PartCondition;
import dev.liftgate.rates.Rates;
import dev.liftgate.staff.Role;
import dev.liftgate.web.Cells;
import io.agroal.api.AgroalDataSource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jboss.resteasy.reactive.ResponseHeader;

/** The download of the parts list as a spreadsheet, in the form of an import. It is written row by row. */
@Path("/catalog/parts.csv")
@RolesAllowed({Role.ADVISOR, Role.MANAGER})
class ExportPages {

    private static final String PARTS =
            """
            select number, brand, description, condition, cost, coalesce(list_price::text, ''), coalesce(tax_code, ''),
              cross_numbers, coalesce(fee_code, 'no') from part order by number, id""";

    @Inject
    AgroalDataSource database;

    @Inject
    Rates rates;

    @GET
    @Produces("text/csv; charset=UTF-8")
    @ResponseHeader(name = "Content-Disposition", value = "attachment; filename=\"parts.csv\"")
    public StreamingOutput export() {
        String usual = rates.taxes().stream().findFirst().map(tax -> tax.code()).orElse("");
        return out -> write(out, usual);
    }

    private void write(OutputStream out, String usualTax) throws IOException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                Writer file = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16)) {
            // without a transaction the driver would fetch all rows at once
            connection.setAutoCommit(false);
            statement.setFetchSize(2000);
            Cells.write(file, Headings.COLUMNS.toArray(String[]::new));
            try (ResultSet part = statement.executeQuery(PARTS)) {
                while (part.next()) {
                    write(file, part, usualTax);
                }
            }
            connection.rollback();
        } catch (SQLException e) {
            throw new IOException("the parts list broke off", e);
        }
    }

    private static void write(Writer file, ResultSet part, String usualTax) throws SQLException {
        String tax = part.getString(7);
        Cells.write(
                file,
                part.getString(1),
                part.getString(2),
                part.getString(3),
                PartCondition.valueOf(part.getString(4)).code(),
                part.getString(5),
                part.getString(6),
                tax.isEmpty() ? "no" : tax.equals(usualTax) ? "yes" : tax,
                part.getString(8),
                part.getString(9));
    }
}

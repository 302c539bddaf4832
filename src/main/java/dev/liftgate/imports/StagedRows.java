package dev.liftgate.imports;

import dev.liftgate.imports.PartsFile.PartsRow;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyManager;

/** Writes the rows of an import into the database. Closed before {@link #finish}, it has written none. */
final class StagedRows implements AutoCloseable {

    private static final String COPY =
            """
            copy parts_import_row (import_id, row, problem, number, brand, description, condition, cost, list_price,
              tax_code, cross_numbers, fee_code, note, doubt) from stdin""";

    private static final int BUFFER = 1 << 16;

    private final CopyIn in;
    private final long id;
    private final StringBuilder lines = new StringBuilder(BUFFER + 1000);

    StagedRows(CopyManager copying, long id) throws SQLException {
        this.in = copying.copyIn(COPY);
        this.id = id;
    }

    void add(PartsRow row) {
        lines.append(id).append('\t').append(row.row());
        cell(row.problem());
        cell(row.number());
        cell(row.brand());
        cell(row.description());
        cell(row.condition() == null ? null : row.condition().name());
        cell(row.cost() == null ? null : row.cost().toPlainString());
        cell(row.listPrice() == null ? null : row.listPrice().toPlainString());
        cell(row.taxCode());
        cell(row.crossNumbers());
        cell(row.fee());
        cell(row.note());
        cell(row.doubt() == null ? null : row.doubt().name());
        lines.append('\n');
        if (lines.length() > BUFFER) {
            send();
        }
    }

    // no cell holds a tab or a line break: reading turned them into spaces
    private void cell(String text) {
        lines.append('\t').append(text == null ? "\\N" : text.indexOf('\\') < 0 ? text : text.replace("\\", "\\\\"));
    }

    private void send() {
        byte[] bytes = lines.toString().getBytes(StandardCharsets.UTF_8);
        lines.setLength(0);
        try {
            in.writeToCopy(bytes, 0, bytes.length);
        } catch (SQLException e) {
            throw new IllegalStateException("the rows of import " + id + " cannot be kept", e);
        }
    }

    void finish() throws SQLException {
        send();
        in.endCopy();
    }

    @Override
    public void close() throws SQLException {
        if (in.isActive()) {
            in.cancelCopy();
        }
    }
}

package dev.liftgate.imports;

import dev.liftgate.imports.PriceSource.SheetRows;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * The rows of a text file, even where quotation marks are wrong.
 *
 * <p>Suppliers write {@code "3/8" drive"}: a mark closes a cell only before a separator or the end of the line. A mark
 * that never closes must not take the rows below along, so a cell runs over a line's end only if the row then has as
 * many cells as it should.
 */
final class CsvRows implements SheetRows {

    private static final int PATIENCE = 100;
    private static final int LINES_BEFORE_HEADINGS = 20;

    private final Deque<BufferedReader> lines = new ArrayDeque<>();
    private final char separator;
    private final long bytes;

    private long read;
    private int row;
    private int width;
    private int vain;

    // the cells of the row that is being read
    private List<String> cells;
    private final StringBuilder cell = new StringBuilder();
    private boolean quoted;
    private boolean odd;
    private boolean oddBelow;
    private int openedAt;

    CsvRows(Reader text, char separator, long bytes) {
        lines.push(new BufferedReader(text, 1 << 16));
        this.separator = separator;
        this.bytes = bytes;
    }

    /** Leaves out the first line, which is no row for a spreadsheet either. */
    CsvRows withoutMark() throws IOException {
        line();
        return this;
    }

    @Override
    public void expect(int width) {
        this.width = width;
    }

    @Override
    public int percent() {
        return (int) Math.min(99, read * 100 / Math.max(1, bytes));
    }

    @Override
    public SourceRow next() throws IOException {
        String line = line();
        if (line == null) {
            return null;
        }
        row++;
        cells = new ArrayList<>();
        quoted = false;
        odd = false;
        take(line, 0);
        if (!quoted) {
            return SourceRow.of(row, cells, false);
        }
        List<String> closed = List.copyOf(cells);
        int opened = openedAt;
        if (vain < PATIENCE && closesBelow()) {
            return SourceRow.of(row, cells, false);
        }
        cells = new ArrayList<>(closed);
        plain(line, opened);
        return SourceRow.of(row, cells, true);
    }

    /** Reads on over the ends of lines. If that makes no whole row, the lines are given back. */
    private boolean closesBelow() throws IOException {
        StringBuilder below = new StringBuilder();
        oddBelow = odd;
        for (int n = 1; quoted; n++) {
            String line = width == 0 && n > LINES_BEFORE_HEADINGS ? null : line();
            if (line == null) {
                break;
            }
            below.append(line).append('\n');
            cell.append('\n');
            take(line, 0);
        }
        // a mark that stands alone inside a cell of several lines closed some other cell
        if (!quoted && !oddBelow && (width == 0 || cells.size() == width)) {
            return true;
        }
        vain++;
        lines.push(new BufferedReader(new StringReader(below.toString())));
        return false;
    }

    private String line() throws IOException {
        while (true) {
            String line = lines.peek().readLine();
            if (line != null) {
                read += lines.size() == 1 ? line.length() + 1 : 0;
                return line;
            }
            if (lines.size() == 1) {
                return null;
            }
            lines.pop();
        }
    }

    private void take(String line, int from) {
        int at = from;
        while (at <= line.length()) {
            if (!quoted && at < line.length() && line.charAt(at) == '"') {
                openedAt = at;
                quoted = true;
                odd = false;
                cell.setLength(0);
                at++;
            }
            if (!quoted) {
                at = plainCell(line, at);
                continue;
            }
            at = quotedCell(line, at);
            if (quoted) {
                return;
            }
        }
    }

    /** Goes on behind the closing mark and its separator; stays inside the cell if the line ends before. */
    private int quotedCell(String line, int from) {
        int at = from;
        while (at < line.length()) {
            char letter = line.charAt(at);
            if (letter != '"') {
                cell.append(letter);
            } else if (closes(line, at + 1)) {
                quoted = false;
                cells.add(cell.toString());
                return behind(line, at + 1);
            } else {
                boolean twice = at + 1 < line.length() && line.charAt(at + 1) == '"';
                cell.append('"');
                if (twice && odd && closes(line, at + 2)) {
                    // whoever doubles no marks means an inch and the end
                    quoted = false;
                    cells.add(cell.toString());
                    return behind(line, at + 2);
                }
                odd |= !twice;
                oddBelow |= odd;
                at += twice ? 1 : 0;
            }
            at++;
        }
        return at;
    }

    private boolean closes(String line, int from) {
        int at = spaces(line, from);
        return at == line.length() || line.charAt(at) == separator;
    }

    private int behind(String line, int from) {
        return spaces(line, from) + 1;
    }

    private static int spaces(String line, int from) {
        int at = from;
        while (at < line.length() && line.charAt(at) == ' ') {
            at++;
        }
        return at;
    }

    private int plainCell(String line, int from) {
        int end = line.indexOf(separator, from);
        cells.add(line.substring(from, end < 0 ? line.length() : end));
        return end < 0 ? line.length() + 1 : end + 1;
    }

    /** The rest of a line, with its marks as they stand. */
    private void plain(String line, int from) {
        int at = from;
        while (at <= line.length()) {
            at = plainCell(line, at);
        }
    }

    @Override
    public void close() throws IOException {
        for (BufferedReader reader : lines) {
            reader.close();
        }
    }
}
